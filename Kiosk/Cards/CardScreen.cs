using CentreHost.Cards;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>A card in the hand: what it is, whose, and everything that ever became of it.</summary>
internal sealed class CardScreen : Screen
{
    private readonly TextField _typed = new(60) { HasFocus = true };
    private readonly SpokenTable<CardHistoryLine> _history;
    private CardFound? _found;
    private string? _asked;

    /// <param name="card">Looked up at once; none asks for one.</param>
    public CardScreen(Desk desk, string? card)
        : base(desk) => (_asked, _history) = (card, new SpokenTable<CardHistoryLine>(desk, Columns));

    public override string Title => Desk.Say("cards_look_up");

    public override View? Focus => _typed;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.Enter, "key_check_code", LookTyped),
        .. _found?.Person is { } person ? [Binding.On(Key.F3, "key_person", () => Next.Open(new PersonScreen(Desk, person)))] : Array.Empty<Binding>(),
    ];

    public override void Shown()
    {
        if (_asked is { } card)
        {
            _asked = null;
            Look(card);
        }
    }

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
            return Next.Stay;
        }

        Look(scan.Code);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var label = Desk.Say("code_by_hand");
        canvas.Text(0, 0, label, Theme.Normal);
        _typed.Draw(canvas.Sub(Glyph.Measure(label) + 1, 0, 54, 1));
        if (_found is not { } card)
        {
            canvas.Text(0, 2, Desk.Say("card_look_up_text"), Theme.Quiet);
            return;
        }

        canvas.Text(0, 2, $"{card.ShortCode}  {Desk.State(card.State)}", card.State == CardState.Bound ? Theme.Yes : Theme.Title);
        canvas.Text(0, 3, Desk.Say("card_whose", card.CaseNumber ?? card.Staff ?? Desk.Say("card_nobodys")), Theme.Normal);
        canvas.Text(0, 4, From(card), Theme.Normal);
        canvas.Text(0, 5, card.ValidUntil is { } day ? Desk.Say("card_valid_until", Desk.Day(day)) : Desk.Say("card_valid_always"), Theme.Normal);
        _history.Draw(canvas.Sub(0, 7, canvas.Width, canvas.Height - 7));
    }

    private string From(CardFound card)
    {
        var made = card.MadeAtUtc is { } at ? Desk.Moment(at) : "";
        return card.Batch is { } batch
            ? Desk.Say("card_from_batch", batch.ToString("0000", Desk.Words.Culture), card.PlaceInBatch, made)
            : Desk.Say("card_from_sheet", card.Sheet, made);
    }

    private void LookTyped()
    {
        if (_typed.Text.Trim() is { Length: > 0 } code)
        {
            Look(code);
        }
    }

    private void Look(string code) => Ask(
        (centre, stop) => centre.LookUp(code, stop),
        found =>
        {
            (_found, _history.Items) = (found, found.History);
            _typed.Clear();
            return Next.Stay;
        },
        problem =>
        {
            (_found, _history.Items) = (null, []);
            return Refuse(problem);
        });

    private static IReadOnlyList<Column<CardHistoryLine>> Columns(Desk desk) =>
    [
        new(desk.Say("card_when"), h => desk.Moment(h.AtUtc), 11),
        new(desk.Say("card_became"), h => desk.State(h.To), 14),
        new(desk.Say("card_why"), h => desk.Why(h.Why)),
        new(desk.Say("card_by"), h => h.By ?? desk.Say("card_by_calendar"), 16),
        new(desk.Say("card_kiosk"), h => h.Kiosk, 8),
    ];
}
