using CentreHost.Texts;

namespace CentreHost.Stock.Files;

/// <summary>Items with their packs and levels; what stands on the shelves when the book begins; a receipt's lines; a count's.</summary>
internal enum StockFileKind { Items, Opening, Receipt, Count }

/// <summary>What a file came to. All of it was taken, or nothing.</summary>
/// <param name="Taken">False when something was wrong, and when only a check was asked for.</param>
/// <param name="Before">The same lines were taken before, by the documents named; nothing was written again.</param>
/// <param name="Errors">Every error of every line.</param>
internal sealed record StockFileReport(
    bool Taken, bool Before, int Lines, IReadOnlyList<StockFileDocument> Documents, IReadOnlyList<Sentence> Notes,
    IReadOnlyList<StockFileError> Errors);

/// <param name="Number">None while a second person is asked.</param>
/// <param name="WaitsBecause">Why one is asked, as the code of a phrase.</param>
internal sealed record StockFileDocument(string Place, string? Number, string? WaitsBecause);

/// <param name="Line">1 is the header; 0 where the file as a whole is meant.</param>
/// <param name="Column">As its header is written in the file.</param>
internal sealed record StockFileError(long Line, string? Column, Sentence Sentence);

/// <summary>What makes two files one: the same lines for the same paper, whatever program saved them.</summary>
/// <param name="Lines">SHA-256 of what the cells say.</param>
internal sealed record TakeStockFile(Guid Id, StockFileKind Kind, StockFilePaper Paper, string Lines);

/// <summary>What stands above the lines of a paper.</summary>
internal sealed record StockFilePaper
{
    public string? Place { get; init; }

    public DateOnly? Day { get; init; }

    public string? Supplier { get; init; }

    public string? Waybill { get; init; }

    public string? Note { get; init; }

    public bool Donation { get; init; }
}
