namespace CentreHost.Documents;

/// <summary>A document as it is to be laid out; what it says is decided, where it stands is not.</summary>
internal sealed record PrintedPaper(string Title, PaperIdentity Identity, IReadOnlyList<PaperPart> Parts)
{
    public bool IsLandscape { get; init; }

    /// <summary>Who each copy is for; every copy is whole, with pages of its own. Empty for a single one.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}

/// <summary>What stands between the head and the foot, one below the other.</summary>
internal abstract record PaperPart
{
    private PaperPart()
    {
    }

    public sealed record Heading(string Text) : PaperPart;

    public sealed record Fields(params IReadOnlyList<PaperField> Of) : PaperPart;

    public sealed record Table(PaperTable Of) : PaperPart;

    /// <summary>What only one feature prints, drawn by that feature.</summary>
    public sealed record Drawn(Action<PaperFlow> By) : PaperPart;

    /// <remarks><paramref name="Text"/>: blank leaves nothing on the paper, not even the label.</remarks>
    public sealed record Note(string Label, string? Text) : PaperPart;

    /// <summary>Lines to write on by hand.</summary>
    public sealed record WritingLines(string Label, int Lines) : PaperPart;

    public sealed record Signatures(params IReadOnlyList<SignatureBox> Of) : PaperPart;
}

/// <remarks><paramref name="Value"/>: none leaves a line to write on.</remarks>
internal sealed record PaperField(string Label, string? Value);

internal sealed record SignatureBox(string Role, Signatory? Known = null);
