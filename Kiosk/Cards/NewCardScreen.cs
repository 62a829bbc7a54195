using CentreHost.Cards;
using CentreHost.People;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>A lost card replaced: scan the new blank, done. The old one is refused everywhere from then on.</summary>
internal sealed class NewCardScreen(Desk desk, PersonPage person) : Screen(desk)
{
    private readonly TextField _typed = new(60) { HasFocus = true };

    public override string Title => Desk.Say("new_card_title", person.CaseNumber);

    public override View? Focus => _typed;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_check_code", TakeTyped)];

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
            return Next.Stay;
        }

        Replace(scan.Code);
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, PersonWords.Name(Desk, person.Identity), Theme.Title);
        canvas.Text(0, 3, Desk.Say("new_card_scan"), Theme.Accent);
        if (person.CardShortCode is { } old)
        {
            canvas.Text(0, 4, Desk.Say("new_card_old", old), Theme.Normal);
        }

        var label = Desk.Say("code_by_hand");
        canvas.Text(0, 6, label, Theme.Normal);
        _typed.Draw(canvas.Sub(Glyph.Measure(label) + 1, 6, 54, 1));
    }

    private void TakeTyped()
    {
        if (_typed.Text.Trim() is { Length: > 0 } code)
        {
            Replace(code);
        }
    }

    private void Replace(string card)
    {
        if (Waiting > 0)
        {
            return;
        }

        var id = Desk.Centre.NewId();
        Order(
            (centre, stop) => centre.Reissue(id, person.Person, card, stop),
            bound =>
            {
                Desk.Ring(Tone.Yes);
                return Next.Instead(new CardGivenScreen(Desk, person, bound));
            },
            refused =>
            {
                _typed.Clear();
                Desk.Ring(Tone.No);
                return Refuse(refused);
            });
    }
}

/// <summary>Says which card holds now and which one no longer does.</summary>
internal sealed class CardGivenScreen(Desk desk, PersonPage person, CardBound bound) : Screen(desk)
{
    public override string Title => Desk.Say("new_card_title", person.CaseNumber);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_done", () => Next.Back)];

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, PersonWords.Name(Desk, person.Identity), Theme.Title);
        BigText.Draw(canvas.Sub(0, 3, canvas.Width, BigText.Height + 2), bound.ShortCode, Theme.Yes);
        canvas.Text(0, 11, Desk.Say("new_card_bound", bound.ShortCode), Theme.Normal);
        if (bound.RevokedShortCode is { } old)
        {
            canvas.Text(0, 12, Desk.Say("new_card_revoked", old), Theme.Normal);
        }
    }
}
