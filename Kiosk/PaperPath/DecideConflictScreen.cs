using CentreHost.PaperPath;
using Kiosk.Cards;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>What becomes of a conflict: it stands, is taken back, or was somebody's. Always with a reason.</summary>
internal sealed class DecideConflictScreen : ShortForm
{
    private const int LongestReason = 500;
    private const int LongestCode = 200;

    private readonly ConflictLine _conflict;
    private readonly Action<ConflictDecided> _decided;
    private readonly DropDown<ConflictEnd> _end;
    private readonly CardField _to = new(LongestCode);
    private readonly TextField _reason = new(LongestReason);

    public DecideConflictScreen(Desk desk, ConflictLine conflict, Action<ConflictDecided> decided)
        : base(desk)
    {
        (_conflict, _decided) = (conflict, decided);
        _end = new DropDown<ConflictEnd>(
            [.. Enum.GetValues<ConflictEnd>().Where(end => end != ConflictEnd.GivenTo || conflict.Person is null)],
            end => desk.Say($"conflict_key_{end}"));
    }

    public override string Title => Desk.Say("conflict_title", ConflictWords.Who(Desk, _conflict));

    protected override string Text =>
        $"{Desk.Say(_conflict.Service)}, {Desk.Moment(_conflict.AtUtc)}\n{Desk.Say(_conflict.Sentence)}";

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("conflict_end", _end, () => _end.SelectedIndex < 0 ? "choose_one" : null),
        .. _conflict.Person is null
            ? [new Field("conflict_to", _to, () => IsGiven && string.IsNullOrWhiteSpace(_to.Text) ? "paper_needed" : null)]
            : Array.Empty<Field>(),
        new Field("paper_reason", _reason, () => string.IsNullOrWhiteSpace(_reason.Text) ? "paper_needed" : null),
    ];

    private bool IsGiven => _end.SelectedIndex >= 0 && _end.Items[_end.SelectedIndex] == ConflictEnd.GivenTo;

    /// <summary>A card names whom it is given to, wherever the cursor stands.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        if (_conflict.Person is not null || scan.IsIncomplete)
        {
            return base.Scanned(scan);
        }

        _to.Text = scan.Code;
        _end.SelectedIndex = _end.Items.ToList().IndexOf(ConflictEnd.GivenTo);
        return Next.Stay;
    }

    protected override void Send()
    {
        var request = new DecideConflict(
            Desk.Centre.NewId(), _end.Items[_end.SelectedIndex], _reason.Text.Trim(), IsGiven ? _to.Text.Trim() : null);
        Send((centre, stop) => centre.DecideConflict(_conflict.Line, request, stop), decided =>
        {
            _decided(decided);
            return Next.Back;
        });
    }
}
