using CentreHost.Centre;
using CentreHost.PaperPath;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;

namespace CentreHost.Kiosks;

/// <summary>
/// Writes down what a kiosk did alone. What the person before the desk was told is what happened: given is given, even
/// where the host had refused the same scan and its answer was lost, and not given is not given, even where it had served.
/// </summary>
/// <param name="bringer">Who is signed in while the deeds are brought.</param>
/// <param name="shelves">Of the pile the deeds are brought in.</param>
internal sealed class DeedBook(WriteTurn turn, CentreState.Snapshot now, Vault vault, Actor bringer, LateShelves shelves)
{
    private const string Refused = "refused", Undone = "undone", Known = "known";

    private readonly Dictionary<string, Actor> _actors = [];

    /// <summary>Meals something was added to or taken from.</summary>
    public HashSet<(Service Service, DateOnly Day)> Meals { get; } = [];

    public DeedTaken Take(Deed deed)
    {
        var moment = DeedMoment.Of(deed, turn.NowUtc);
        return deed.Kind switch
        {
            DeedKind.Undo => TakeBack(deed.Undone ?? deed.Id, deed),
            DeedKind.Heads => TakeHeads(deed, moment),
            _ when deed.Given is { } given => given ? Give(deed, moment) : Refuse(deed, moment),
            _ => TakeUnanswered(deed, moment),
        };
    }

    private DeedTaken Give(Deed deed, DeedMoment moment)
    {
        var then = now.At(moment.AtUtc);
        var entry = EntryOf(deed, then, moment);
        if (entry is null)
        {
            return Aside(deed, moment, ScanCode.ServiceInactive);
        }

        Meals.Add((entry.Service, entry.Day));
        var kept = new LateBook(turn, entry, ActorOf(deed), then, vault) { Shelves = shelves }
            .Take(deed.Id, deed.Card ?? "", moment.AtUtc, new ShownCard(deed.ReadBy, deed.Member, moment.ClockWasWrong));
        return new DeedTaken(deed.Id, kept.Code, kept.Code != ScanCode.Served, kept.Repeat);
    }

    /// <summary>Nothing was handed out. Where the host had served it and its answer came too late, it is taken back.</summary>
    private DeedTaken Refuse(Deed deed, DeedMoment moment)
    {
        if (turn.Scalar(DeedSql.Event, Columns.Id(deed.Id)) is long reversed)
        {
            return reversed == 0 ? TakeBack(deed.Id, deed with { Id = HeadCount.PartId(deed.Id, HeadCount.MostCells) }) with { Id = deed.Id }
                : new DeedTaken(deed.Id, Undone, false, true);
        }

        if (turn.Scalar(DeedSql.Refused, Columns.Id(deed.Id)) is not null)
        {
            return new DeedTaken(deed.Id, Refused, false, true);
        }

        var then = now.At(moment.AtUtc);
        var asked = AskedOf(deed, then, moment);
        var reading = new LateReading(turn, then, vault);
        var named = reading.Find(deed.Card ?? "", null);
        var member = deed.Member is { } number ? reading.Person(number) : null;
        var actor = ActorOf(deed);
        turn.Run(
            ScanSql.InsertRefused,
            Columns.Id(deed.Id), deed.Shown ?? ScanCode.NotAnswered, asked?.Service.Id, member ?? named.PersonId, named.Card?.Id,
            Columns.Instant(moment.AtUtc), Columns.Day(asked?.Day ?? then.Days.Of(moment.AtUtc)), null, null, actor.Kiosk, actor.StaffId);
        return new DeedTaken(deed.Id, Refused, false, false);
    }

    /// <summary>The kiosk stopped before it answered. If the host had not either, nobody was told anything: whether it was
    /// handed out, only the people at the counter know.</summary>
    private DeedTaken TakeUnanswered(Deed deed, DeedMoment moment) => IsHeld(deed.Id)
        ? new DeedTaken(deed.Id, Known, false, true)
        : Aside(deed, moment, ScanCode.NotAnswered);

    /// <summary>Kept for the head, counted nowhere.</summary>
    private DeedTaken Aside(Deed deed, DeedMoment moment, string rule)
    {
        if (IsHeld(deed.Id))
        {
            return new DeedTaken(deed.Id, Known, false, true);
        }

        var then = now.At(moment.AtUtc);
        var entry = EntryOf(deed, then, moment) ?? new LateEntry(
            null, AnyMeal(then.Catalogue), then.Days.Of(moment.AtUtc), At(moment), Offered: false);
        new LateBook(turn, entry, ActorOf(deed), then, vault).KeepAside(deed.Id, deed.Card ?? deed.Service, moment.AtUtc, rule);
        return new DeedTaken(deed.Id, rule, true, false);
    }

