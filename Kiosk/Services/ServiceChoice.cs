using CentreHost.Kiosks;
using CentreHost.Services;
using Kiosk.Fields;

namespace Kiosk.Services;

/// <summary>What this member of staff may give, to choose from.</summary>
internal static class ServiceChoice
{
    /// <summary>For the line: the meal of the hour first, then every service the roles allow.</summary>
    public static Screen ForLine(Desk desk, IReadOnlyList<ServiceLine> services)
    {
        var mine = Mine(desk, services);
        var meals = mine.Any(s => s.Kind == ServiceKind.Meal);
        ServiceLine?[] choices = [.. meals ? [null] : Array.Empty<ServiceLine?>(), .. mine];
        return new PickScreen<ServiceLine?>(desk, "choose_service", choices, service => Name(desk, service), service =>
        {
            desk.Line!.Choose(service?.Code ?? CounterLine.MealOfTheHour, service?.Name);
            return Next.Back;
        });
    }

    /// <summary>The same from the roster, while nobody answers.</summary>
    public static Screen Alone(Desk desk, IReadOnlyList<RosterService> services)
    {
        RosterService?[] choices = [.. services.Any(s => s.Kind == ServiceKind.Meal) ? [null] : Array.Empty<RosterService?>(), .. services];
        return new PickScreen<RosterService?>(
            desk, "choose_service", choices,
            service => service is null ? desk.Say("meal_of_the_hour") : $"{desk.Say(service.Name)}  ({service.Code})",
            service =>
            {
                desk.Line!.Choose(service?.Code ?? CounterLine.MealOfTheHour, service?.Name);
                return Next.Back;
            });
    }

    public static Screen ForPerson(Desk desk, IReadOnlyList<ServiceLine> services, Func<ServiceLine, Next> chosen) =>
        new PickScreen<ServiceLine>(desk, "choose_service", Mine(desk, services), s => Name(desk, s), chosen);

    private static List<ServiceLine> Mine(Desk desk, IReadOnlyList<ServiceLine> services) =>
        [.. services.Where(s => s.Active && desk.May(s.Roles))];

    private static string Name(Desk desk, ServiceLine? service) =>
        service is null ? desk.Say("meal_of_the_hour") : $"{desk.Say(service.Name)}  ({service.Code})";
}
