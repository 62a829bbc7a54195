using Kiosk.Terminal;

namespace Kiosk.Signals;

/// <summary>Bell, light and sound of a verdict. Touched by the loop's thread alone, and never waited for.</summary>
internal sealed class VerdictSignal(ITerminal terminal, Desk desk)
{
    /// <summary>Seen from the corner of an eye, and over before the next card.</summary>
    private static readonly TimeSpan LightFor = TimeSpan.FromMilliseconds(250);

    private int _given;

    /// <summary>The one given before is over, however much of it was still to ring.</summary>
    public void Give(Tone tone)
    {
        var mine = ++_given;
        desk.Light = tone;
        desk.Sound?.Play(tone);
        Ring(mine, new Queue<TimeSpan>(TonePattern.Pauses(tone)));
        desk.After(LightFor, () => desk.Light = mine == _given ? null : desk.Light);
    }

    private void Ring(int mine, Queue<TimeSpan> pauses)
    {
        if (mine != _given)
        {
            return;
        }

        terminal.Bell();
        if (pauses.TryDequeue(out var pause))
        {
            desk.After(pause, () => Ring(mine, pauses));
        }
    }
}
