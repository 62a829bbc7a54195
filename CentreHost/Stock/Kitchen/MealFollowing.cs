using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock.Settings;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Kitchen;

/// <summary>
/// A meal already closed follows what is told of it afterwards. Portions told late were in the pots' gap, or among those
/// counted as given without a card: the close is corrected as of the hour its pots were counted, waste and rest as the
/// cook counted them, so that opening + cooked = scanned + uncarded + waste + left stays true. Taken back, they are
/// missing again.
/// </summary>
internal static class MealFollowing
{
    private const string SelectLast =
        """
        SELECT uncarded, waste, left, counted_at, recorded_at FROM meal_closes WHERE service_id = @1 AND service_day = @2 ORDER BY id DESC LIMIT 1
        """;

    private const string SelectTold =
        """
        SELECT count(*), coalesce(sum(e.units_asked), 0) FROM service_events e LEFT JOIN service_events o ON o.seq = e.reverses_seq
        WHERE e.service_id = @1 AND e.service_day = @2 AND e.recorded_at >= @4 AND coalesce(o.occurred_at, e.occurred_at) <= @3
        """;

    /// <returns>Why the close could not follow: its portions have been served at a later meal, which is to be closed anew.</returns>
    public static Refusal? After(WriteTurn turn, Service service, DateOnly day, ServiceDays days, Actor actor)
    {
        if (service is not { Kind: ServiceKind.Meal, ItemId: { } portion, PlaceId: { } place }
            || LastClose(turn, service, day) is not { } last
            || Told(turn, service, day, last) is not { Events: > 0 } told
            || StoreSettings.Of(turn).LockedThrough >= day)
        {
            return null;
        }

        var close = new MealSessionClose(
            Place.FromCode((int)place), new ItemId(portion), new Quantity(last.Uncarded), new Quantity(last.Waste), new Quantity(last.Left),
            last.CountedAt, day, null);
        var meal = MealInTime.Read(turn, close, service.Id, days);
        var plan = Plan(close, meal);
        if (plan is MealSessionPlan.Accepted { Figures.Gap.Units: < 0 and var gap })
        {
            var fewer = Math.Min(Math.Min(Math.Max(0, told.Units), -gap), last.Uncarded);
            close = close with { Uncarded = new Quantity(last.Uncarded - fewer) };
            plan = Plan(close, meal);
        }

        return plan is MealSessionPlan.Accepted accepted
            ? Post(turn, service, close, last, meal, accepted, actor)
            : StockRefusal.PaperRefused(((MealSessionPlan.Refused)plan).Errors.Select(MealCloseBook.Said).Said(turn));
    }

    private static MealSessionPlan Plan(MealSessionClose close, MealInTime meal) =>
        StockLedger.PlanSessionClose(close with { OccurredAt = meal.PostedAt }, meal.Book);

    private static Refusal? Post(
        WriteTurn turn, Service service, MealSessionClose close, LastOfMeal last, MealInTime meal, MealSessionPlan.Accepted plan, Actor actor)
    {
        if (plan.Posting.Lines.Count > 0 || plan.Settled.Count > 0)
        {
            var request = new CloseKitchen(StockDocuments.NewKey(turn), service.Code, close.Day, close.Uncarded.Units, last.Waste, last.Left);
            MealCloseBook.Post(turn, request, close, service.Id, meal, plan, actor);
        }

        return null;
    }

    private static LastOfMeal? LastClose(WriteTurn turn, Service service, DateOnly day) =>
        turn.Read(SelectLast, service.Id, Columns.Day(day)).ReadAll(row => new LastOfMeal(
            row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), Columns.Instant(row.GetInt64(3)), row.GetInt64(4))).FirstOrDefault();

    private static (long Events, long Units) Told(WriteTurn turn, Service service, DateOnly day, LastOfMeal last) => turn
        .Read(SelectTold, service.Id, Columns.Day(day), Columns.Instant(last.CountedAt), last.RecordedAt)
        .ReadAll(row => (row.GetInt64(0), row.GetInt64(1))).Single();

    /// <param name="RecordedAt">As stored.</param>
    private sealed record LastOfMeal(long Uncarded, long Waste, long Left, DateTime CountedAt, long RecordedAt);
}
