using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CentreHost.Cards;
using CentreHost.Sealing;

namespace CentreHost.People.Transfers;

/// <summary>What travels: who goes, as the other centre must know them to go on caring for them. Never what was given or treated.</summary>
/// <param name="Install">Of the sending centre: its case numbers mean something together with it alone.</param>
/// <param name="Collector">Which of the people collects for the household.</param>
internal sealed record TransferBundle(
    string Format, Guid Transfer, Guid Install, string Centre, DateTime MadeAtUtc, IReadOnlyList<TransferredPerson> People, int? Collector)
{
    public const string Known = "mrrm-transfer/1";
}

/// <param name="Numbers">All the person had so far, that of the sending centre first.</param>
internal sealed record TransferredPerson(
    IReadOnlyList<NumberElsewhere> Numbers, Sex Sex, AgeGroup AgeGroup, Intention Intention, Needs Needs, Identity? Identity, Consent Consent,
    Kinship? Kinship);

internal sealed record NumberElsewhere(Guid Install, string Number);

/// <summary>
/// The file: a first line that says what it is, sixteen random bytes, and the bundle sealed with a key of the code and
/// those bytes. The code is eighty random bits, made here and chosen by nobody, so that guessing it needs no slowing down.
/// </summary>
internal static class TransferFile
{
    public const int LongestFile = 1 << 20;
    private const int SaltLength = 16;
    private const int CodeBytes = 10;
    private const int LettersTogether = 4;

    private static readonly byte[] FirstLine = "MRRM-TRANSFER/1\n"u8.ToArray();

    public static byte[] Close(TransferBundle bundle, string code)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltLength);
        var clear = JsonSerializer.SerializeToUtf8Bytes(bundle, SealedJson.Default.TransferBundle);
        return [.. FirstLine, .. salt, .. Seal.Close(KeyOf(code, salt), clear, FirstLine)];
    }

    public static bool IsOne(ReadOnlySpan<byte> file) =>
        file.Length is > SaltLength and <= LongestFile && file.StartsWith(FirstLine);

    /// <returns>None: another code, or another file than the one the code was told for, or one that was damaged.</returns>
    public static TransferBundle? Open(ReadOnlySpan<byte> file, string code)
    {
        try
        {
            var rest = file[FirstLine.Length..];
            var clear = Seal.Open(KeyOf(code, rest[..SaltLength].ToArray()), rest[SaltLength..], FirstLine);
            return JsonSerializer.Deserialize(clear, SealedJson.Default.TransferBundle);
        }
        catch (Exception failure) when (failure is CryptographicException or JsonException or ArgumentException)
        {
            return null;
        }
    }

    /// <summary>The code of a transfer made here: it stands nowhere, and can be told again.</summary>
    public static string CodeOf(Vault vault, Guid transfer)
    {
        var letters = new char[2 * CodeBytes];
        CardAlphabet.Write(vault.TransferCode(transfer).AsSpan(0, CodeBytes), letters);
        return string.Join('-', letters.Chunk(LettersTogether).Select(group => new string(group)));
    }

    /// <summary>As it was heard and typed: in any case, with or without its strokes.</summary>
    private static byte[] KeyOf(string code, byte[] salt)
    {
        var letters = string.Concat(code.Where(CardAlphabet.Has)).ToUpperInvariant();
        return HKDF.DeriveKey(HashAlgorithmName.SHA256, Encoding.ASCII.GetBytes(letters), 32, salt, FirstLine);
    }
}
