using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace CentreHost.Staff;

internal static class StaffApi
{
    public static void MapStaff(this IEndpointRouteBuilder routes)
    {
        var staff = routes.MapGroup("/staff").WithTags("Staff");
        staff.MapPost("/sign-in", SignIn).WithName("SignIn").OpenToAnyone();
        staff.MapPost("/badge", ReadBadge).WithName("ReadBadge").OpenToAnyone();
        staff.MapPost("/sign-out", SignOut).WithName("SignOut").OpenTo(Everyone);
        staff.MapGet("/", List).WithName("ListStaff").OpenTo(Role.Head | Role.Administrator);
        staff.MapPost("/", Add).WithName("AddStaff").OpenTo(Role.Administrator);
        staff.MapPost("/{code}/pin", ChangePin).WithName("ChangePin").OpenTo(Role.Administrator);
        staff.MapPost("/{code}/disable", Disable).WithName("DisableStaff").OpenTo(Role.Administrator | Role.Head);
    }

    public const Role Everyone =
        Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head | Role.Administrator |
        Role.Counsellor | Role.Protection | Role.Tracing | Role.Returns | Role.Gate;

    /// <summary>All but the guard, who is told of passages and of nothing else.</summary>
    public const Role EveryoneInside = Everyone & ~Role.Gate;

    private static async Task<Results<Ok<SignedIn>, ProblemHttpResult>> SignIn(
        SignIn request, Writer writer, Vault vault, StaffSessions sessions, TimeProvider clock)
    {
        var known = await StaffProof.Check(writer, vault, request.Staff, request.Pin);
        if (known.Value is not { } member)
        {
            return known.Refusal!.ToProblem();
        }

        var token = StaffSessions.NewToken();
        var actor = new Actor(member.Id, member.Code, member.Roles, request.Kiosk);
        await writer.Commit(turn =>
        {
            StaffProof.Forgive(turn, member);
            turn.Db.StaffSessions.Add(new StaffSession
            {
                TokenHash = StaffSessions.HashOf(token),
                StaffId = member.Id,
                Kiosk = request.Kiosk,
                SignedInAt = turn.NowUtc,
            });
            turn.Db.SaveChanges();
            Audit.Add(turn, actor, "sign-in", member.Code);
            turn.OnCommitted(() => sessions.Begin(StaffSessions.HashOf(token), actor));
            return true;
        });
        return TypedResults.Ok(new SignedIn(token, member.Code, vault.OpenField("staff.name", member.Id, member.Name), member.Roles));
    }

