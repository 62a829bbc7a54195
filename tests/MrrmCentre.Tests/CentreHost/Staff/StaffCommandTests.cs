using System.Diagnostics;
using System.Security.Cryptography;
using CentreHost.Staff;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.CentreHost.Staff;

/// <summary>Colleagues by the command line of the shipped program.</summary>
public sealed class StaffCommandTests
{
    [Fact]
    public async Task Adding_a_colleague_says_so_and_a_role_that_is_none_names_those_there_are()
    {
        await using var centre = await HostProcess.Start();
        string[] roles = [.. Enum.GetNames<Role>().Where(name => name != nameof(Role.None))];

        Assert.Equal((0, "demo peut maintenant se connecter.\n"), await Add(centre, "demo", "Gate", "fr"));
        Assert.Equal((0, "demo2 can sign in now.\n"), await Add(centre, "demo2", "Head", "en"));
        foreach (var wrong in new[] { "Boss", "None", "3" })
        {
            var (exit, says) = await Add(centre, "demo3", wrong, "en");
            Assert.Equal(2, exit);
            Assert.Contains($"--role: \"{wrong}\" is not one of: {string.Join(", ", roles)}", says, StringComparison.Ordinal);
        }

        Assert.Contains(string.Join(' ', roles), (await Run("staff", "add", "--help")).Says.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    /// <summary>The tests' own hosts stretch less; nobody else's may.</summary>
    [Fact]
    public async Task The_shipped_program_stretches_a_PIN_six_hundred_thousand_times()
    {
        await using var centre = await HostProcess.Start();
        await Add(centre, "demo", "Gate", "fr");
        var dataKey = Convert.FromHexString((await File.ReadAllTextAsync(Path.Combine(centre.Data, "keys", "data.key"))).Trim());
        var pepper = HKDF.DeriveKey(HashAlgorithmName.SHA256, dataKey, 32, info: "pin-pepper/v1"u8.ToArray());
        var (salt, hash) = SmallCentre.Rows(
            centre.Data, "SELECT pin_salt, pin_hash FROM staff WHERE code = 'demo'", row => ((byte[])row[0], (byte[])row[1])).Single();

        Assert.Equal(
            Rfc2898DeriveBytes.Pbkdf2(HMACSHA256.HashData(pepper, "271828"u8), salt, 600_000, HashAlgorithmName.SHA256, 32), hash);
    }

    private static Task<(int Exit, string Says)> Add(HostProcess centre, string code, string role, string language) => Run(
        "staff", "add", code, "--name", "Démo", "--role", role, "--pin", "271828", "--data", centre.Data, "--lang", language);

    private static async Task<(int Exit, string Says)> Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(HostProcess.Program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var says = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, says + await error);
    }
}
