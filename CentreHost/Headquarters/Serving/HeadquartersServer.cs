using System.Net;
using System.Text.Json.Serialization;
using CentreHost.Bundles;
using CentreHost.Storage;
using CentreHost.Texts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace CentreHost.Headquarters.Serving;

/// <param name="Database">postgres://…, or null for the file of the directory.</param>
internal sealed record ServerOptions(
    HeadquartersData Data, string? Database, HeadquartersKeys Keys, IPEndPoint Listen, TimeProvider Clock);

/// <summary>
/// Headquarters on the line. It is known by the key in its public file, not by a name somebody certified; what it takes is
/// sealed and signed, so that whoever else calls can neither read nor add anything.
/// </summary>
internal static class HeadquartersServer
{
    public const int MostLines = 200;

    /// <summary>Lines of a few hundred bits that stop for a while are what the bush has.</summary>
    private static readonly MinDataRate SlowestLine = new(bytesPerSecond: 20, gracePeriod: TimeSpan.FromMinutes(1));

    public static WebApplication Build(ServerOptions options)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(HeadquartersServer).Assembly.GetName().Name });
        // Why it cannot start is said by the verb, in a sentence.
        builder.Logging.SetMinimumLevel(LogLevel.Warning).AddFilter(typeof(HeadquartersServer).Namespace, LogLevel.Information)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(options.Listen, listen => listen.UseHttps(new HttpsConnectionAdapterOptions { ServerCertificate = options.Keys.Tls }));
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = BundleSeal.MaxBytes;
            kestrel.Limits.MaxConcurrentConnections = MostLines;
            kestrel.Limits.MinRequestBodyDataRate = SlowestLine;
            kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromMinutes(1);
        });
        builder.Services.AddSingleton(new Uploads(options.Data));
        builder.Services.AddSingleton(_ => new Inbox(options.Data, options.Database, options.Keys, options.Clock));
        var server = builder.Build();
        server.MapMethods("/bundles/{name}", [HttpMethods.Head], Ask);
        server.MapPut("/bundles/{name}", Put);
        server.MapGet("/acknowledgements/{site}", Acknowledgement);
        return server;
    }

    /// <summary>How much of a file is here already.</summary>
    private static IResult Ask(string name, HttpResponse response, Uploads uploads)
    {
        if (Uploads.SiteOf(name) is null)
        {
            return TypedResults.NotFound();
        }

        response.Headers["Upload-Offset"] = uploads.Offset(name).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Ok();
    }

    private static async Task<JsonHttpResult<UploadAnswer>> Put(
        string name, HttpRequest request, Uploads uploads, Inbox inbox, ILogger<Inbox> log, CancellationToken stop)
    {
        if (Uploads.SiteOf(name) is not { } site || UploadSpan.Of(request) is not { } span)
        {
            return Refused(BundleRefusal.NotABundle(Uploads.SiteOf(name) is null ? "name" : "Content-Range"));
        }

        if (span.Total > BundleSeal.MaxBytes)
        {
            return Refused(BundleRefusal.TooLarge(span.Total, BundleSeal.MaxBytes));
        }

        if (!await inbox.Knows(site, stop))
        {
            return Refused(HeadquartersRefusal.UnknownSite(site));
        }

        if (span.From > uploads.Offset(name))
        {
            return Refused(HeadquartersRefusal.WrongOffset(uploads.Offset(name)));
        }

        if (await uploads.Append(name, span, request.Body, stop) is not { } content)
        {
            return Refused(HeadquartersRefusal.WrongOffset(uploads.Offset(name)));
        }

        var (answer, status) = await inbox.Take(name, content, stop);
        ServerLog.Came(log, answer.Outcome, name);
        return Answer(answer, status);
    }

    private static async Task<Results<FileContentHttpResult, NotFound>> Acknowledgement(string site, Inbox inbox, CancellationToken stop) =>
        BundleRules.IsSite(site) && await inbox.Acknowledge(site, stop) is { } signed
            ? TypedResults.File(signed, "application/pkcs7-mime")
            : TypedResults.NotFound();

    private static JsonHttpResult<UploadAnswer> Refused(Refusal refusal) =>
        Answer(new UploadAnswer(refusal.Outcome(), HostTexts.Say(refusal)), refusal.Status);

    private static JsonHttpResult<UploadAnswer> Answer(UploadAnswer answer, int status) =>
        TypedResults.Json(answer, ServingJson.Default.UploadAnswer, statusCode: status);
}

internal static partial class ServerLog
{
    [LoggerMessage(LogLevel.Information, "{Outcome} {File}")]
    public static partial void Came(ILogger log, string outcome, string file);
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(UploadAnswer))]
internal sealed partial class ServingJson : JsonSerializerContext;
