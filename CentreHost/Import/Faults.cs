using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Import;

/// <summary>All that is wrong, at once. So many are listed, shared fairly between the files, and the rest counted.</summary>
internal sealed class Faults
{
    private readonly int _mostListed;
    private readonly Dictionary<string, List<ImportError>> _byFile;

    public Faults(int mostListed = 200) => (_mostListed, _byFile) = (mostListed, new(StringComparer.Ordinal));

    public Faults(Faults before) => (_mostListed, _byFile, Count) = (
        before._mostListed, before._byFile.ToDictionary(file => file.Key, file => file.Value.ToList(), StringComparer.Ordinal),
        before.Count);

    public long Count { get; private set; }

    public bool Any => Count > 0;

    public void Add(string file, long line, string? column, string code, params object?[] arguments) =>
        Add(new ImportError(file, line, column, HostTexts.Say(code, arguments)));

    public void Add(string file, long line, string? column, Refusal refusal) =>
        Add(new ImportError(file, line, column, HostTexts.Say(refusal)));

    /// <summary>Each file's errors from its first line to its last, whichever check found them.</summary>
    public IReadOnlyList<ImportError> Listed(IReadOnlyList<string> files) =>
        [.. _byFile.OrderBy(file => Place(files, file.Key))
            .SelectMany(file => file.Value.OrderBy(error => error.Line).Select((error, rank) => (Error: error, Rank: rank)))
            .Index()
            .OrderBy(error => error.Item.Rank)
            .Take(_mostListed)
            .OrderBy(error => error.Index)
            .Select(error => error.Item.Error)];

    private static int Place(IReadOnlyList<string> files, string file)
    {
        var place = 0;
        while (place < files.Count && files[place] != file)
        {
            place++;
        }

        return place;
    }

    private void Add(ImportError error)
    {
        Count++;
        if (!_byFile.TryGetValue(error.File, out var errors))
        {
            _byFile.Add(error.File, errors = []);
        }

        if (errors.Count < _mostListed)
        {
            errors.Add(error);
        }
    }
}
