using CentreHost.Centre;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.Data.Sqlite;

namespace CentreHost.Evacuations;

/// <summary>One unmoving view of an evacuation: the count and the names of the missing always agree.</summary>
internal sealed class EvacuationView : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteTransaction _view;
    private readonly Vault _vault;
    private readonly Actor _actor;

    public EvacuationView(CentreData data, Vault vault, Actor actor)
    {
        (_connection, _vault, _actor) = (SqliteSettings.OpenReader(data), vault, actor);
        _view = _connection.BeginTransaction(deferred: true);
    }

    public EvacuationPage? Now(DateTime nowUtc) =>
        Rows(EvacuationSql.UnderWay, row => row.GetInt64(0)) is [var evacuation] ? Page(evacuation, nowUtc) : null;

    public EvacuationPage? Page(long evacuation, DateTime nowUtc) => Rows(
        EvacuationSql.Find,
        row => new EvacuationPage(
            evacuation, row.GetBoolean(1), Columns.Instant(row.GetInt64(2)), row.InstantOrNone(3), nowUtc, Count(evacuation),
            Rows(EvacuationSql.Missing, Person, evacuation),
            Rows(EvacuationSql.ByKiosk, kiosk => new KioskCount(kiosk.GetString(0), kiosk.GetInt64(1)), evacuation)),
        evacuation).FirstOrDefault();

    public Accounted Answer(Seen seen, CentreState.Snapshot centre)
    {
        var person = seen is { Person: { } id, Evacuation: { } evacuation }
            ? Rows(EvacuationSql.One, Person, evacuation, id).FirstOrDefault()
            : null;
        var sentence = seen.Code is "accounted" or "accounted_before" or "not_expected"
            ? HostTexts.Say(seen.Code)
            : VerdictWords.Sentence(seen.Code, null, null, seen.AtUtc, centre);
        return new Accounted(seen.Id, seen.Code, sentence, person, seen.Evacuation is { } of ? Count(of) : null);
    }

    public void Dispose()
    {
        _view.Dispose();
        _connection.Dispose();
    }

    private EvacuationCount Count(long evacuation) => Rows(
        EvacuationSql.Count,
        row => new EvacuationCount(row.GetInt64(0), row.GetInt64(1), row.GetInt64(0) - row.GetInt64(1), row.GetInt64(2)),
        evacuation).Single();

    private EvacuationPerson Person(SqliteDataReader row) => new(
        row.GetInt64(0),
        OnSite.NameFor(_actor, OnSite.Identity(row, _vault)),
        Enum.Parse<AgeGroup>(row.GetString(1)),
        row.TextOrNone(4),
        OnSite.SeesBeds(_actor) ? row.TextOrNone(5) : null);

    private List<T> Rows<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var statement = new Statement(_connection, sql);
        return statement.Read(_view, values).ReadAll(read);
    }
}
