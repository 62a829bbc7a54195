using System.Security.Cryptography;
using System.Text;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <summary>Hash of the last sign-in here: names it to the host, and opens nothing.</summary>
    public string Session { get; private set; } = "";

    /// <summary>From here on every request speaks for this member of staff.</summary>
    public async Task<Reply<SignedIn>> SignIn(string staff, string pin, CancellationToken stop)
    {
        var reply = await Post<SignIn, SignedIn>("staff/sign-in", new SignIn(staff, pin, kiosk), stop);
        if (reply is Reply<SignedIn>.Given given)
        {
            (_token, Session) = (given.Value.Token, Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(given.Value.Token))));
            Interlocked.Exchange(ref _tokenChanged, NewSignal()).SetResult();
        }

        return reply;
    }

    /// <summary>Whose badge was scanned; nobody is signed in by it.</summary>
    public Task<Reply<BadgeShown>> ReadBadge(string badge, CancellationToken stop) =>
        Post<ShowBadge, BadgeShown>("staff/badge", new ShowBadge(badge), stop);

    /// <summary>The kiosk forgets at once; the host is told if it is there.</summary>
    public async Task SignOut(CancellationToken stop)
    {
        if (_token is not { } token)
        {
            return;
        }

        _token = null;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "staff/sign-out");
            request.Headers.Authorization = new("Bearer", token);
            using var response = await _http.SendAsync(request, stop);
        }
        catch (Exception failure) when (IsNoAnswer(failure, stop))
        {
            Contact(false);
        }
    }

    public Task<Reply<List<StaffLine>>> StaffList(CancellationToken stop) => Get<List<StaffLine>>("staff", stop);

    public Task<Reply<Done>> AddStaff(AddStaff request, CancellationToken stop) =>
        Post<AddStaff, Done>("staff", request, stop);

    public Task<Reply<Done>> ChangePin(Guid id, string code, string pin, CancellationToken stop) =>
        Post<ChangePin, Done>($"staff/{Uri.EscapeDataString(code)}/pin", new ChangePin(id, pin), stop);

    public Task<Reply<Done>> DisableStaff(Guid id, string code, CancellationToken stop) =>
        Post<DisableStaff, Done>($"staff/{Uri.EscapeDataString(code)}/disable", new DisableStaff(id), stop);
}
