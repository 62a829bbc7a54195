using CentreHost.Stock.Moves;
using Kiosk.Stock.Paper;

namespace Kiosk.Stock.Moves;

/// <summary>Goods that leave a shelf, or come back to one: issues, losses, loans, returns.</summary>
internal sealed class MoveScreen : PaperScreen<MoveLine>
{
    private readonly MoveKind _kind;
    private readonly MoveHead _head;

    /// <param name="startsAt">Code of the place offered.</param>
    public MoveScreen(Desk desk, MoveKind kind, string? startsAt)
        : this(desk, kind, startsAt, new MoveHead(desk, kind))
    {
    }

    private MoveScreen(Desk desk, MoveKind kind, string? startsAt, MoveHead head)
        : base(desk, head, new MoveLineEntry(desk, kind, head), line => line.Say(desk), startsAt) => (_kind, _head) = (kind, head);

    public override string Title => StoreWords.Of(Desk, _kind);

    protected override void Send()
    {
        var paper = _head.Paper(Desk.Centre.NewId(), [.. Lines.Select(l => l.OnTheWire)]);
        Send((centre, stop) => centre.MoveGoods(paper, stop), posted => (posted.Number, () => Desk.Posted(posted)));
    }
}
