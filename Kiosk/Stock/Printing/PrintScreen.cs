using CentreHost.Stock;
using Kiosk.Fields;
using Kiosk.Printing;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Stock.Printing;

internal enum PrintTarget { Printer, Folder }

/// <summary>One paper of the store, to the printer or into a folder; whatever happens is said, and where it went.</summary>
internal sealed class PrintScreen : ShortForm
{
    private const int LongestPath = 200;
    private const int DaysOfDocuments = 366;
    private static readonly string[] Languages = ["fr", "en"];

    private readonly StorePaper _paper;
    private readonly PaperChoice _choice;
    private readonly DropDown<string> _language;
    private readonly DropDown<PrintTarget> _target;
    private readonly TextField _folder = new(LongestPath);
    private bool _prints;
    private bool _isRead;
    private (Func<Desk, string> Says, bool IsWrong)? _came;

    /// <param name="document">Given, it is printed at once; the form stays for another language or place.</param>
    public PrintScreen(Desk desk, StorePaper paper, DocumentLine? document = null)
        : base(desk)
    {
        (_paper, _prints) = (paper, document is not null);
        _choice = new PaperChoice(desk, paper, document);
        _isRead = document is not null;
        _language = new DropDown<string>(Languages, l => Desk.Say($"print_language_{l}"))
        {
            SelectedIndex = Array.IndexOf(Languages, desk.Language),
        };
        _target = new DropDown<PrintTarget>(Enum.GetValues<PrintTarget>(), t => Desk.Say($"print_to_{t}")) { SelectedIndex = 0 };
        _folder.Text = PdfFile.UsualFolder;
    }

    public override string Title => Desk.Say($"paper_{_paper}");

    protected override string SendLabel => "print_key_print";

    protected override string Text => Desk.Say("print_text", Desk.Printer.Command);

    protected override IReadOnlyList<Field> Fields =>
    [
        .. _choice.Fields,
        new Field("print_language", _language, () => _language.SelectedIndex < 0 ? "choose_one" : null),
        new Field("print_to", _target, () => _target.SelectedIndex < 0 ? "choose_one" : null),
        new Field("blank_folder", _folder, () => !ToPrinter && !Directory.Exists(_folder.Text.Trim()) ? "blank_no_folder" : null),
    ];

    private bool ToPrinter => _target.SelectedIndex <= 0;

    public static Screen Choose(Desk desk) => new PickScreen<StorePaper>(
        desk, "print_title", StorePapers.All, p => desk.Say($"paper_{p}"), p => Next.Instead(new PrintScreen(desk, p)));

    public override void Shown()
    {
        if (_prints)
        {
            _prints = false;
            Send();
        }

        if (_isRead)
        {
            return;
        }

        _isRead = true;
        if (StorePapers.IsOfDocument(_paper))
        {
            Ask((centre, stop) => centre.Documents(DaysOfDocuments, stop), found => Renewed(_choice.Take(found)));
        }

        if (StorePapers.AsksForPlace(_paper))
        {
            Ask((centre, stop) => centre.Places(stop), places => Renewed(_choice.Take(places)));
        }

        if (StorePapers.AsksForItem(_paper))
        {
            Ask((centre, stop) => centre.Items(stop), items => Renewed(_choice.Take(items)));
        }
    }

    public override Next? Press(KeyPress key)
    {
        var next = base.Press(key);
        if (_choice.AskForLots() is { } item)
        {
            Ask((centre, stop) => centre.Lots(item, stop), lots => Renewed(_choice.Take(lots)));
        }

        return next;
    }

    protected override void DrawBelow(Canvas canvas)
    {
        if (_came is { } came)
        {
            canvas.Paragraph(came.Says(Desk), came.IsWrong ? Theme.Error : Theme.Accent);
        }
    }

    protected override void Send()
    {
        var language = Languages[_language.SelectedIndex];
        var (name, folder, toPrinter) = ($"{_choice.Name}-{language}", _folder.Text.Trim(), ToPrinter);
        var route = $"{_choice.Route}&language={language}";
        _came = null;
        Send((centre, stop) => centre.Paper(route, stop), pdf =>
        {
            if (toPrinter)
            {
                Print(pdf);
            }
            else
            {
                Write(pdf, PdfFile.FreePath(folder, name));
            }

            return Next.Stay;
        });
    }

    private void Print(byte[] pdf)
    {
        Came("print_sending", false);
        var printer = Desk.Printer;
        Desk.Begin(() => printer.Print(pdf), outcome =>
        {
            switch (outcome)
            {
                case PrintOutcome.Sent { Says: "" }:
                    Came("print_sent", false);
                    break;
                case PrintOutcome.Sent sent:
                    Came("print_sent_as", false, sent.Says);
                    break;
                case PrintOutcome.NoProgram missing:
                    Came("print_no_program", true, missing.Program);
                    break;
                case PrintOutcome.Failed failed:
                    Came("print_failed", true, failed.Says.Length > 0 ? failed.Says : $"{failed.Code}");
                    break;
                case PrintOutcome.Silent:
                    Came("print_silent", true);
                    break;
            }
        });
    }

    private void Write(byte[] pdf, string path)
    {
        try
        {
            PdfFile.Write(pdf, path);
            Came("print_saved", false, path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var said = WriteFailure.Says("print_not_saved", path, failure);
            _came = (d => d.Say(said), true);
        }
    }

    private void Came(string key, bool isWrong, params object?[] arguments) => _came = (d => d.Say(key, arguments), isWrong);

    private Next Renewed(View? focus)
    {
        Renew(focus);
        return Next.Stay;
    }
}
