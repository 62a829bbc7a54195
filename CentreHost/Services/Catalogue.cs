using System.Text.Json;

namespace CentreHost.Services;

/// <summary>The services as they count on one service day, in the order of their buttons.</summary>
internal sealed class Catalogue
{
    /// <summary>What a kiosk asks for when it means the meal of the hour.</summary>
    public const string MealOfTheHour = "MEAL";

    private readonly Dictionary<string, Service> _byCode;
    private readonly Dictionary<long, Service> _byId;
    private readonly Dictionary<long, ServiceLine> _lines;
    private readonly HashSet<(long, long)> _exclusions;
    private readonly IReadOnlyList<TimetableLine> _timetables;

    /// <param name="services">Each with its rules as written.</param>
    public Catalogue(IReadOnlyList<(Service Service, ServiceLine Line)> services, IReadOnlyList<TimetableLine> timetables)
    {
        Services = [.. services.Select(s => s.Service).OrderBy(s => s.Position).ThenBy(s => s.Code, StringComparer.Ordinal)];
        _byCode = Services.ToDictionary(s => s.Code, StringComparer.OrdinalIgnoreCase);
        _byId = Services.ToDictionary(s => s.Id);
        _lines = services.ToDictionary(s => s.Service.Id, s => s.Line);
        _timetables = timetables;
        _exclusions =
        [
            .. services.SelectMany(s => s.Line.NotWith.Select(Find).OfType<Service>().Select(other => (s.Service.Id, other.Id))),
        ];
    }

    public IReadOnlyList<Service> Services { get; }

    public Service? Find(string code) => _byCode.GetValueOrDefault(code);

    public Service this[long id] => _byId[id];

    public ServiceLine LineOf(Service service) => _lines[service.Id] with
    {
        NotWith = [.. Services.Where(other => Exclude(service, other.Id)).Select(other => other.Code)],
    };

    /// <summary>Whether a service has these very rules, in whatever order what excludes it is named.</summary>
    public bool Says(ServiceLine line) => Find(line.Code) is { } service && Written(_lines[service.Id]) == Written(line);

    public bool Exclude(Service one, long other) =>
        _exclusions.Contains((one.Id, other)) || _exclusions.Contains((other, one.Id));

    /// <summary>Whether a timetable lets it be offered on that service day; being switched off is another matter.</summary>
    public bool Offers(Service service, DateOnly day) => service.Timetable switch
    {
        null => true,
        ['!', .. var without] => !IsOn(without, day),
        var within => IsOn(within, day),
    };

    private static string Written(ServiceLine line) => JsonSerializer.Serialize(
        line with { NotWith = [.. line.NotWith.Order(StringComparer.OrdinalIgnoreCase)] }, CentreJson.Default.ServiceLine);

    private bool IsOn(string timetable, DateOnly day) => _timetables.Any(t =>
        t.FromDay <= day && day <= t.UntilDay && t.Timetable.Equals(timetable, StringComparison.OrdinalIgnoreCase));
}
