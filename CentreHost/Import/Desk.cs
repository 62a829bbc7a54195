namespace CentreHost.Import;

/// <summary>The files of one import side by side, as far as they can be read without looking at the centre.</summary>
internal sealed class Desk
{
    private readonly IReadOnlyList<string> _names;
    private readonly List<ImportNote> _notes = [];
    private readonly SortedDictionary<ImportKind, Sheet> _sheets = [];

    public Desk(IReadOnlyList<ImportFile> files)
    {
        _names = [.. files.Select(file => file.Name)];
        if (files.Count == 0)
        {
            Faults.Add("", 0, null, "import_no_file", string.Join(", ", FileColumns.KnownFiles));
        }
    }

    public Faults Faults { get; } = new();

    /// <summary>The slow hashes of the staff file, made once however often the centre is checked.</summary>
    public Dictionary<string, (byte[] Salt, byte[] Hash)>? Pins { get; set; }

    public IReadOnlyDictionary<ImportKind, Sheet> Sheets => _sheets;

    public void Read(ImportFile file)
    {
        if (FileColumns.KindOf(file.Name) is not { } kind)
        {
            Faults.Add(file.Name, 0, null, "import_unknown_file", string.Join(", ", FileColumns.KnownFiles));
        }
        else if (_sheets.TryGetValue(kind, out var other))
        {
            Faults.Add(file.Name, 0, null, "import_file_twice", other.File);
        }
        else if (SheetReader.Read(file, kind, Faults, _notes) is { } sheet)
        {
            _sheets.Add(kind, sheet);
        }
    }

    public ImportReport Report(Faults faults, IReadOnlyList<ImportCount> counts, bool written)
    {
        var listed = faults.Listed(_names);
        return new ImportReport(written, counts, _notes, listed, faults.Count - listed.Count);
    }
}
