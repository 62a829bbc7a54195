using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Import;

/// <summary>A file as it was handed over. Its name says what it holds.</summary>
internal sealed record ImportFile(string Name, byte[] Content);

/// <summary>In the order they are checked and written: what others refer to comes first.</summary>
internal enum ImportKind { Site, Beds, Items, Services, Staff, People }

internal enum ImportStage { Reading, Checking, Preparing, Writing }

/// <param name="Line">1 is the header; 0 where the file as a whole is meant.</param>
/// <param name="Column">As its header is written in the file.</param>
internal sealed record ImportError(string File, long Line, string? Column, Sentence Sentence);

internal sealed record ImportNote(string File, Sentence Sentence);

internal sealed record ImportCount(string File, ImportKind Kind, long Added, long Changed);

/// <param name="Written">False when something was wrong, and when only a check was asked for.</param>
/// <param name="MoreErrors">How many errors there are beyond those listed.</param>
internal sealed record ImportReport(
    bool Written,
    IReadOnlyList<ImportCount> Counts,
    IReadOnlyList<ImportNote> Notes,
    IReadOnlyList<ImportError> Errors,
    long MoreErrors);

/// <summary>One line of the streamed answer: how far it is, at last the report.</summary>
/// <param name="Percent">Of the whole import.</param>
internal sealed record ImportProgress(ImportStage Stage, int Percent, ImportReport? Report = null);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ImportProgress))]
internal sealed partial class ImportJson : JsonSerializerContext;

/// <summary>All that is wrong, at once; the first 200 are kept, the rest counted.</summary>
internal sealed class Faults
{
    private const int MostKept = 200;

    private readonly List<ImportError> _kept = [];

    public Faults()
    {
    }

    public Faults(Faults before) => (_kept, Count) = ([.. before._kept], before.Count);

    public long Count { get; private set; }

    public bool Any => Count > 0;

    public long NotKept => Count - _kept.Count;

    public void Add(string file, long line, string? column, string code, params object?[] arguments) =>
        Add(new ImportError(file, line, column, HostTexts.Say(code, arguments)));

    public void Add(string file, long line, string? column, Refusal refusal) =>
        Add(new ImportError(file, line, column, HostTexts.Say(refusal)));

    /// <summary>Each file's errors from its first line to its last, whichever check found them.</summary>
    public List<ImportError> InOrder(IReadOnlyList<string> files) =>
        [.. _kept.OrderBy(error => files.ToList().IndexOf(error.File)).ThenBy(error => error.Line)];

    private void Add(ImportError error)
    {
        Count++;
        if (_kept.Count < MostKept)
        {
            _kept.Add(error);
        }
    }
}
