namespace CentreHost.People;

/// <summary>How near a known name is to what was typed, the nearest first.</summary>
internal enum Nearness
{
    Same, Begins, Within, SoundsAlike, OneLetter, BeginsAlike, Faint, Far,
}

/// <summary>A word of a name with all it is compared by, worked out once.</summary>
/// <param name="Text">Folded.</param>
internal sealed record NameWord(string Text, string Light, string[] Keys)
{
    public static NameWord Of(string folded) => new(folded, NameSound.Light(folded), NameSound.Keys(folded));
}

/// <summary>Compares one word typed with one word known. Pure: no list, no person, no clock.</summary>
internal static class NameMatch
{
    /// <summary>Below these lengths a slip turns one common name into another.</summary>
    private const int ShortestWithSlip = 4, ShortestBegunWithSlip = 5, ShortestKey = 2, ShortestFaintKey = 3;

    public static Nearness Of(NameWord typed, NameWord known)
    {
        if (Written(typed.Text, known.Text) is not Nearness.Far and var written)
        {
            return written;
        }

        if (typed.Text.Length < 2 || typed.Keys.Length == 0)
        {
            return Nearness.Far;
        }

        if (typed.Light == known.Light || typed.Keys.Any(key => key.Length >= ShortestKey && known.Keys.Contains(key)))
        {
            return Nearness.SoundsAlike;
        }

        return Slipped(typed, known);
    }

    /// <summary>For numbers and codes: a slip there is another person.</summary>
    public static Nearness Written(string typed, string known) =>
        known.StartsWith(typed, StringComparison.Ordinal) ? known.Length == typed.Length ? Nearness.Same : Nearness.Begins
        : known.Contains(typed, StringComparison.Ordinal) ? Nearness.Within
        : Nearness.Far;

    /// <summary>One letter wrong, missing, too many, or two neighbours swapped; equal words are not one apart.</summary>
    public static bool IsOneApart(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        if (one.Length > other.Length)
        {
            return IsOneApart(other, one);
        }

        var same = one.CommonPrefixLength(other);
        if (other.Length - one.Length > 1 || same == other.Length)
        {
            return false;
        }

        var restOfOne = one[same..];
        var restOfOther = other[same..];
        if (one.Length < other.Length)
        {
            return restOfOne.SequenceEqual(restOfOther[1..]);
        }

        return restOfOne[1..].SequenceEqual(restOfOther[1..])
            || (restOfOne.Length > 1 && restOfOne[0] == restOfOther[1] && restOfOne[1] == restOfOther[0]
                && restOfOne[2..].SequenceEqual(restOfOther[2..]));
    }

    private static Nearness Slipped(NameWord typed, NameWord known)
    {
        var length = typed.Text.Length;
        if (length >= ShortestWithSlip && IsOneApart(typed.Text, known.Text))
        {
            return Nearness.OneLetter;
        }

        if (length >= ShortestWithSlip && typed.Keys.Any(key => key.Length >= ShortestKey
            && Array.Exists(known.Keys, whole => whole.StartsWith(key, StringComparison.Ordinal))))
        {
            return Nearness.BeginsAlike;
        }

        if (length >= ShortestBegunWithSlip && known.Text.Length > length && IsOneApart(typed.Text, known.Text.AsSpan(0, length)))
        {
            return Nearness.BeginsAlike;
        }

        return length >= ShortestBegunWithSlip && typed.Keys.Any(key => key.Length >= ShortestFaintKey
            && Array.Exists(known.Keys, other => other.Length >= ShortestFaintKey && IsOneApart(key, other)))
            ? Nearness.Faint
            : Nearness.Far;
    }
}
