using System.Globalization;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock.Kitchen;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.PaperPath;

/// <summary>A tally told later: one late line a sex and age group, each a fact; what is past the centre's limit is a conflict.</summary>
internal static class LateHeads
{
    private const int MostHeads = 10_000;

    public static Refusal? Check(EnterHeads request) =>
        request.Heads.Count is 0 or > HeadCount.MostCells || request.Heads.Any(heads => heads.Count is < 1 or > MostHeads)
            ? ServiceRefusal.HeadsOutOfRange()
            : null;

    public static Answer<HeadsEntered> Record(WriteTurn turn, EnterHeads request, Actor actor, CentreState.Snapshot then)
    {
        var asked = LateChecks.Entry(turn, request.Sheet, request.Service, request.Day, request.At, actor, then);
        if (asked.Value is not { } entry)
        {
            return asked.Refusal!;
        }

        var conflicts = Keep(turn, request.Id, request.Heads, entry, actor, then);
        var close = MealFollowing.After(turn, entry.Service, entry.Day, then.Days, actor);
        return new HeadsEntered(
            request.Id, entry.Service.Code, request.Heads.Sum(heads => (long)heads.Count), conflicts, close is null ? null : HostTexts.Say(close));
    }

    /// <returns>How many of its cells are conflicts.</returns>
    public static int Keep(
        WriteTurn turn, Guid count, IReadOnlyList<Heads> all, LateEntry entry, Actor actor, CentreState.Snapshot then)
    {
        var (service, day) = (entry.Service, entry.Day);
        var session = MealSessions.Find(turn, service, day) ?? MealSessions.OpenByClock(turn, service, day);
        var served = (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(day), service.Id)!;
        var conflicts = 0;
        for (var i = 0; i < all.Count; i++)
        {
            var (heads, line) = (all[i], HeadCount.PartId(count, i));
            var gift = new Gift(line, service, null, null, heads.Sex, heads.AgeGroup, ReadBy.Roster, session, heads.Count)
            {
                OccurredAt = entry.Moment.AtUtc,
            };
            GiftRecord.Add(turn, gift, actor, then, day);
            var rule = Broken(entry, served, heads.Count);
            Keep(turn, line, entry, actor, rule, served);
            (served, conflicts) = (served + heads.Count, conflicts + (rule is null ? 0 : 1));
        }

        return conflicts;
    }

    private static string? Broken(LateEntry entry, long served, int more) =>
        !entry.Offered || !entry.Service.Active ? ScanCode.ServiceInactive
        : served + more > entry.Service.CentreDailyLimit ? ScanCode.CentreLimit
        : null;

    private static void Keep(WriteTurn turn, Guid line, LateEntry entry, Actor actor, string? rule, long served)
    {
        turn.Run(
            PaperSql.InsertLine,
            Columns.Id(line), true, entry.Sheet, entry.Service.Id, Columns.Day(entry.Day), Columns.Instant(entry.Moment.AtUtc),
            Columns.Instant(turn.NowUtc), actor.StaffId, actor.Kiosk, null, null);
        if (rule is not null)
        {
            turn.Run(
                PaperSql.InsertConflict, Columns.Id(line), rule, served.ToString(CultureInfo.InvariantCulture), Columns.Instant(turn.NowUtc));
        }
    }
}
