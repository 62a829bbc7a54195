using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Gate;

public sealed class GateTests
{
    private const string Status = "SELECT status FROM people WHERE id = 1";

    [Fact]
    public async Task A_scan_goes_out_and_the_next_comes_in_without_a_question()
    {
        await using var centre = await CentreFixture.Start();
        var card = (await centre.People(1))[0];
        using var gate = await centre.SignIn(Role.Gate);

        var gone = await Pass(centre, gate, card);
        var isOut = centre.Rows(Status).Single()[0];
        centre.Clock.Pass(TimeSpan.FromHours(2));
        var back = await Pass(centre, gate, card);

        Assert.Equal(("gone_out", Direction.Out, "Out"), (gone.Code, gone.Direction, isOut));
        Assert.Equal(("gone_in", Direction.In), (back.Code, back.Direction));
        Assert.Equal("Present", centre.Rows(Status).Single()[0]);
        Assert.Equal(2, centre.Number("SELECT count(*) FROM gate_passages"));
        Assert.Equal(1, centre.Number("SELECT sum(change) FROM movements"));
    }

    [Fact]
    public async Task A_second_in_of_somebody_inside_is_kept_as_seen_and_said_so()
    {
        await using var centre = await CentreFixture.Start();
        var card = (await centre.People(1))[0];
        using var gate = await centre.SignIn(Role.Gate);
        await Pass(centre, gate, card);
        centre.Clock.Pass(TimeSpan.FromHours(1));
        await Pass(centre, gate, card, Direction.In);
        centre.Clock.Pass(TimeSpan.FromHours(1));

        var again = await Pass(centre, gate, card, Direction.In);

        Assert.Equal(("seen_in", true), (again.Code, again.SeenOnly));
        Assert.Contains("13:00", again.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal("Present", centre.Rows(Status).Single()[0]);
        Assert.Equal(3, centre.Number("SELECT count(*) FROM gate_passages"));
    }

    [Fact]
    public async Task A_card_read_twice_in_a_moment_sends_nobody_back()
    {
        await using var centre = await CentreFixture.Start();
        var card = (await centre.People(1))[0];
        using var gate = await centre.SignIn(Role.Gate);

        await Pass(centre, gate, card);
        centre.Clock.Pass(TimeSpan.FromSeconds(6));
        var twice = await Pass(centre, gate, card);

        Assert.Equal("seen_out", twice.Code);
        Assert.Equal("Out", centre.Rows(Status).Single()[0]);
    }

    [Fact]
    public async Task The_same_passage_sent_again_is_answered_the_same_and_counted_once()
    {
        await using var centre = await CentreFixture.Start();
        var card = (await centre.People(1))[0];
        using var gate = await centre.SignIn(Role.Gate);
        var passage = new PassGate(centre.NewId(), card, ReadBy.Typed);

        var first = await gate.Post<PassGate, GateAnswer>("gate/pass", passage);
        var again = await gate.Post<PassGate, GateAnswer>("gate/pass", passage);

        Assert.True(again.Repeat);
        Assert.Equal((first.Code, first.Direction, first.Sentence), (again.Code, again.Direction, again.Sentence));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM gate_passages"));
    }

    [Fact]
    public async Task Cards_that_are_no_good_are_refused_at_the_gate_as_at_the_counter()
    {
        await using var centre = await CentreFixture.Start();
        await centre.Service("LUNCH", ServiceKind.Meal);
        var cards = await centre.People(3);
        using var reception = await centre.SignIn(Role.Reception);
        using var gate = await centre.SignIn(Role.Gate, "PORTE");
        await reception.Post<Depart, Done>("people/1/departure", new Depart(centre.NewId(), DepartureKind.Self, null));
        await centre.Give("UPDATE cards SET state = 'Revoked' WHERE person_id = 2");
        await centre.Give("UPDATE people SET status = 'Departed' WHERE id = 3");

        foreach (var (card, code) in new[] { (cards[0], "person_left"), (cards[1], "card_revoked"), (cards[2], "not_checked_in"), ("KXTF-BRNV", "short_code_wrong") })
        {
            var at = await Pass(centre, gate, card);
            Assert.Equal((code, (Direction?)null), (at.Code, at.Direction));
            Assert.Equal(code == "card_revoked", at.Alert);
            if (code != "not_checked_in")
            {
                Assert.Equal((await reception.Scan(centre.NewId(), card, "LUNCH")).Sentence, at.Sentence);
            }
        }

        Assert.Equal(0, centre.Number("SELECT count(*) FROM gate_passages"));
        Assert.Equal(4, centre.Number("SELECT count(*) FROM refused_scans WHERE kiosk = 'PORTE'"));
    }

    [Fact]
    public async Task A_passage_is_taken_back_within_its_minute_and_only_then()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await centre.People(2);
        using var gate = await centre.SignIn(Role.Gate);
        var gone = await Pass(centre, gate, cards[0]);
        var late = await Pass(centre, gate, cards[1]);
        UndoPassage Undo(Guid passage) => new(centre.NewId(), passage);

        var undone = await gate.Post<UndoPassage, PassageUndone>("gate/undo", Undo(gone.Id));
        var twice = await gate.Refused("gate/undo", Undo(gone.Id));
        centre.Clock.Pass(TimeSpan.FromSeconds(61));

        Assert.Equal(PersonStatus.Present, undone.Status);
        Assert.Equal("Present", centre.Rows(Status).Single()[0]);
        Assert.Equal("already_undone", twice.Code);
        Assert.Equal("undo_too_late", (await gate.Refused("gate/undo", Undo(late.Id))).Code);
        Assert.Equal("undo_is_final", (await gate.Refused("gate/undo", Undo(undone.Id))).Code);
        Assert.Equal("passage_unknown", (await gate.Refused("gate/undo", Undo(centre.NewId()))).Code);
    }

