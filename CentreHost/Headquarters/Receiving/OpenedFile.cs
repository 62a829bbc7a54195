using System.IO.Compression;
using System.Security.Cryptography;
using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Headquarters.Receiving;

/// <summary>A file as far as it can be judged without the database: opened, verified, read, or why not.</summary>
/// <param name="Sealed">As it came; null if it was too large to be read at all.</param>
/// <param name="Signed">Compressed, as it is kept.</param>
internal sealed record OpenedFile(
    string Name, byte[]? Sealed, Bundle? Bundle, string? Sha256, string? KeyId, byte[]? Signed, Refusal? Refusal)
{
    public static OpenedFile Read(string path, HeadquartersKeys keys, RSA key)
    {
        var name = Path.GetFileName(path);
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
            if (file.Length > BundleSeal.MaxBytes)
            {
                return Not(name, null, BundleRefusal.TooLarge(file.Length, BundleSeal.MaxBytes));
            }

            var content = new byte[file.Length];
            file.ReadExactly(content);
            return Open(name, content, keys, key);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return Not(name, null, BundleRefusal.Unreadable(path));
        }
    }

    /// <param name="key">The private key of <paramref name="keys"/>, this thread's own.</param>
    public static OpenedFile Open(string name, byte[] content, HeadquartersKeys keys, RSA key)
    {
        var (opened, refusal) = BundleSeal.Open(content, keys.Recipient, key);
        if (refusal is not null)
        {
            return Not(name, content, refusal);
        }

        var (bundle, fault) = BundleJson.Read(opened!.Content.Content);
        if (fault is not null)
        {
            return Not(name, content, fault);
        }

        // Signed along, so that what was sealed to another headquarters cannot be sealed anew to this one.
        return bundle!.Manifest.HqKey != KeyIdOf(keys)
            ? Not(name, content, BundleRefusal.NotForUs())
            : new OpenedFile(
                name, content, bundle, BundleJson.Sha256(opened.Content.Content), opened.Content.KeyId, Compressed(opened.Signed), null);
    }

    private static string KeyIdOf(HeadquartersKeys keys) => Bundles.KeyId.Of(keys.Recipient);

    private static OpenedFile Not(string name, byte[]? content, Refusal refusal) => new(name, content, null, null, null, null, refusal);

    private static byte[] Compressed(byte[] signed)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(bytes, CompressionLevel.Fastest))
        {
            brotli.Write(signed);
        }

        return bytes.ToArray();
    }
}
