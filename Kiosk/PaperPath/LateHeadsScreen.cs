using CentreHost.Centre;
using CentreHost.PaperPath;
using Kiosk.Services;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.PaperPath;

/// <summary>The sums of a tally sheet: heads without a card, by sex and age.</summary>
internal sealed class LateHeadsScreen(Desk desk, ToldPaper told) : Screen(desk)
{
    private const int GridTop = 4;

    private readonly HeadGrid _grid = new(desk);
    private bool _isSending;

    public override string Title => Desk.Say("late_title", Desk.Say(told.Name), Desk.Day(told.Day));

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F10, "heads_key_record", AskFirst),
        Binding.On(Key.Enter, "heads_key_next", () => Next.Stay),
    ];

    public override bool HasUnsaved => !_grid.IsEmpty;

    public override View? Focus => _grid;

    public override Next Scanned(ScannedCode scan)
    {
        Warn("heads_no_cards");
        return Next.Stay;
    }

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 1, Desk.Say("late_heads_text"), Theme.Quiet);
        _grid.Draw(canvas.Sub(0, GridTop, canvas.Width, canvas.Height - GridTop));
        canvas.Text(0, canvas.Height - 2, Desk.Say("heads_total", _grid.Total), Theme.Title);
    }

    private Next AskFirst()
    {
        if (_grid.IsEmpty)
        {
            Warn("heads_none");
            return Next.Stay;
        }

        Confirm("heads_ask_title", d => d.Say("late_heads_ask", _grid.Total, d.Say(told.Name), d.Day(told.Day)), Send);
        return Next.Stay;
    }

    private Next Send()
    {
        if (_isSending)
        {
            return Next.Stay;
        }

        _isSending = true;
        var request = new EnterHeads(Desk.Centre.NewId(), told.Sheet, told.Service, told.Day, told.At, _grid.Heads());
        Order((centre, stop) => centre.EnterHeads(request, stop), Entered, Refused);
        return Next.Stay;
    }

    private Next Entered(HeadsEntered entered)
    {
        _isSending = false;
        _grid.Clear();
        if (entered.Close is { } close)
        {
            Warn(close);
        }
        else if (entered.Conflicts > 0)
        {
            Warn("late_heads_conflict", entered.Heads);
        }
        else
        {
            Tell("heads_counted", entered.Heads);
        }

        return Next.Stay;
    }

    private Next Refused(Problem problem)
    {
        _isSending = false;
        return Refuse(problem);
    }
}
