extern alias host;

using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using host::CentreHost.Bundles;
using host::CentreHost.Storage;
using DeliveryRoute = host::CentreHost.Delivery.DeliveryRoute;
using FolderRoute = host::CentreHost.Delivery.FolderRoute;
using HttpsRoute = host::CentreHost.Delivery.HttpsRoute;
using KeptFile = host::CentreHost.Delivery.KeptFile;
using MailRoute = host::CentreHost.Delivery.MailRoute;
using RouteKind = host::CentreHost.Delivery.RouteKind;
using RouteSettings = host::CentreHost.Delivery.RouteSettings;
using SealedFile = host::CentreHost.Delivery.SealedFile;
using SftpRoute = host::CentreHost.Delivery.SftpRoute;

namespace MrrmCentre.Tests.Delivery;

/// <summary>The routes against the real programs: an SSH server, a mail server.</summary>
public sealed class RouteTests : IDisposable
{
    private static readonly SealedFile File = new("NER-AGZ-01_2026-03-10_r0_s000001.mrrm", Content());

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-route-").FullName;
    private readonly List<Process> _servers = [];

    [Fact]
    public async Task Sftp_leaves_a_whole_file_under_its_name_and_brings_acknowledgements_back()
    {
        var port = await StartSshServer();
        var inbox = Directory.CreateDirectory(Path.Combine(_folder, "inbox")).FullName;
        var route = new SftpRoute(Settings(RouteKind.Sftp, $"{Environment.UserName}@127.0.0.1:{inbox}", port), Data());

        Assert.Null(await route.Send(File, CancellationToken.None));
        Assert.Null(await route.Send(File, CancellationToken.None));
        System.IO.File.WriteAllBytes(Path.Combine(inbox, "NER-AGZ-01_ack_20260311T120000Z.mrrmack"), [1, 2, 3]);

        Assert.Equal([File.Name], Directory.EnumerateFiles(inbox, "*.mrrm*").Select(Path.GetFileName).Where(name => name!.EndsWith(Bundle.Extension, StringComparison.Ordinal)));
        Assert.Equal(File.Content, System.IO.File.ReadAllBytes(Path.Combine(inbox, File.Name)));
        Assert.Equal([[1, 2, 3]], (await route.Acknowledgements("NER-AGZ-01", CancellationToken.None)).Value!);
    }

    [Fact]
    public async Task Sftp_reads_and_writes_in_a_folder_whose_name_has_blanks_and_stars()
    {
        var port = await StartSshServer();
        var inbox = Directory.CreateDirectory(Path.Combine(_folder, "in box [1]* \"x\"")).FullName;
        var route = new SftpRoute(Settings(RouteKind.Sftp, $"{Environment.UserName}@127.0.0.1:{inbox}", port), Data());
        System.IO.File.WriteAllBytes(Path.Combine(inbox, "NER-AGZ-01_ack_20260311T120000Z.mrrmack"), [1, 2, 3]);

        Assert.Null(await route.Send(File, CancellationToken.None));
        Assert.Equal(File.Content, System.IO.File.ReadAllBytes(Path.Combine(inbox, File.Name)));
        Assert.Equal([[1, 2, 3]], (await route.Acknowledgements("NER-AGZ-01", CancellationToken.None)).Value!);
    }

    [Fact]
    public async Task A_server_that_takes_the_call_and_says_nothing_is_left_in_time()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        var route = new HttpsRoute(
            new RouteSettings("https", RouteKind.Https, $"https://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}"), pin: new string('0', 32))
        {
            Patience = TimeSpan.FromMilliseconds(300),
        };

