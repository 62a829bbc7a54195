using System.Diagnostics;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>A machine without .NET, as install.sh sees one: an empty home and a PATH with Debian's own tools on it.</summary>
internal sealed class BareMachine : IDisposable
{
    private static readonly string[] Tools =
        ["bash", "cat", "chmod", "dirname", "grep", "head", "id", "ldconfig", "mkdir", "mktemp", "readlink", "rm", "sed", "touch"];

    private static readonly string[] Folders = ["/usr/bin", "/bin", "/usr/sbin", "/sbin"];

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-bare-").FullName;

    /// <param name="downloader">The one of curl and wget this machine has; null for neither.</param>
    public BareMachine(string? downloader = "curl")
    {
        Directory.CreateDirectory(Home);
        Directory.CreateDirectory(Temporary);
        Directory.CreateDirectory(Bin);
        foreach (var tool in downloader is null ? Tools : [.. Tools, downloader])
        {
            File.CreateSymbolicLink(Path.Combine(Bin, tool), Find(tool));
        }
    }

    public string Home => Path.Combine(_folder, "home");

    public string Sdk => Path.Combine(Home, ".dotnet");

    private string Temporary => Path.Combine(_folder, "tmp");

    private string Bin => Path.Combine(_folder, "bin");

    /// <summary>What is left in the folder for temporary files: nothing should be.</summary>
    public string[] LeftBehind => Directory.GetFileSystemEntries(Temporary);

    /// <summary>What something on this machine wrote into its home; null when it never did.</summary>
    public string? Note(string name) => File.Exists(Path.Combine(Home, name)) ? File.ReadAllText(Path.Combine(Home, name)) : null;

    public async Task<Outcome> Install(Uri script, params string[] arguments)
    {
        var start = new ProcessStartInfo(Path.Combine(Bin, "bash"), [Path.Combine(Repository.Root, "install.sh"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        start.Environment.Clear();
        start.Environment["PATH"] = Bin;
        start.Environment["HOME"] = Home;
        start.Environment["TMPDIR"] = Temporary;
        start.Environment["LANG"] = "C.UTF-8";
        start.Environment["MRRM_SDK_SCRIPT_URL"] = script.ToString();
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var said = process.StandardOutput.ReadToEndAsync();
        var complained = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(60));
        return new Outcome(process.ExitCode, await said, await complained);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Find(string tool) => Folders
        .Select(folder => Path.Combine(folder, tool))
        .First(File.Exists);

    internal sealed record Outcome(int Exit, string Said, string Complained);
}
