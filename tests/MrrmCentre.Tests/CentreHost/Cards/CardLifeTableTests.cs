extern alias host;

using CentreHost.Cards;
using FsCheck;
using FsCheck.Fluent;
using CardLife = host::CentreHost.Cards.CardLife;
using State = host::CentreHost.Cards.CardState;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>What may become of a card, the whole table.</summary>
public sealed class CardLifeTableTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    [Fact]
    public void What_may_become_of_a_card_is_this_and_nothing_else()
    {
        string[] allowed =
        [
            "Blank -> Bound", "Blank -> Revoked",
            "Printed -> Bound", "Printed -> Revoked", "Printed -> Expired",
            "Bound -> Revoked", "Bound -> Expired",
            "Expired -> Bound", "Expired -> Revoked",
        ];
        var found =
            from one in Enum.GetValues<State>()
            from other in Enum.GetValues<State>()
            where CardLife.Allows(one, other)
            select $"{one} -> {other}";

        Assert.Equal(allowed.Order(), found.Order());
    }

    [Theory]
    [InlineData(nameof(State.Bound), 0, nameof(State.Bound))]
    [InlineData(nameof(State.Bound), -1, nameof(State.Expired))]
    [InlineData(nameof(State.Printed), -1, nameof(State.Expired))]
    [InlineData(nameof(State.Revoked), -1, nameof(State.Revoked))]
    [InlineData(nameof(State.Blank), -1, nameof(State.Blank))]
    [InlineData(nameof(State.Bound), null, nameof(State.Bound))]
    public void A_card_is_good_through_its_last_day(string recorded, int? lastDayFromToday, string expected)
    {
        var until = lastDayFromToday is { } days ? Day.AddDays(days) : (DateOnly?)null;

        Assert.Equal(Enum.Parse<State>(expected), CardLife.On(Day, Enum.Parse<State>(recorded), until));
    }

    [Fact]
    public void Whatever_the_calendar_says_nothing_comes_back_from_revoked() =>
        Prop.ForAll(AnyDays(), days => CardLife.On(Day, State.Revoked, Day.AddDays(days)) == State.Revoked)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Without_a_limit_a_card_has_no_last_day()
    {
        Assert.Null(CardLife.ValidUntil(Day, null));
        Assert.Equal(new DateOnly(2026, 3, 24), CardLife.ValidUntil(Day, 14));
    }

    [Fact]
    public void Host_and_wire_name_the_same_states() =>
        Assert.Equal(Enum.GetNames<State>(), Enum.GetNames<CardState>());

    private static Arbitrary<int> AnyDays() => Gen.Choose(-4_000, 4_000).ToArbitrary();
}
