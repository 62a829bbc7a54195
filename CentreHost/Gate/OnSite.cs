using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Gate;

/// <summary>Who is where by the gate's book, named as far as the asker may know.</summary>
internal static class OnSite
{
    /// <summary>Full names and beds; everybody else is told given names, and no bed.</summary>
    private const Role SeesPeople = Role.Reception | Role.Head | Role.Medical;

    public static bool SeesBeds(Actor actor) => actor.Has(SeesPeople);

    public static PresenceList Present(CentreData data, Vault vault, Actor actor, DateTime nowUtc)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var view = connection.BeginTransaction(deferred: true);
        using var present = new Statement(connection, GateSql.OnSite);
        var people = present.Read(view).ReadAll(row => Line(row, vault, actor));
        using var outside = new Statement(connection, "SELECT count(*) FROM people WHERE status = 'Out'");
        using var waiting = new Statement(connection, "SELECT sum(change) FROM movements WHERE person_id IS NULL");
        var named = SeesBeds(actor) ? people : [.. people.OrderBy(line => line.Name, StringComparer.CurrentCultureIgnoreCase)];
        return new PresenceList(nowUtc, people.Count, (long)outside.Scalar(view)!, waiting.Scalar(view) as long?, named);
    }

    public static Outside Outside(CentreData data, Vault vault, DateTime nowUtc)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, GateSql.Outside);
        var people = statement.Read(null).ReadAll(row =>
        {
            var back = row.InstantOrNone(5);
            return new OutsideLine(
                row.GetInt64(0), Identity(row, vault)?.GivenNames, Enum.Parse<AgeGroup>(row.GetString(1)), row.InstantOrNone(4), back,
                Late: back < nowUtc);
        });
        return new Outside(nowUtc, people.Count, people.Count(line => line.Late), people);
    }

    public static string? NameFor(Actor actor, Identity? identity) =>
        identity is null ? null
        : actor.Has(SeesPeople) ? NamesOf.InOrder(identity)
        : identity.GivenNames;

    /// <summary>Columns: the person's id, anything, the sealed identity, the sealed key.</summary>
    public static Identity? Identity(SqliteDataReader row, Vault vault) =>
        SealedIdentity.Read(row, 0, 2).Open(vault);

    private static PresenceLine Line(SqliteDataReader row, Vault vault, Actor actor)
    {
        var sees = SeesBeds(actor);
        return new PresenceLine(
            row.GetInt64(0),
            NameFor(actor, Identity(row, vault)),
            Enum.Parse<AgeGroup>(row.GetString(1)),
            row.TextOrNone(4),
            sees ? row.TextOrNone(5) : null,
            sees ? row.TextOrNone(6) : null,
            Columns.Instant(row.GetInt64(7)));
    }
}
