using CentreHost.Centre;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using CentreHost.Services.Disputes;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.Services;

/// <summary>Appointments and disputes: what a centre owes somebody.</summary>
public sealed class PromiseTests
{
    [Fact]
    public async Task An_appointment_shows_at_the_scan_to_who_may_give_the_service_and_giving_it_keeps_it()
    {
        await using var centre = await CentreFixture.Start();
        var (card, person) = await Dressing(centre);
        using var nurse = await centre.SignIn(Role.Medical);
        using var kitchen = await centre.SignIn(Role.Kitchen);
        await Make(centre, nurse, person, 0);

        var atTheLine = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var (event_, atTheClinic) = (centre.NewId(), await nurse.Scan(centre.NewId(), card, "LUNCH_T"));
        var given = await nurse.Scan(event_, card, "DRESSING_T");
        var kept = await nurse.Get<List<AppointmentLine>>($"appointments?person={person}");
        await nurse.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), event_));
        var open = await nurse.Get<List<AppointmentLine>>($"appointments?person={person}");

        Assert.Empty(atTheLine.Appointments);
        Assert.Equal("DRESSING_T", Assert.Single(atTheClinic.Appointments).Service);
        Assert.Empty(given.Appointments);
        Assert.True(Assert.Single(kept).Kept);
        Assert.False(Assert.Single(open).Kept);
    }

    [Fact]
    public async Task A_missed_appointment_stays_on_the_list_and_tomorrows_is_not_kept_today()
    {
        await using var centre = await CentreFixture.Start();
        var (card, person) = await Dressing(centre);
        using var nurse = await centre.SignIn(Role.Medical);
        await Make(centre, nurse, person, 1);
        await nurse.Scan(centre.NewId(), card, "DRESSING_T");
        Assert.False(Assert.Single(await nurse.Get<List<AppointmentLine>>($"appointments?person={person}")).Kept);

        centre.Clock.Pass(TimeSpan.FromDays(3));

        Assert.True(Assert.Single(await nurse.Get<List<AppointmentLine>>("appointments")).Missed);
        Assert.Single((await nurse.Scan(centre.NewId(), card, "LUNCH_T")).Appointments);
    }

    [Fact]
    public async Task Appointments_in_the_past_twice_or_cancelled_twice_are_refused()
    {
        await using var centre = await CentreFixture.Start();
        var (_, person) = await Dressing(centre);
        using var nurse = await centre.SignIn(Role.Medical);
        using var reception = await centre.SignIn(Role.Reception);
        var made = await Make(centre, nurse, person, 2);
        var day = centre.Today;

        Assert.Equal("appointment_made", (await nurse.Refused("appointments", new MakeAppointment(centre.NewId(), person, "DRESSING_T", day.AddDays(2)))).Code);
        Assert.Equal("appointment_day", (await nurse.Refused("appointments", new MakeAppointment(centre.NewId(), person, "DRESSING_T", day.AddDays(-1)))).Code);
        Assert.Equal("not_your_role", (await reception.Refused("appointments", new MakeAppointment(centre.NewId(), person, "DRESSING_T", day))).Code);
        await nurse.Post<CancelAppointment, Done>($"appointments/{made}/cancel", new CancelAppointment(centre.NewId()));
        Assert.Equal("appointment_over", (await nurse.Refused($"appointments/{made}/cancel", new CancelAppointment(centre.NewId()))).Code);
        Assert.Equal("appointment_unknown", (await reception.Refused($"appointments/{made}/cancel", new CancelAppointment(centre.NewId()))).Code);
    }

    [Fact]
    public async Task No_one_leaves_without_an_answer()
    {
        await using var centre = await CentreFixture.Start();
        var (card, _) = await Dressing(centre);
        await centre.Give("UPDATE services SET max_per_day = 1 WHERE code = 'LUNCH_T'");
        using var kitchen = await centre.SignIn(Role.Kitchen);
        using var head = await centre.SignIn(Role.Head);
        await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var refused = await kitchen.Scan(centre.NewId(), card, "LUNCH_T");
        var dispute = centre.NewId();

        await kitchen.Post<OpenDispute, Done>("disputes", new OpenDispute(dispute, refused.Id, "Dit n'avoir rien eu"));
        var waiting = Assert.Single(await head.Get<List<DisputeLine>>("disputes"));
        await head.Post<AnswerDispute, Done>($"disputes/{dispute}/answer", new AnswerDispute(centre.NewId(), DisputeAnswer.Explained, "Vu au registre"));
        var answered = Assert.Single(await head.Get<List<DisputeLine>>("disputes"));

        Assert.Equal(("Dit n'avoir rien eu", refused.Sentence), (waiting.Words, waiting.Refusal));
        Assert.Equal((DisputeAnswer.Explained, "Vu au registre"), (answered.Answer, answered.AnswerWords));
        Assert.Equal("dispute_answered", (await head.Refused($"disputes/{dispute}/answer", new AnswerDispute(centre.NewId(), DisputeAnswer.Served))).Code);
        Assert.Equal("not_your_role", (await kitchen.Refused("disputes")).Code);
    }

    private static async Task<Guid> Make(CentreFixture centre, Seat nurse, long person, int days)
    {
        var id = centre.NewId();
        await nurse.Post<MakeAppointment, Done>("appointments", new MakeAppointment(id, person, "DRESSING_T", centre.Today.AddDays(days), new TimeOnly(10, 30)));
        return id;
    }

    private static async Task<(string Card, long Person)> Dressing(CentreFixture centre)
    {
        await centre.Service("LUNCH_T", ServiceKind.Meal);
        await centre.Service("DRESSING_T", ServiceKind.Other);
        await centre.Give("UPDATE services SET roles = @1 WHERE code = 'DRESSING_T'", (int)Role.Medical);
        return ((await centre.People(1))[0], centre.Number("SELECT max(id) FROM people"));
    }
}
