using CentreHost.Documents;

namespace CentreHost.Summaries.Review;

internal enum Anchor { Start, Middle, End }

/// <summary>A shape of a chart, in millimetres from the drawing's upper left corner.</summary>
internal abstract record Mark
{
    private Mark()
    {
    }

    /// <param name="Says">What it stands for, for whoever points at it or has it read aloud.</param>
    public sealed record Bar(Box Box, Ink Ink, string? Says = null) : Mark;

    public sealed record Stroke(double X1, double Y1, double X2, double Y2, double Thickness, Ink Ink) : Mark;

    public sealed record Label(string Text, double X, double Baseline, double Size, Anchor Anchor, Ink Ink = default, bool Bold = false) : Mark;
}

/// <summary>A chart as shapes, drawn once and shown on a page of the browser or on paper.</summary>
internal sealed record Drawing(string Title, double Width, double Height, IReadOnlyList<Mark> Marks);
