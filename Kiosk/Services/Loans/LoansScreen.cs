using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Services.Loans;

/// <summary>Who brings things back.</summary>
/// <param name="Card">None: nothing can be taken back without it.</param>
internal sealed record Borrower(long Person, string Name, string? Card, ReadBy ReadBy)
{
    public static Borrower Of(PersonPage page) => new(
        page.Person, page.Identity is { } identity ? NamesOf.InOrder(identity) : page.CaseNumber,
        page.CardShortCode, ReadBy.Typed);
}

/// <summary>What is out on loan: everybody's, or that of whoever's card is in the scanner, to be taken back.</summary>
internal sealed class LoansScreen : Screen
{
    public const Role Lenders = Role.Reception | Role.Storekeeper | Role.Kitchen | Role.Medical | Role.Head | Role.Counsellor;

    private static readonly IReadOnlyList<LoanEnd> Ends = [LoanEnd.Returned, LoanEnd.Damaged, LoanEnd.Lost];

    private readonly Borrower? _of;
    private readonly SpokenTable<LoanLine> _loans;

    public LoansScreen(Desk desk, Borrower? of)
        : base(desk)
    {
        _of = of;
        _loans = new SpokenTable<LoanLine>(desk, Columns, loan => loan.Departed ? Theme.Error : Theme.Normal);
    }

    public override string Title => _of is { } of ? Desk.Say("loans_of", of.Name) : Desk.Say("loans_title");

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "loans_key_end", Choose)];

    public override View? Focus => _loans;

    public override void Shown() => Ask((centre, stop) => centre.Loans(_of?.Person, stop), loans =>
    {
        _loans.Items = loans;
        return Next.Stay;
    });

    /// <summary>A card means: this person brings something back.</summary>
    public override Next Scanned(ScannedCode scan) => this.WithHolder(scan, holder =>
        Next.Instead(new LoansScreen(Desk, new Borrower(holder.Person, holder.Name, scan.Code, ReadBy.Qr))));

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say(_of is null ? "loans_text" : "loans_text_of"), Theme.Quiet);
        if (_loans.Items.Count == 0)
        {
            canvas.Text(0, 2, Waiting > 0 ? "" : Desk.Say("loans_none"), Theme.Normal);
            return;
        }

        _loans.Draw(canvas.Sub(0, 2, canvas.Width, canvas.Height - 2));
    }

    private Next Choose()
    {
        if (_of is not { Card: { } card } of)
        {
            Warn(_of is null ? "loans_scan_first" : "loans_no_card");
            return Next.Stay;
        }

        return _loans.Selected is { } loan
            ? Next.Open(new PickScreen<LoanEnd>(
                Desk, "loans_how", Ends, end => Desk.Say($"loan_{end}"), end => End(loan, end, card, of.ReadBy)))
            : Next.Stay;
    }

    private Next End(LoanLine loan, LoanEnd end, string card, ReadBy readBy)
    {
        var request = new EndLoan(Desk.Centre.NewId(), card, loan.Service, readBy, end);
        Order((centre, stop) => centre.EndLoan(request, stop), ended =>
        {
            Tell("loans_ended", Desk.Say(loan.ServiceName), Desk.Say($"loan_{end}"), ended.StillLent);
            Shown();
            return Next.Stay;
        });
        return Next.Back;
    }

    private static IReadOnlyList<Column<LoanLine>> Columns(Desk desk) =>
    [
        new(desk.Say("loans_since"), l => desk.Moment(l.LentAtUtc), 12, Order: (a, b) => a.LentAtUtc.CompareTo(b.LentAtUtc)),
        new(desk.Say("loans_what"), l => desk.Say(l.ServiceName)),
        new(desk.Say("who_case"), l => l.CaseNumber, 18),
        new(desk.Say("staff_state"), l => l.Departed ? desk.Say("loans_departed") : "", 10),
    ];
}
