using System.Diagnostics;
using CentreHost.Services;
using CentreHost.Stock;
using Kiosk.Services;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The real kiosk in a real terminal against the real host, in each language.</summary>
public sealed class TmuxJourneyTests
{
    /// <summary>For so long a card read again is one scan. The clock shown counts whole seconds: one more is surely past.</summary>
    private static readonly TimeSpan SameScan = SeenCards.SameScan + TimeSpan.FromSeconds(1);

    [Theory]
    [InlineData("fr", "Connexion", "Accueil", "vierge", "h", "1 personne enregistrée", "Déjeuner : Servi", "Déjà servi", "Annulé",
        "File : Kit d'hygiène adulte", "adulte : Servi", "Lit T1-001", "F2  English")]
    [InlineData("en", "Sign in", "Home", "blank card", "m", "1 person registered", "Lunch: Served", "Already served", "Undone",
        "Line: Adult hygiene kit", "kit: Served", "Bed T1-001", "F2  Français")]
    public async Task A_person_is_registered_fed_refused_undone_given_a_kit_and_a_bed(
        string language, string signIn, string home, string blank, string man, string registered, string served, string already,
        string undone, string kitLine, string kit, string bed, string other)
    {
        await using var host = await HostProcess.Start();
        var card = await Given(host);
        await using var kiosk = await Tmux.OpenKiosk(host, language);

        await kiosk.See(signIn);
        await kiosk.See(other);
        await kiosk.TypeByHand("tout");
        await kiosk.Press("Enter");
        await kiosk.TypeByHand("314159");
        await kiosk.Press("Enter");
        await kiosk.See(home);

        await kiosk.TypeByHand("3");
        await kiosk.See(blank);
        await kiosk.Scan(card);
        await kiosk.TypeByHand(man);
        await kiosk.TypeByHand("4");
        await kiosk.See(registered);

        await kiosk.Press("Escape");
        await kiosk.See(home);
        await kiosk.TypeByHand("1");
        await kiosk.Scan(card);
        await kiosk.See(served);
        await kiosk.SeePass(SameScan);
        await kiosk.Scan(card);
        await kiosk.See(already);
        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));
        await kiosk.Press("F8");
        await kiosk.See(undone);
        Assert.Equal(0, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));

        await kiosk.Press("F5");
        await kiosk.See(language == "fr" ? "Quel service" : "Which service");
        await kiosk.TypeByHand("hyg");
        await kiosk.Press("Enter");
        await kiosk.See(kitLine);
        await kiosk.Scan(card);
        await kiosk.See(kit);
        Assert.Equal(9, SmallCentre.Count(host.Data, "SELECT b.on_hand FROM stock_balances b JOIN items i ON i.id = b.item_id WHERE i.code = 'HYG_KIT'"));

        await kiosk.Press("Escape");
        await kiosk.See(home);
        await kiosk.TypeByHand("5");
        await kiosk.See("Hall");
        await kiosk.Press("F5");
        await kiosk.Scan(card);
        await kiosk.See(bed);
        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT count(*) FROM bed_stays WHERE until_at IS NULL"));
    }

    [Fact]
    public async Task Fifty_cards_typed_by_a_scanner_in_a_row_are_each_answered_once()
    {
        await using var host = await HostProcess.Start();
        await Given(host);
        var cards = await SmallCentre.Given(host, 50);
        await using var kiosk = await Tmux.OpenKiosk(host, "fr");
        await kiosk.SignIn("tout");
        await kiosk.TypeByHand("1");
        await kiosk.See("Scannez une carte");

        foreach (var card in cards)
        {
            await kiosk.Scan(card);
        }

        await kiosk.See("50");
        await kiosk.Until(() => SmallCentre.Count(host.Data, "SELECT count(*) FROM service_events") >= 50, "fifty meals on disk");
        Assert.Equal(50, SmallCentre.Count(host.Data, "SELECT count(DISTINCT person_id) FROM service_events"));
        Assert.Equal(50, SmallCentre.Count(host.Data, "SELECT sum(heads) FROM service_events"));
        Assert.Equal(0, SmallCentre.Count(host.Data, "SELECT count(*) FROM refused_scans"));
    }

    [Fact]
    public async Task A_kiosk_whose_host_is_killed_says_so_and_finishes_by_itself_when_it_is_back()
    {
        await using var host = await HostProcess.Start();
        var card = await Given(host);
        await using var kiosk = await Tmux.OpenKiosk(host, "fr");
        await kiosk.SignIn("tout");
        await kiosk.TypeByHand("3");

        await host.Kill();
        await kiosk.Scan(card);
        await kiosk.TypeByHand("h4");
        await kiosk.See("hors ligne");
        await host.Start();

        await kiosk.See("1 personne enregistrée");
        Assert.Equal(1, SmallCentre.Count(host.Data, "SELECT count(*) FROM people"));
    }

    /// <returns>A blank card.</returns>
    private static async Task<string> Given(HostProcess host)
    {
        var folder = Directory.CreateTempSubdirectory("mrrm-csv-").FullName;
        await File.WriteAllTextAsync(
            Path.Combine(folder, "beds.csv"), "block;kind;room;bed;usable\nHall;transit hall;T1;T1-001;yes\nHall;transit hall;T1;T1-002;yes\n");
        await Verb("import", folder, "--data", host.Data);
        await Verb(
            "staff", "add", "tout", "--name", "Démo Tout", "--pin", "314159", "--role", "Reception", "Kitchen", "Storekeeper", "Head", "Medical",
            "--data", host.Data);
        Directory.Delete(folder, recursive: true);
        using var http = host.AsConsole();
        await SmallCentre.Post(http, "services/meal/open", new OpenMeal(SmallCentre.NewId(), "LUNCH"));
        await SmallCentre.Post(http, "stock/receipts", new Receive(
            SmallCentre.NewId(), "STORE", false, null, [new ReceivedLine("HYG_KIT", null, null, 10)]));
        await SmallCentre.Post(http, "cards/blank", new global::CentreHost.Cards.MakeBlankCards(SmallCentre.NewId(), 1));
        return SmallCentre.BlankCards(host.Data)[0];
    }

    private static async Task Verb(params string[] arguments)
    {
        var start = new ProcessStartInfo(HostProcess.Program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{string.Join(' ', arguments)}: {await output}{await error}");
    }
}
