using CentreHost.Kiosks;
using CentreHost.Web;

namespace CentreHost.Staff;

/// <summary>Which roles a route is open to. A route that declares none is closed to everyone.</summary>
internal sealed record OpenTo(Role Roles, bool Anyone = false);

internal static class OpenToRoutes
{
    public static T OpenTo<T>(this T route, Role roles)
        where T : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new OpenTo(roles)));
        return route;
    }

    public static T OpenToAnyone<T>(this T route)
        where T : IEndpointConventionBuilder
    {
        route.Add(endpoint => endpoint.Metadata.Add(new OpenTo(Role.None, Anyone: true)));
        return route;
    }
}

/// <summary>Denies by default: no declared role, no session, or the wrong role, and the handler never runs.</summary>
internal sealed class RoleGate(RequestDelegate next, StaffSessions sessions, KiosksHeard heard)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is { } endpoint && Judge(context, endpoint) is { } refusal)
        {
            await refusal.ToProblem().ExecuteAsync(context);
            return;
        }

        await next(context);
    }

    private Storage.Refusal? Judge(HttpContext context, Endpoint endpoint)
    {
        var open = endpoint.Metadata.GetMetadata<OpenTo>();
        if (open is { Anyone: true })
        {
            return null;
        }

        if (sessions.Find(BearerToken(context.Request)) is not { } actor)
        {
            return StaffRefusal.SignInFirst();
        }

        context.Items[typeof(Actor)] = actor;
        heard.Note(actor.Kiosk);
        if (endpoint is not RouteEndpoint)
        {
            return NoSuchWay(endpoint);
        }

        return open is not null && actor.Has(open.Roles) ? null : StaffRefusal.NotYourRole();
    }

    /// <summary>Routing's own endpoints: the route is there, and not for this method or this kind of body.</summary>
    private static Storage.Refusal NoSuchWay(Endpoint endpoint) => endpoint.DisplayName switch
    {
        ['4', '1', '5', ..] => StaffRefusal.WrongContentType(),
        ['4', '0', '5', ..] => StaffRefusal.WrongMethod(),
        _ => StaffRefusal.NotYourRole(),
    };

    private static string? BearerToken(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.Ordinal) ? header[scheme.Length..] : null;
    }
}
