using CentreHost.Stock;
using Kiosk.Fields;

namespace Kiosk.Stock.Paper;

/// <summary>The head of a paper: where, when, with whom. Its lines come after.</summary>
internal abstract class PaperHead
{
    public abstract FieldSheet Sheet { get; }

    /// <summary>The last field has the focus: Enter goes on to the lines.</summary>
    public abstract bool IsAtEnd { get; }

    public abstract bool IsTyped { get; }

    /// <param name="startsAt">Code of the place offered.</param>
    public abstract void Take(IReadOnlyList<PlaceLine> places, string? startsAt);

    /// <summary>In one line, kept in sight while lines are typed.</summary>
    public abstract string Summary();

    public abstract void Clear();

    /// <summary>After every key: a choice can change what else is asked.</summary>
    public virtual void Pressed()
    {
    }
}
