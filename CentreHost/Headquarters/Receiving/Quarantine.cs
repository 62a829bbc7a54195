using CentreHost.Bundles;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.Headquarters.Receiving;

/// <summary>Files that were not counted, each beside a note of why in both languages. The same file twice lies there once.</summary>
internal sealed class Quarantine(HeadquartersData data)
{
    private const int NameLength = 80;

    public string? Keep(OpenedFile file, Refusal refusal)
    {
        if (file.Sealed is not { } content)
        {
            return null;
        }

        var folder = Directory.CreateDirectory(Path.Combine(data.Quarantine, refusal.Outcome())).FullName;
        var kept = Path.Combine(folder, $"{BundleJson.Sha256(content)[..12]}_{Harmless(file.Name)}");
        DurableFile.Write(kept, content);
        var said = HostTexts.Say(refusal);
        DurableFile.Write(kept + ".txt", System.Text.Encoding.UTF8.GetBytes($"{refusal.Outcome()}\n{said.Fr}\n{said.En}\n"));
        return kept;
    }

    /// <summary>Those that wait for a person to accept their installation, or to settle a conflict.</summary>
    public IReadOnlyList<string> Waiting(string outcome)
    {
        var folder = Path.Combine(data.Quarantine, outcome);
        return Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*" + Bundle.Extension).Order(StringComparer.Ordinal)] : [];
    }

    public static void Release(string file)
    {
        File.Delete(file);
        File.Delete(file + ".txt");
    }

    private static string Harmless(string name)
    {
        var letters = name.Where(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_').Take(NameLength).ToArray();
        return letters.Length == 0 ? "x" : new string(letters).TrimStart('.');
    }
}
