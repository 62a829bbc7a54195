using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Texts;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>What came out of the printer, scanned one after the other: from then on each is the card, and the screen says how many are left.</summary>
internal sealed class ActivateScreen(Desk desk) : Screen(desk)
{
    private const int MostShown = 8;

    private readonly Queue<string> _waiting = [];
    private readonly List<CardActivated> _done = [];
    private Sentence? _refused;
    private bool _isWorking;

    public override string Title => Desk.Say("cards_activate");

    public override bool HasUnsaved => _waiting.Count > 0;

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "key_done", () => Next.Back)];

    public override Next Scanned(ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            Warn("scan_incomplete");
            Desk.Ring(Tone.No);
            return Next.Stay;
        }

        _waiting.Enqueue(scan.Code);
        Continue();
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("activate_text"), Theme.Quiet);
        if (_refused is { } refused)
        {
            var top = Wrapped.Lines(Desk.Say(refused), Math.Max(1, canvas.Width));
            for (var i = 0; i < top.Count; i++)
            {
                canvas.Text(0, 2 + i, $"{(i == 0 ? "✗ " : "  ")}{top[i]}", Theme.Error);
            }
        }
        else if (_done is [.., var last])
        {
            canvas.Text(0, 2, Desk.Say("activate_done", last.ShortCode, last.CaseNumber ?? last.Staff, last.Place, last.Cards), Theme.Accent);
            if (last.RevokedShortCode is { } old)
            {
                canvas.Text(0, 3, Desk.Say("new_card_revoked", old), Theme.Normal);
            }
        }

        if (_done is [.., var newest])
        {
            BigText.Draw(canvas.Sub(0, 5, canvas.Width, BigText.Height + 2), $"{newest.Left}", newest.Left == 0 ? Theme.Yes : Theme.Title);
            canvas.Text(0, 12, canvas.Width, Left(newest), Theme.Title, Align.Centre);
        }

        DrawDone(canvas.Sub(0, 14, canvas.Width, canvas.Height - 14));
    }

    private string Left(CardActivated newest) => newest.Left == 0
        ? Desk.Say("activate_none_left", newest.Batch.ToString("0000", Desk.Words.Culture))
        : Desk.Say("activate_left", newest.Left, newest.Batch.ToString("0000", Desk.Words.Culture));

    private void DrawDone(Canvas canvas)
    {
        var line = 0;
        foreach (var done in _done.AsEnumerable().Reverse().Take(Math.Min(MostShown, canvas.Height)))
        {
            canvas.Text(0, line++, $"● {done.Place,4}  {done.ShortCode}  {done.CaseNumber ?? done.Staff}", Theme.Quiet);
        }
    }

    /// <summary>One after the other: the next scan may come before the last is answered.</summary>
    private void Continue()
    {
        if (_isWorking || !_waiting.TryDequeue(out var card))
        {
            return;
        }

        _isWorking = true;
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.ActivateCard(id, card, stop), Activated, Refused);
    }

    private Next Activated(CardActivated done)
    {
        _done.Add(done);
        Desk.Ring(Tone.Yes);
        return Answered(null);
    }

    private Next Refused(Problem problem)
    {
        Desk.Ring(Tone.No);
        return Answered(problem.Sentence);
    }

    private Next Answered(Sentence? refused)
    {
        (_refused, _isWorking) = (refused, false);
        Continue();
        return Next.Stay;
    }
}