    /// <summary>Says whose badge it is, to whoever holds the whole code, which also stands on it. No card of a person is told apart.</summary>
    private static Results<Ok<BadgeShown>, ProblemHttpResult> ReadBadge(ShowBadge request, CentreData data, Vault vault)
    {
        var key = CardKey.Read(request.Badge, ReadBy.Qr, vault.CardMac);
        if (key.Fault is { } fault)
        {
            return CardRefusal.Unreadable(fault).ToProblem();
        }

        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection, "SELECT s.code, c.state FROM cards c JOIN staff s ON s.id = c.staff_id WHERE c.token = @1 AND s.active");
        var badges = statement.Read(null, key.Token).ReadAll(row => (Code: row.GetString(0), State: Enum.Parse<CardState>(row.GetString(1))));
        return badges switch
        {
            [{ State: CardState.Bound } badge] => TypedResults.Ok(new BadgeShown(badge.Code)),
            [{ State: CardState.Printed }] => StaffRefusal.BadgeNotActive().ToProblem(),
            [_] => StaffRefusal.BadgeRevoked().ToProblem(),
            _ => CardRefusal.NotABadge().ToProblem(),
        };
    }

    private static async Task<Ok> SignOut(HttpContext context, Writer writer, StaffSessions sessions, TimeProvider clock)
    {
        var hash = StaffSessions.HashOf(context.Request.Headers.Authorization.ToString()["Bearer ".Length..]);
        await writer.Commit(turn => turn.Run(
            "UPDATE staff_sessions SET ended_at = @2 WHERE token_hash = @1", hash, Columns.Instant(turn.NowUtc)));
        sessions.End(hash);
        return TypedResults.Ok();
    }

    private static async Task<Ok<List<StaffLine>>> List(CentreDbContext db, Vault vault, CancellationToken stop)
    {
        var members = await db.Staff.AsNoTracking().OrderBy(s => s.Code).ToListAsync(stop);
        return TypedResults.Ok(members.ConvertAll(member => new StaffLine(
            member.Code, vault.OpenField("staff.name", member.Id, member.Name), member.Roles, member.Active)));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Add(AddStaff request, Commands commands, Vault vault, Actor actor)
    {
        if (StaffRules.Check(request) is { } refusal)
        {
            return refusal.ToProblemOf<Done>();
        }

        var salt = Pin.NewSalt();
        var hash = Pin.Hash(request.Pin, salt, vault.Pins);
        return commands.Run<AddStaff, Done>(request.Id, request with { Pin = "" }, actor, "staff/add", turn =>
        {
            if (turn.Db.Staff.Any(s => EF.Functions.Collate(s.Code, "NOCASE") == request.Code))
            {
                return StaffRefusal.CodeTaken(request.Code);
            }

            StaffRules.Insert(turn, vault, request, salt, hash);
            return new Done(request.Id);
        });
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> ChangePin(
        string code, ChangePin request, Commands commands, Vault vault, StaffSessions sessions, Actor actor)
    {
        if (request.Pin.Length < Pin.ShortestLength)
        {
            return StaffRefusal.PinTooShort().ToProblemOf<Done>();
        }

        var salt = Pin.NewSalt();
        var hash = Pin.Hash(request.Pin, salt, vault.Pins);
        return commands.Run<ChangePin, Done>(request.Id, request with { Pin = "" }, actor, "staff/pin", turn =>
        {
            if (turn.Scalar(
                "UPDATE staff SET pin_salt = @2, pin_hash = @3, failures = 0, locked_until = NULL WHERE code = @1 RETURNING id",
                code, salt, hash) is not long member)
            {
                return StaffRefusal.Unknown(code);
            }

            EndSessions(turn, member, sessions);
            return new Done(request.Id);
        });
    }

    /// <summary>Whoever knew the old PIN may be at a kiosk this minute.</summary>
    private static void EndSessions(WriteTurn turn, long member, StaffSessions sessions)
    {
        turn.Run("UPDATE staff_sessions SET ended_at = @2 WHERE staff_id = @1 AND ended_at IS NULL", member, Columns.Instant(turn.NowUtc));
        turn.OnCommitted(() => sessions.EndAllOf(member));
    }

    private static Task<Results<Ok<Done>, ProblemHttpResult>> Disable(
        string code, DisableStaff request, Commands commands, StaffSessions sessions, Actor actor) =>
        commands.Run<DisableStaff, Done>(request.Id, request, actor, "staff/disable", turn =>
        {
            var members = turn.Db.Staff.Where(s => s.Active).ToList();
            if (members.Find(s => s.Code == code) is not { } member)
            {
                return StaffRefusal.Unknown(code);
            }

            if (members.Count(s => s.Roles.HasFlag(Role.Administrator)) == 1 && member.Roles.HasFlag(Role.Administrator))
            {
                return StaffRefusal.LastAdministrator();
            }

            turn.Run("UPDATE staff SET active = 0 WHERE id = @1", member.Id);
            EndSessions(turn, member.Id, sessions);
            foreach (var badge in CardBinding.BadgesOf(turn, member.Id))
            {
                CardBinding.Revoke(turn, badge, CardWhy.StaffClosed, actor);
            }

            return new Done(request.Id);
        });
}
