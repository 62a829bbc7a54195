using CentreHost.People;
using Kiosk.Fields;

namespace Kiosk.Cards;

/// <summary>Why a card ends; the reason's key is what the host keeps.</summary>
internal static class RevokeChoice
{
    private static readonly IReadOnlyList<string> Reasons = ["lost", "stolen", "damaged", "misused"];

    public static Screen For(Desk desk, PersonPage page)
    {
        PickScreen<string>? pick = null;
        pick = new PickScreen<string>(desk, "revoke_title", Reasons, r => desk.Say($"reason_{r}"), reason =>
        {
            var id = desk.Centre.NewId();
            pick!.Order((centre, stop) => centre.Revoke(id, page.Person, reason, stop), _ => Next.Back);
            return Next.Stay;
        });
        return pick;
    }
}
