using System.Diagnostics;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>The kiosk as a service of its machine, and the way from a second machine to the centre's.</summary>
public sealed class InstalledKioskTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-kiosk-unit-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("mrrm-centre.service")]
    [InlineData("mrrm-kiosk.service")]
    [InlineData("mrrm-centre-link.service")]
    public async Task Systemd_finds_nothing_wrong_with_the_unit(string unit)
    {
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            return;
        }

        var text = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "systemd", unit));

        // Programs that are there once it is installed.
        foreach (var program in new[] { "/opt/mrrm/host/centre-host", "/usr/local/bin/mrrm-kiosk", "/usr/bin/setfont" })
        {
            text = text.Replace(program, "/bin/true", StringComparison.Ordinal);
        }

        var copy = Path.Combine(_folder, unit);
        await File.WriteAllTextAsync(copy, text);
        var (exit, said) = await Run("systemd-analyze", "verify", copy);

        Assert.Equal((0, ""), (exit, said));
    }

    [Fact]
    public async Task A_kiosk_is_admitted_once_and_to_the_centres_socket_alone()
    {
        var key = Path.Combine(_folder, "key");
        await Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-C", "mrrm-kiosk poste-2", "-f", key);
        var line = (await File.ReadAllTextAsync(key + ".pub")).Trim();

        Assert.Equal(0, (await Install("--admit", line)).Exit);
        Assert.Equal(0, (await Install("--admit", line)).Exit);

        var keys = await File.ReadAllLinesAsync(Path.Combine(_folder, "var/lib/mrrm-kiosk/.ssh/authorized_keys"));
        Assert.StartsWith("restrict,port-forwarding,", Assert.Single(keys), StringComparison.Ordinal);
        Assert.EndsWith(line, keys[0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--admit", "bonjour")]
    [InlineData("--admit", "command=\"/bin/sh\" ssh-ed25519 AAAA\nssh-ed25519 BBBB")]
    [InlineData("--kiosk", "--host", "-oProxyCommand=id")]
    [InlineData("--kiosk", "--host", "poste@machine; id")]
    public async Task What_is_no_key_and_no_address_is_refused_before_anything_is_done(params string[] arguments)
    {
        var (exit, said) = await Install(arguments);

        Assert.Equal(1, exit);
        Assert.Contains('\n', said);
        Assert.Empty(Directory.GetFileSystemEntries(_folder));
    }

    private Task<(int Exit, string Said)> Install(params string[] arguments) =>
        Run("bash", [Path.Combine(Repository.Root, "install.sh"), "--root", _folder, .. arguments]);

    private static async Task<(int Exit, string Said)> Run(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        })!;
        process.StandardInput.Close();
        var (said, complained) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, (await said + await complained).Trim());
    }
}
