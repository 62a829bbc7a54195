using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Services;
using CentreHost.Staff;

namespace Kiosk.People;

/// <summary>A card scanned outside the line: whose it is, as far as this member of staff may know.</summary>
internal static class CardHolder
{
    public const Role MaySeePeople = KeepsPeople | CaseRoles.Caseworkers;

    /// <summary>Who writes down who somebody is, where they sleep, with whom they came and when they left.</summary>
    public const Role KeepsPeople = Role.Reception | Role.Medical | Role.Head;

    private const Role MayLookUp = Role.Reception | Role.Head;

    public static Next Find(Desk desk, Screen from, ScannedCode scan)
    {
        if (scan.IsIncomplete)
        {
            from.Warn("scan_incomplete");
        }
        else if (!desk.May(MaySeePeople))
        {
            from.Warn("scan_at_the_line");
        }
        else if (desk.May(MayLookUp))
        {
            from.Ask((centre, stop) => centre.LookUp(scan.Code, stop), found => Opened(desk, from, scan.Code, found));
        }
        else
        {
            // The nurse may not handle cards, but anybody may ask whether one is in order and whose it is.
            var id = desk.Centre.NewId();
            from.Ask(
                (centre, stop) => centre.Scan(id, scan.Code, null, ReadBy.Qr, stop),
                verdict => Opened(desk, from, verdict));
        }

        return Next.Stay;
    }

    private static Next Opened(Desk desk, Screen from, string card, CardFound found)
    {
        if (found.State == CardState.Blank && desk.May(Role.Reception | Role.Head))
        {
            return Next.Open(new SurgeScreen(desk, card, shortCode: found.ShortCode));
        }

        if (found.Staff is { } owner)
        {
            from.Warn("card_of_staff", owner);
            return Next.Stay;
        }

        var isOpen = found.Person is { } holder && IsPageOf(from, holder);
        var page = found.Person is { } person && !isOpen ? new PersonScreen(desk, person) : null;
        if (isOpen)
        {
            from.Tell("card_of_this_person");
            from.Shown();
        }

        if (found.State != CardState.Bound)
        {
            (page ?? from).Warn(found.State == CardState.Printed ? "card_to_activate" : "card_not_in_use", found.ShortCode);
        }

        return page is null ? Next.Stay : Next.Open(page);
    }

    private static Next Opened(Desk desk, Screen from, Verdict verdict)
    {
        if (verdict.Outcome == Outcome.Identified && verdict.Person is { } person)
        {
            if (IsPageOf(from, person.Person))
            {
                from.Tell("card_of_this_person");
                from.Shown();
                return Next.Stay;
            }

            return Next.Open(new PersonScreen(desk, person.Person));
        }

        from.Warn(verdict.Sentence);
        return Next.Stay;
    }

    /// <summary>Read again before its own page, a card opens no second one: whoever goes back goes back once.</summary>
    private static bool IsPageOf(Screen from, long person) => from is PersonScreen page && page.Person == person;
}
