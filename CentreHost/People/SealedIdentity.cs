using CentreHost.Sealing;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>Who somebody is, as it lies in the database: read on the writer, opened after the commit and off its thread.</summary>
internal readonly record struct SealedIdentity(long Person, byte[]? Identity, byte[]? Key)
{
    private const string Select =
        "SELECT p.id, p.identity, k.sealed FROM people p LEFT JOIN person_keys k ON k.person_id = p.id WHERE p.id = @1";

    public static SealedIdentity Of(WriteTurn turn, long person)
    {
        using var row = turn.Read(Select, person);
        row.Read();
        return Read(row, 0, 1);
    }

    /// <param name="person">The column of the person's number; empty where a row may be nobody's.</param>
    /// <param name="identity">The column of the sealed identity; the sealed key stands in the next.</param>
    public static SealedIdentity Read(SqliteDataReader row, int person, int identity) => new(
        row.IsDBNull(person) ? 0 : row.GetInt64(person),
        row.IsDBNull(identity) ? null : (byte[])row[identity],
        row.IsDBNull(identity + 1) ? null : (byte[])row[identity + 1]);

    /// <returns>None where no profile was taken, or the key is destroyed.</returns>
    public Identity? Open(Vault vault) =>
        Identity is null || Key is null ? null : SealedPerson.Of(vault, Person, Key).OpenIdentity(Identity);
}
