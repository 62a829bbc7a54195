using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Services;

/// <summary>Something given, before it is written: to a person, or to a number of heads without cards.</summary>
internal sealed record Gift(
    Guid Id,
    Service Service,
    long? PersonId,
    long? CardId,
    Sex Sex,
    AgeGroup AgeGroup,
    ReadBy ReadBy,
    long? SessionId,
    int Heads = 1)
{
    /// <summary>Whose card was shown, where it was collected for another.</summary>
    public long? CollectorId { get; init; }

    /// <summary>When it was given; none means in this turn.</summary>
    public DateTime? OccurredAt { get; init; }

    /// <summary>Of the pile it is told with, later.</summary>
    public LateShelves? Shelves { get; init; }
}

/// <summary>Writes a gift everywhere it shows: the event, the day's figures, the shelf. One transaction, one fact.</summary>
internal static class GiftRecord
{
    /// <returns>Base units handed out that the book did not have.</returns>
    public static long Add(WriteTurn turn, Gift gift, Actor actor, CentreState.Snapshot centre, DateOnly day)
    {
        var asked = Asked(turn, gift, day);
        Insert(turn, gift, actor, day, asked.Sum(part => part.Quantity.Units), null);
        KeepPromises(turn, gift, day);
        if (asked.Count == 0)
        {
            return 0;
        }

        return gift.OccurredAt is null
            ? StockBook.HandOut(turn, asked, StockBook.DocumentOf(turn, gift.Service, day, actor, centre.Centre.Code)).Units
            : LateHandOuts.Take(turn, asked, gift.Service, actor, centre, gift.Shelves).Units;
    }

    /// <summary>The opposite event: same service day and session, so that figures and entitlement are as before.</summary>
    public static void Reverse(WriteTurn turn, Guid id, ServiceEvent served, Actor actor)
    {
        var gift = new Gift(
            id, null!, served.PersonId, served.CardId, served.Sex, served.AgeGroup, served.ReadBy, served.SessionId, -served.Heads)
        {
            CollectorId = served.CollectorId,
        };
        Insert(turn, gift, actor, served.ServiceDay, 0, served);
        turn.Run(ScanSql.UndoLoan, Columns.Id(served.Id), Columns.Instant(turn.NowUtc), actor.StaffId);
        turn.Run(ScanSql.ReopenAppointment, Columns.Id(served.Id));
        StockBook.TakeBack(turn, served.Id, actor);
    }

    /// <summary>A loan begins, an appointment is kept.</summary>
    private static void KeepPromises(WriteTurn turn, Gift gift, DateOnly day)
    {
        if (gift.PersonId is not { } person)
        {
            return;
        }

        if (gift.Service.Lends)
        {
            turn.Run(
                ScanSql.AddLoan, Columns.Id(gift.Id), person, gift.Service.Id, Columns.Instant(gift.OccurredAt ?? turn.NowUtc));
        }

        turn.Run(ScanSql.KeepAppointment, Columns.Id(gift.Id), person, gift.Service.Id, Columns.Day(day));
    }

    /// <summary>What the catalogue asks of the shelves for it now; each part of a kit nobody makes beforehand for itself.</summary>
    private static IReadOnlyList<HandOut> Asked(WriteTurn turn, Gift gift, DateOnly day) => gift.Service switch
    {
        { ItemId: { } item, PlaceId: { } place, ItemUnits: > 0 and var units } => StockBook.PartsOf(turn, new HandOut(
            gift.Id, Place.FromCode((int)place), new ItemId(item), new Quantity(units * gift.Heads), gift.OccurredAt ?? turn.NowUtc, day)),
        _ => [],
    };

    private static void Insert(WriteTurn turn, Gift gift, Actor actor, DateOnly day, long asked, ServiceEvent? reversed)
    {
        var serviceId = reversed?.ServiceId ?? gift.Service.Id;
        turn.Scalar(
            ScanSql.InsertEvent,
            Columns.Id(gift.Id), serviceId, gift.PersonId, gift.CardId, gift.Sex.ToString(), gift.AgeGroup.ToString(), gift.Heads,
            Columns.Instant(gift.OccurredAt ?? turn.NowUtc), Columns.Instant(turn.NowUtc), Columns.Day(day), gift.SessionId,
            actor.Kiosk, actor.StaffId, gift.ReadBy.ToString(), gift.CollectorId, reversed?.Seq, asked);
        turn.Run(ScanSql.AddToDayFigure, Columns.Day(day), serviceId, gift.Sex.ToString(), gift.AgeGroup.ToString(), gift.Heads);
    }
}
