using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Kiosks;

/// <summary>What a kiosk already has: nothing, or a version of the cards and the gifts up to an event of this very run.</summary>
internal sealed record RosterHad(string? Version, long? Through);

/// <summary>Reads the roster for one asker, beside the writer.</summary>
internal sealed class RosterReading(SqliteConnection connection, CentreState.Snapshot centre, Vault vault, CardHashes hashes, Actor actor)
{
    private const int DaysOfAWeek = 7;

    /// <summary>Numbers, a code and words of ours.</summary>
    private const int LongestLine = 512;

    /// <summary>A kiosk without its host for longer has other troubles than the hour of lunch.</summary>
    private const int DaysOfMeals = 14;

    /// <summary>A visit is recorded by the nurse, so no kiosk gives it alone.</summary>
    private readonly Service[] _services =
        [.. centre.Catalogue.Services.Where(service => service.Active && actor.Has(service.Roles) && service.Kind != ServiceKind.Medical)];

    public CardRoster Read(RosterHad had, DateTime nowUtc)
    {
        var services = Array.ConvertAll(_services, Service);
        var today = centre.Days.Of(nowUtc);
        var version = VersionOf(services, today);
        var same = version == had.Version;
        var through = (long)Scalar(DeedSql.Through)!;
        var since = same && had.Through <= through ? had.Through : null;
        return new CardRoster(
            Convert.ToBase64String(vault.RosterKey), version, same ? null : services, same ? null : Cards(today), Meals(nowUtc), through,
            since is null, since is { } from ? GiftsSince(from, through) : Gifts(nowUtc, through));
    }

