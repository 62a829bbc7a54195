extern alias host;

using System.Text;
using System.Text.RegularExpressions;
using CentreHost.Cases;
using CentreHost.People;
using CentreHost.Staff;
using host::CentreHost.Documents;
using host::CentreHost.Guides;
using Kiosk.Home;
using Kiosk.Terminal;
using MrrmCentre.Tests.Kiosk;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.CentreHost.Guides;

/// <summary>One page for a new colleague, with the screens as they are: a screen that changes changes its guide.</summary>
public sealed partial class GuideTests
{
    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public async Task The_screens_in_the_guides_are_those_of_the_kiosk(string language)
    {
        await using var centre = await CentreFixture.Start(standardCatalogue: true);
        using var console = centre.Console();
        foreach (var (guide, at) in Guide.All.Select((guide, at) => (guide, at)))
        {
            await using var kiosk = KioskAtCentre.SwitchOn(centre, language: language);
            var card = (await kiosk.BlankCards(1))[0];
            await console.Post<RegisterPerson, Registered>("people", new RegisterPerson(
                centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Awa", "Démo"), card));
            await kiosk.SignIn((Role)guide.Role, $"A{at}");
            await OpenCase(centre, guide.Name);
            for (var screen = 1; screen <= Guide.Screens; screen++)
            {
                await Show(kiosk, guide.Name, screen, card);
                await kiosk.Until(() => kiosk.Desk is { UnderWay: 0, Light: null }, "silence");
                Approve(await Taken(kiosk), $"{guide.Name}-{screen}-{language}.txt");
            }
        }
    }

    [Fact]
    public void A_guide_that_cannot_be_written_is_refused_and_nothing_breaks()
    {
        var parsed = host::CentreHost.CommandLine.GuideVerb.Create(TimeProvider.System).Parse(["kitchen", "--out", "/nowhere/guide.pdf"]);

        var code = parsed.Invoke(new System.CommandLine.InvocationConfiguration { EnableDefaultExceptionHandler = false });

        Assert.Equal(host::CentreHost.CommandLine.ExitCodes.Refused, code);
    }

    [Fact]
    public void Every_guide_is_one_page_and_the_same_bytes_each_time()
    {
        foreach (var words in new[] { PaperWords.In(PaperLanguage.French), PaperWords.In(PaperLanguage.English) })
        {
            foreach (var guide in Guide.All)
            {
                var pdf = GuideSheet.Draw(guide, words, "Centre Démo", CentreFixture.Noon);

                Assert.Single(PageObject().Matches(Encoding.Latin1.GetString(pdf)));
                Assert.Equal(pdf, GuideSheet.Draw(guide, words, "Centre Démo", CentreFixture.Noon));
            }
        }
    }

    [Fact]
    public async Task One_key_of_the_help_saves_the_guide_of_whoever_is_signed_in()
    {
        await using var centre = await CentreFixture.Start();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Kitchen);

        var guide = await kiosk.Desk.Centre.Guide(Role.Kitchen, "fr", CancellationToken.None);
        var none = await kiosk.Desk.Centre.Guide(Role.None, "fr", CancellationToken.None);
        await kiosk.Press(Key.F1);

        Assert.Contains(kiosk.Loop.Top.Bindings, binding => binding.Key.Is(Key.F6));
        Assert.StartsWith("%PDF", Encoding.Latin1.GetString(Assert.IsType<global::Kiosk.Reply<byte[]>.Given>(guide).Value), StringComparison.Ordinal);
        Assert.Equal("guide_none", Assert.IsType<global::Kiosk.Reply<byte[]>.Refused>(none).Problem.Code);
    }

    /// <summary>With a first step, by whoever works there.</summary>
    private static async Task OpenCase(CentreFixture centre, string guide)
    {
        (Role Role, CaseField Field, CaseStep Step)? about = guide switch
        {
            "counsellor" => (Role.Counsellor, CaseField.Psychosocial, CaseStep.Session),
            "protection" => (Role.Protection, CaseField.Protection, CaseStep.ReferredOut),
            "tracing" => (Role.Tracing, CaseField.Tracing, CaseStep.Call),
            "returns" => (Role.Returns, CaseField.Return, CaseStep.Registered),
            _ => null,
        };
        if (about is not { } asked)
        {
            return;
        }

        using var worker = await centre.SignIn(asked.Role);
        var (id, person) = (centre.NewId(), centre.Number("SELECT max(id) FROM people"));
        await worker.Post<OpenCase, CaseStepTaken>("cases", new OpenCase(id, asked.Field, person));
        await worker.Post<TakeCaseStep, CaseStepTaken>($"cases/{id}/steps", new TakeCaseStep(centre.NewId(), asked.Step));
    }

    private static async Task Show(KioskAtCentre kiosk, string guide, int screen, string card)
    {
        switch (guide, screen)
        {
            case ("reception", 1):
                await kiosk.OpenMenu("menu_registration");
                break;
            case ("reception", 2):
                await Back(kiosk);
                await kiosk.Scan(card);
                await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.People.PersonScreen, "the person");
                break;
            case ("kitchen", _):
                if (screen == 1)
                {
                    await kiosk.OpenMenu("menu_line");
                }

                kiosk.Terminal.Advance(TimeSpan.FromSeconds(4));
                await kiosk.Scan(card);
                await kiosk.Until(() => kiosk.Desk.Line!.Recent.Count == screen, "an answer");
                break;
            case ("medical", 2):
                await kiosk.Scan(card);
                break;
            case ("counsellor" or "protection" or "tracing" or "returns", 2):
                await kiosk.Press(Key.Enter);
                await kiosk.Until(() => kiosk.Loop.Top is global::Kiosk.Cases.CaseScreen, "the case");
                break;
            case ("gate", 2):
                await Back(kiosk);
                await kiosk.Press(Key.F4);
                break;
            default:
                await Back(kiosk);
                await kiosk.OpenMenu((guide, screen) switch
                {
                    ("store", 1) => "menu_stock",
                    ("store", _) => "menu_store",
                    ("medical", _) => "menu_medical",
                    ("head", 1) => "menu_today",
                    ("head", _) => "menu_summaries",
                    ("administrator", 1) => "menu_staff",
                    ("administrator", _) => "menu_catalogue",
                    ("counsellor" or "protection" or "tracing" or "returns", _) => "menu_cases",
                    _ => "menu_gate",
                });
                break;
        }
    }

