using CentreHost.Services;
using CentreHost.Stock;
using FsCheck;
using FsCheck.Fluent;

namespace MrrmCentre.Tests.Stock;

internal enum DeedKind { ServeMeal, GiveKit, Undo, Cook, Receive }

/// <summary>One thing that happens at the counter or in the store on a made-up day.</summary>
internal readonly record struct Deed(DeedKind Kind, int Amount, int DaysLeft)
{
    private static readonly Gen<DeedKind> Kinds = Gen.Frequency(
        (8, Gen.Constant(DeedKind.ServeMeal)),
        (4, Gen.Constant(DeedKind.GiveKit)),
        (3, Gen.Constant(DeedKind.Undo)),
        (2, Gen.Constant(DeedKind.Cook)),
        (2, Gen.Constant(DeedKind.Receive)));

    private static readonly Gen<Deed> Any =
        from kind in Kinds
        from amount in Gen.Choose(1, 6)
        from daysLeft in Gen.Choose(0, 3)
        select new Deed(kind, amount, daysLeft);

    public static readonly Arbitrary<Deed[]> Day = (
        from length in Gen.Choose(5, 25)
        from deeds in Any.ArrayOf(length)
        select deeds).ToArbitrary();

    public static async Task Play(CentreFixture centre, Seat seat, List<string> people, Deed[] deeds)
    {
        var standing = new Stack<Guid>();
        foreach (var deed in deeds)
        {
            centre.Clock.Pass(TimeSpan.FromSeconds(1));
            await deed.Do(centre, seat, people[deed.Amount % people.Count], standing);
        }
    }

    private async Task Do(CentreFixture centre, Seat seat, string card, Stack<Guid> standing)
    {
        var today = DateOnly.FromDateTime(centre.Clock.UtcNow);
        switch (Kind)
        {
            case DeedKind.ServeMeal or DeedKind.GiveKit:
                var service = Kind == DeedKind.ServeMeal ? "LUNCH" : "KIT";
                standing.Push((await seat.Scan(centre.NewId(), card, service)).Id);
                break;

            case DeedKind.Undo when standing.TryPop(out var last):
                await seat.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), last));
                break;

            case DeedKind.Cook:
                var portions = new ReceivedLine("PORTION", null, today.AddDays(DaysLeft), Amount);
                await seat.Post<Receive, Received>("stock/receipts", new Receive(centre.NewId(), Given.Kitchen, Cooked: true, null, [portions]));
                break;

            case DeedKind.Receive:
                await seat.Receive(
                    centre.NewId(), Given.Store, new ReceivedLine("SOAP", $"L{today.DayNumber + DaysLeft}", today.AddDays(DaysLeft), Amount));
                break;
        }
    }
}
