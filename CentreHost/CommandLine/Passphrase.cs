using System.Text;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>Never an option: those stand in the list of processes and in the shell's history.</summary>
internal static class Passphrase
{
    public static string Read(string? file, Phrasebook words) => Given(file) ?? Typed(words["hq_passphrase"]);

    /// <summary>A new one is typed twice: nothing opens again what was locked with a slip of the finger.</summary>
    /// <returns>Null if the second was not the first.</returns>
    public static string? ReadNew(string? file, Phrasebook words)
    {
        if (Given(file) is { } given)
        {
            return given;
        }

        var first = Typed(words["hq_passphrase"]);
        return Typed(words["hq_passphrase_again"]) == first ? first : null;
    }

    private static string? Given(string? file)
    {
        if (file is not null)
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }

        if (Environment.GetEnvironmentVariable("MRRM_HQ_PASSPHRASE") is { Length: > 0 } given)
        {
            return given;
        }

        return Console.IsInputRedirected ? Console.In.ReadLine() ?? "" : null;
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
