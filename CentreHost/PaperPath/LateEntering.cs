using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Kitchen;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.PaperPath;

/// <summary>
/// Takes a pile of paper in: what is asked is checked before anything is written, then the lines go in slice by slice, so
/// that the queue at the counter never waits for the pile. Sent again after a cut it goes on where it stopped.
/// </summary>
internal sealed class LateEntering(Writer writer, CentreState centre, Vault vault, TimeProvider clock)
{
    public const int MostLines = 1_000;

    /// <summary>A scan that waits behind a slice waits no longer than this, and one line.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMilliseconds(10);

    public async Task<Answer<LinesEntered>> Take(EnterLines request, Actor actor)
    {
        if (request.Lines.Count is 0 or > MostLines)
        {
            return PaperRefusal.LinesWrong(MostLines);
        }

        var then = Then(request.Day);
        var checkedEntry = await writer.Commit(turn => LateChecks.Entry(
            turn, request.Sheet, request.Service, request.Day, request.At, actor, then));
        if (checkedEntry.Value is not { } entry)
        {
            return checkedEntry.Refusal!;
        }

        if (request.Lines.Select(line => line.AtUtc is { } at ? LateMoment.Check(at, request.Day, then.Days, Now) : null)
            .FirstOrDefault(no => no is not null) is { } refusal)
        {
            return refusal;
        }

        var shelves = new LateShelves(request.Lines.Min(line => line.AtUtc) ?? entry.Moment.AtUtc);
        var kept = new List<Kept>(request.Lines.Count);
        while (kept.Count < request.Lines.Count)
        {
            var from = kept.Count;
            kept.AddRange(await writer.Commit(turn => TakeSlice(turn, request.Lines, from, entry, actor, then, shelves)));
        }

        var close = await writer.Commit(turn => Finish(turn, request, entry, actor, then));
        return new LinesEntered([.. kept.Select(Said)], close is null ? null : HostTexts.Say(close));

        LineEntered Said(Kept line) => LateWords.Of(line, then);
    }

    /// <summary>The catalogue and the days as they were on that day.</summary>
    public CentreState.Snapshot Then(DateOnly day) => centre.Now.At(centre.Days.StartUtc(day));

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A meal closed before follows the pile once, and who entered it is on record.</summary>
    private static Refusal? Finish(WriteTurn turn, EnterLines request, LateEntry entry, Actor actor, CentreState.Snapshot then)
    {
        Audit.Add(turn, actor, "paper/lines", FormattableString.Invariant($"{entry.Service.Code} {entry.Day:yyyy-MM-dd} {request.Lines.Count}"));
        return MealFollowing.After(turn, entry.Service, entry.Day, then.Days, actor);
    }

    private List<Kept> TakeSlice(
        WriteTurn turn, IReadOnlyList<PaperLine> lines, int from, LateEntry entry, Actor actor, CentreState.Snapshot then, LateShelves shelves)
    {
        shelves.Begin(turn);
        var (began, book, kept) = (
            clock.GetTimestamp(), new LateBook(turn, entry, actor, then, vault) { Shelves = shelves }, new List<Kept>());
        for (var at = from; at < lines.Count && (kept.Count == 0 || clock.GetElapsedTime(began) < Slice); at++)
        {
            kept.Add(book.Take(lines[at]));
        }

        return kept;
    }
}

/// <summary>Whether an entry may be asked at all.</summary>
internal static class LateChecks
{
    public static Answer<LateEntry> Entry(
        WriteTurn turn, long? sheet, string code, DateOnly day, TimeOnly? at, Actor actor, CentreState.Snapshot then)
    {
        if (then.Catalogue.Find(code) is not { } service)
        {
            return ServiceRefusal.Unknown(code);
        }

        var refusal = !actor.Has(service.Roles | Role.Head) ? StaffRefusal.NotYourRole()
            : service.Kind == ServiceKind.Medical ? ServiceRefusal.ByVisitOnly()
            : Cases.CaseServices.AreCountedBySteps(service.Code) ? ServiceRefusal.ByCaseOnly()
            : sheet is { } number ? Sheet(turn, number, service, day)
            : null;
        if (refusal is not null)
        {
            return refusal;
        }

        var moment = LateMoment.Of(service, day, at, then.Days, turn.NowUtc);
        return moment.Value is { } when ? new LateEntry(sheet, service, day, when, then.Catalogue.Offers(service, day)) : moment.Refusal!;
    }

    private static Refusal? Sheet(WriteTurn turn, long number, Service service, DateOnly day)
    {
        using var row = turn.Read(PaperSql.FindSheet, number);
        return !row.Read() ? PaperRefusal.SheetUnknown(number)
            : row.Day(0) != day || (row.IsDBNull(1) ? service.Kind != ServiceKind.Meal : row.GetInt64(1) != service.Id) ? PaperRefusal.SheetOfAnother(number)
            : null;
    }
}

/// <summary>What a late line came to, in words.</summary>
internal static class LateWords
{
    public static LineEntered Of(Kept line, CentreState.Snapshot centre) => new(
        line.Line,
        Conflict: line.Code != ScanCode.Served,
        line.Code,
        Sentence(line.Code, line.Argument, centre),
        line.Person is { } person ? new ScannedPerson(person, line.Identity?.GivenNames, line.Sex, line.AgeGroup) : null,
        line.AtUtc,
        line.Repeat);

    /// <summary>Said of what is past; a reason that knows no time is said as at the counter.</summary>
    public static Sentence Sentence(string rule, string? argument, CentreState.Snapshot centre)
    {
        var other = argument is null ? null : centre.Catalogue.Find(argument);
        var phrase = HostTexts.French.Has("late_" + rule) ? "late_" + rule : rule;
        return new Sentence(
            HostTexts.French.Say(phrase, "", argument, other?.NameFr), HostTexts.English.Say(phrase, "", argument, other?.NameEn));
    }
}
