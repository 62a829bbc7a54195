using CentreHost.People;
using CentreHost.Services;
using Kiosk.Fields;

namespace Kiosk.Services.Entitlements;

/// <summary>The plate a person is given: the ordinary one or one of the centre's own.</summary>
internal static class DietChoice
{
    public static Next Ask(Screen from, Desk desk, PersonPage person)
    {
        from.Ask((centre, stop) => centre.Diets(stop), plates => Next.Instead(Choose(desk, person, plates)));
        return Next.Stay;
    }

    private static PickScreen<DietLine?> Choose(Desk desk, PersonPage person, IReadOnlyList<DietLine> plates)
    {
        PickScreen<DietLine?>? pick = null;
        List<DietLine?> choices = [null, .. plates.Where(p => p.Active)];
        pick = new PickScreen<DietLine?>(desk, "diet_title", choices, plate => Name(desk, plate), plate =>
        {
            var request = new SetDiet(desk.Centre.NewId(), plate?.Code);
            pick!.Order((centre, stop) => centre.SetDiet(person.Person, request, stop), _ => Next.Back);
            return Next.Stay;
        });
        return pick;
    }

    private static string Name(Desk desk, DietLine? plate) =>
        plate is null ? desk.Say("diet_ordinary") : $"{plate.Code}  {desk.Say(plate.Name)}";
}
