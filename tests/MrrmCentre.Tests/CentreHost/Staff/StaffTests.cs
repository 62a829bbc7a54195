extern alias host;

using System.Net;
using System.Text.RegularExpressions;
using CentreHost.Centre;
using host::CentreHost.Staff;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using AddStaff = CentreHost.Staff.AddStaff;
using ChangePin = CentreHost.Staff.ChangePin;
using DisableStaff = CentreHost.Staff.DisableStaff;
using Role = CentreHost.Staff.Role;
using SignedIn = CentreHost.Staff.SignedIn;
using SignIn = CentreHost.Staff.SignIn;

namespace MrrmCentre.Tests.CentreHost.Staff;

public sealed partial class StaffTests
{
    [Fact]
    public async Task Every_route_but_the_open_ones_refuses_a_stranger_and_each_role_where_it_is_not_named()
    {
        await using var centre = await CentreFixture.Start();
        using var stranger = centre.Anyone();
        // Signing out comes last: after it a seat is a stranger's.
        var routes = centre.Routes().Where(route => route.Metadata.GetMetadata<OpenTo>() is not { Anyone: true })
            .OrderBy(route => route.RoutePattern.RawText!.EndsWith("sign-out", StringComparison.Ordinal)).ToList();
        var seats = new Dictionary<Role, Seat>();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.None))
        {
            seats[role] = await centre.SignIn(role);
        }

        Assert.True(routes.Count > 25, $"Only {routes.Count} routes found.");
        foreach (var route in routes)
        {
            var open = route.Metadata.GetMetadata<OpenTo>();
            Assert.Equal(HttpStatusCode.Unauthorized, await Ask(stranger, route));
            foreach (var (role, seat) in seats)
            {
                if (role == Role.Kitchen && route.RoutePattern.RawText!.EndsWith("stock/receipts", StringComparison.Ordinal))
                {
                    // The kitchen may record what it cooked and nothing else: the handler tells them apart.
                    continue;
                }

                var allowed = open is not null && ((int)open.Roles & (int)role) != 0;
                var status = await Ask(seat, route);
                Assert.True(allowed == (status != HttpStatusCode.Forbidden), $"{role} at {route.RoutePattern.RawText}: {status}");
            }
        }
    }

    [Fact]
    public async Task Five_wrong_pins_make_even_the_right_one_wait_and_an_unknown_code_is_told_the_same()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        using var seat = centre.Anyone();
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "DEMO1", "Démo Agent", Role.Kitchen, "271828"));

        for (var i = 0; i < 5; i++)
        {
            Assert.Equal("wrong_pin", (await seat.Refused("staff/sign-in", new SignIn("DEMO1", "000000", "K1"))).Code);
        }

        var locked = await seat.Refused("staff/sign-in", new SignIn("DEMO1", "271828", "K1"));
        Assert.Equal("Trop d'essais. Réessayez dans 30 secondes.", locked.Sentence.Fr);
        Assert.Equal("wrong_pin", (await seat.Refused("staff/sign-in", new SignIn("NOBODY", "271828", "K1"))).Code);
        centre.Clock.Pass(TimeSpan.FromSeconds(30));
        Assert.Equal("DEMO1", (await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("DEMO1", "271828", "K1"))).Staff);
    }

    /// <summary>A code is found however it is typed, so two that differ only in that would be one person to a second signature.</summary>
    [Fact]
    public async Task A_colleagues_code_is_taken_in_small_letters_too()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "DEMO1", "Démo Agent", Role.Kitchen, "271828"));

        Assert.Equal("staff_code_taken", (await console.Refused("staff", new AddStaff(centre.NewId(), "demo1", "Démo Deux", Role.Head, "161803"))).Code);
    }

    [Fact]
    public async Task A_disabled_colleague_is_cut_off_at_once_and_the_last_administrator_cannot_be()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        using var seat = centre.Anyone();
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "DEMO1", "Démo Agent", Role.Head, "271828"));
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "ADMIN", "Démo Admin", Role.Administrator, "161803"));
        var signedIn = await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("DEMO1", "271828", "K1"));
        seat.With(signedIn.Token);
        await seat.Get<Today>("today");

        await console.Post<DisableStaff, Done>("staff/DEMO1/disable", new DisableStaff(centre.NewId()));

        Assert.Equal("sign_in_first", (await seat.Refused("today")).Code);
        Assert.Equal("wrong_pin", (await seat.Refused("staff/sign-in", new SignIn("DEMO1", "271828", "K1"))).Code);
        Assert.Equal("last_administrator", (await console.Refused("staff/ADMIN/disable", new DisableStaff(centre.NewId()))).Code);
    }

    [Fact]
    public async Task A_changed_pin_ends_the_sessions_begun_with_the_old_one()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        using var seat = centre.Anyone();
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "DEMO1", "Démo Agent", Role.Head, "271828"));
        var signedIn = await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("DEMO1", "271828", "K1"));
        seat.With(signedIn.Token);
        await seat.Get<Today>("today");

        await console.Post<ChangePin, Done>("staff/DEMO1/pin", new ChangePin(centre.NewId(), "161803"));

        Assert.Equal("sign_in_first", (await seat.Refused("today")).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM staff_sessions WHERE ended_at IS NULL"));
        Assert.Equal("DEMO1", (await seat.Post<SignIn, SignedIn>("staff/sign-in", new SignIn("DEMO1", "161803", "K1"))).Staff);
    }

    [Fact]
    public async Task Staff_names_and_pins_stand_sealed_or_hashed_in_the_database()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), "DEMO1", "Canari Agent", Role.Head, "271828"));

        var cells = centre.Rows("SELECT * FROM staff").Concat(centre.Rows("SELECT * FROM command_answers")).SelectMany(row => row);

        Assert.All(cells, cell =>
        {
            var text = cell is byte[] bytes ? System.Text.Encoding.Latin1.GetString(bytes) : cell?.ToString() ?? "";
            Assert.DoesNotContain("Canari", text, StringComparison.Ordinal);
            Assert.DoesNotContain("271828", text, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task A_row_of_the_audit_chain_that_was_changed_is_found()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        for (var i = 0; i < 5; i++)
        {
            await console.Post<AddStaff, Done>("staff", new AddStaff(centre.NewId(), $"DEMO{i}", "Démo", Role.Kitchen, "271828"));
        }

        var data = new host::CentreHost.Storage.CentreData(centre.Directory);
        Assert.Null(Audit.FirstBreak(data));
        await centre.Give("DROP TRIGGER audit_entries_no_update");
        await centre.Give("UPDATE audit_entries SET subject = 'X' WHERE seq = 3");
        Assert.Equal(3, Audit.FirstBreak(data));
    }

    private static async Task<HttpStatusCode> Ask(Seat seat, RouteEndpoint route)
    {
        var method = route.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods[0];
        var path = Part().Replace(
            route.RoutePattern.RawText!.Replace("/api/v1/", "", StringComparison.Ordinal),
            part => part.Groups["kind"].Value switch
            {
                "guid" => "0197f000-0000-7000-8000-000000000000",
                "long" or "int" => "1",
                "" when part.Value == "{day}" => "2026-01-01",
                "" => "X",
                var kind => throw new InvalidOperationException($"Nothing to put for {kind}."),
            });
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(path.TrimEnd('/'), UriKind.Relative));
        var takes = route.Metadata.GetMetadata<IAcceptsMetadata>()?.ContentTypes[0] ?? "application/json";
        request.Content = method != "POST" ? null
            : takes == "multipart/form-data" ? new MultipartFormDataContent { { new StringContent(""), "nothing" } }
            : new StringContent("{}", System.Text.Encoding.UTF8, takes);
        using var response = await seat.Http.SendAsync(request);
        return response.StatusCode;
    }

    [GeneratedRegex(@"\{\w+:?(?<kind>\w*)\}")]
    private static partial Regex Part();
}
