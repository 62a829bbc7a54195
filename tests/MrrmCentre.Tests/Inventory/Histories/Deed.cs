using FsCheck;
using FsCheck.Fluent;

namespace MrrmCentre.Tests.Inventory.Histories;

internal enum DeedKind
{
    Receive,
    HandOut,
    Cook,
    Undo,
    ChangeStanding,
    Move,
    Dispatch,
    Arrive,
    Count,
    CorrectLot,
    Assemble,
    Dismantle,
}

/// <summary>One thing somebody does; its numbers are read against the centre's state, so every deed fits.</summary>
internal readonly record struct Deed(
    DeedKind Kind, int MinutesLater, int MinutesLate, int Which, int Item, int Amount, int Detail)
{
    private static readonly Gen<DeedKind> Kinds = Gen.Frequency(
        (9, Gen.Constant(DeedKind.Receive)),
        (10, Gen.Constant(DeedKind.HandOut)),
        (3, Gen.Constant(DeedKind.Cook)),
        (6, Gen.Constant(DeedKind.Undo)),
        (1, Gen.Constant(DeedKind.ChangeStanding)),
        (6, Gen.Constant(DeedKind.Move)),
        (2, Gen.Constant(DeedKind.Dispatch)),
        (2, Gen.Constant(DeedKind.Arrive)),
        (4, Gen.Constant(DeedKind.Count)),
        (1, Gen.Constant(DeedKind.CorrectLot)),
        (3, Gen.Constant(DeedKind.Assemble)),
        (2, Gen.Constant(DeedKind.Dismantle)));

    // Most things are typed as they happen; some at the very instant of another, some from yesterday's paper.
    private static readonly Gen<int> Later = Gen.Frequency(
        (2, Gen.Constant(0)), (6, Gen.Choose(1, 600)), (1, Gen.Choose(601, 3000)));

    private static readonly Gen<int> Late = Gen.Frequency((5, Gen.Constant(0)), (1, Gen.Choose(1, 4000)));

    private static readonly Gen<Deed> Any =
        from kind in Kinds
        from later in Later
        from late in Late
        from which in Gen.Choose(0, 999)
        from item in Gen.Frequency((6, Gen.Choose(0, 2)), (1, Gen.Constant(3)))
        from amount in Gen.Choose(-1, 25)
        from detail in Gen.Choose(0, 9999)
        select new Deed(kind, later, late, which, item, amount, detail);

    /// <summary>Between 50 and 60 deeds; a history that breaks a promise is cut down to what matters.</summary>
    public static readonly Arbitrary<Deed[]> Histories = Arb.From(
        from length in Gen.Choose(50, 60)
        from deeds in Any.ArrayOf(length)
        select deeds,
        Shorter);

    private static IEnumerable<Deed[]> Shorter(Deed[] deeds)
    {
        for (var cut = deeds.Length / 2; cut >= 1; cut /= 2)
        {
            for (var at = 0; at + cut <= deeds.Length; at += cut)
            {
                yield return [.. deeds[..at], .. deeds[(at + cut)..]];
            }
        }

        for (var i = 0; i < deeds.Length; i++)
        {
            foreach (var simpler in deeds[i].Simpler())
            {
                yield return [.. deeds[..i], simpler, .. deeds[(i + 1)..]];
            }
        }
    }

    private IEnumerable<Deed> Simpler()
    {
        if (MinutesLate > 0)
        {
            yield return this with { MinutesLate = 0 };
        }

        if (MinutesLater > 0)
        {
            yield return this with { MinutesLater = 0 };
        }

        if (Amount > 1)
        {
            yield return this with { Amount = 1 };
        }
    }
}
