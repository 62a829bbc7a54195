using Inventory;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory;

/// <summary>Goods held for a document that waits: abandoned, run out, its own, more than is left.</summary>
public sealed class TrickyCasesOfReservations
{
    private static readonly Guid Draft = new("0190c1a0-0000-7000-8000-000000000001"), Other = new("0190c1a0-0000-7000-8000-000000000002");
    private static readonly DateTime Until = new(2026, 3, 6, 9, 0, 0, DateTimeKind.Utc);
    private static readonly BalanceKey Shelf = new(Place.Store, Soap, new LotId(1), StockCondition.Sound);

    [Fact]
    public void A_reservation_left_by_an_abandoned_draft_ends_at_its_hour_and_not_before()
    {
        Reservation[] left = [new(Draft, Shelf, new Quantity(7), Until)];

        Assert.Equal(7, Reservations.Held(left, Until.AddMilliseconds(-1))[Shelf].Units);
        Assert.Empty(Reservations.Held(left, Until));
    }

    [Fact]
    public void A_document_is_not_in_its_own_way_and_others_add_up()
    {
        Reservation[] holds = [new(Draft, Shelf, new Quantity(7), Until), new(Other, Shelf, new Quantity(2), Until)];

        Assert.Equal(2, Reservations.Held(holds, Until.AddHours(-1), except: Draft)[Shelf].Units);
        Assert.Equal(9, Reservations.Held(holds, Until.AddHours(-1))[Shelf].Units);
    }

    [Fact]
    public void What_services_took_of_the_held_goods_never_makes_less_than_nothing_free() =>
        Assert.Equal((0, 3), (Reservations.Free(new Quantity(4), new Quantity(7)).Units, Reservations.Free(new Quantity(10), new Quantity(7)).Units));

    [Fact]
    public void Only_what_leaves_a_shelf_is_held_each_shelf_once()
    {
        StockLine Line(Place place, long units) => new(place, Soap, Shelf.Lot, StockCondition.Sound, new Quantity(units));

        var held = Assert.Single(Reservations.Of(
            Draft, [Line(Place.Store, -4), Line(Place.Lost, 4), Line(Place.Store, -3), Line(Place.Kitchen, 3)], Until));

        Assert.Equal((Shelf, 7L), (held.Shelf, held.Quantity.Units));
    }
}
