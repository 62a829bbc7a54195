using CentreHost.Cards;
using CentreHost.Staff;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>The batches of cards and badges, the newest first, and how many of each still wait to be scanned.</summary>
internal sealed class BatchesScreen : Screen
{
    private readonly SpokenTable<BatchLine> _batches;

    public BatchesScreen(Desk desk)
        : base(desk) => _batches = new SpokenTable<BatchLine>(desk, Columns, line => line.Waiting > 0 ? Theme.Normal : Theme.Quiet);

    public override string Title => Desk.Say("cards_batches");

    public override IReadOnlyList<Binding> Bindings =>
    [
        .. _batches.Selected is { } batch
            ? [Binding.On(Key.Enter, "key_open", () => Next.Open(new BatchScreen(Desk, batch.Batch)))]
            : Array.Empty<Binding>(),
        .. Desk.May(Role.Reception | Role.Head)
            ? [Binding.On(Key.F5, "batches_key_new", () => Next.Open(NewBatch.Choose(Desk)))]
            : Array.Empty<Binding>(),
        Binding.On(Key.F10, "batch_key_activate", () => Next.Open(new ActivateScreen(Desk))),
    ];

    public override View? Focus => _batches;

    public override void Shown() => Ask((centre, stop) => centre.CardBatches(stop), batches =>
    {
        var marked = _batches.SelectedIndex;
        _batches.Items = batches;
        _batches.SelectedIndex = Math.Clamp(marked, batches.Count > 0 ? 0 : -1, batches.Count - 1);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("batches_text"), Theme.Quiet);
        if (_batches.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("batches_none"), Theme.Normal);
            return;
        }

        _batches.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private static IReadOnlyList<Column<BatchLine>> Columns(Desk desk) =>
    [
        new(desk.Say("batch_number"), b => b.Batch.ToString("0000", desk.Words.Culture), 6),
        new(desk.Say("batch_made"), b => desk.Moment(b.MadeAtUtc), 11),
        new(desk.Say("batch_for"), desk.MadeFor),
        new(desk.Say("batch_cards"), b => desk.Number(b.Cards), 6, Align.Right),
        new(desk.Say("batch_waiting"), b => desk.Number(b.Waiting), 10, Align.Right),
        new(desk.Say("batch_in_force"), b => desk.Number(b.InForce), 10, Align.Right),
        new(desk.Say("batch_print"), b => Printed(desk, b), 12),
    ];

    private static string Printed(Desk desk, BatchLine batch) => batch.ReadBack switch
    {
        true => desk.Say("batch_print_read"),
        false => desk.Say("batch_print_unread"),
        null => desk.Say("batch_print_none"),
    };
}
