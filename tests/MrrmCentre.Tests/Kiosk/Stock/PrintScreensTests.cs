using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using Kiosk.Printing;
using Kiosk.Stock.Printing;
using Kiosk.Terminal;
using Kiosk.Texts;
using MrrmCentre.Tests.Kiosk.Rooms;

namespace MrrmCentre.Tests.Kiosk.Stock;

public sealed class PrintScreensTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mrrm-print-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData(nameof(StorePaper.GoodsReceivedNote))]
    [InlineData(nameof(StorePaper.Waybill))]
    [InlineData(nameof(StorePaper.IssueSlip))]
    [InlineData(nameof(StorePaper.TransferSlip))]
    [InlineData(nameof(StorePaper.LossReport))]
    [InlineData(nameof(StorePaper.CountReport))]
    [InlineData(nameof(StorePaper.CountSheet))]
    [InlineData(nameof(StorePaper.StockCard))]
    [InlineData(nameof(StorePaper.BinCard))]
    [InlineData(nameof(StorePaper.MonthlyReturn))]
    public async Task Every_paper_is_written_into_the_folder_and_the_screen_says_where(string name)
    {
        var paper = Enum.Parse<StorePaper>(name);
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Choose(kiosk, paper);
        await IntoFolder(kiosk, paper);

        await kiosk.Press(Key.F10);

        await kiosk.See("Fichier : ");
        var file = Assert.Single(_folder.GetFiles());
        Assert.Contains(file.Name[..8], kiosk.Screen.ReplaceLineEndings(""), StringComparison.Ordinal);
        Assert.EndsWith("-fr.pdf", file.Name, StringComparison.Ordinal);
        Assert.StartsWith("%PDF-", File.ReadAllText(file.FullName)[..5], StringComparison.Ordinal);
        Assert.Contains(Expected(paper), Text(file), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_paper_written_twice_never_takes_the_place_of_the_first()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Head);
        await Choose(kiosk, StorePaper.CountSheet);
        await IntoFolder(kiosk, StorePaper.CountSheet);
        await kiosk.Press(Key.F10);
        await kiosk.Until(() => _folder.GetFiles().Length == 1, "for the first file");
        await kiosk.Quiet();

        await kiosk.Press(Key.F10);

        await kiosk.Until(() => _folder.GetFiles().Length == 2, "for the second file");
        Assert.Contains(_folder.GetFiles(), f => f.Name.EndsWith("-fr-2.pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_said_before_anything_is_asked_for()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        await Choose(kiosk, StorePaper.MonthlyReturn);
        await kiosk.Press(Key.Tab, Key.Tab);
        await kiosk.Type("dossier");
        await kiosk.Press(Key.Enter, Key.Enter);
        await Over(kiosk, "/nulle/part");

        await kiosk.Press(Key.F10);

        await kiosk.See("Ce dossier n'existe pas");
    }

    [Fact]
    public async Task One_key_on_a_document_prints_its_paper()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        kiosk.Desk.Printer = Takes();
        await kiosk.OpenWork(kiosk.Desk.Say("work_documents"));
        await kiosk.Type("iss-");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();

        await kiosk.Press(Key.F6);

        await kiosk.See("Envoyé à l'imprimante : job 7");
        await kiosk.See("Bon de sortie");
        Assert.Contains("Bon de sortie", Text(new FileInfo(Path.Combine(_folder.FullName, "printed.pdf"))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_paper_is_printed_in_the_other_language()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        kiosk.Desk.Printer = Takes();
        await Choose(kiosk, StorePaper.MonthlyReturn);
        await kiosk.Press(Key.Tab);
        await kiosk.Type("anglais");
        await kiosk.Press(Key.Enter);

        await kiosk.Press(Key.F10);

        await kiosk.See("Envoyé à l'imprimante : job 7");
        Assert.Contains("Monthly", Text(new FileInfo(Path.Combine(_folder.FullName, "printed.pdf"))), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_machine_without_a_printing_program_says_so_and_offers_the_folder()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        kiosk.Desk.Printer = new Printer("/nulle/part/lp -d magasin", TimeProvider.System);
        await Choose(kiosk, StorePaper.MonthlyReturn);

        await kiosk.Press(Key.F10);

        await kiosk.See("Ce poste n'a pas le programme d'impression « /nulle/part/lp »");
    }

    [Fact]
    public async Task A_printer_that_refuses_is_quoted()
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper);
        kiosk.Desk.Printer = Script("echo 'lp: no default destination' >&2; exit 1");
        await Choose(kiosk, StorePaper.MonthlyReturn);

        await kiosk.Press(Key.F10);

        await kiosk.See("L'imprimante a refusé : lp: no default destination");
    }

    [Fact]
    public async Task A_printer_that_never_answers_is_given_up()
    {
        var printer = Script("exec sleep 600", TimeSpan.FromMilliseconds(200));

        Assert.IsType<PrintOutcome.Silent>(await printer.Print([1, 2, 3]).WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Every_paper_has_a_name_in_both_languages() => Assert.All(StorePapers.All, paper =>
        Assert.True(KioskTexts.In("fr").Has($"paper_{paper}") && KioskTexts.In("en").Has($"paper_{paper}")));

    [Theory]
    [InlineData(80, 24, "fr")]
    [InlineData(120, 36, "en")]
    [InlineData(80, 24, "en")]
    public async Task The_screens_look_as_approved(int columns, int rows, string language)
    {
        await using var centre = await Papers();
        await using var kiosk = await KioskAtCentre.Sit(centre, Role.Storekeeper, columns, rows, language);
        kiosk.Desk.Printer = new Printer("lp-none", TimeProvider.System);
        await kiosk.OpenWork(kiosk.Desk.Say("work_print"));
        await Approve("print-which");
        await kiosk.Type(kiosk.Desk.Say("paper_BinCard"));
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await kiosk.Press(Key.Tab);
        await kiosk.Type("soap");
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
        await kiosk.Press(Key.Enter);
        await kiosk.Type("s1");
        await kiosk.Press(Key.Enter);
        foreach (var _ in Enumerable.Range(0, 4))
        {
            await kiosk.Press(Key.Tab);
        }

        await Over(kiosk, "/home/demo/Documents");
        await kiosk.Press(Key.F10);
        await kiosk.See(kiosk.Desk.Say("print_no_program", "lp-none")[..60]);
        await Approve("print");

        Task Approve(string name) => ApprovedScreen.Check(kiosk, $"{name}-{language}-{columns}x{rows}");
    }

    private static string Expected(StorePaper paper) => paper switch
    {
        StorePaper.GoodsReceivedNote => "Bon de réception",
        StorePaper.Waybill => "Démo 0412",
        StorePaper.IssueSlip => "Bon de sortie",
        StorePaper.TransferSlip => "WB-",
        StorePaper.LossReport => "perte",
        StorePaper.CountReport => "inventaire",
        StorePaper.CountSheet => "SOAP",
        StorePaper.StockCard => "Fiche de stock",
        StorePaper.BinCard => "S1",
        _ => "mensuel",
    };

    private static async Task Choose(KioskAtCentre kiosk, StorePaper paper)
    {
        await kiosk.OpenWork(kiosk.Desk.Say("work_print"));
        await kiosk.Type(kiosk.Desk.Say($"paper_{paper}"));
        await kiosk.Press(Key.Enter);
        await kiosk.Quiet();
    }

    private async Task IntoFolder(KioskAtCentre kiosk, StorePaper paper)
    {
        if (StorePapers.AsksForItem(paper))
        {
            await kiosk.Press(Key.Tab);
            await kiosk.Type("soap");
            await kiosk.Press(Key.Enter, Key.Tab);
            await kiosk.Quiet();
        }
        else
        {
            await kiosk.Press(Key.Tab);
        }

        if (paper == StorePaper.BinCard)
        {
            await kiosk.Type("s1");
            await kiosk.Press(Key.Enter, Key.Tab);
        }

        if (StorePapers.AsksForItem(paper))
        {
            await kiosk.Press(Key.Tab);
        }

        await kiosk.Press(Key.Tab);
        await kiosk.Type("dossier");
        await kiosk.Press(Key.Enter, Key.Tab);
        await Over(kiosk, _folder.FullName);
    }

    /// <summary>One document of every kind, the only one of its paper.</summary>
    private static async Task<CentreFixture> Papers()
    {
        var centre = await SomeStore.Start();
        using var head = await centre.SignIn(Role.Head);
        await head.Post<MoveGoods, DocumentPosted>(
            "stock/moves", new MoveGoods(centre.NewId(), MoveKind.Issue, "STORE", "KITCHEN", [new MovedLine("SOAP", 5)]));
        var waybill = await head.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
            centre.NewId(), MoveKind.Dispatch, "STORE", "transit", [new MovedLine("RICE", 40)])
        { Partner = "Agadez", Driver = "Démo 0412" });
        var lot = centre.Number("SELECT l.id FROM lots l JOIN items i ON i.id = l.item_id WHERE i.code = 'RICE'");
        await head.Post<ReceiveTransfer, DocumentPosted>("stock/arrivals", new ReceiveTransfer(
            centre.NewId(), waybill.Number!, "KITCHEN", [new ArrivedLine("RICE", lot, 40, 0, 0, 0)]));
        var loss = await head.Post<MoveGoods, DocumentPosted>("stock/moves", new MoveGoods(
            centre.NewId(), MoveKind.Loss, "STORE", "lost", [new MovedLine("RICE", 1) { Loss = LossKind.Spilled }]));
        if (loss.Number is null)
        {
            using var second = await centre.SignIn(Role.Head);
            foreach (var draft in await second.Get<List<DraftLine>>("stock/drafts"))
            {
                await second.Post<DecideDraft, DocumentPosted>(
                    "stock/drafts/decide", new DecideDraft(centre.NewId(), draft.Id, DraftVerdict.Approve));
            }
        }

        centre.Clock.Pass(TimeSpan.FromMinutes(1));
        var soap = centre.Number("SELECT l.id FROM lots l WHERE l.code = 'S1'");
        await head.Post<PostCount, CountPosted>("stock/counts", new PostCount(
            centre.NewId(), "KITCHEN", [new CountedEntry("SOAP", centre.Clock.UtcNow, 5) { Lot = soap }]));
        return centre;
    }

    private Printer Takes() => Script("cat > printed.pdf; echo job 7");

    /// <summary>A printing program in the test's own folder.</summary>
    private Printer Script(string does, TimeSpan? patience = null)
    {
        var path = Path.Combine(_folder.FullName, "lp");
        File.WriteAllText(path, $"#!/bin/sh\ncd {_folder.FullName}\n{does}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new Printer(path, TimeProvider.System) { Patience = patience ?? TimeSpan.FromSeconds(20) };
    }

    private static string Text(FileInfo pdf)
    {
        using var reader = System.Diagnostics.Process.Start(
            new System.Diagnostics.ProcessStartInfo("pdftotext", ["-layout", pdf.FullName, "-"]) { RedirectStandardOutput = true })!;
        var text = reader.StandardOutput.ReadToEnd();
        reader.WaitForExit();
        return text;
    }

    private static async Task Over(KioskAtCentre kiosk, string text)
    {
        kiosk.Terminal.Press(KeyPress.Control('u'));
        await kiosk.Type(text);
    }
}