    /// <summary>A line stands under some service, and a kiosk that knew none meant a meal.</summary>
    private static Service AnyMeal(Catalogue catalogue) =>
        catalogue.Services.FirstOrDefault(service => service.Kind == ServiceKind.Meal) ?? catalogue.Services[0];

    private DeedTaken TakeHeads(Deed deed, DeedMoment moment)
    {
        if (IsHeld(deed.Id))
        {
            return new DeedTaken(deed.Id, Known, false, true);
        }

        var then = now.At(moment.AtUtc);
        if (EntryOf(deed, then, moment) is not { } entry || deed.Heads.Count is 0 or > HeadCount.MostCells || deed.Heads.Any(cell => cell.Count < 1))
        {
            return Aside(deed, moment, ScanCode.ServiceInactive);
        }

        Meals.Add((entry.Service, entry.Day));
        var conflicts = LateHeads.Keep(turn, deed.Id, deed.Heads, entry, ActorOf(deed), then);
        return new DeedTaken(deed.Id, conflicts > 0 ? ScanCode.CentreLimit : ScanCode.Served, conflicts > 0, false);
    }

    /// <summary>The kiosk offered it within its minute and it was done there and then, so no minute is asked again.</summary>
    private DeedTaken TakeBack(Guid given, Deed undo)
    {
        if (IsHeld(undo.Id))
        {
            return new DeedTaken(undo.Id, Undone, false, true);
        }

        var actor = ActorOf(undo);
        var (refusal, services) = TakingBack.Late(turn, undo.Id, given, actor);
        if (refusal is not null)
        {
            Audit.Add(turn, actor, $"kiosks/undo {refusal.Code}", given.ToString());
        }

        foreach (var (service, day) in services)
        {
            Meals.Add((now.Catalogue[service], day));
        }

        return new DeedTaken(undo.Id, refusal?.Code ?? Undone, false, false);
    }

    private bool IsHeld(Guid id) => (long)turn.Scalar(DeedSql.IsHeld, Columns.Id(id), Columns.Id(HeadCount.PartId(id, 0)))! != 0;

    private LateEntry? EntryOf(Deed deed, CentreState.Snapshot then, DeedMoment moment) => AskedOf(deed, then, moment) is { } asked
        ? new LateEntry(null, asked.Service, asked.Day, At(moment), then.Catalogue.Offers(asked.Service, asked.Day))
        : null;

    private static LateMoment At(DeedMoment moment) => new(moment.AtUtc, moment.AtUtc, HourGiven: true);

    private Asked? AskedOf(Deed deed, CentreState.Snapshot then, DeedMoment moment)
    {
        var service = deed.Service.Equals(Catalogue.MealOfTheHour, StringComparison.OrdinalIgnoreCase)
            ? MealClock.Now(then.Catalogue, then.Days, moment.AtUtc, OpenedBefore(moment.AtUtc, then))?.Service
            : then.Catalogue.Find(deed.Service);
        return service is null ? null
            : new Asked(service, service.Kind == ServiceKind.Meal
                ? MealClock.DayOf(service, then.Catalogue, then.Days, moment.AtUtc)
                : then.Days.Of(moment.AtUtc));
    }

    private OpenedByStaff? OpenedBefore(DateTime atUtc, CentreState.Snapshot then) =>
        MealSessions.OpenedByStaff(turn, then) is { } opened && opened.OpenedAt <= atUtc ? opened : null;

    /// <summary>By the sign-in it was done under. A host put back from a copy may not know that sign-in any more: then by
    /// the code the kiosk noted, at the kiosk that brings it.</summary>
    private Actor ActorOf(Deed deed)
    {
        if (!_actors.TryGetValue(deed.Session, out var actor))
        {
            actor = _actors[deed.Session] = SignedIn(deed) ?? ByCode(deed) ?? bringer;
        }

        return actor;
    }

    private Actor? SignedIn(Deed deed)
    {
        using var row = turn.Read(DeedSql.WhoSignedIn, SessionHash(deed.Session));
        return row.Read() ? new Actor(row.GetInt64(0), row.GetString(1), (Role)row.GetInt32(2), row.GetString(3)) : null;
    }

    private Actor? ByCode(Deed deed)
    {
        using var row = turn.Read(DeedSql.StaffByCode, deed.Staff);
        return row.Read() ? new Actor(row.GetInt64(0), row.GetString(1), (Role)row.GetInt32(2), bringer.Kiosk) : null;
    }

    private static byte[] SessionHash(string session)
    {
        var hash = new byte[32];
        return Convert.FromHexString(session, hash, out _, out var written) == System.Buffers.OperationStatus.Done && written == hash.Length ? hash : [];
    }
}
