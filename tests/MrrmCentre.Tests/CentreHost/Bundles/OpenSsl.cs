using System.Diagnostics;

namespace MrrmCentre.Tests.CentreHost.Bundles;

/// <summary>The real program, as a person at headquarters would type it in ten years.</summary>
internal sealed class OpenSsl : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-openssl-").FullName;

    public string Put(string name, byte[] content)
    {
        File.WriteAllBytes(Path.Combine(_folder, name), content);
        return name;
    }

    public string Put(string name, string content) => Put(name, System.Text.Encoding.ASCII.GetBytes(content));

    public byte[] Get(string name) => File.ReadAllBytes(Path.Combine(_folder, name));

    public void Run(string arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("openssl", arguments)
        {
            WorkingDirectory = _folder,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
        })!;
        process.StandardOutput.ReadToEnd();
        var said = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"openssl {arguments}: {said}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
