using CentreHost.Cards;
using CentreHost.Services;

namespace Kiosk.People;

/// <summary>
/// From a card to its holder, for every role: asked as a scan without a service, so that a revoked or unknown card is
/// refused and recorded as at the line.
/// </summary>
internal static class CardInHand
{
    public static Next WithHolder(this Screen screen, ScannedCode scan, Func<ChosenPerson, Next> then)
    {
        if (scan.IsIncomplete)
        {
            screen.Warn("card_not_whole");
            return Next.Stay;
        }

        return screen.WithHolder(scan.Code, ReadBy.Qr, then);
    }

    public static Next WithHolder(this Screen screen, string code, ReadBy readBy, Func<ChosenPerson, Next> then)
    {
        Guid? id = null;
        screen.Ask((centre, stop) => centre.Scan(id ??= centre.NewId(), code, null, readBy, stop), verdict =>
        {
            if (verdict is { Outcome: not Outcome.Refused, Person: { } person })
            {
                return then(new ChosenPerson(person.Person, person.GivenName ?? $"n° {person.Person}", readBy));
            }

            screen.Warn(verdict.Sentence);
            return Next.Stay;
        });
        return Next.Stay;
    }
}
