using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Cases;

/// <summary>Cases as their own staff read them; of any other field nothing comes out, not even that it is there.</summary>
internal sealed class CaseReader(CentreData data, Vault vault) : IDisposable
{
    /// <summary>Also those of a number that was merged into the person's; of who was anonymised nothing opens any more.</summary>
    private const string SelectCases =
        """
        SELECT c.id, c.person_id, c.field, c.opened_at, c.closed_at, p.case_number, p.identity, k.sealed
        FROM cases c LEFT JOIN people p ON p.id = c.person_id LEFT JOIN person_keys k ON k.person_id = c.person_id
        WHERE (@1 IS NULL OR c.person_id = @1 OR p.merged_into = @1)
          AND (c.person_id IS NULL OR k.sealed IS NOT NULL) AND (@2 OR c.closed_at IS NULL) AND (@3 IS NULL OR c.id = @3) ORDER BY c.opened_at
        """;

    private const string SelectSteps =
        """
        SELECT s.id, s.at, s.sealed, coalesce(m.code, '?') FROM case_steps s LEFT JOIN staff m ON m.id = s.staff_id
        WHERE s.case_id = @1 ORDER BY s.seq
        """;

    private readonly SqliteConnection _connection = SqliteSettings.OpenReader(data);

    public List<CaseLine> Lines(long? person, bool alsoClosed, Actor actor) =>
        [.. Read(person, alsoClosed, null, actor).Select(found => Line(found, Steps(found)))];

    public CasePage? Page(Guid id, Actor actor)
    {
        if (Read(null, true, id, actor) is not [var found])
        {
            return null;
        }

        var steps = Steps(found);
        return new CasePage(Line(found, steps), steps, CaseRules.Next(found.Field, steps.ConvertAll(step => step.Step)));
    }

    public void Dispose() => _connection.Dispose();

    private List<Found> Read(long? person, bool alsoClosed, Guid? id, Actor actor)
    {
        using var statement = new Statement(_connection, SelectCases);
        return statement.Read(null, person, alsoClosed, id is { } one ? Columns.Id(one) : null)
            .ReadAll(Open)
            .FindAll(found => actor.Has(CaseRoles.Of(found.Field)));
    }

    private Found Open(SqliteDataReader row)
    {
        var (id, person) = (Columns.Id((byte[])row[0]), row.IsDBNull(1) ? (long?)null : row.GetInt64(1));
        var key = row.IsDBNull(7) ? null : (byte[])row[7];
        var seal = CaseSeal.Of(vault, person, key);
        return new Found(
            id, person, seal.OpenField(id, (byte[])row[2]), Columns.Instant(row.GetInt64(3)), row.InstantOrNone(4), row.TextOrNone(5),
            person is null ? null : PersonName.Open(row, 1, 6, vault), seal);
    }

    private List<CaseStepLine> Steps(Found found)
    {
        using var statement = new Statement(_connection, SelectSteps);
        return statement.Read(null, Columns.Id(found.Id)).ReadAll(row =>
        {
            var (step, note, handover) = found.Seal.OpenStep(Columns.Id((byte[])row[0]), (byte[])row[2]);
            return new CaseStepLine(step, Columns.Instant(row.GetInt64(1)), note, row.GetString(3)) { Handover = handover };
        });
    }

    private static CaseLine Line(Found found, List<CaseStepLine> steps) => new(
        found.Id, found.Field, found.Person, found.CaseNumber, found.Name, found.OpenedAt, found.ClosedAt, steps[^1].Step, steps[^1].AtUtc);

    private sealed record Found(
        Guid Id, long? Person, CaseField Field, DateTime OpenedAt, DateTime? ClosedAt, string? CaseNumber, string? Name, CaseSeal Seal);
}