        Assert.Equal("route_unreachable", (await route.Acknowledgements("NER-AGZ-01", CancellationToken.None)).Refusal!.Code);
        Assert.Equal("route_unreachable", (await route.Send(File, CancellationToken.None))!.Code);
    }

    [Fact]
    public async Task A_stick_that_has_its_files_costs_no_reading()
    {
        var stick = Directory.CreateDirectory(Path.Combine(_folder, "stick")).FullName;
        var route = new FolderRoute(stick);
        var recent = Enumerable.Range(1, 3).Select(i => new KeptFile(i, $"NER-AGZ-01_2026-03-1{i}_r0_s00000{i}.mrrm", SomeHeadquarters.Day.AddDays(i))).ToList();
        var read = new List<long>();

        for (var round = 0; round < 3; round++)
        {
            Assert.Null(await route.Tidy(recent, Read, CancellationToken.None));
        }

        Assert.Equal([1, 2, 3], read);
        System.IO.File.Delete(Path.Combine(stick, recent[1].Name));
        Assert.Null(await route.Tidy(recent, Read, CancellationToken.None));
        Assert.Equal([1, 2, 3, 2], read);

        SealedFile Read(KeptFile file)
        {
            read.Add(file.Id);
            return new SealedFile(file.Name, [1]);
        }
    }

    [Fact]
    public async Task Sftp_does_not_speak_to_a_server_whose_key_nobody_wrote_down()
    {
        var port = await StartSshServer();
        System.IO.File.WriteAllText(Path.Combine(_folder, "known_hosts"), "");
        var route = new SftpRoute(Settings(RouteKind.Sftp, $"{Environment.UserName}@127.0.0.1:{_folder}", port), Data());

        Assert.Equal("route_program_failed", (await route.Send(File, CancellationToken.None))!.Code);
    }

    [Fact]
    public async Task Mail_carries_the_very_bytes_and_says_nothing_but_the_files_name()
    {
        using var sink = new TcpListener(IPAddress.Loopback, 0);
        sink.Start();
        var received = Receive(sink);
        var config = Path.Combine(_folder, "msmtprc");
        System.IO.File.WriteAllText(config, $"account default\nhost 127.0.0.1\nport {((IPEndPoint)sink.LocalEndpoint).Port}\nauth off\ntls off\n");
        System.IO.File.SetUnixFileMode(config, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var route = new MailRoute(
            new RouteSettings("mail", RouteKind.Mail, "hq@example.org", From: "agadez@example.org", Config: config), Data(), "NER-AGZ-01");

        Assert.Null(await route.Send(File, CancellationToken.None));

        var letter = await received.WaitAsync(TimeSpan.FromSeconds(30));
        var body = letter[(letter.IndexOf("attachment; filename", StringComparison.Ordinal) + 1)..].Split("\r\n\r\n", 2)[1].Split("--=_mrrm")[0];
        Assert.Equal(File.Content, Convert.FromBase64String(body));
        Assert.Contains($"Subject: {File.Name}", letter, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mail_server_that_is_not_there_is_tried_again_later()
    {
        var config = Path.Combine(_folder, "msmtprc");
        System.IO.File.WriteAllText(config, "account default\nhost 127.0.0.1\nport 1\nauth off\ntls off\n");
        System.IO.File.SetUnixFileMode(config, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        DeliveryRoute route = new MailRoute(new RouteSettings("mail", RouteKind.Mail, "hq@example.org", Config: config), Data(), "NER-AGZ-01");

        Assert.Equal("route_program_failed", (await route.Send(File, CancellationToken.None))!.Code);
    }

    public void Dispose()
    {
        foreach (var server in _servers)
        {
            server.Kill(entireProcessTree: true);
            server.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    private RouteSettings Settings(RouteKind kind, string to, int port) => new(
        "test", kind, to, port, Identity: Path.Combine(_folder, "key"), KnownHosts: Path.Combine(_folder, "known_hosts"));

    private CentreData Data() => new CentreData(Path.Combine(_folder, "data")).Prepare();

    private async Task<int> StartSshServer()
    {
        var port = FreePort();
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder, "host"));
        Run("ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Path.Combine(_folder, "key"));
        System.IO.File.Copy(Path.Combine(_folder, "key.pub"), Path.Combine(_folder, "authorized"));
        System.IO.File.WriteAllText(
            Path.Combine(_folder, "known_hosts"), $"[127.0.0.1]:{port} {System.IO.File.ReadAllText(Path.Combine(_folder, "host.pub"))}");
        System.IO.File.WriteAllLines(Path.Combine(_folder, "sshd_config"),
        [
            $"Port {port}", "ListenAddress 127.0.0.1", $"HostKey {_folder}/host", $"AuthorizedKeysFile {_folder}/authorized", "StrictModes no",
            "UsePAM no", "PasswordAuthentication no", "PermitRootLogin yes", "Subsystem sftp internal-sftp", $"PidFile {_folder}/pid",
        ]);
        Directory.CreateDirectory("/run/sshd");
        var server = Process.Start(new ProcessStartInfo("/usr/sbin/sshd", ["-D", "-e", "-f", Path.Combine(_folder, "sshd_config")]) { RedirectStandardError = true })!;
        _servers.Add(server);
        for (var said = ""; !said.StartsWith("Server listening", StringComparison.Ordinal);)
        {
            said = await server.StandardError.ReadLineAsync() ?? throw new InvalidOperationException("The SSH server has ended.");
        }

        _ = server.StandardError.ReadToEndAsync();
        return port;
    }

    /// <summary>A mail server that takes one letter and keeps it.</summary>
    private static async Task<string> Receive(TcpListener sink)
    {
        using var client = await sink.AcceptTcpClientAsync();
        await using var stream = client.GetStream();
        using var reader = new StreamReader(stream, Encoding.ASCII);
        await using var writer = new StreamWriter(stream, Encoding.ASCII) { NewLine = "\r\n", AutoFlush = true };
        await writer.WriteLineAsync("220 sink");
        var letter = new StringBuilder();
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line == "DATA")
            {
                await writer.WriteLineAsync("354 go on");
                while (await reader.ReadLineAsync() is { } text && text != ".")
                {
                    letter.Append(text).Append("\r\n");
                }
            }

            await writer.WriteLineAsync(line == "QUIT" ? "221 bye" : "250 ok");
            if (line == "QUIT")
            {
                break;
            }
        }

        return letter.ToString();
    }

    private static byte[] Content() => [.. Enumerable.Range(0, 20_000).Select(i => (byte)(i * 31 % 256))];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void Run(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }
}
