extern alias host;

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using host::CentreHost.Bundles;
using host::CentreHost.Summaries;

namespace MrrmCentre.Tests.CentreHost.Bundles;

/// <summary>Bundles and keys to try things on.</summary>
internal static class SomeBundles
{
    public const string Site = "NER-AGZ-01";
    public const string Dictionary = "2026.1";

    /// <summary>Services and items of a centre's own, and the reasons of its refusals, beside what the dictionary lists.</summary>
    private const int OwnDetails = 10;

    private static readonly string[] Sexes = ["f", "m", "x", "u"];
    private static readonly string[] Ages = ["0-4", "5-11", "12-17", "18-59", "60+", "unknown"];

    public static readonly Guid Install = new("6f0d6c0e-5a0b-4b60-9a5e-0c2f0a0f7c11");
    public static readonly DateOnly Start = new(2026, 1, 1);

    public static Bundle One(params BundleFigure[] figures) => Day(Install, 1, Start, 0, null, figures);

    public static Bundle Day(
        Guid install, long seq, DateOnly day, int revision, string? prev, IReadOnlyList<BundleFigure> figures,
        IReadOnlyDictionary<string, long>? sums = null, string site = Site, string? supersedes = null)
    {
        if (figures.Count == 0)
        {
            figures = [Total("MEALS_SERVED", 1904)];
        }

        var from = new DateTimeOffset(day.ToDateTime(new TimeOnly(4, 0)), TimeSpan.FromHours(1));
        var manifest = new Manifest(
            Bundle.Format, site, install, seq, prev, day, from, from.AddDays(1), revision,
            revision == 0 ? null : supersedes ?? new string('a', 64), revision == 0 ? null : "LATE_EVENTS",
            BundleJson.Sha256(BundleJson.Write(figures)), figures.Count, Dictionary, "0.1.0",
            from.AddDays(1).UtcDateTime, Demo: false, new string('b', 32), new BundleClock("TRUSTED", 57),
            new BundleReview("APPROVED", "HEAD", from.AddDays(1).AddHours(3).UtcDateTime), new BundleCompleteness(3, 3, 0, 0),
            new CheckCumulative(
                new DateOnly(day.Year, 1, 1), Start, sums ?? new Dictionary<string, long>(), sums ?? new Dictionary<string, long>()));
        return new Bundle(manifest, figures, null);
    }

    public static BundleFigure Total(string indicator, long value) => new(indicator, "all", "all", null, value, "A");

    public static BundleFigure Cell(string indicator, string gender, string age, long value) => new(indicator, gender, age, null, value, "A");

    /// <summary>A day of a big centre: every cell of the dictionary has a figure in it.</summary>
    public static List<BundleFigure> FullDay(Random random)
    {
        var figures = new List<BundleFigure>();
        foreach (var one in IndicatorDictionary.Current.Indicators.Where(one => one.Source is not IndicatorSource.Block14))
        {
            var most = one.Source is IndicatorSource.Stock ? 10_000_000 : 5_000;
            figures.AddRange(DetailsOf(one).SelectMany(detail => CellsOf(one)
                .Select(cell => new BundleFigure(one.Code, cell.Sex, cell.Age, detail, random.Next(1, most), "A"))));
            if (one.Detail is not null)
            {
                figures.Add(Total(one.Code, random.Next(1, most)));
            }
        }

        return figures;
    }

    /// <summary>The same bundle, its figures exchanged and everything that follows from them put right.</summary>
    public static Bundle With(this Bundle bundle, params BundleFigure[] figures) => bundle with
    {
        Figures = figures,
        Manifest = bundle.Manifest with { Rows = figures.Length, FiguresSha256 = BundleJson.Sha256(BundleJson.Write(figures)) },
    };

    /// <summary>Short keys: the tests that open a file thousands of times are about its form, not about factoring.</summary>
    public static X509Certificate2 SmallRecipient(int bits = 1024)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest("CN=Demo headquarters", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false));
        return request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));
    }

    private static IEnumerable<string?> DetailsOf(Indicator one)
    {
        if (one.Detail is null)
        {
            return [null];
        }

        var own = Enumerable.Range(1, OwnDetails).Select(i => $"{(one.Detail == "item" ? "ITEM" : "SERVICE")}-{i}");
        return one.Details ?? (one.Detail == "item" ? IndicatorDictionary.Current.Items.Concat(own) : own);
    }

    private static IEnumerable<(string Sex, string Age)> CellsOf(Indicator one) =>
    [
        .. Sexes.Where(_ => one.BySex).SelectMany(sex => Ages.Take(one.ByAge ? Ages.Length : 1).Select(age => (sex, one.ByAge ? age : "all"))),
        ("all", "all"),
    ];
}
