using CentreHost.Cases;
using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Cards;
using Kiosk.Cases;
using Kiosk.Fields;
using Kiosk.People.Transfers;
using Kiosk.Services;
using Kiosk.Services.Appointments;
using Kiosk.Services.Entitlements;
using Kiosk.Services.Loans;

namespace Kiosk.People;

/// <summary>What is arranged for one person about services: seldom enough to stand in a list behind one key.</summary>
/// <param name="Label">Key of the phrase in the list.</param>
/// <param name="Roles">Any one of these may.</param>
/// <param name="IsFor">Whether it makes sense for this person now.</param>
/// <param name="Begin">From the list, which it replaces.</param>
internal sealed record PersonWork(
    string Label, Role Roles, Func<PersonPage, bool> IsFor, Func<Screen, Desk, PersonPage, Next> Begin)
{
    public const Role Everyone = Entitlements | Loans | AppointmentRoles.MakeThem | CaseRoles.All;

    private const Role Entitlements = Role.Reception | Role.Medical | Role.Head | Role.Protection;
    private const Role Loans = LoansScreen.Lenders;

    private static readonly IReadOnlyList<PersonWork> All =
    [
        new("work_cases", CaseRoles.All, _ => true, (_, desk, page) => Next.Instead(CasesScreen.Of(desk, page))),
        new("work_appointments", AppointmentRoles.MakeThem, PersonActions.IsHere,
            (_, desk, page) => Next.Instead(new AppointmentsScreen(desk, page))),
        new("work_diet", Role.Medical | Role.Head | Role.Reception, PersonActions.IsHere, DietChoice.Ask),
        new("work_entitlements", Entitlements, PersonActions.IsHere,
            (_, desk, page) => Next.Instead(new EntitlementsScreen(desk, page))),
        new("work_loans", Loans, _ => true, (_, desk, page) => Next.Instead(new LoansScreen(desk, Borrower.Of(page)))),
        new("work_card", Role.Reception | Role.Head, page => page.CardShortCode is not null,
            (_, desk, page) => Next.Instead(new CardScreen(desk, page.CardShortCode))),
        new("work_transfer", Role.Reception | Role.Head, PersonActions.IsHere, (_, desk, page) => Next.Instead(new TransferScreen(desk, page))),
        new("work_reverse", Role.Head, page => page.Today.Any(given => !given.Undone),
            (_, desk, page) => ReverseChoice.Ask(desk, page)),
    ];

    public static Screen Choose(Desk desk, PersonPage page)
    {
        PickScreen<PersonWork>? pick = null;
        var mine = All.Where(work => desk.May(work.Roles) && work.IsFor(page)).ToList();
        pick = new PickScreen<PersonWork>(
            desk, "person_work_title", mine, work => desk.Say(work.Label), work => work.Begin(pick!, desk, page));
        return pick;
    }
}
