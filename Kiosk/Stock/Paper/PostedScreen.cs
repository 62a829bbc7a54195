using CentreHost.Stock.Moves;
using Kiosk.Terminal;

namespace Kiosk.Stock.Paper;

/// <summary>What came of a paper: its number to write on it, or who must agree first.</summary>
internal sealed class PostedScreen(Desk desk, DocumentPosted posted) : Screen(desk)
{
    public override string Title => Desk.Say(posted.Number is null ? "posted_waits_title" : "posted_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_back", () => Next.Back)];

    public override void Draw(Canvas canvas) =>
        canvas.Inside().Paragraph(Desk.Posted(posted), posted.Number is null ? Theme.Normal : Theme.Accent);
}
