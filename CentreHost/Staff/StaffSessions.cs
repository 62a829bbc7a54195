using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using CentreHost.Storage;

namespace CentreHost.Staff;

/// <summary>
/// Who is signed in, by token. Kept in memory for the scan path and on disk so that a restarted host knows its kiosks.
/// The console token in the data directory stands for whoever may read that directory: the administrator at the machine.
/// </summary>
internal sealed class StaffSessions(CentreData data)
{
    public const string ConsoleKiosk = "console";

    private readonly ConcurrentDictionary<string, Actor> _signedIn = new(StringComparer.Ordinal);

    public static string NewToken() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.ASCII.GetBytes(token));

    public Actor? Find(string? token) =>
        token is not null && _signedIn.TryGetValue(Convert.ToHexStringLower(HashOf(token)), out var actor) ? actor : null;

    public void Begin(byte[] tokenHash, Actor actor) => _signedIn[Convert.ToHexStringLower(tokenHash)] = actor;

    public void End(byte[] tokenHash) => _signedIn.TryRemove(Convert.ToHexStringLower(tokenHash), out _);

    public void EndAllOf(long staffId)
    {
        foreach (var (token, actor) in _signedIn)
        {
            if (actor.StaffId == staffId)
            {
                _signedIn.TryRemove(token, out _);
            }
        }
    }

    /// <summary>At start: sessions that were open, and a new console token.</summary>
    public void Load()
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(
            connection,
            """
            SELECT o.token_hash, s.id, s.code, s.roles, o.kiosk FROM staff_sessions o JOIN staff s ON s.id = o.staff_id
            WHERE o.ended_at IS NULL AND s.active
            """);
        using var rows = statement.Read(null);
        while (rows.Read())
        {
            Begin((byte[])rows[0], new Actor(rows.GetInt64(1), rows.GetString(2), (Role)rows.GetInt32(3), rows.GetString(4)));
        }

        var token = NewToken();
        using var file = new FileStream(data.ConsoleToken, new FileStreamOptions
        {
            Mode = FileMode.Create,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        });
        file.Write(Encoding.ASCII.GetBytes(token));
        Begin(HashOf(token), new Actor(0, ConsoleKiosk, Role.Administrator | Role.Head | Role.Storekeeper | Role.Reception, ConsoleKiosk));
    }
}
