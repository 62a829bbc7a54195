using CentreHost.Sealing;
using Microsoft.Data.Sqlite;

namespace CentreHost.People;

/// <summary>Names for lists that staff read, opened row by row.</summary>
internal static class PersonName
{
    /// <param name="person">The column of the person's number.</param>
    /// <param name="identity">The column of the sealed identity; the sealed key stands in the next.</param>
    /// <returns>In the order the person says them; none where no profile was taken, or its key is gone.</returns>
    public static string? Open(SqliteDataReader row, int person, int identity, Vault vault) =>
        IdentityOf(row, person, identity, vault) is { } known ? NamesOf.InOrder(known) : null;

    public static Identity? IdentityOf(SqliteDataReader row, int person, int identity, Vault vault) =>
        SealedIdentity.Read(row, person, identity).Open(vault);
}
