using System.Globalization;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.Printing;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>Blank cards for the printer: made by the centre, saved as a PDF file where the user says.</summary>
internal sealed class BlankCardsScreen : Screen
{
    private const int MostCards = 2_000;
    private const int LongestPath = 200;
    private const int FormLines = 3;

    private readonly NumberField _cards = new(minimum: 1, maximum: MostCards);
    private readonly TextField _folder = new(LongestPath);
    private readonly FieldSheet _sheet;
    private bool _isMaking;
    private BlankCardsMade? _made;
    private string? _saved;

    /// <summary>Its codes could not be read back.</summary>
    private bool _unread;

    public BlankCardsScreen(Desk desk)
        : base(desk)
    {
        _folder.Text = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        _sheet = new FieldSheet(
            desk,
            new Field("blank_how_many", _cards, () => _cards.Value is null ? "blank_number_wrong" : null),
            new Field("blank_folder", _folder, () => Directory.Exists(_folder.Text.Trim()) ? null : "blank_no_folder"));
    }

    public override string Title => Desk.Say("blank_title");

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "blank_key_make", Make),
        Binding.On(Key.Enter, "key_next_field", () => Next.Stay),
        .. _made is null ? Array.Empty<Binding>() : [Binding.On(Key.F6, "blank_key_save_again", () => Save(unread: false))],
        .. _unread && Desk.May(Role.Head) ? [Binding.On(Key.F7, "cards_key_unread", AskUnread)] : Array.Empty<Binding>(),
    ];

    public override View? Focus => _sheet;

    public override Next? Press(KeyPress key)
    {
        if (!_sheet.Press(key))
        {
            return null;
        }

        return _sheet.IsSubmitted ? Make() : Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("blank_text"), Theme.Quiet);
        _sheet.Draw(canvas.Sub(0, 2, canvas.Width, FormLines));
        if (_made is not { } made)
        {
            return;
        }

        var says = Desk.Say("blank_made", made.Cards, made.FirstSheet, made.LastSheet);
        canvas.Text(0, FormLines + 3, says, Theme.Title);
        canvas.Text(0, FormLines + 4, _saved is { } path ? Desk.Say("blank_saved", path) : Desk.Say("blank_not_saved"), Theme.Accent);
    }

    private Next Make()
    {
        if (_isMaking || !_sheet.Check())
        {
            return Next.Stay;
        }

        _isMaking = true;
        var (id, cards) = (Desk.Centre.NewId(), (int)_cards.Value!.Value);
        Order((centre, stop) => centre.MakeBlankCards(id, cards, stop), made =>
        {
            (_made, _saved, _isMaking, _unread) = (made, null, false, false);
            _cards.Clear();
            return Save(unread: false);
        }, Refused);
        return Next.Stay;
    }

    /// <summary>Also when the first file could not be written: the cards are made once, the file as often as wanted.</summary>
    private Next Save(bool unread)
    {
        var (made, folder) = (_made!, _folder.Text.Trim());
        this.FetchCards(
            (centre, stop) => centre.BlankSheets(made.FirstSheet, made.LastSheet, unread, stop),
            pdf => Write(pdf, FreePath(folder, made)),
            () => _unread = true);
        return Next.Stay;
    }

    private void AskUnread() => Confirm("cards_unread_title", d => d.Say("cards_unread_text"), () => Save(unread: true));

    private void Write(byte[] pdf, string path)
    {
        try
        {
            PdfFile.Write(pdf, path);
            _saved = path;
            Tell("blank_saved", path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Warn(WriteFailure.Says("blank_write_failed", path, failure));
        }
    }

    private Next Refused(Problem problem)
    {
        _isMaking = false;
        return Refuse(problem);
    }

    private string FreePath(string folder, BlankCardsMade made)
    {
        var name = string.Create(
            CultureInfo.InvariantCulture, $"{Desk.Host.Hello?.Centre ?? "cartes"}-{made.FirstSheet}-{made.LastSheet}");
        return PdfFile.FreePath(folder, name);
    }
}
