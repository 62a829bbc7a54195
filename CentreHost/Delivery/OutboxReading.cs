using CentreHost.Bundles;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Delivery;

/// <summary>What lies ready, what went where, and what headquarters said of it.</summary>
internal sealed class OutboxReading(CentreData data, RouteTroubles troubles, TimeProvider clock)
{
    public OutboxPage Page(int most)
    {
        var headquarters = File.Exists(data.HeadquartersFile)
            ? HeadquartersCard.Read(File.ReadAllBytes(data.HeadquartersFile)) : DeliveryRefusal.NoHeadquarters();
        var settings = DeliverySettings.Read(data);
        using var connection = SqliteSettings.OpenReader(data);
        return new OutboxPage(
            headquarters.Value?.Certificates.Name,
            headquarters.Value is { } card ? KeyId.Spoken(card.KeyId) : null,
            Lines(connection, most),
            [.. settings.Value?.Ways.Select(way => way.Name) ?? []],
            Overdue(connection, clock.GetUtcNow().UtcDateTime),
            (headquarters.Refusal ?? settings.Refusal) is { } trouble ? HostTexts.Say(trouble) : null,
            [.. settings.Value?.Ways.Where(way => troubles[way.Name] is not null)
                .Select(way => new RouteTrouble(way.Name, HostTexts.Say(troubles[way.Name]!))) ?? []]);
    }

    public static long Overdue(SqliteConnection connection, DateTime nowUtc)
    {
        using var statement = new Statement(connection, DeliverySql.Overdue);
        return (long)statement.Scalar(null, Columns.Instant(nowUtc - Backoff.Unacknowledged))!;
    }

    private static List<OutboxLine> Lines(SqliteConnection connection, int most)
    {
        using var list = new Statement(connection, DeliverySql.List);
        using var routes = new Statement(connection, DeliverySql.RoutesOf);
        return list.Read(null, most).ReadAll(row => (Id: row.GetInt64(0), Line: new OutboxLine(
                row.GetInt64(1), row.Day(2), row.GetInt32(3), row.GetString(4), row.GetInt64(5), row.GetString(6), Columns.Instant(row.GetInt64(7)),
                row.InstantOrNone(8), row.TextOrNone(9), [])))
            .ConvertAll(one => one.Line with { Routes = Routes(routes, one.Id) });
    }

    private static List<RouteLine> Routes(Statement routes, long bundle) => routes.Read(null, bundle).ReadAll(row => new RouteLine(
        row.GetString(0), row.InstantOrNone(3), row.GetInt32(1), row.InstantOrNone(2),
        row.TextOrNone(4) is { } code ? new Sentence(HostTexts.French["failed_" + code], HostTexts.English["failed_" + code]) : null));
}
