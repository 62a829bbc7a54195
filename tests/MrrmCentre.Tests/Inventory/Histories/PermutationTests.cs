using FsCheck;
using FsCheck.Fluent;
using Inventory;
using Xunit.Abstractions;
using static MrrmCentre.Tests.Inventory.SomeStock;

namespace MrrmCentre.Tests.Inventory.Histories;

/// <summary>Dated paper says the same in whatever order it is typed in, as long as all of it is accepted.</summary>
public sealed class PermutationTests(ITestOutputHelper output)
{
    private const int Papers = 3_000;

    private static readonly Gen<Paper> AnyPaper =
        from kind in Gen.Frequency((2, Gen.Constant(0)), (5, Gen.Constant(1)), (2, Gen.Constant(2)))
        from lot in Gen.Choose(1, 2)
        from hours in Gen.Choose(1, 150)
        from units in Gen.Choose(1, 6)
        select new Paper(kind, lot, hours, units);

    private static readonly Arbitrary<Pile> Piles = Arb.From(
        from papers in AnyPaper.ListOf().Resize(12)
        from order in Gen.Choose(0, int.MaxValue)
        select new Pile([.. papers.DistinctBy(paper => (paper.Kind, paper.Lot, paper.Hours))], order));

    [Fact]
    public void The_order_of_recording_changes_neither_the_shelf_nor_any_day()
    {
        var (both, all) = (0, 0);
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(Papers), Prop.ForAll(Piles, pile =>
        {
            all++;
            return !InBothOrders(pile, Absorption.Of, out var one, out var other) || (++both > 0 && one == other);
        }));

        output.WriteLine($"{both} of {all} piles were accepted in both orders");
        Assert.True(both * 2 > all, "Too few piles were accepted in both orders to say anything.");
    }

    [Fact]
    public void Without_absorption_the_order_of_recording_would_matter() => Assert.ThrowsAny<Exception>(() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(Papers),
        Prop.ForAll(Piles, pile => !InBothOrders(pile, (_, _, _) => [], out var one, out var other) || one == other)));

    private static bool InBothOrders(Pile pile, Absorber absorb, out string one, out string other)
    {
        Paper[] shuffled = [.. pile.Papers];
        new Random(pile.Order).Shuffle(shuffled);
        return Type(pile.Papers, absorb, out one) & Type(shuffled, absorb, out other);
    }

    private static bool Type(IEnumerable<Paper> papers, Absorber absorb, out string said)
    {
        var book = new SmallBook { Absorb = absorb };
        book.Lots[1] = Lot(2);
        book.Receive(40, SmallBook.At(1, 0), lot: 1);
        book.Receive(40, SmallBook.At(1, 0), lot: 2);
        var accepted = papers.ToList().TrueForAll(paper => Type(book, paper));
        said = string.Join(' ', DayFigures.Of(book.Lines).All
            .Where(day => day is not { In.Units: 0, Out.Units: 0, Counted.Units: 0 })
            .Append(new DayFigure { Opening = Units(book.OnHand(1)), In = Units(book.OnHand(2)) }));
        return accepted;
    }

    private static bool Type(SmallBook book, Paper paper)
    {
        var at = SmallBook.At(1, 0).AddHours(paper.Hours);
        switch (paper.Kind)
        {
            case 0:
                book.Receive(paper.Units, at, paper.Lot);
                return true;
            case 1:
                var issue = SmallBook.Issue(at) with
                {
                    Lines = [SmallBook.Named(paper.Lot, paper.Units) with { ChoiceReason = "as on the paper" }],
                };
                if (book.Plan(issue) is not MovementPlan.Accepted)
                {
                    return false;
                }

                book.Carry(issue);
                return true;
            default:
                var plan = book.Count(SmallBook.Counted(at, 20 + 3 * paper.Units, paper.Lot));
                return plan.Lines.All(line => line.IsPosted);
        }
    }

    private sealed record Pile(Paper[] Papers, int Order);

    /// <param name="Kind">0 a receipt, 1 an issue, 2 a count.</param>
    private readonly record struct Paper(int Kind, int Lot, int Hours, int Units);
}
