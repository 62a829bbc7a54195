using System.Text;
using CentreHost.Headquarters;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>Never an option: those stand in the list of processes and in the shell's history.</summary>
internal static class Passphrase
{
    public static Answer<string> Read(string? file, Phrasebook words)
    {
        var (given, refusal) = Given(file);
        return refusal is not null ? refusal : given ?? Typed(words["hq_passphrase"]);
    }

    /// <summary>A new one is typed twice: nothing opens again what was locked with a slip of the finger.</summary>
    public static Answer<string> ReadNew(string? file, Phrasebook words)
    {
        var (given, refusal) = Given(file);
        if (refusal is not null || given is not null)
        {
            return new Answer<string>(given, refusal);
        }

        var first = Typed(words["hq_passphrase"]);
        return Typed(words["hq_passphrase_again"]) == first ? first : HeadquartersRefusal.PassphrasesDiffer();
    }

    /// <returns>Neither where it is to be typed.</returns>
    private static Answer<string> Given(string? file)
    {
        if (file is not null)
        {
            try
            {
                return File.ReadAllText(file).TrimEnd('\r', '\n');
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return HeadquartersRefusal.NoPassphraseFile(file);
            }
        }

        if (Environment.GetEnvironmentVariable("MRRM_HQ_PASSPHRASE") is { Length: > 0 } given)
        {
            return given;
        }

        return new Answer<string>(Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : null, null);
    }

    private static string Typed(string question)
    {
        Console.Error.Write(question + " ");
        var typed = new StringBuilder();
        while (Console.ReadKey(intercept: true) is { Key: not ConsoleKey.Enter } key)
        {
            if (key.Key == ConsoleKey.Backspace)
            {
                typed.Length = Math.Max(0, typed.Length - 1);
            }
            else
            {
                typed.Append(key.KeyChar);
            }
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
