using CentreHost.Sealing;
using Microsoft.Data.Sqlite;

namespace CentreHost.Staff;

/// <summary>Names of staff are sealed where they stand; who reads them is signed in.</summary>
internal static class StaffNames
{
    /// <summary>Columns: the member's id, code and sealed name. Whoever has no name of their own goes by the code.</summary>
    public static string StaffName(this SqliteDataReader row, int column, Vault vault)
    {
        if (row.IsDBNull(column))
        {
            return StaffSessions.ConsoleKiosk;
        }

        var name = (byte[])row[column + 2];
        return name.Length == 0 ? row.GetString(column + 1) : vault.OpenField("staff.name", row.GetInt64(column), name);
    }
}
