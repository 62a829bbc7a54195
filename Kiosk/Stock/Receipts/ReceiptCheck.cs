using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Receipts;

/// <summary>Before anything is recorded: each line that is not as on the waybill, and what will become of it.</summary>
internal sealed class ReceiptCheck(Desk desk, IReadOnlyList<ReceiptLine> lines)
{
    private int _top;
    private int _most;

    public void Scroll(int by) => _top = Math.Clamp(_top + by, 0, _most);

    public void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, desk.Say("receive_check_text"), Theme.Title);
        var rows = Rows(canvas.Width).ToList();
        var body = canvas.Sub(0, 2, canvas.Width, canvas.Height - 2);
        _most = Math.Max(0, rows.Count - body.Height);
        Scroll(0);
        for (var y = 0; y < body.Height && _top + y < rows.Count; y++)
        {
            body.Text(0, y, rows[_top + y].Text, rows[_top + y].Style);
        }

        ScrollBar.Draw(body.Sub(canvas.Width - 1, 0, 1, body.Height), _top, rows.Count);
    }

    private IEnumerable<(string Text, Style Style)> Rows(int width)
    {
        foreach (var (line, number) in lines.Select((line, i) => (line, i + 1)).Where(l => !l.line.Difference.IsNone))
        {
            yield return (Said(line, number), Theme.Accent);
            foreach (var part in line.Difference.Outcomes(desk).SelectMany(says => Wrapped.Lines(says, Math.Max(10, width - 6))))
            {
                yield return ($"    {part}", Theme.Normal);
            }

            foreach (var part in line.Claim is { } claim ? Wrapped.Lines(desk.Say("quoted", claim), Math.Max(10, width - 6)) : [])
            {
                yield return ($"    {part}", Theme.Quiet);
            }

            yield return ("", Theme.Normal);
        }
    }

    private string Said(ReceiptLine line, int number)
    {
        var name = desk.Say(line.Item.Name);
        var all = (line.Sound.Units ?? 0) + (line.Damaged.Units ?? 0);
        var (arrived, unit) = (desk.Number(all), desk.Unit(all, line.Item.Unit));
        return line.OnWaybill.Units is { } promised
            ? desk.Say("receive_check_line_waybill", number, name, desk.Number(promised), arrived, unit)
            : desk.Say("receive_check_line", number, name, arrived, unit);
    }
}
