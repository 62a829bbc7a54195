using System.Globalization;

namespace CentreHost.Cards;

/// <summary>
/// The code printed under a card's QR for the day the camera fails: seven random letters and a check letter. It carries no
/// MAC, so whoever looks one up lets signed-in staff alone do so, and confirms the person by what the screen shows.
/// </summary>
public sealed record ShortCode
{
    public const int Length = 8;

    /// <summary>Seven letters take 28 bits; the last four of the fourth byte are not used.</summary>
    public const int RandomBytes = 4;

    private ShortCode(string letters) => Letters = letters;

    /// <summary>Eight capitals without the dash: the form to store and to look up.</summary>
    public string Letters { get; }

    public static ShortCode New(ReadOnlySpan<byte> random)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(random.Length, RandomBytes, nameof(random));
        Span<char> letters = stackalloc char[Length];
        CardAlphabet.Write(random, letters);
        letters[^1] = CheckLetter.For(letters[..^1]);
        return new ShortCode(new string(letters));
    }

    /// <summary>Takes either case, and spaces and dashes of any kind anywhere.</summary>
    public static ShortCodeReading Read(string typed)
    {
        var letters = string.Concat(typed.Where(c => !IsGap(c)));
        if (!letters.All(CardAlphabet.Has))
        {
            return new ShortCodeReading.Refused(ShortCodeFault.OtherCharacter);
        }

        if (letters.Length != Length)
        {
            return new ShortCodeReading.Refused(ShortCodeFault.WrongLength);
        }

        return CheckLetter.IsRight(letters)
            ? new ShortCodeReading.Good(new ShortCode(letters.ToUpperInvariant()))
            : new ShortCodeReading.Refused(ShortCodeFault.WrongCheckLetter);
    }

    public override string ToString() => $"{Letters[..4]}-{Letters[4..]}";

    private static bool IsGap(char c) =>
        CardText.IsInvisible(c) || char.GetUnicodeCategory(c) == UnicodeCategory.DashPunctuation;
}

public abstract record ShortCodeReading
{
    private ShortCodeReading()
    {
    }

    public sealed record Good(ShortCode Code) : ShortCodeReading;

    public sealed record Refused(ShortCodeFault Fault) : ShortCodeReading;
}

public enum ShortCodeFault
{
    WrongLength,
    OtherCharacter,
    WrongCheckLetter,
}
