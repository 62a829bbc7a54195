extern alias host;

using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Serving;
using host::CentreHost.Headquarters.Sites;
using Microsoft.AspNetCore.Builder;
using MrrmCentre.Tests.CentreHost.Bundles;
using HttpsRoute = host::CentreHost.Delivery.HttpsRoute;
using RouteKind = host::CentreHost.Delivery.RouteKind;
using RouteSettings = host::CentreHost.Delivery.RouteSettings;
using SealedFile = host::CentreHost.Delivery.SealedFile;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>A centre's route and headquarters' server, over TLS on the loopback.</summary>
public sealed class ServingTests : IAsyncLifetime, IDisposable
{
    private static readonly SiteKey Centre = SiteKey.Create(SomeBundles.Site);

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-serve-").FullName;
    private readonly HeadquartersKeys _keys = new(
        SomeBundles.SmallRecipient(), SelfSigned.Signer("Demo headquarters"), SelfSigned.Signer("Demo headquarters HTTPS"));

    private HeadquartersData _data = null!;
    private WebApplication _server = null!;

    public async Task InitializeAsync()
    {
        _data = new HeadquartersData(Path.Combine(_folder, "hq")).Prepare();
        using (var books = HeadquartersDatabase.Open(_data, null))
        {
            new SiteBook(books).Enrol(
                new SiteEnrolment(
                    SiteEnrolment.FormatName, SomeBundles.Site, "Démo", "NER", "NE001", SomeBundles.Install, SomeBundles.Start,
                    Convert.ToBase64String(Centre.Certificate.RawData)),
                DateTimeOffset.UnixEpoch);
        }

        _server = HeadquartersServer.Build(new ServerOptions(_data, null, _keys, new IPEndPoint(IPAddress.Loopback, 0), TimeProvider.System));
        await _server.StartAsync();
    }

    [Fact]
    public async Task A_file_that_is_put_is_counted_once_and_acknowledged_by_the_same_way()
    {
        var file = Sealed(1, null);

        Assert.Empty((await Route().Acknowledgements(SomeBundles.Site, CancellationToken.None)).Value!);
        Assert.Null(await Route().Send(file, CancellationToken.None));
        Assert.Null(await Route().Send(file, CancellationToken.None));

        Assert.Equal(["ACCEPTED", "DUPLICATE_IDENTICAL"], Outcomes());
        var word = Assert.Single((await Route().Acknowledgements(SomeBundles.Site, CancellationToken.None)).Value!);
        var said = AcknowledgementFile.Open(word, _keys.Signing).Value!;
        Assert.Equal((SomeBundles.Install, 1L), (said.InstallId, said.ContiguousThrough));
        Assert.Empty(Directory.GetFiles(_data.Uploads));
    }

    [Fact]
    public async Task A_line_that_breaks_in_the_middle_goes_on_where_it_broke()
    {
        var file = Sealed(1, null);
        await BreakOff(file, after: 700);

        Assert.Equal(700, new FileInfo(PartOf(file)).Length);
        Assert.Null(await Route().Send(file, CancellationToken.None));
        Assert.Equal(["ACCEPTED"], Outcomes());

        // That it went on, and did not begin anew: what was here is a part of what was judged.
        await BreakOff(file, after: 700);
        var part = File.ReadAllBytes(PartOf(file));
        part[350] ^= 1;
        File.WriteAllBytes(PartOf(file), part);
        Assert.Equal("route_refused", (await Route().Send(file, CancellationToken.None))!.Code);
        Assert.Null(await Route().Send(file, CancellationToken.None));
        Assert.Equal(["ACCEPTED", "DUPLICATE_IDENTICAL"], Outcomes());
    }

    [Fact]
    public async Task A_server_with_another_key_is_told_nothing()
    {
        var refusal = await Route(pin: KeyId.Of(_keys.Signing)).Send(Sealed(1, null), CancellationToken.None);

        Assert.Equal("route_pin", refusal!.Code);
        Assert.Empty(Outcomes());
        Assert.Empty(Directory.GetFiles(_data.Uploads));
    }

