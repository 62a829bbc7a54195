using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Documents;

/// <summary>One document that waits: another person with the head's role agrees or refuses; its author takes it back.</summary>
internal sealed class DraftScreen(Desk desk, DraftLine draft) : Screen(desk)
{
    private const int LongestNote = 200;

    private readonly TextField _note = new(LongestNote) { HasFocus = true };
    private bool _isSending;
    private Sentence? _refused;

    public override string Title => Desk.Say("draft_title", Desk.Document(draft.Kind), draft.Author);

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. Desk.May(Role.Head)
            ?
            [
                Binding.On(Key.F10, "draft_key_approve", () => Decide(DraftVerdict.Approve)),
                Binding.On(Key.F8, "draft_key_reject", () => Decide(DraftVerdict.Reject)),
            ]
            : Array.Empty<Binding>(),
        .. IsOwn ? [Binding.On(Key.F7, "draft_key_withdraw", () => Decide(DraftVerdict.Withdraw))] : Array.Empty<Binding>(),
    ];

    public override bool HasUnsaved => _note.Text.Length > 0 || _isSending;

    public override View? Focus => _note;

    private bool IsOwn => Desk.Staff?.Name == draft.Author;

    public override Next Scanned(ScannedCode scan)
    {
        Warn("finish_before_scan");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        var says = string.Join('\n',
            Desk.Say("draft_waits", Desk.Why(draft.Why), Desk.Moment(draft.RecordedAtUtc), draft.Author),
            $"{Desk.Place(draft.From)} → {Desk.Place(draft.To)}",
            draft.Witness is { } witness ? Desk.Say("draft_witness", witness) : "").TrimEnd('\n');
        var y = canvas.Paragraph(says, Theme.Title) + 1;
        var room = Math.Max(1, canvas.Height - y - 6);
        foreach (var item in draft.Items.Take(room))
        {
            canvas.Text(2, y++, $"{Desk.Number(item.Units),10} {Desk.Unit(item.Units, item.Unit)}  {Said(item)}", Theme.Normal);
        }

        if (draft.Items.Count > room)
        {
            canvas.Text(2, y++, Desk.Say("draft_more", draft.Items.Count - room), Theme.Quiet);
        }

        var label = Desk.Say("note");
        canvas.Text(0, y + 1, label, Theme.Accent);
        _note.Draw(canvas.Sub(Glyph.Measure(label) + 1, y + 1, 60, 1));
        if (_refused is { } refused)
        {
            canvas.Sub(0, y + 3, canvas.Width, canvas.Height - y - 3).Paragraph(Desk.Say(refused), Theme.Error);
        }
    }

    private string Said(DraftedItem item) =>
        item.Loss is { } loss ? $"{Desk.Say(item.Name)} ({StoreWords.Of(Desk, loss)})" : Desk.Say(item.Name);

    private void Decide(DraftVerdict verdict)
    {
        if (_isSending)
        {
            return;
        }

        if (verdict == DraftVerdict.Reject && string.IsNullOrWhiteSpace(_note.Text))
        {
            Warn("draft_say_why");
            return;
        }

        _isSending = true;
        var note = string.IsNullOrWhiteSpace(_note.Text) ? null : _note.Text.Trim();
        var decision = new DecideDraft(Desk.Centre.NewId(), draft.Id, verdict) { Note = note };
        Order((centre, stop) => centre.DecideDraft(decision, stop), posted => Decided(verdict, posted), Refused);
    }

    private Next Decided(DraftVerdict verdict, DocumentPosted posted) =>
        verdict == DraftVerdict.Approve ? Next.Instead(new PostedScreen(Desk, posted)) : Next.Back;

    private Next Refused(Problem problem)
    {
        (_isSending, _refused) = (false, problem.Sentence);
        return Next.Stay;
    }
}
