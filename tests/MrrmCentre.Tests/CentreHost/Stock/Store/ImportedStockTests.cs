extern alias host;
using System.Text;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;

namespace MrrmCentre.Tests.Stock.Store;

public sealed class ImportedStockTests
{
    private const string Opening = "place;item;lot;last_usable_day;quantity;unit\n";

    [Fact]
    public async Task Every_bad_line_is_told_with_its_number_in_both_languages_and_nothing_is_taken()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        var before = centre.EverythingPosted();

        var report = await store.Import("opening", Opening + """
            STORE;RICE;;;100;piece
            STORE;RICE;B;;2,5;piece
            STORE;RICE;C;;-3;piece
            STORE;RICE;D;;1000000000001;
            STORE;RICE;E;;12;carton
            STORE;SOAP;A1;09/03/2026;12;
            STORE;SOAP;a 1;31/02/2027;12;
            STORE;SOAP;;03/2027;12;
            STORE;CAKE;;;12;
            GARDEN;RICE;;;12;
            STORE;RICE;;;7;
            STORE;RICE;F;;0;
            STORE;RICE;G;12/03/27;4;
            STORE;RICE;H;;;
            """);

        Assert.False(report.Taken);
        Assert.Equal(
            [
                "3 quantity: “2,5” is not a whole number of units.",
                "4 quantity: “-3” is less than zero.",
                "5 quantity: “1000000000001” is an impossible quantity. Was a barcode read in its place?",
                "6 unit: “carton” is neither the unit of RICE (piece) nor one of its packs.",
                "7 : SOAP expired on 09/03/2026. Set it aside.",
                "8 last_usable_day: “31/02/2027” is not a day. Write 31/12/2027, 2027-12-31, or 12/2027 for the last day of the month.",
                "9 : SOAP is received with its lot number.",
                "10 : No item has the code CAKE.",
                "11 : No stock place has the code GARDEN.",
                "12 item: RICE with this lot is already on line 2.",
                "13 : The quantity of RICE must be more than zero.",
                "14 last_usable_day: “12/03/27” is not a day. Write 31/12/2027, 2027-12-31, or 12/2027 for the last day of the month.",
                "15 quantity: A value is missing.",
            ],
            report.Said());
        Assert.Contains(report.Errors, error => error.Sentence.Fr == "« 2,5 » n'est pas un nombre entier d'unités.");
        Assert.Equal(before, centre.EverythingPosted());
    }

    [Fact]
    public async Task One_bad_line_among_many_leaves_nothing_and_the_mended_file_is_taken_whole()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        string File(string last) => Opening + string.Concat(Enumerable.Range(1, 400).Select(lot => $"STORE;SOAP;L{lot};31/12/2027;{(lot == 333 ? last : "2")};\n"));

        var refused = await store.Import("opening", File("deux"));
        Assert.Equal(["334 quantity: “deux” is not a whole number of units."], refused.Said());
        Assert.Equal(0, centre.Number("SELECT count(*) FROM lots"));

        var taken = await store.Import("opening", File("2"));
        Assert.True(taken.Taken);
        Assert.Equal(800, centre.OnHand(Given.Store, "SOAP"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_check_judges_like_the_taking_and_leaves_nothing()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        var before = centre.EverythingPosted();

        var good = await store.Import("opening?check=true", Opening + "STORE;RICE;;;100;\nKITCHEN;RICE;;;5;\n");
        Assert.Equal((false, 2, 0), (good.Taken, good.Lines, good.Errors.Count));
        Assert.Equal(2, good.Documents.Count);
        Assert.Equal(before, centre.EverythingPosted());

        Assert.True((await store.Import("opening", Opening + "STORE;RICE;;;100;\nKITCHEN;RICE;;;5;\n")).Taken);
        Assert.Single((await store.Import("opening?check=true", Opening + "STORE;RICE;;;200;\n")).Errors);
    }

    [Theory]
    [InlineData(';', "\n", false)]
    [InlineData(',', "\r\n", true)]
    public async Task The_same_lines_are_taken_once_whatever_program_saved_them(char separator, string newLine, bool mark)
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        const string lines = "article;lot;péremption;quantité\nSOAP;é 1;31/12/2027;1 200\n";
        const string paper = "receipt?place=store&supplier=D%C3%A9mo&waybill=7";
        var first = await store.Import(paper, Encoding.Latin1.GetBytes(lines));
        Assert.True(first.Taken, string.Join('\n', first.Said()));
        Assert.False(first.Before);
        Assert.Single(first.Notes);

        byte[] again = [.. mark ? Encoding.UTF8.GetPreamble() : [], .. Encoding.UTF8.GetBytes(lines.Replace(';', separator).Replace("\n", newLine, StringComparison.Ordinal))];
        var second = await store.Import(paper, again);

        Assert.Equal((true, true), (second.Taken, second.Before));
        Assert.Equal(first.Documents, second.Documents);
        Assert.Equal(1_200, centre.OnHand(Given.Store, "SOAP"));
        Assert.Equal("É 1", centre.Texts("SELECT code FROM lots").Single());
        Assert.Equal("waybill_known", (await store.Refused("stock/receipts", new Receive(
            centre.NewId(), Given.Store, false, null, [new ReceivedLine("SOAP", "X", SomeCentre.March(31), 1)])
        { Supplier = "Démo", Waybill = "7" })).Code);
        Assert.True((await store.Import("receipt?place=STORE&note=encore", lines)).Taken);
        Assert.Equal(2_400, centre.OnHand(Given.Store, "SOAP"));
    }

    [Fact]
    public async Task Lots_of_a_file_are_the_lots_of_the_book_whatever_their_case_and_spaces()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("SOAP", "AB-1", SomeCentre.March(31), 3));

        var report = await store.Import("receipt?place=STORE", "item;lot;last_usable_day;quantity\nsoap;\"  ab-1 \";2026-03;4\nSOAP;Ab-1;;5\n");

        Assert.Empty(report.Said());
        Assert.Equal(["2026-03-31:12"], centre.Shelf("SOAP"));
    }

    [Fact]
    public async Task An_opening_is_a_posted_document_and_stands_only_before_anything_else_moved()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var console = centre.Console();
        await console.Scan(centre.NewId(), await centre.Person(), "KIT");

        var refused = await store.Import("opening", Opening + "STORE;SOAP;A;31/03/2026;10;\nSTORE;RICE;;;50;\n");
        Assert.Equal(["2 : SOAP was handed out from here without being in the book. Count it instead: the count settles it."], refused.Said());

        var taken = await store.Import("opening?note=inventaire", Opening + "STORE;RICE;;;50;\nKITCHEN;RICE;;;9;\n");
        Assert.Equal([("STORE", "OPEN-XXX-2026-00001"), ("KITCHEN", "OPEN-XXX-2026-00002")], taken.Documents.Select(one => (one.Place, one.Number!)));
        Assert.Equal((50, 9), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Kitchen, "RICE")));
        Assert.Equal("Opening", (await store.Get<DocumentPage>("stock/documents/OPEN-XXX-2026-00001")).Document.Kind);
        await centre.AssertProved();

        Assert.Equal(["2 : RICE has moved in this place already. Count it instead: a count says what there is."], (await store.Import("opening", Opening + "STORE;RICE;;;51;\n")).Said());
        Assert.Equal("application/pdf", (await store.Http.GetAsync("stock/papers/OPEN-XXX-2026-00001")).Content.Headers.ContentType!.MediaType);
        await store.Undo(centre, "OPEN-XXX-2026-00001");
        Assert.Equal(0, centre.OnHand(Given.Store, "RICE"));
    }

    [Fact]
    public async Task A_late_opening_waits_for_the_head_and_is_judged_again()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        using var head = await centre.SignIn(Role.Head);

        var waiting = await store.Import("opening?day=2026-03-01", Opening + "STORE;RICE;;;50;\n");

        Assert.Equal((null, "why_late"), (waiting.Documents.Single().Number, waiting.Documents.Single().WaitsBecause));
        Assert.Equal(0, centre.OnHand(Given.Store, "RICE"));
        var draft = Assert.Single(await head.Get<List<DraftLine>>("stock/drafts"));
        Assert.Equal(("Opening", "STORE", 50L), (draft.Kind, draft.To, draft.Items.Single().Units));
        await head.Post<DecideDraft, DocumentPosted>("stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
        Assert.Equal(50, centre.OnHand(Given.Store, "RICE"));
        await centre.AssertProved();
    }

    [Fact]
    public async Task A_counted_sheet_comes_in_as_a_count_at_the_hour_each_shelf_was_counted()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);
        await store.Receive(centre.NewId(), Given.Store, new ReceivedLine("RICE", null, null, 100), new ReceivedLine("SOAP", "A", SomeCentre.March(31), 10));
        centre.Clock.Pass(TimeSpan.FromHours(3));

        var report = await store.Import("count?place=STORE", """
            article;lot;quantité;compté à;unité
            RICE;;97;10/03/2026 13:30;piece
            SOAP;a;;10/03/2026 13h31;
            """);

        Assert.Empty(report.Said());
        Assert.Equal("CNT-XXX-2026-00001", report.Documents.Single().Number);
        Assert.Equal((97, 10), (centre.OnHand(Given.Store, "RICE"), centre.OnHand(Given.Store, "SOAP")));
        Assert.Equal(new DateTimeOffset(2026, 3, 10, 12, 30, 0, TimeSpan.Zero).ToUnixTimeMilliseconds(), centre.Number("SELECT counted_at FROM stock_counts"));
        Assert.Equal(
            ["2 counted_at: “midi” is not a day with its hour. Write 31/12/2026 10:05."],
            (await store.Import("count?place=STORE", "item;quantity;counted_at\nRICE;1;midi\n")).Said());
        Assert.Equal(["0 : Say which place it is about (place)."], (await store.Import("count", "item;quantity;counted_at\nRICE;1;10/03/2026 13:00\n")).Said());
    }

    [Fact]
    public async Task The_catalogue_comes_in_with_packs_and_levels_and_goes_out_as_it_came()
    {
        await using var centre = await SomeCentre.Start();
        using var head = await centre.SignIn(Role.Head);
        using var store = await centre.SignIn(Role.Storekeeper);
        const string file = """
            code;name_fr;name_en;unit;kind;lot_tracked;packs;lead_days;safety_days;review_days;units_for_heads;heads
            PARA;=Paracétamol;Paracetamol;comprimé;médicament;oui;plaquette / blister = 10 | boîte de 100 / box of 100 = 100 (4006381333931);14;7;30;1;15
            """;

        Assert.Empty((await head.Import("items", file)).Said());
        Assert.True((await head.Import("items", file)).Taken);

        var exported = await head.Export("items.csv");
        Assert.Contains(
            "PARA;\"'=Paracétamol\";Paracetamol;comprimé;Medicine;1;plaquette / blister = 10 | boîte de 100 / box of 100 = 100 (04006381333931);14;7;30;1;15",
            exported);
        Assert.True((await head.Import("items", string.Join('\n', exported))).Taken);
        Assert.Equal(exported, await head.Export("items.csv"));
        Assert.Equal("=Paracétamol", (await head.Get<List<ItemLine>>("stock/items")).Single(item => item.Code == "PARA").Name.Fr);

        var received = await store.Import("receipt?place=CLINIC", "item;lot;last_usable_day;quantity;unit\nPARA;Z;12/2027;3;Boîte de 100\nPARA;Z;31/12/2027;2;blister\n");
        Assert.Empty(received.Said());
        Assert.Equal(320, centre.OnHand(Given.Clinic, "PARA"));
        var faults = await head.Import("items", """
            code;name_fr;name_en;unit;kind;packs
            PARA;P;P;gramme;medicine;
            NEW;N;N;piece;kit;carton de douze
            OTHER;N;N;piece;kit;carton / carton = 12 (4006381333931)
            OTHER;N;N;piece;kit;
            """);
        Assert.Equal(
            [
                "2 unit: The stock of PARA is counted in “comprimé”; this unit no longer changes.",
                "3 packs: “carton de douze” is not a pack. Write: carton of 12 = 12.",
                "4 : This barcode is that of PARA · boîte de 100 already.",
                "5 code: Code OTHER is already on line 4.",
            ],
            faults.Said());
        Assert.Equal(0, centre.Number("SELECT count(*) FROM items WHERE code IN ('NEW', 'OTHER')"));
        Assert.Equal("not_your_role", (await NotTaken(store, "items", file)).Code);
    }

    [Fact]
    public async Task A_file_that_is_no_table_says_so()
    {
        await using var centre = await SomeCentre.Start();
        using var store = await centre.SignIn(Role.Storekeeper);

        Assert.Single((await store.Import("opening", "")).Errors);
        Assert.Single((await store.Import("opening", "PK\u0003\u0004")).Errors);
        Assert.Contains("colour", (await store.Import("opening", "place;item;quantity;colour\nSTORE;RICE;1;red\n")).Said().Single(), StringComparison.Ordinal);
        var tooLong = Opening + string.Concat(Enumerable.Range(0, 1_001).Select(lot => $"STORE;RICE;L{lot};;1;\n"));
        Assert.Equal(["0 : The file has 1001 lines; at most 1000 are taken at a time. Split it."], (await store.Import("opening", tooLong)).Said());
    }

    private static async Task<Problem> NotTaken(Seat seat, string kind, string csv)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var response = await seat.Http.PostAsync($"stock/import/{kind}", content);
        Assert.False(response.IsSuccessStatusCode);
        return (await System.Net.Http.Json.HttpContentJsonExtensions.ReadFromJsonAsync(response.Content, global::CentreHost.CentreJson.Default.Problem))!;
    }
}