    [Theory]
    [InlineData("..%2F..%2Fkeys%2Ftls.pem", 10, null, HttpStatusCode.UnprocessableEntity, "NOT_A_BUNDLE")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm%0A", 10, null, HttpStatusCode.UnprocessableEntity, "NOT_A_BUNDLE")]
    [InlineData("letter.txt", 10, null, HttpStatusCode.UnprocessableEntity, "NOT_A_BUNDLE")]
    [InlineData("MLI-GAO-01_2026-01-02_r0_s000001.mrrm", 10, null, HttpStatusCode.UnprocessableEntity, "UNKNOWN_SITE")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm", 2_000_000, null, HttpStatusCode.UnprocessableEntity, "TOO_LARGE")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm", 10, "bytes 0-9/5000000", HttpStatusCode.UnprocessableEntity, "NOT_A_BUNDLE")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm", 10, "bytes 4999990-4999999/5000000", HttpStatusCode.UnprocessableEntity, "TOO_LARGE")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm", 10, "bytes 90-99/100", HttpStatusCode.Conflict, "WRONG_OFFSET")]
    [InlineData("NER-AGZ-01_2026-01-02_r0_s000001.mrrm", 10, null, HttpStatusCode.UnprocessableEntity, "NOT_A_BUNDLE")]
    public async Task What_is_no_bundle_is_refused_by_name_and_leaves_nothing(string name, int bytes, string? range, HttpStatusCode status, string outcome)
    {
        using var http = Client();
        using var request = new HttpRequestMessage(HttpMethod.Put, $"bundles/{name}") { Content = new ByteArrayContent(new byte[bytes]) };
        request.Headers.ExpectContinue = true;
        request.Content.Headers.ContentRange = range is null ? null : ContentRangeHeaderValue.Parse(range);
        using var answer = await http.SendAsync(request);

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"\"outcome\":\"{outcome}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_data.Uploads));
        Assert.Empty(Directory.GetFiles(_data.Quarantine, "*", SearchOption.AllDirectories));
        Assert.Empty(Outcomes());
    }

    [Fact]
    public async Task What_contradicts_waits_in_quarantine_and_what_broke_off_is_forgotten_in_its_time()
    {
        Assert.Null(await Route().Send(Sealed(1, null), CancellationToken.None));
        Assert.Equal(["CONFLICT"], (await Route().Send(Sealed(1, null, meals: 7), CancellationToken.None))!.Arguments);
        Assert.Single(Directory.GetFiles(Path.Combine(_data.Quarantine, "CONFLICT"), "*.mrrm"));

        for (var i = 0; i < Uploads.MostOpen + 5; i++)
        {
            File.WriteAllText(Path.Combine(_data.Uploads, string.Create(CultureInfo.InvariantCulture, $"old{i}.part")), "x");
        }

        await BreakOff(Sealed(2, new string('c', 64)), after: 100);
        Assert.Equal(Uploads.MostOpen, Directory.GetFiles(_data.Uploads).Length);
    }

    [Fact]
    public async Task A_file_may_be_as_large_as_a_file_can_be_and_not_a_byte_larger_and_says_how_large_it_is()
    {
        using var http = Client();

        Assert.Contains("NOT_A_BUNDLE", await Answer(http, BundleSeal.MaxBytes, said: true), StringComparison.Ordinal);
        Assert.Contains("TOO_LARGE", await Answer(http, BundleSeal.MaxBytes + 1, said: true), StringComparison.Ordinal);
        Assert.Contains("NOT_A_BUNDLE", await Answer(http, 100, said: false), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_data.Uploads));

        static async Task<string> Answer(HttpClient http, int bytes, bool said)
        {
            using var request = new HttpRequestMessage(HttpMethod.Put, "bundles/NER-AGZ-01_2026-01-02_r0_s000001.mrrm")
            {
                Content = said ? new ByteArrayContent(new byte[bytes]) : new StreamContent(new MemoryStream(new byte[bytes])),
            };
            // Refused on its head alone: whoever goes on talking is cut off, and reads no answer.
            request.Headers.ExpectContinue = true;
            request.Headers.TransferEncodingChunked = !said;
            using var answer = await http.SendAsync(request);
            return await answer.Content.ReadAsStringAsync();
        }
    }

    [Fact]
    public async Task Whoever_holds_every_line_keeps_others_out_until_he_lets_one_go_and_no_longer()
    {
        var held = new List<TcpClient>();
        for (var i = 0; i < HeadquartersServer.MostLines; i++)
        {
            held.Add(new TcpClient());
            await held[i].ConnectAsync(IPAddress.Loopback, new Uri(_server.Urls.First()).Port);
        }

        Assert.NotNull(await Route().Send(Sealed(1, null), CancellationToken.None));
        held[7].Dispose();
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (await Route().Send(Sealed(1, null), CancellationToken.None) is not null)
        {
            late.Token.ThrowIfCancellationRequested();
        }

        Assert.Equal(["ACCEPTED"], Outcomes());
        held.ForEach(line => line.Dispose());
    }

    public async Task DisposeAsync()
    {
        await _server.StopAsync();
        await _server.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    public void Dispose() => _keys.Dispose();

    private bool IsHeadquarters(X509Certificate? shown) => shown is not null && shown.GetRawCertData().AsSpan().SequenceEqual(_keys.Tls.RawData);

    private HttpsRoute Route(string? pin = null) =>
        new(new RouteSettings("hq", RouteKind.Https, _server.Urls.First()), pin ?? KeyId.Of(_keys.Tls)) { Patience = TimeSpan.FromSeconds(30) };

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, shown, _, _) => IsHeadquarters(shown) },
        Expect100ContinueTimeout = TimeSpan.FromSeconds(30),
    })
    { BaseAddress = new Uri(_server.Urls.First() + "/") };

    private SealedFile Sealed(long seq, string? prev, long meals = 1904)
    {
        var bundle = SomeBundles.Day(
            SomeBundles.Install, seq, SomeBundles.Start.AddDays((int)seq), 0, prev, [SomeBundles.Total("MEALS_SERVED", meals)]);
        bundle = bundle with { Manifest = bundle.Manifest with { HqKey = KeyId.Of(_keys.Recipient) } };
        return new SealedFile(bundle.Manifest.FileName, BundleSeal.Seal(BundleJson.Write(bundle), Centre, [_keys.Recipient]));
    }

    private string PartOf(SealedFile file) => Path.Combine(_data.Uploads, file.Name + ".part");

    private List<string> Outcomes()
    {
        using var books = HeadquartersDatabase.Open(_data, null);
        return books.List("SELECT outcome FROM receipts ORDER BY id", row => row.GetString(0));
    }

    /// <summary>Says how long the file is, sends some of it and hangs up.</summary>
    private async Task BreakOff(SealedFile file, int after)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(IPAddress.Loopback, new Uri(_server.Urls.First()).Port);
        await using (var tls = new SslStream(line.GetStream(), leaveInnerStreamOpen: false, (_, shown, _, _) => IsHeadquarters(shown)))
        {
            await tls.AuthenticateAsClientAsync("hq");
            await tls.WriteAsync(Encoding.ASCII.GetBytes(
                $"PUT /bundles/{file.Name} HTTP/1.1\r\nHost: hq\r\nContent-Length: {file.Content.Length}\r\n\r\n"));
            await tls.WriteAsync(file.Content.AsMemory(0, after));
            await tls.FlushAsync();
            await Arrived(file, after);
        }

        await Released(file);
    }

    private async Task Arrived(SealedFile file, int bytes) => await Until(() => File.Exists(PartOf(file)) && new FileInfo(PartOf(file)).Length == bytes);

    /// <summary>The server has seen that the line is gone.</summary>
    private async Task Released(SealedFile file) => await Until(() =>
    {
        try
        {
            using var alone = new FileStream(PartOf(file), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    });

    private static async Task Until(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var beat = new PeriodicTimer(TimeSpan.FromMilliseconds(10));
        while (!condition())
        {
            await beat.WaitForNextTickAsync(late.Token);
        }
    }
}
