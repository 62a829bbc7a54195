using CentreHost.PaperPath;
using CentreHost.Texts;

namespace Kiosk.PaperPath;

/// <summary>What the paper in hand tells of.</summary>
/// <param name="At">None: the middle of the meal.</param>
internal sealed record ToldPaper(long? Sheet, string Service, Sentence Name, DateOnly Day, TimeOnly? At);

/// <summary>A line typed or scanned, and what came of it.</summary>
internal sealed class TypedLine(Guid id, string code)
{
    public Guid Id => id;

    public string Code => code;

    /// <summary>None: still on its way.</summary>
    public LineEntered? Answer { get; set; }

    public Sentence? Refused { get; set; }

    public bool Undone { get; set; }
}
