using System.Globalization;
using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>
/// A folder somebody carries or that is shared: a stick, a mount. It holds the last fourteen days, so that one stick that
/// arrives makes up for those that did not. Only files this program wrote are ever removed from it.
/// </summary>
internal sealed class FolderRoute(string folder) : DeliveryRoute
{
    private const int DaysKept = 14;
    private const int MostAcknowledgements = 100;

    public override Task<Refusal?> Send(SealedFile file, CancellationToken stop) => Task.FromResult(Write(file));

    public override async Task<Answer<List<byte[]>>> Acknowledgements(string site, CancellationToken stop)
    {
        if (!Directory.Exists(folder))
        {
            return DeliveryRefusal.FolderMissing(folder);
        }

        var files = new List<byte[]>();
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"{site}_ack_*{Acknowledgement.Extension}").OrderDescending(StringComparer.Ordinal)
                .Where(path => new FileInfo(path).Length <= BundleJson.MaxBytes).Take(MostAcknowledgements))
            {
                files.Add(await File.ReadAllBytesAsync(path, stop));
            }

            return files;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return DeliveryRefusal.DiskUnreadable(folder);
        }
    }

    public override Task<Refusal?> Tidy(IReadOnlyList<KeptFile> recent, Func<KeptFile, SealedFile> read, CancellationToken stop)
    {
        foreach (var missing in recent.Where(file => !File.Exists(Path.Combine(folder, file.Name))))
        {
            if (Write(read(missing)) is { } refusal)
            {
                return Task.FromResult<Refusal?>(refusal);
            }
        }

        return Task.FromResult(recent.Count == 0 ? null : RemoveOld(recent));
    }

    private Refusal? RemoveOld(IReadOnlyList<KeptFile> recent)
    {
        var site = recent[0].Name[..recent[0].Name.IndexOf('_', StringComparison.Ordinal)];
        var (oldest, kept) = (recent.Max(file => file.Day).AddDays(1 - DaysKept), recent.Select(file => file.Name).ToHashSet());
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, $"{site}_*{Bundle.Extension}"))
            {
                if (DayOf(Path.GetFileName(path), site) is { } day && day < oldest && !kept.Contains(Path.GetFileName(path)))
                {
                    File.Delete(path);
                }
            }

            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return DeliveryRefusal.DiskRefused(folder);
        }
    }

    private Refusal? Write(SealedFile file)
    {
        if (!Directory.Exists(folder))
        {
            return DeliveryRefusal.FolderMissing(folder);
        }

        try
        {
            DurableFile.Write(Path.Combine(folder, file.Name), file.Content);
            return null;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return DeliveryRefusal.DiskRefused(folder);
        }
    }

    private static DateOnly? DayOf(string name, string site) =>
        name.Length > site.Length + 11
        && DateOnly.TryParseExact(name.AsSpan(site.Length + 1, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
