using Kiosk.Terminal;

namespace Kiosk.Signals;

/// <summary>A terminal has one bell, so tones differ by how many there are and how far apart.</summary>
internal static class TonePattern
{
    private static readonly TimeSpan Beat = TimeSpan.FromMilliseconds(180);

    /// <summary>Told from a beat by ear, and long enough for a terminal to ring twice.</summary>
    private static readonly TimeSpan Quick = TimeSpan.FromMilliseconds(90);

    /// <summary>The pauses between its bells; none: a single one.</summary>
    public static IReadOnlyList<TimeSpan> Pauses(Tone tone) => tone switch
    {
        Tone.Yes => [],
        Tone.No => [Beat],
        Tone.Attention => [Beat, Beat],
        Tone.Again => [Quick],
        Tone.Alone => [3 * Beat],
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };

    /// <summary>As the light across the screen has it.</summary>
    public static Style Light(Tone tone) => tone switch
    {
        Tone.Yes => Theme.Yes,
        Tone.No => Theme.No,
        Tone.Attention => Theme.Alert,
        Tone.Again => Theme.Field,
        Tone.Alone => Theme.Warning,
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };

    /// <summary>What a sound command is told.</summary>
    public static string Word(Tone tone) => tone switch
    {
        Tone.Yes => "yes",
        Tone.No => "no",
        Tone.Attention => "attention",
        Tone.Again => "again",
        Tone.Alone => "alone",
        _ => throw new ArgumentOutOfRangeException(nameof(tone), tone, null),
    };
}
