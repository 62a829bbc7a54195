using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Bundles;
using CentreHost.Headquarters.Figures;
using CentreHost.Summaries;

namespace CentreHost.Headquarters.Receiving;

/// <summary>
/// Takes files in: opened on every core, since RSA is what costs, and written down by one. What is refused goes to
/// quarantine after the transaction that noted it, and the rest of the folder goes on.
/// </summary>
internal sealed class Receiver(HeadquartersData data, HeadquartersKeys keys, HeadquartersDatabase database, CellBook cells, TimeProvider clock)
{
    private const int Together = 64;

    private readonly ReceiptBook _book = new(database, cells, IndicatorDictionary.Current, clock);
    private readonly Quarantine _quarantine = new(data);

    /// <param name="told">Called for each file as soon as it is on the disk.</param>
    public void Receive(IEnumerable<string> paths, Action<Receipt> told)
    {
        using var ours = new ThreadLocal<RSA>(() => keys.Recipient.GetRSAPrivateKey()!, trackAllValues: true);
        var ahead = Task.FromResult<OpenedFile[]>([]);
        try
        {
            foreach (var group in FilesOf(paths).Chunk(Together).Append([]))
            {
                // The next ones are opened while these are written, and none beyond: a slow database would leave a folder in memory.
                var files = ahead.GetAwaiter().GetResult();
                ahead = Task.Run(() => Open(group, ours));
                if (files.Length > 0)
                {
                    Take(files, told);
                }
            }
        }
        finally
        {
            // Also when the database failed: the keys are not taken from under whoever opens.
            ((IAsyncResult)ahead).AsyncWaitHandle.WaitOne();
            foreach (var key in ours.Values)
            {
                key.Dispose();
            }
        }
    }

    public Receipt Receive(string name, byte[] content)
    {
        using var key = keys.Recipient.GetRSAPrivateKey()!;
        return Receive(OpenedFile.Open(name, content, keys, key));
    }

    public Receipt Receive(OpenedFile file)
    {
        Receipt? receipt = null;
        Take([file], one => receipt = one);
        return receipt!;
    }

    private OpenedFile[] Open(string[] paths, ThreadLocal<RSA> ours) =>
        [.. paths.AsParallel().AsOrdered().Select(path => OpenedFile.Read(path, keys, ours.Value!))];

    private void Take(OpenedFile[] files, Action<Receipt> told)
    {
        var receipts = _book.Take(files);
        for (var i = 0; i < files.Length; i++)
        {
            if (receipts[i].Refusal is { } refusal)
            {
                _quarantine.Keep(files[i], refusal);
            }

            told(receipts[i]);
        }
    }

    /// <summary>Folders with all that is in them, in the order of names: a centre's days come one after the other.</summary>
    private static IEnumerable<string> FilesOf(IEnumerable<string> paths) =>
        paths.SelectMany(path => Directory.Exists(path) ? FilesIn(path) : [path]);

    /// <summary>A folder that does not open is told by its own name, like a file that does not.</summary>
    private static List<string> FilesIn(string folder)
    {
        var files = new List<string>();
        try
        {
            files.AddRange(Directory.EnumerateFiles(folder, "*" + Bundle.Extension));
            foreach (var inner in Directory.EnumerateDirectories(folder).Where(inner => new DirectoryInfo(inner).LinkTarget is null))
            {
                files.AddRange(FilesIn(inner));
            }
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            files.Add(folder);
        }

        files.Sort(StringComparer.Ordinal);
        return files;
    }
}
