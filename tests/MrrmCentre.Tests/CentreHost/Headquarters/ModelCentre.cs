extern alias host;

using host::CentreHost.Bundles;
using host::CentreHost.Headquarters.Receiving;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>A centre that seals days and revisions of them, and knows its own sums: what headquarters is compared with.</summary>
internal sealed class ModelCentre(string site, Guid install, string key, Random random)
{
    private readonly SortedDictionary<DateOnly, (int Revision, string Sha256, long Meals)> _days = [];
    private long _seq;
    private string? _prev;

    public List<OpenedFile> Sealed { get; } = [];

    public string Site => site;

    public Guid Install => install;

    public string Key => key;

    public IEnumerable<DateOnly> Days => _days.Keys;

    /// <summary>A day, or if it was sealed before its next revision.</summary>
    public OpenedFile Seal(DateOnly day)
    {
        var meals = (long)random.Next(0, 2_000);
        var revision = _days.TryGetValue(day, out var told) ? told.Revision + 1 : 0;
        _days[day] = (revision, "", meals);
        var sums = new Dictionary<string, long>(StringComparer.Ordinal) { ["MEALS_SERVED"] = _days.Values.Sum(one => one.Meals) };
        var bundle = SomeBundles.Day(
            install, ++_seq, day, revision, _prev,
            [
                SomeBundles.Total("MEALS_SERVED", meals),
                SomeBundles.Total("PRESENT_CLOSE", random.Next(0, 900)),
                new BundleFigure("WATER_LITRES", "all", "all", null, null, "O"),
            ],
            sums, site, revision == 0 ? null : told.Sha256);
        var sha256 = BundleJson.Sha256(BundleJson.Write(bundle));
        _days[day] = (revision, sha256, meals);
        _prev = sha256;
        var file = Sent(bundle, key);
        Sealed.Add(file);
        return file;
    }

    /// <summary>The same machine, copied bit for bit: it goes on from the same number under the same name.</summary>
    public ModelCentre Cloned(Random other)
    {
        var clone = new ModelCentre(site, install, key, other) { _seq = _seq, _prev = _prev };
        foreach (var (day, told) in _days)
        {
            clone._days[day] = told;
        }

        return clone;
    }

    public static OpenedFile Sent(Bundle bundle, string key) => new(
        bundle.Manifest.FileName, [], bundle, BundleJson.Sha256(BundleJson.Write(bundle)), key, [], null);
}
