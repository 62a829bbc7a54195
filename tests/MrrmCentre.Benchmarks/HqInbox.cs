extern alias host;

using System.Globalization;
using host::CentreHost.Bundles;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Benchmarks;

/// <summary>Days of big centres as they come: every cell of the dictionary with a figure in it, signed and sealed.</summary>
internal static class HqInbox
{
    public static readonly DateOnly First = new(2021, 1, 1);

    public static string SiteOf(int number) => string.Create(CultureInfo.InvariantCulture, $"NER-{number / 50 + 100}-{number % 50:D2}");

    public static Guid InstallOf(int number) => new(number + 1, 0, 0, new byte[8]);

    /// <returns>The size of a file.</returns>
    public static long Write(string folder, HeadquartersCard card, SiteKey key, int sites, int days)
    {
        var (random, bytes) = (new Random(20260310), 0L);
        Directory.CreateDirectory(folder);
        for (var site = 0; site < sites; site++)
        {
            string? prev = null;
            for (var day = 0; day < days; day++)
            {
                var bundle = SomeBundles.Day(InstallOf(site), day + 1, First.AddDays(day), 0, prev, SomeBundles.FullDay(random), site: SiteOf(site));
                bundle = bundle with { Manifest = bundle.Manifest with { HqKey = card.KeyId } };
                var plain = BundleJson.Write(bundle);
                prev = BundleJson.Sha256(plain);
                var content = BundleSeal.Seal(plain, key, card.Recipients);
                File.WriteAllBytes(Path.Combine(folder, bundle.Manifest.FileName), content);
                bytes = Math.Max(bytes, content.Length);
            }
        }

        return bytes;
    }
}