    [Fact]
    public async Task Who_is_out_and_who_should_be_back_is_known()
    {
        await using var centre = await CentreFixture.Start();
        var cards = await centre.People(3);
        using var gate = await centre.SignIn(Role.Gate);
        var noon = centre.Clock.UtcNow;
        await gate.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), cards[0], ReadBy.Typed, ExpectedBackUtc: noon.AddHours(1)));
        await Pass(centre, gate, cards[1]);
        await gate.Post<ExpectBack, Done>("gate/expect", new ExpectBack(centre.NewId(), 2, noon.AddHours(5)));
        centre.Clock.Pass(TimeSpan.FromHours(2));

        var outside = await gate.Get<Outside>("gate/outside");

        Assert.Equal((2, 1), (outside.Out, outside.Late));
        Assert.Equal([(1, true), (2, false)], outside.People.Select(line => (line.Person, line.Late)));
        Assert.Equal("person_not_out", (await gate.Refused("gate/expect", new ExpectBack(centre.NewId(), 3, noon.AddHours(5)))).Code);
        Assert.Equal("expected_back_wrong", (await gate.Refused("gate/expect", new ExpectBack(centre.NewId(), 2, noon))).Code);
    }

    [Fact]
    public async Task Nobody_changes_or_deletes_a_passage()
    {
        await using var centre = await CentreFixture.Start();
        using var gate = await centre.SignIn(Role.Gate);
        await Pass(centre, gate, (await centre.People(1))[0]);

        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => centre.Give("UPDATE gate_passages SET direction = 'In'"));
        await Assert.ThrowsAsync<Microsoft.Data.Sqlite.SqliteException>(() => centre.Give("DELETE FROM gate_passages"));
    }

    private static Task<GateAnswer> Pass(CentreFixture centre, Seat gate, string card, Direction? way = null) =>
        gate.Post<PassGate, GateAnswer>("gate/pass", new PassGate(centre.NewId(), card, ReadBy.Typed, way));
}
