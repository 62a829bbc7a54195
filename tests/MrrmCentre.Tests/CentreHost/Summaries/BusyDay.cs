extern alias host;

using CentreHost.Beds;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Medical;
using CentreHost.Outreach;
using CentreHost.PaperPath;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using CentreHost.Summaries;
using CentreHost.Texts;
using MrrmCentre.Tests.Stock.Store;

namespace MrrmCentre.Tests.Summaries;

/// <summary>A centre in which on one day everything happens that a summary counts, each thing as staff do it.</summary>
internal static class BusyDay
{
    public static readonly DateOnly Day = new(2026, 3, 11);

    private const Role Everything =
        Role.Reception | Role.Kitchen | Role.Storekeeper | Role.Medical | Role.Head | Role.Counsellor | Role.Protection | Role.Tracing |
        Role.Returns;

    /// <summary>What follows the first step of a case, so that each step that counts is taken once.</summary>
    private static readonly (CaseField Field, CaseStep[] Steps)[] StepsOf =
    [
        (CaseField.Psychosocial, []),
        (CaseField.Counselling, []),
        (CaseField.Legal, []),
        (CaseField.Tracing, [CaseStep.Call, CaseStep.Found]),
        (CaseField.MedicalReferral, []),
        (CaseField.Complaint, [CaseStep.Answered, CaseStep.Closed]),
        (CaseField.Return, [CaseStep.Registered, CaseStep.DocumentRequested, CaseStep.DocumentIssued, CaseStep.HandedOver, CaseStep.Withdrawn]),
    ];

    /// <summary>It is noon of the day after.</summary>
    public static async Task<CentreFixture> Start()
    {
        var centre = await CentreFixture.Start(standardCatalogue: true);
        await centre.Give("INSERT INTO blocks (id, code, kind) VALUES (1, 'F1', 'Women')");
        await centre.Give("INSERT INTO rooms (id, block_id, code) VALUES (1, 1, 'F1-A')");
        await centre.Give("INSERT INTO beds (room_id, code, usable) VALUES (1, 'F1-001', 1), (1, 'F1-002', 1)");
        await centre.Service("CHILD_FRIENDLY", ServiceKind.Psychosocial);
        await centre.Service("SEWING", ServiceKind.Other);
        using var staff = await centre.SignIn(Everything);
        await staff.Receive(centre.NewId(), Given.Store, new ReceivedLine("SANDALS", null, null, 30));
        var resident = await Register(centre, staff, Sex.F, AgeGroup.From18To59);
        centre.Clock.Pass(TimeSpan.FromDays(1));

        await Movements(centre, staff);
        await Nights(centre, staff, resident);
        await Meals(centre, staff);
        await Care(centre, staff, resident);
        await Goods(centre, staff);
        await Enter(centre, staff);
        centre.Clock.Pass(TimeSpan.FromDays(1));
        return centre;
    }

    private static async Task Movements(CentreFixture centre, Seat staff)
    {
        foreach (var kind in Enum.GetValues<DepartureKind>())
        {
            var person = await Register(centre, staff, Sex.M, AgeGroup.From18To59, kind == DepartureKind.Self ? ArrivalMode.Transfer : ArrivalMode.Self);
            await staff.Post<Depart, Done>($"people/{person.Person}/departure", new Depart(centre.NewId(), kind, null));
            if (kind == DepartureKind.Self)
            {
                await staff.Post<Readmit, Readmitted>($"people/{person.Person}/readmission", new Readmit(centre.NewId()));
            }
        }

        var (kept, other) = (await Register(centre, staff, Sex.F, AgeGroup.From60), await Register(centre, staff, Sex.F, AgeGroup.From60));
        await staff.Post<MergePerson, PersonMerged>($"people/{kept.Person}/merge", new MergePerson(centre.NewId(), other.Person));
    }

