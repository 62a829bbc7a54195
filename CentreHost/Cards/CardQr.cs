using System.Collections;
using CentreHost.Documents;
using QRCoder;

namespace CentreHost.Cards;

/// <summary>
/// A card's QR code: version 4 at level H, which holds exactly fifty capitals and is still read with 30 % of it lost.
/// </summary>
internal static class CardQr
{
    private const int Version = 4;
    private const int ModulesPerSide = 33;

    /// <summary>Four modules of white on each side; without them a reader may not find the code.</summary>
    private const int QuietModules = 4;

    public const int ModulesWithQuietZone = ModulesPerSide + (2 * QuietModules);

    /// <remarks>
    /// The text must be in capitals: small letters would leave alphanumeric mode and not fit. Left and top are the outer
    /// edges of the quiet zone. Dark modules side by side come as one box.
    /// </remarks>
    public static IEnumerable<Box> Boxes(string cardText, double left, double top, double module) =>
        Rows(cardText).SelectMany((row, y) => DarkRuns(row).Select(
            run => new Box(left + (run.Start * module), top + (y * module), run.Length * module, module)));

    private static List<BitArray> Rows(string cardText)
    {
        using var qr = QRCodeGenerator.GenerateQrCode(
            cardText, QRCodeGenerator.ECCLevel.H, requestedVersion: Version);
        return qr.Version == Version && qr.ModuleMatrix.Count == ModulesWithQuietZone
            ? qr.ModuleMatrix
            : throw new InvalidOperationException(
                $"A card's QR came out as version {qr.Version} with {qr.ModuleMatrix.Count} modules a side.");
    }

    private static IEnumerable<(int Start, int Length)> DarkRuns(BitArray row)
    {
        for (var x = 0; x < row.Length; x++)
        {
            var start = x;
            while (x < row.Length && row[x])
            {
                x++;
            }

            if (x > start)
            {
                yield return (start, x - start);
            }
        }
    }
}
