namespace MrrmCentre.Tests;

/// <summary>A text kept beside the test that makes it. MRRM_APPROVE=1 writes what is made as the new approved one.</summary>
internal static class ApprovedFile
{
    public static bool Approving => Environment.GetEnvironmentVariable("MRRM_APPROVE") == "1";

    public static string PathOf(string name, string test)
    {
        // A reproducible build knows its sources as /_/…, wherever they lie.
        const string reproducible = "/_/";
        var source = test.StartsWith(reproducible, StringComparison.Ordinal) ? Path.Combine(Repository.Root, test[reproducible.Length..]) : test;
        return Path.Combine(Path.GetDirectoryName(source)!, name);
    }

    /// <summary>The approved text, which is this one from now on where that was asked for.</summary>
    public static string? Of(string path, string text)
    {
        if (Approving)
        {
            File.WriteAllText(path, text);
        }

        return File.Exists(path) ? File.ReadAllText(path) : null;
    }
}
