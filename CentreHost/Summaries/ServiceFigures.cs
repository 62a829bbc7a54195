using CentreHost.Services;

namespace CentreHost.Summaries;

/// <summary>What was given, by the indicator each service is counted under.</summary>
internal static class ServiceFigures
{
    private const string Served = "SELECT sex, age_group, heads FROM service_day_figures WHERE service_day = @1 AND service_id = @2";

    /// <summary>A meal is a meal under whatever name; what else nobody has placed is reported as other and listed by its number.</summary>
    /// <returns>None for a service that is counted as visits.</returns>
    public static (Indicator Indicator, string? Detail)? PlaceOf(Service service, IndicatorDictionary dictionary)
    {
        if (service.Kind == ServiceKind.Medical)
        {
            return null;
        }

        var named = dictionary.Find(service.DictionaryCode) is { Source: IndicatorSource.Service } declared ? declared : null;
        var indicator = named ?? dictionary.OfStandardService(service.Code)
            ?? dictionary[service.Kind == ServiceKind.Meal ? "MEALS_SERVED" : IndicatorDictionary.Other];
        return (indicator, indicator switch
        {
            { Detail: null } => null,
            { Details: { } known } when known.Contains(service.Code) => service.Code,
            _ => NumberOf(service.Id),
        });
    }

    /// <summary>Says which service without its name, which somebody typed.</summary>
    public static string NumberOf(long service) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"SERVICE-{service}");

    public static IEnumerable<Figure> Of(DayQuery query, Catalogue catalogue, IndicatorDictionary dictionary)
    {
        var placed = catalogue.Services.Select(service => (Service: service, Place: PlaceOf(service, dictionary))).Where(one => one.Place is not null);
        foreach (var of in placed.GroupBy(one => one.Place!.Value.Indicator))
        {
            var details = of.GroupBy(one => one.Place!.Value.Detail)
                .Select(detail => (detail.Key, Counts: Cells.Sum(detail.Select(one => query.BySexAndAge(Served, one.Service.Id))))).ToList();
            foreach (var figure in details.SelectMany(detail => Cells.Of(of.Key, detail.Key, detail.Counts)))
            {
                yield return figure;
            }

            if (of.Key.Detail is not null)
            {
                yield return Cells.Total(of.Key.Code, details.Sum(detail => detail.Counts.Values.Sum()));
            }
        }
    }
}
