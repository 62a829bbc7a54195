using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>Finds the answer a scan was given before, so that a retry, a double tap or a replay counts nothing twice.</summary>
internal static class AnsweredScans
{
    public static Answered? Find(WriteTurn turn, Guid scan, CentreState.Snapshot centre) =>
        FindServed(turn, scan, centre) ?? FindRefused(turn, scan, centre);

    private static Answered? FindServed(WriteTurn turn, Guid scan, CentreState.Snapshot centre)
    {
        using var row = turn.Read(ScanSql.FindServed, Columns.Id(scan));
        return row.Read()
            ? WithPerson(turn, row.IsDBNull(1) ? null : row.GetInt64(1), new Answered(
                scan, Outcome.Served, ScanCode.Served, Columns.Instant(row.GetInt64(2)), centre.Catalogue[row.GetInt64(0)],
                Shortage: row.GetBoolean(3)))
            : null;
    }

    private static Answered? FindRefused(WriteTurn turn, Guid scan, CentreState.Snapshot centre)
    {
        using var row = turn.Read(ScanSql.FindRefused, Columns.Id(scan));
        return row.Read()
            ? WithPerson(turn, row.IsDBNull(2) ? null : row.GetInt64(2), new Answered(
                scan,
                Outcome.Refused,
                row.GetString(0),
                Columns.Instant(row.GetInt64(3)),
                row.IsDBNull(1) ? null : centre.Catalogue[row.GetInt64(1)],
                UntilUtc: row.IsDBNull(4) ? null : Columns.Instant(row.GetInt64(4)),
                Argument: row.IsDBNull(5) ? null : row.GetString(5)))
            : null;
    }

    private static Answered WithPerson(WriteTurn turn, long? person, Answered answered)
    {
        if (person is not { } number)
        {
            return answered;
        }

        var who = Entrant.Of(turn, number);
        return answered with
        {
            PersonId = number,
            Who = SealedIdentity.Of(turn, number),
            Sex = who.Sex,
            AgeGroup = who.AgeGroup,
            Diet = who.Diet,
        };
    }
}