    /// <summary>
    /// Every kiosk asks three times a minute, and mostly nothing has changed: told from what the cards are made from, which
    /// for twenty thousand people takes a tenth of making them. A card may end by its day, so each day has a version.
    /// </summary>
    private string VersionOf(RosterService[] services, DateOnly today)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(services, CentreJson.Default.RosterServiceArray));
        hash.AppendData([.. _services.SelectMany(ForWhom).Select(may => may ? (byte)1 : (byte)0)]);
        hash.AppendData(BitConverter.GetBytes(today.DayNumber));
        using var statement = new Statement(connection, DeedSql.RosterLines);
        using var row = statement.Read(null);
        Span<byte> line = stackalloc byte[LongestLine];
        while (row.Read())
        {
            hash.AppendData(line[..Encoding.UTF8.GetBytes(row.GetString(0) + "\n", line)]);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset()[..16]);
    }

    /// <summary>What a kiosk is not told of a service, and what decides all the same whose card has it among those not for them.</summary>
    private static IEnumerable<bool> ForWhom(Service service) =>
    [
        service.PresenceRequired, service.EntitledOnly,
        .. Enum.GetValues<Sex>().SelectMany(sex => Enum.GetValues<AgeGroup>().Select(age => service.IsFor(sex, age))),
    ];

    private RosterService Service(Service service) => new(
        service.Code, service.Name, service.Kind, service.MaxPerSession, service.MaxPerDay, service.MaxPerWeek,
        service.MaxPerStay, service.MinIntervalMinutes, service.ForHousehold,
        [.. _services.Where(other => centre.Catalogue.Exclude(service, other.Id)).Select(other => other.Code)]);

    private List<RosterCard> Cards(DateOnly today)
    {
        var households = All(DeedSql.Households, row => (Household: row.GetInt64(0), Person: row.GetInt64(1))).ToLookup(m => m.Household, m => m.Person);
        var entitled = All(DeedSql.Entitlements, row => ((row.GetInt64(0), row.GetInt64(1)), row.GetBoolean(2))).ToDictionary(e => e.Item1, e => e.Item2);
        return All(DeedSql.Cards, row =>
        {
            var state = CardLife.On(today, Enum.Parse<CardState>(row.GetString(2)), row.DayOrNone(3));
            var fault = row.IsDBNull(4) ? ScanCode.CardUnknown : ServiceRules.CardSaysNo(state)?.Code;
            var (hash, shortHash) = hashes.Of(row.GetInt64(9), (byte[])row[0], row.GetString(1));
            if (fault is not null)
            {
                return new RosterCard(hash, shortHash, null, [], [], fault);
            }

            var person = row.GetInt64(4);
            return new RosterCard(
                hash, shortHash, person, row.IsDBNull(8) ? [] : [.. households[row.GetInt64(8)].Where(other => other != person)],
                NotFor(row, person, entitled), null);
        });
    }

    /// <summary>What lasting rules keep from this person; which of them, a kiosk is not told.</summary>
    private List<int> NotFor(SqliteDataReader row, long person, Dictionary<(long, long), bool> entitled)
    {
        var (sex, age, status) = (Enum.Parse<Sex>(row.GetString(5)), Enum.Parse<AgeGroup>(row.GetString(6)), Enum.Parse<PersonStatus>(row.GetString(7)));
        bool IsFor(Service service) =>
            (!service.PresenceRequired || status is PersonStatus.Present or PersonStatus.Out)
            && (entitled.TryGetValue((person, service.Id), out var may) ? may : !service.EntitledOnly && service.IsFor(sex, age));

        return [.. Enumerable.Range(0, _services.Length).Where(at => !IsFor(_services[at]))];
    }

    /// <summary>Those of the timetable, and one that staff opened as long as its day lasts.</summary>
    private List<RosterMeal> Meals(DateTime nowUtc)
    {
        var today = centre.Days.Of(nowUtc);
        using var sittings = new Statement(connection, ScanSql.SessionOpenedByStaff);
        var opened = sittings.Read(null, Columns.Day(today), Columns.Day(today.AddDays(1)))
            .ReadAll(row => (Service: centre.Catalogue[row.GetInt64(0)], Day: row.Day(1), At: Columns.Instant(row.GetInt64(2)))).FirstOrDefault();
        var meals = _services.Where(service => service is { Kind: ServiceKind.Meal, FromMinutes: not null })
            .SelectMany(service => Enumerable.Range(-1, DaysOfMeals).Select(today.AddDays)
                .Where(day => centre.Catalogue.Offers(service, day)).Select(day => MealClock.Window(service, centre.Days, day)))
            .Where(window => window.UntilUtc > nowUtc)
            .Select(window => new RosterMeal(window.Service.Code, window.ServiceDay, window.FromUtc, window.UntilUtc));
        return opened.Service is null || Array.IndexOf(_services, opened.Service) < 0
            ? [.. meals]
            : [.. meals, new RosterMeal(opened.Service.Code, opened.Day, opened.At, centre.Days.EndUtc(opened.Day))];
    }

    /// <summary>As far back as each service's own rules look.</summary>
    private List<RosterGift> Gifts(DateTime nowUtc, long through)
    {
        var today = centre.Days.Of(nowUtc);
        return [.. _services.SelectMany(service => All(
            DeedSql.GiftsOfDays, Gift, service.Id, Columns.Day(LookBack(service, today)), through))];
    }

    private DateOnly LookBack(Service service, DateOnly today)
    {
        var first = service.MinIntervalMinutes is { } minutes ? today.AddDays(-1 - (minutes / (24 * 60))) : today.AddDays(-1);
        first = service.MaxPerWeek is not null && today.AddDays(1 - DaysOfAWeek) < first ? today.AddDays(1 - DaysOfAWeek) : first;
        return service.MaxPerStay is not null && Scalar(DeedSql.EarliestArrival) is long arrived
            && centre.Days.Of(Columns.Instant(arrived)) is var day && day < first ? day : first;
    }

    private List<RosterGift> GiftsSince(long from, long through)
    {
        var mine = _services.Select(service => service.Code).ToHashSet();
        return [.. All(DeedSql.GiftsSince, Gift, from, through).Where(gift => mine.Contains(gift.Service))];
    }

    private RosterGift Gift(SqliteDataReader row) => new(
        row.GetInt64(0), centre.Catalogue[row.GetInt64(1)].Code, row.Day(2), Columns.Instant(row.GetInt64(3)),
        Convert.ToHexStringLower(((byte[])row[4])[^4..]), row.GetBoolean(5));

    private List<T> All<T>(string sql, Func<SqliteDataReader, T> read, params object?[] values)
    {
        using var statement = new Statement(connection, sql);
        return statement.Read(null, values).ReadAll(read);
    }

    private object? Scalar(string sql)
    {
        using var statement = new Statement(connection, sql);
        return statement.Scalar(null);
    }
}
