using System.Globalization;
using System.Text;
using CentreHost.Centre;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <summary>Tells a demo host the time; any other host has no such route and refuses.</summary>
    public async Task<Reply<Hello>> TellTime(DateTime utc, CancellationToken stop)
    {
        var body = string.Create(CultureInfo.InvariantCulture, $$"""{"nowUtc":"{{utc:yyyy-MM-ddTHH:mm:ss.fffZ}}"}""");
        try
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var response = await _http.PostAsync("demo/clock", content, stop);
            return response.IsSuccessStatusCode
                ? await Hello(stop)
                : new Reply<Hello>.Refused(Texts.KioskTexts.Strange((int)response.StatusCode));
        }
        catch (Exception failure) when (IsNoAnswer(failure, stop))
        {
            Contact(false);
            return new Reply<Hello>.Unreachable();
        }
    }
}