    private static async Task Nights(CentreFixture centre, Seat staff, Registered resident)
    {
        await staff.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), resident.Person, "F1-001"));
        var mat = await staff.Post<LayMat, MatLaid>("beds/mats", new LayMat(centre.NewId(), "F1", "F1-A"));
        var guest = await Register(centre, staff, Sex.F, AgeGroup.From18To59);
        await staff.Post<AssignBed, BedAssigned>("beds/assign", new AssignBed(centre.NewId(), guest.Person, mat.Bed));
    }

    private static async Task Meals(CentreFixture centre, Seat staff)
    {
        var cards = await centre.People(3);
        await staff.Post<ChangeDiet, Done>("diets", new ChangeDiet(centre.NewId(), new DietLine("B", new Sentence("Sans sel", "No salt"), true)));
        var first = centre.Number("SELECT min(id) FROM (SELECT id FROM people ORDER BY id DESC LIMIT 3)");
        await staff.Post<SetDiet, Done>($"people/{first}/diet", new SetDiet(centre.NewId(), "B"));
        await staff.Scan(centre.NewId(), cards[0], "LUNCH");
        await staff.Scan(centre.NewId(), cards[0], "LUNCH");
        centre.Clock.Pass(-TimeSpan.FromMinutes(5));
        await staff.Post<CountHeads, HeadsCounted>("services/heads", new CountHeads(centre.NewId(), "LUNCH", [new Heads(Sex.M, AgeGroup.From18To59, 1)]));
        centre.Clock.Pass(TimeSpan.FromMinutes(5));
        var undone = await staff.Scan(centre.NewId(), cards[1], "LUNCH");
        await staff.Post<UndoService, Undone>("scans/undo", new UndoService(centre.NewId(), undone.Id));
        await staff.Post<EnterLines, LinesEntered>("paper/lines", new EnterLines(
            null, "BREAKFAST", Day, new TimeOnly(7, 0), [new PaperLine(centre.NewId(), cards[2])]));
        await staff.Post<CountHeads, HeadsCounted>("services/heads", new CountHeads(centre.NewId(), "LUNCH", [new Heads(Sex.M, AgeGroup.From18To59, 2)]));
    }

    private static async Task Care(CentreFixture centre, Seat staff, Registered resident)
    {
        foreach (var category in new[] { VisitCategory.Consultation, VisitCategory.Screening, VisitCategory.ReferralOut })
        {
            await staff.Post<RecordVisit, VisitRecorded>("medical/visits", new RecordVisit(centre.NewId(), resident.Person, category, null, []));
        }

        foreach (var (field, steps) in StepsOf)
        {
            await Case(centre, staff, resident, field, steps);
        }

        var leaving = await Register(centre, staff, Sex.M, AgeGroup.From18To59);
        await Case(centre, staff, leaving, CaseField.Return, [CaseStep.Registered, CaseStep.Departed]);
        foreach (var kind in Enum.GetValues<OutreachKind>())
        {
            await staff.Post<RecordSession, Done>("outreach", new RecordSession(centre.NewId(), kind, Day, "Démo", "Démo", "fr", 2, 3, 4));
        }
    }

    private static async Task Case(CentreFixture centre, Seat staff, Registered person, CaseField field, CaseStep[] steps)
    {
        var number = centre.NewId();
        await staff.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(number, field, person.Person));
        foreach (var step in steps)
        {
            await staff.Post<TakeCaseStep, CaseStepTaken>($"cases/{number}/steps", new TakeCaseStep(centre.NewId(), step)
            {
                Handover = step == CaseStep.HandedOver ? new Handover("Démo Ville", SupportKind.Business, null, "Démo Bureau", true, Day) : null,
            });
        }
    }

    /// <summary>
    /// Everything the catalogue has that is neither a meal nor a visit nor a step of a case, once by heads; the store counted with
    /// one short.
    /// </summary>
    private static async Task Goods(CentreFixture centre, Seat staff)
    {
        foreach (var row in centre.Rows("SELECT code FROM services WHERE kind NOT IN ('Meal', 'Medical') ORDER BY code"))
        {
            if (!host::CentreHost.Cases.CaseServices.AreCountedBySteps((string)row[0]!))
            {
                await staff.Post<CountHeads, HeadsCounted>(
                    "services/heads", new CountHeads(centre.NewId(), (string)row[0]!, [new Heads(Sex.F, AgeGroup.From18To59, 1)]));
            }
        }

        await staff.Receive(centre.NewId(), Given.Store, new ReceivedLine("SANDALS", null, null, 5));
        await staff.Receive(centre.NewId(), Given.Store, new ReceivedLine("CLOTHING_SET", null, null, 5));
        await staff.Post<CountHeads, HeadsCounted>(
            "services/heads", new CountHeads(centre.NewId(), "CLOTHING", [new Heads(Sex.F, AgeGroup.From18To59, 1)]));
        var counted = await staff.Post<PostCount, CountPosted>("stock/counts", new PostCount(
            centre.NewId(), Given.Store, [new CountedEntry("SANDALS", centre.Clock.UtcNow, 34) { Lot = centre.LotOf("SANDALS"), Recount = true }]));
        if (counted.Number is null)
        {
            await Agree(centre);
        }
    }

    /// <summary>A difference that large waits for a second person.</summary>
    private static async Task Agree(CentreFixture centre)
    {
        using var second = await centre.SignIn(Role.Head);
        foreach (var draft in await second.Get<List<DraftLine>>("stock/drafts"))
        {
            await second.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
        }
    }

    private static Task<Done> Enter(CentreFixture centre, Seat staff) => staff.Post<EnterSiteFigures, Done>(
        "summaries/site-figures",
        new EnterSiteFigures(
            centre.NewId(),
            Day,
            [.. host::CentreHost.Summaries.IndicatorDictionary.Current.Indicators
                .Where(one => one.Source == host::CentreHost.Summaries.IndicatorSource.Entered).Select(one => new SiteValue(one.Code, 7))]));

    private static Task<Registered> Register(
        CentreFixture centre, Seat staff, Sex sex, AgeGroup age, ArrivalMode mode = ArrivalMode.Self) =>
        staff.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), sex, age, null, null, mode));

    public static async Task<SummaryPage> Close(this Seat head, DateOnly day)
    {
        using var closed = await head.Http.PostAsync("summaries/close", null);
        closed.EnsureSuccessStatusCode();
        return await head.Get<SummaryPage>($"summaries/{day:yyyy-MM-dd}");
    }
}
