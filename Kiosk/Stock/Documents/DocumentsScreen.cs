using CentreHost.Stock;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Stock.Documents;

/// <summary>The stock book's documents, newest first, found by typing a number, a place, a name.</summary>
internal sealed class DocumentsScreen : Screen
{
    private static readonly int[] Spans = [30, 90, 365];

    private readonly SpokenTable<DocumentLine> _documents;
    private int _span;

    public DocumentsScreen(Desk desk)
        : base(desk) => _documents = new SpokenTable<DocumentLine>(
            desk, Columns, line => line.Reversed is null ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("documents_title");

    public override IReadOnlyList<Binding> Bindings =>
        [Binding.On(Key.Enter, "key_open", Open), Binding.On(Key.F5, "card_key_days", LongerSpan)];

    public override View? Focus => _documents;

    public override void Shown() => this.WithPlaces(Desk, Read);

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("documents_text", Spans[_span]), Theme.Quiet);
        if (_documents.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("documents_none"), Theme.Normal);
            return;
        }

        _documents.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private void LongerSpan()
    {
        _span = (_span + 1) % Spans.Length;
        Read();
    }

    private void Read()
    {
        var days = Spans[_span];
        Ask((centre, stop) => centre.Documents(days, stop), found =>
        {
            var marked = _documents.Selected?.Number;
            _documents.Items = found;
            _documents.SelectedIndex = Math.Max(0, found.FindIndex(d => d.Number == marked));
            return Next.Stay;
        });
    }

    private Next Open() => _documents.Selected is { } line ? Next.Open(new DocumentScreen(Desk, line.Number)) : Next.Stay;

    private static IReadOnlyList<Column<DocumentLine>> Columns(Desk desk) =>
    [
        new(desk.Say("card_document"), d => d.Reversed is null ? d.Number : $"◀{d.Number}", 19),
        new(desk.Say("card_at"), d => desk.Moment(d.AtUtc), 11, Order: (a, b) => a.AtUtc.CompareTo(b.AtUtc)),
        new(desk.Say("card_kind"), d => desk.Document(d.Kind), 11),
        new(
            desk.Say("documents_way"),
            d => string.Join(' ', new[] { desk.Way(d.From, d.To), d.Partner, d.Reference }.Where(part => part?.Length > 0))),
        new(desk.Say("staff_name"), d => d.Staff, 9),
    ];
}
