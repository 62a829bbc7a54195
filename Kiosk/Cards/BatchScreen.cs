using System.Globalization;
using CentreHost.Cards;
using CentreHost.Staff;
using Kiosk.Papers;
using Kiosk.Printing;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>One batch: printed or saved with its hand-out list, then scanned card by card.</summary>
internal sealed class BatchScreen : Screen
{
    private readonly long _batch;
    private readonly SpokenTable<BatchCard> _cards;
    private BatchPage? _page;
    private CardLayout _layout;
    private bool _isUnread;

    public BatchScreen(Desk desk, long batch)
        : base(desk) => (_batch, _cards) = (batch, new SpokenTable<BatchCard>(desk, Columns, Style));

    public override string Title => Desk.Say("batch_title", _batch.ToString("0000", Desk.Words.Culture));

    public override IReadOnlyList<Binding> Bindings => _page is { Batch.Waiting: > 0 }
        ?
        [
            Binding.On(Key.F5, "batch_key_print", () => Fetch(Print, unread: false)),
            Binding.On(Key.F6, "key_save_paper", () => Fetch(SaveCards, unread: false)),
            Binding.On(Key.F7, "batch_key_layout", TurnLayout),
            Binding.On(Key.F3, "batch_key_list", SaveList),
            Binding.On(Key.F10, "batch_key_activate", () => Next.Open(new ActivateScreen(Desk))),
            Binding.On(Key.F8, "batch_key_cancel", AskCancel),
            .. _isUnread && Desk.May(Role.Head) ? [Binding.On(Key.F4, "cards_key_unread", AskUnread)] : Array.Empty<Binding>(),
        ]
        : [Binding.On(Key.F3, "batch_key_list", SaveList)];

    public override View? Focus => _cards;

    public override void Shown() => Ask((centre, stop) => centre.CardBatch(_batch, stop), page =>
    {
        (_page, _cards.Items) = (page, page.Cards);
        return Next.Stay;
    });

    /// <summary>What came out of the printer is activated on the screen for it, where each scan is answered.</summary>
    public override Next Scanned(ScannedCode scan)
    {
        var activate = new ActivateScreen(Desk);
        activate.Scanned(scan);
        return Next.Open(activate);
    }

    public override void Draw(Canvas canvas)
    {
        if (_page is not { Batch: var batch })
        {
            return;
        }

        canvas.Text(0, 0, Desk.Say("batch_of", Desk.MadeFor(batch), Desk.Moment(batch.MadeAtUtc), batch.MadeBy), Theme.Normal);
        canvas.Text(0, 1, Desk.Say("batch_counts", Desk.Number(batch.Cards), Desk.Number(batch.Waiting), Desk.Number(batch.InForce)), Theme.Title);
        canvas.Text(0, 2, Desk.Say($"batch_layout_{_layout}"), Theme.Quiet);
        _cards.Draw(canvas.Sub(0, 4, canvas.Width, canvas.Height - 4));
    }

    private void TurnLayout() => _layout = _layout == CardLayout.TenUp ? CardLayout.Single : CardLayout.TenUp;

    private Next Fetch(Action<byte[]> got, bool unread)
    {
        var layout = _layout;
        if (Waiting == 0)
        {
            this.FetchCards(
                (centre, stop) => centre.BatchCards(_batch, layout, unread, stop),
                pdf =>
                {
                    _isUnread = false;
                    got(pdf);
                },
                () => _isUnread = true);
        }

        return Next.Stay;
    }

    private void AskUnread() => Confirm("cards_unread_title", d => d.Say("cards_unread_text"), () => Fetch(SaveCards, unread: true));

    private void SaveCards(byte[] pdf)
    {
        this.SavePaper(pdf, Name("batch_file"));
        Shown();
    }

    private void SaveList() => Ask((centre, stop) => centre.HandOutList(_batch, Desk.Language, stop), pdf =>
    {
        this.SavePaper(pdf, Name("batch_file_list"));
        return Next.Stay;
    });

    /// <summary>The list goes to the printer behind the cards: who hands them out needs both.</summary>
    private void Print(byte[] pdf) => Desk.Begin(() => Desk.Printer.Print(pdf), outcome =>
    {
        if (!Said(outcome))
        {
            return;
        }

        Ask((centre, stop) => centre.HandOutList(_batch, Desk.Language, stop), list =>
        {
            Desk.Begin(() => Desk.Printer.Print(list), came => Said(came));
            return Next.Stay;
        });
        Shown();
    });

    private bool Said(PrintOutcome outcome)
    {
        switch (outcome)
        {
            case PrintOutcome.Sent:
                Tell("print_sent");
                return true;
            case PrintOutcome.NoProgram missing:
                Warn("print_no_program", missing.Program);
                return false;
            case PrintOutcome.Failed failed:
                Warn("print_failed", failed.Says.Length > 0 ? failed.Says : $"{failed.Code}");
                return false;
            default:
                Warn("print_silent");
                return false;
        }
    }

    private void AskCancel() => Confirm("batch_cancel_title", d => d.Say("batch_cancel_text", _page!.Batch.Waiting), () =>
    {
        var id = Desk.Centre.NewId();
        Order((centre, stop) => centre.CancelBatch(id, _batch, stop), cancelled =>
        {
            Tell("batch_cancelled", cancelled.Cards);
            Shown();
            return Next.Stay;
        });
        return Next.Stay;
    });

    private string Name(string key) => $"{Desk.Say(key)}-{_batch.ToString("0000", CultureInfo.InvariantCulture)}";

    private static Style Style(BatchCard card) => card.State switch
    {
        CardState.Printed => Theme.Normal,
        CardState.Bound => Theme.Accent,
        _ => Theme.Quiet,
    };

    private static IReadOnlyList<Column<BatchCard>> Columns(Desk desk) =>
    [
        new(desk.Say("batch_place"), c => $"{c.Place}", 6, Align.Right),
        new(desk.Say("who_name"), c => string.Join(' ', new[] { c.GivenName, c.FamilyInitial }.OfType<string>())),
        new(desk.Say("batch_case"), c => c.CaseNumber ?? c.Staff ?? "", 12),
        new(desk.Say("card"), c => c.ShortCode, 9),
        new(desk.Say("batch_state"), c => desk.State(c.State), 14),
    ];
}
