using System.Globalization;
using CentreHost.People;

namespace CentreHost.Services;

/// <summary>A service's rules as they are written, in codes, and as the counter reckons with them, in numbers.</summary>
internal static class ServiceTerms
{
    public static ServiceLine LineOf(Service service, IReadOnlyList<string> notWith, string? item, string? place) => new(
        service.Code, service.Name, service.Kind, service.Active, service.MaxPerSession, service.MaxPerDay, service.MinIntervalMinutes,
        service.PresenceRequired, service.CentreDailyLimit, notWith, service.Roles, item, service.ItemUnits,
        Hour(service.FromMinutes), Hour(service.UntilMinutes))
    {
        Place = place,
        MaxPerWeek = service.MaxPerWeek,
        MaxPerStay = service.MaxPerStay,
        ArrivalWaitMinutes = service.ArrivalWaitMinutes,
        Sexes = [.. Enum.GetValues<Sex>().Where(sex => (service.SexMask & (1 << (int)sex)) != 0)],
        AgeGroups = [.. Enum.GetValues<AgeGroup>().Where(age => (service.AgeMask & (1 << (int)age)) != 0)],
        EntitledOnly = service.EntitledOnly,
        EntitlingNeeds = service.EntitlingNeeds,
        OverrideRoles = service.OverrideRoles,
        Lends = service.Lends,
        ForHousehold = service.ForHousehold,
        Timetable = service.Timetable,
        ForComingDay = service.ForComingDay,
        DictionaryCode = service.DictionaryCode,
        Position = service.Position,
    };

    /// <param name="item">The number of the line's item, where it has one.</param>
    public static Service ServiceOf(long id, ServiceLine line, long? item, long? place) => new()
    {
        Id = id,
        Code = line.Code,
        NameFr = line.Name.Fr,
        NameEn = line.Name.En,
        Kind = line.Kind,
        Active = line.Active,
        MaxPerSession = line.MaxPerSession,
        MaxPerDay = line.MaxPerDay,
        MaxPerWeek = line.MaxPerWeek,
        MaxPerStay = line.MaxPerStay,
        MinIntervalMinutes = line.MinIntervalMinutes,
        ArrivalWaitMinutes = line.ArrivalWaitMinutes,
        SexMask = line.Sexes.Aggregate(0, (mask, sex) => mask | (1 << (int)sex)),
        AgeMask = line.AgeGroups.Aggregate(0, (mask, age) => mask | (1 << (int)age)),
        EntitledOnly = line.EntitledOnly,
        EntitlingNeeds = line.EntitlingNeeds,
        PresenceRequired = line.PresenceRequired,
        CentreDailyLimit = line.CentreDailyLimit,
        Roles = line.Roles,
        OverrideRoles = line.OverrideRoles,
        Lends = line.Lends,
        ForHousehold = line.ForHousehold,
        ItemId = item,
        ItemUnits = line.ItemUnits,
        PlaceId = place,
        FromMinutes = Minutes(line.From),
        UntilMinutes = Minutes(line.Until),
        Timetable = line.Timetable,
        ForComingDay = line.ForComingDay,
        DictionaryCode = line.DictionaryCode,
        Position = line.Position,
    };

    private static string? Hour(int? minutes) =>
        minutes is { } m ? new TimeOnly(m / 60, m % 60).ToString("HH:mm", CultureInfo.InvariantCulture) : null;

    public static int? Minutes(string? hour) =>
        TimeOnly.TryParseExact(hour, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? (time.Hour * 60) + time.Minute
            : null;
}
