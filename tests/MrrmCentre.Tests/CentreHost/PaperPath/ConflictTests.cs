using CentreHost.PaperPath;
using CentreHost.Staff;
using CentreHost.Stock;
using MrrmCentre.Tests.Stock.Store;

namespace MrrmCentre.Tests.CentreHost.PaperPath;

public sealed class ConflictTests
{
    [Fact]
    public async Task Accepted_as_it_was_it_stands_and_is_decided_once()
    {
        await using var centre = await SomePaper.Canteen();
        using var kitchen = await Told(centre, "illisible");
        var conflict = await centre.OnlyConflict();
        using var head = await centre.SignIn(Role.Head);

        await head.Post<DecideConflict, ConflictDecided>(Route(conflict), new DecideConflict(centre.NewId(), ConflictEnd.Accepted, "vu sur place"));
        var again = await head.Refused(Route(conflict), new DecideConflict(centre.NewId(), ConflictEnd.TakenBack, "non"));

        Assert.Equal("conflict_decided", again.Code);
        Assert.Equal(1, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Empty(await head.Get<List<ConflictLine>>("paper/conflicts"));
        var decided = Assert.Single(await head.Get<List<ConflictLine>>("paper/conflicts?all=true"));
        Assert.Equal((ConflictEnd.Accepted, "vu sur place"), (decided.End, decided.Reason));
    }

    [Fact]
    public async Task Taken_back_it_leaves_the_figures_and_its_goods_return()
    {
        await using var centre = await SomePaper.Canteen();
        using (var seat = centre.Console())
        {
            await seat.Receive(centre.NewId(), Given.Kitchen, new ReceivedLine("PORTION", null, null, 10));
        }

        using var kitchen = await Told(centre, "illisible");
        Assert.Equal(9, centre.OnHand(Given.Kitchen, "PORTION"));
        var conflict = await centre.OnlyConflict();
        using var head = await centre.SignIn(Role.Head);

        await head.Post<DecideConflict, ConflictDecided>(Route(conflict), new DecideConflict(centre.NewId(), ConflictEnd.TakenBack, "rature"));

        Assert.Equal((0, 10), (centre.Number("SELECT sum(heads) FROM service_day_figures"), centre.OnHand(Given.Kitchen, "PORTION")));
        Assert.Equal(0, (await head.Get<StockProved>("stock/proof")).Differing);
    }

    [Fact]
    public async Task Given_to_a_person_it_counts_for_them_and_their_rules_are_asked_in_turn()
    {
        await using var centre = await SomePaper.Canteen();
        var cards = await centre.People(2);
        using var kitchen = await Told(centre, "Awa", "Binta", cards[1]);
        using var head = await centre.SignIn(Role.Head);
        var conflicts = await head.Get<List<ConflictLine>>("paper/conflicts");

        var awa = await head.Post<DecideConflict, ConflictDecided>(
            Route(conflicts[0]), new DecideConflict(centre.NewId(), ConflictEnd.GivenTo, "reconnue", cards[0]));
        var binta = await head.Post<DecideConflict, ConflictDecided>(
            Route(conflicts[1]), new DecideConflict(centre.NewId(), ConflictEnd.GivenTo, "reconnue", cards[1]));

        Assert.Equal((null, "already_this_session"), (awa.Rule, binta.Rule));
        Assert.Equal(3, centre.Number("SELECT sum(heads) FROM service_events"));
        Assert.Equal(0, centre.Number("SELECT coalesce(sum(heads), 0) FROM service_events WHERE person_id IS NULL"));
        Assert.Equal("already_this_session", (await centre.OnlyConflict()).Rule);
        Assert.Equal("conflict_nobody", (await Unknown(centre, head)).Code);
    }

    [Fact]
    public async Task Only_the_head_sees_and_decides_and_nothing_of_it_is_ever_changed()
    {
        await using var centre = await SomePaper.Canteen();
        using var kitchen = await Told(centre, "illisible");
        var conflict = await centre.OnlyConflict();

        Assert.Equal("not_your_role", (await kitchen.Refused("paper/conflicts")).Code);
        Assert.Equal(
            "not_your_role", (await kitchen.Refused(Route(conflict), new DecideConflict(centre.NewId(), ConflictEnd.Accepted, "x"))).Code);
        foreach (var table in new[] { "conflicts", "late_lines" })
        {
            await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => centre.Give($"DELETE FROM {table}"));
        }
    }

    private static async Task<global::CentreHost.Centre.Problem> Unknown(CentreFixture centre, Seat head)
    {
        using var kitchen = await Told(centre, "Cheick");
        var conflict = (await head.Get<List<ConflictLine>>("paper/conflicts")).Single(line => line.Typed == "Cheick");
        return await head.Refused(Route(conflict), new DecideConflict(centre.NewId(), ConflictEnd.GivenTo, "?", "personne"));
    }

    private static async Task<Seat> Told(CentreFixture centre, params string[] codes)
    {
        centre.At(15);
        var kitchen = await centre.SignIn(Role.Kitchen);
        await kitchen.Tell(centre, "LUNCH", null, codes);
        return kitchen;
    }

    private static string Route(ConflictLine conflict) => $"paper/conflicts/{conflict.Line}";
}
