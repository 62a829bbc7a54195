using CentreHost.Cards;
using CentreHost.Services;
using CentreHost.Texts;

namespace Kiosk.Services;

internal enum LineWord
{
    Waiting,
    Yes,
    No,
    Alert,
    Undone,
}

/// <summary>One card at the line: what was read, what was asked for, and what came of it.</summary>
internal sealed class LineEntry(Guid id, string code, string service, ReadBy readBy, DateTime atUtc)
{
    public Guid Id => id;

    public string Code => code;

    public string Service => service;

    public ReadBy ReadBy => readBy;

    public DateTime AtUtc => atUtc;

    public LineWord Word { get; private set; } = LineWord.Waiting;

    public Sentence? Sentence { get; private set; }

    public Verdict? Verdict { get; private set; }

    public void Answer(Verdict verdict)
    {
        (Verdict, Sentence) = (verdict, verdict.Sentence);
        Word = verdict switch
        {
            { Alert: true } => LineWord.Alert,
            { Outcome: Outcome.Refused } => LineWord.No,
            _ => LineWord.Yes,
        };
    }

    /// <summary>No verdict of the rules: the scan was not read whole, or the host could not take it.</summary>
    public void Fail(Sentence sentence) => (Word, Sentence) = (LineWord.Alert, sentence);

    public void Undo() => Word = LineWord.Undone;

    /// <summary>Time left to take it back, or none.</summary>
    public TimeSpan? UndoLeft(DateTime hostNowUtc) =>
        Word == LineWord.Yes && Verdict?.UndoUntilUtc is { } until && until > hostNowUtc ? until - hostNowUtc : null;
}
