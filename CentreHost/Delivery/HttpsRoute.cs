using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Security;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>
/// Straight to headquarters. A transfer that broke off goes on where it stopped; putting the same file twice is putting it
/// once. Headquarters is known by the key it gave us, whoever signed its certificate and whatever our clock says.
/// </summary>
internal sealed class HttpsRoute(RouteSettings settings, string? pin) : DeliveryRoute
{
    /// <summary>For one errand, by a steady clock of the machine's own.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(5);

    public override async Task<Refusal?> Send(SealedFile file, CancellationToken stop)
    {
        if (pin is null)
        {
            return DeliveryRefusal.PinDiffers();
        }

        using var http = Client();
        var address = new Uri($"bundles/{file.Name}", UriKind.Relative);
        try
        {
            var from = await Received(http, address, file.Content.Length, stop);
            using var content = new ByteArrayContent(file.Content, from, file.Content.Length - from);
            content.Headers.ContentRange = from == 0 ? null : new ContentRangeHeaderValue(from, file.Content.Length - 1, file.Content.Length);
            using var answer = await http.PutAsync(address, content, stop);
            return answer.IsSuccessStatusCode ? null
                : answer.StatusCode >= HttpStatusCode.InternalServerError ? DeliveryRefusal.Unreachable()
                : DeliveryRefusal.HeadquartersSaid(OutcomeOf(await answer.Content.ReadAsStringAsync(stop), answer.StatusCode));
        }
        catch (HttpRequestException failure)
        {
            return WhyNot(failure);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return DeliveryRefusal.Unreachable();
        }
    }

    public override async Task<Answer<List<byte[]>>> Acknowledgements(string site, CancellationToken stop)
    {
        if (pin is null)
        {
            return DeliveryRefusal.PinDiffers();
        }

        using var http = Client();
        http.MaxResponseContentBufferSize = BundleJson.MaxBytes;
        try
        {
            using var answer = await http.GetAsync(new Uri($"acknowledgements/{site}", UriKind.Relative), stop);
            return answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NoContent ? new List<byte[]>()
                : answer.IsSuccessStatusCode ? new List<byte[]> { await answer.Content.ReadAsByteArrayAsync(stop) }
                : DeliveryRefusal.Unreachable();
        }
        catch (HttpRequestException failure)
        {
            return WhyNot(failure);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return DeliveryRefusal.Unreachable();
        }
    }

    private static Refusal WhyNot(HttpRequestException failure) =>
        failure.HttpRequestError == HttpRequestError.SecureConnectionError ? DeliveryRefusal.PinDiffers() : DeliveryRefusal.Unreachable();

    private HttpClient Client() => new(new SocketsHttpHandler
    {
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => IsHeadquarters(certificate) },
        ConnectTimeout = TimeSpan.FromSeconds(20),
    })
    {
        BaseAddress = new Uri(settings.To.TrimEnd('/') + "/"),
        Timeout = Patience,
    };

    private bool IsHeadquarters(X509Certificate? certificate)
    {
        if (certificate is null)
        {
            return false;
        }

        using var known = X509CertificateLoader.LoadCertificate(certificate.GetRawCertData());
        return string.Equals(KeyId.Of(known), pin, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>How much of it headquarters has already.</summary>
    private static async Task<int> Received(HttpClient http, Uri address, int length, CancellationToken stop)
    {
        using var question = new HttpRequestMessage(HttpMethod.Head, address);
        using var answer = await http.SendAsync(question, stop);
        return answer.IsSuccessStatusCode && answer.Headers.TryGetValues("Upload-Offset", out var offsets)
            && int.TryParse(offsets.First(), NumberStyles.None, CultureInfo.InvariantCulture, out var offset) && offset < length
                ? offset
                : 0;
    }

    private static string OutcomeOf(string body, HttpStatusCode status)
    {
        try
        {
            using var answer = JsonDocument.Parse(body);
            return answer.RootElement.GetProperty("outcome").GetString() ?? status.ToString();
        }
        catch (Exception unreadable) when (unreadable is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return ((int)status).ToString(CultureInfo.InvariantCulture);
        }
    }
}
