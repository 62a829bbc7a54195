using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Texts;

namespace CentreHost.Import;

/// <summary>A file as it was handed over. Its name says what it holds.</summary>
internal sealed record ImportFile(string Name, byte[] Content);

/// <summary>In the order they are checked and written: what others refer to comes first. The store's come by routes of their own.</summary>
internal enum ImportKind { Site, Beds, Items, Services, Staff, People, StockItems, Opening, ReceiptLines, CountLines }

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
