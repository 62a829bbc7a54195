using System.Security.Cryptography;
using CentreHost.Sealing;
using CentreHost.Storage;

namespace CentreHost.Web;

/// <summary>
/// Tells a repeated request from another under the same id, and tells nobody else anything: a version byte, then
/// HMAC-SHA-256 of the request's SHA-256 under a key of its own. A bare hash let whoever held a copy of the database
/// confirm a guessed name or reason for a visit.
/// </summary>
internal static class RequestMark
{
    private const byte Version = 1;

    public static byte[] Of(Vault vault, byte[] request) => OfHash(vault, SHA256.HashData(request));

    /// <summary>
    /// Turns the bare hashes of earlier releases into marks, at a start. The requests they were made of are still known
    /// as the same; the hashes are overwritten (secure_delete), though copies made before this keep them.
    /// </summary>
    /// <returns>How many there were.</returns>
    public static int CloseBareHashes(WriteTurn turn, Vault vault)
    {
        var bare = new List<(long Row, byte[] Hash)>();
        using (var row = turn.Read("SELECT rowid, request_hash FROM command_answers WHERE length(request_hash) = @1", SHA256.HashSizeInBytes))
        {
            while (row.Read())
            {
                bare.Add((row.GetInt64(0), (byte[])row[1]));
            }
        }

        foreach (var (row, hash) in bare)
        {
            turn.Run("UPDATE command_answers SET request_hash = @2 WHERE rowid = @1", row, OfHash(vault, hash));
        }

        return bare.Count;
    }

    private static byte[] OfHash(Vault vault, byte[] hash) => [Version, .. HMACSHA256.HashData(vault.RequestMac, hash)];
}
