using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CentreHost.Storage;

namespace CentreHost.Staff;

/// <summary>Adds to the audit chain: each entry's hash covers the one before, so a missing or changed row shows.</summary>
internal static class Audit
{
    public static void Add(WriteTurn turn, Actor actor, string action, string subject)
    {
        var previous = turn.Scalar("SELECT hash FROM audit_entries ORDER BY seq DESC LIMIT 1") as byte[] ?? [];
        var at = Columns.Instant(turn.NowUtc);
        turn.Run(
            "INSERT INTO audit_entries (at, staff_id, kiosk, action, subject, hash) VALUES (@1, @2, @3, @4, @5, @6)",
            at, actor.StaffId, actor.Kiosk, action, subject, Hash(previous, at, actor.StaffId, actor.Kiosk, action, subject));
    }

    public static byte[] Hash(byte[] previous, long at, long staff, string kiosk, string action, string subject)
    {
        var entry = string.Create(CultureInfo.InvariantCulture, $"{at}\n{staff}\n{kiosk}\n{action}\n{subject}");
        return SHA256.HashData([.. previous, .. Encoding.UTF8.GetBytes(entry)]);
    }

    /// <returns>The sequence of the first entry that does not follow from the one before, or null.</returns>
    public static long? FirstBreak(CentreData data)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection, "SELECT seq, at, staff_id, kiosk, action, subject, hash FROM audit_entries ORDER BY seq");
        using var rows = statement.Read(null);
        byte[] previous = [];
        while (rows.Read())
        {
            var expected = Hash(previous, rows.GetInt64(1), rows.GetInt64(2), rows.GetString(3), rows.GetString(4), rows.GetString(5));
            if (!expected.AsSpan().SequenceEqual((byte[])rows[6]))
            {
                return rows.GetInt64(0);
            }

            previous = expected;
        }

        return null;
    }
}
