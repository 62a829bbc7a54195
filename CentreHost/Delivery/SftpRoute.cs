using System.Globalization;
using CentreHost.Bundles;
using CentreHost.Documents;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>
/// The system's own <c>sftp</c>: the file is put under another name and renamed, so that headquarters never reads half of
/// one. A server whose key nobody has written down is not spoken to.
/// </summary>
internal sealed class SftpRoute(RouteSettings settings, CentreData data) : DeliveryRoute
{
    private const int ConnectSeconds = 20;

    private string Host => settings.To.Split(':', 2)[0];

    private string Folder => settings.To.Split(':', 2) is [_, { Length: > 0 } folder] ? folder.TrimEnd('/') : ".";

    public override async Task<Refusal?> Send(SealedFile file, CancellationToken stop)
    {
        using var work = new WorkFolder(data);
        await File.WriteAllBytesAsync(work.PathOf(file.Name), file.Content, stop);
        return await Run(work, stop,
            $"put {Quoted(work.PathOf(file.Name))} {Quoted($"{Folder}/{file.Name}.part")}",
            $"rename {Quoted($"{Folder}/{file.Name}.part")} {Quoted($"{Folder}/{file.Name}")}");
    }

    public override async Task<Answer<List<byte[]>>> Acknowledgements(string site, CancellationToken stop)
    {
        using var work = new WorkFolder(data);
        // The dash lets it go on where there is none yet; the star stands outside the quotes, where it is one.
        var refused = await Run(work, stop, $"-get {Quoted(Folder)}/{site}_ack_*{Acknowledgement.Extension} {Quoted(work.Folder)}");
        return refused is not null
            ? refused
            : Directory.EnumerateFiles(work.Folder, "*" + Acknowledgement.Extension)
                .Where(path => new FileInfo(path).Length <= BundleJson.MaxBytes).Order(StringComparer.Ordinal).Select(File.ReadAllBytes).ToList();
    }

    private async Task<Refusal?> Run(WorkFolder work, CancellationToken stop, params IReadOnlyList<string> commands)
    {
        var batch = work.PathOf("batch");
        await File.WriteAllLinesAsync(batch, commands, stop);
        var sftp = new OutsideProgram("sftp") { Patience = TimeSpan.FromMinutes(5) };
        return await sftp.Run([.. Options(), "-b", batch, Host], stop) switch
        {
            Ran.Ended { Code: 0 } => null,
            Ran.Ended ended => DeliveryRefusal.ProgramFailed("sftp", ended.Code),
            Ran.Missing => DeliveryRefusal.ProgramMissing("sftp"),
            _ => DeliveryRefusal.Unreachable(),
        };
    }

    private IEnumerable<string> Options() =>
    [
        "-q", "-o", "BatchMode=yes", "-o", "StrictHostKeyChecking=yes",
        "-o", string.Create(CultureInfo.InvariantCulture, $"ConnectTimeout={ConnectSeconds}"),
        .. settings.KnownHosts is { } known ? ["-o", $"UserKnownHostsFile={known}"] : Array.Empty<string>(),
        .. settings.Identity is { } identity ? ["-i", identity, "-o", "IdentitiesOnly=yes"] : Array.Empty<string>(),
        .. settings.Port is { } port ? ["-P", port.ToString(CultureInfo.InvariantCulture)] : Array.Empty<string>(),
    ];

    private static string Quoted(string path) => $"\"{path.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

/// <summary>A folder for one errand of another program; what it read or wrote there is gone afterwards.</summary>
internal sealed class WorkFolder : IDisposable
{
    public WorkFolder(CentreData data)
    {
        Folder = Path.Combine(data.Outbox, $".work-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    public string Folder { get; }

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
