using System.IO.Compression;
using CentreHost.Bundles;

namespace CentreHost.Headquarters.Receiving;

/// <summary>Opens a bundle as headquarters keeps it: signed by its centre, compressed.</summary>
internal static class KeptBundle
{
    public static Bundle Read(byte[] compressed)
    {
        using var bytes = new MemoryStream();
        using (var brotli = new BrotliStream(new MemoryStream(compressed), CompressionMode.Decompress))
        {
            brotli.CopyTo(bytes);
        }

        return BundleSignature.Verify(bytes.ToArray()).Value is { } kept && BundleJson.Read(kept.Content).Value is { } bundle
            ? bundle
            : throw new InvalidDataException("A file that was accepted does not read back.");
    }
}
