using CentreHost.People;
using CentreHost.Staff;
using Kiosk.Beds;
using Kiosk.Cards;
using Kiosk.Medical;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <param name="Key">What opens it on the person's page.</param>
/// <param name="Label">Key of the phrase in the footer.</param>
/// <param name="Roles">Any one of these may.</param>
/// <param name="IsFor">Whether it makes sense for this person now.</param>
internal sealed record PersonAction(
    Key Key, string Label, Role Roles, Func<PersonPage, bool> IsFor, Func<Desk, PersonPage, Screen> Open);

/// <summary>All that a person's page leads to.</summary>
internal static class PersonActions
{
    private const Role Reception = Role.Reception | Role.Head;

    public static readonly IReadOnlyList<PersonAction> All =
    [
        new(Key.F3, "key_profile", CardHolder.KeepsPeople, _ => true, (d, p) => new ProfileScreen(d, p)),
        new(Key.F4, "key_new_card", Reception, IsHere, (d, p) => new NewCardScreen(d, p)),
        new(Key.F11, "key_revoke", Reception, p => p.CardShortCode is not null, RevokeChoice.For),
        new(Key.F12, "key_depart", CardHolder.KeepsPeople, IsHere, (d, p) => new DepartScreen(d, p)),
        new(Key.F6, "who_bed", CardHolder.KeepsPeople, IsHere, (d, p) => BedsScreen.For(d, p.Person, NameOf(p))),
        new(Key.F10, "person_key_more", PersonWork.Everyone, _ => true, PersonWork.Choose),
        new(Key.Insert, "key_household", CardHolder.KeepsPeople, p => IsHere(p) || p.Household is not null, (d, p) => new HouseholdScreen(d, p)),
        new(Key.F4, "key_readmit", Reception, p => p.Status is PersonStatus.Departed or PersonStatus.Transferred, (d, p) => new ReadmitScreen(d, p)),
        new(Key.Delete, "key_merge", Reception, p => p.MergedInto is null && p.AnonymisedAtUtc is null, (d, p) => MergeChoice.For(d, p)),
        new(Key.Delete, "key_separate", Reception, p => p.MergedInto is not null, (d, p) => new SeparateScreen(d, p)),
        new(Key.F7, "person_key_visit", Role.Medical, IsHere, (d, p) => new VisitScreen(d, new ChosenPerson(p.Person, NameOf(p)))),
    ];

    public static bool IsHere(PersonPage page) => page.Status is PersonStatus.Present or PersonStatus.Out;

    private static string NameOf(PersonPage page) => page.Identity is { } identity
        ? $"{NamesOf.InOrder(identity)} ({page.CaseNumber})".TrimStart()
        : page.CaseNumber;
}