    private static async Task Back(KioskAtCentre kiosk)
    {
        while (kiosk.Loop.Top is not HomeScreen)
        {
            await kiosk.Press(Key.Escape);
        }
    }

    private static async Task<string> Taken(KioskAtCentre kiosk)
    {
        var taken = new TaskCompletionSource<string>();
        kiosk.Desk.Post(() => taken.SetResult(Text(kiosk.Loop.Picture)));
        return await taken.Task;
    }

    private static string Text(CellGrid grid)
    {
        var rows = Enumerable.Range(0, grid.Size.Rows).ToList();
        var words = rows.Select(row => Seconds().Replace(Codes().Replace(Hour().Replace(grid.Line(row), "12:00:00"), "BCDF-GHJK"), "59 s"));
        var (backgrounds, foregrounds) = (rows.Select(row => Letters(row, false)), rows.Select(row => Letters(row, true)));
        return string.Join('\n', [.. words, .. backgrounds, .. foregrounds]) + "\n";

        string Letters(int row, bool front) => string.Concat(Enumerable.Range(0, grid.Size.Columns).Select(column =>
        {
            var style = grid[column, row].Style;
            var colour = front != style.Reverse ? style.Foreground : style.Background;
            return (char)('a' + (int)(style.Reverse && !front && colour == Colour.Default ? Colour.BrightBlack : colour));
        })).TrimEnd('a');
    }

    private static void Approve(string screen, string name)
    {
        var path = Path.Combine(Repository.Root, "CentreHost", "Guides", "Screens", name);
        Assert.True(ApprovedFile.Of(path, screen) == screen, $"{name} is no longer what the kiosk shows:\n{screen}");
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Hour();

    [GeneratedRegex("[B-DF-HJ-NPR-TVX]{4}-[B-DF-HJ-NPR-TVX]{4}")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\b\d\d s\b")]
    private static partial Regex Seconds();

    [GeneratedRegex("/Type /Page /")]
    private static partial Regex PageObject();
}
