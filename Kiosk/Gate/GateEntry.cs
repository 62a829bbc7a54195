using CentreHost.Cards;
using CentreHost.Gate;
using CentreHost.Texts;

namespace Kiosk.Gate;

/// <summary>One card at the gate and what came of it.</summary>
internal sealed class GateEntry(Guid id, string code, ReadBy readBy, Direction? way, DateTime atUtc)
{
    public PassGate Passage => new(id, code, readBy, way);

    public Guid Id => id;

    public DateTime AtUtc => atUtc;

    public GateAnswer? Answer { get; private set; }

    public Sentence? Sentence { get; private set; }

    public bool IsUndone { get; private set; }

    public bool Passed => Answer is { Direction: not null };

    public bool CanBeUndone(DateTime nowUtc) => Passed && !IsUndone && Answer!.UndoUntilUtc > nowUtc;

    public void Take(GateAnswer answer) => (Answer, Sentence) = (answer, answer.Sentence);

    /// <summary>Not read whole, or the host could not take it.</summary>
    public void Fail(Sentence sentence) => Sentence = sentence;

    public void Undo() => IsUndone = true;
}
