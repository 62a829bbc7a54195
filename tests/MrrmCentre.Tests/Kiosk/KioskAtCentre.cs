extern alias host;

using System.Text;
using System.Text.RegularExpressions;
using CentreHost.Cards;
using CentreHost.Staff;
using host::CentreHost.Sealing;
using host::CentreHost.Storage;
using Kiosk;
using Kiosk.Staff;
using Kiosk.Terminal;
using CardToken = host::CentreHost.Cards.CardToken;

namespace MrrmCentre.Tests.Kiosk;

/// <summary>The real kiosk on a headless terminal, before the real host, on a cable that can be pulled.</summary>
internal sealed partial class KioskAtCentre : IAsyncDisposable
{
    private const string Pin = "314159";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly CentreFixture _centre;
    private readonly CentreClient _client;
    private readonly Task _running;

    private KioskAtCentre(CentreFixture centre, TerminalSize size, string language)
    {
        _centre = centre;
        var address = new HostAddress(Path.Combine(centre.Directory, "centre.sock"));
        Wire = new Wire(address.Handler());
        Terminal = new HeadlessTerminal(size);
        _client = new CentreClient(Wire, address.Base, centre.Clock, "K1");
        Desk = new Desk(_client, centre.Clock, language);
        Loop = new KioskLoop(Terminal, Desk, new SignInScreen(Desk));
        _running = Loop.Run(CancellationToken.None);
    }

    public Wire Wire { get; }

    public HeadlessTerminal Terminal { get; }

    public Desk Desk { get; }

    public KioskLoop Loop { get; }

    public string Screen => Terminal.Screen;

    /// <summary>As approved pictures hold it: what differs from run to run is masked.</summary>
    public string Picture => Seconds().Replace(Hour().Replace(Codes().Replace(Screen, "XXXX-XXXX"), "··:··:··"), "·· s");

    /// <summary>Switched on, nobody signed in.</summary>
    public static KioskAtCentre SwitchOn(CentreFixture centre, int columns = 80, int rows = 24, string language = "fr") =>
        new(centre, new TerminalSize(columns, rows), language);

    /// <summary>A new member of staff, signed in by keys.</summary>
    public static async Task<KioskAtCentre> Sit(
        CentreFixture centre, Role roles, int columns = 80, int rows = 24, string language = "fr")
    {
        var kiosk = SwitchOn(centre, columns, rows, language);
        await kiosk.SignIn(roles);
        return kiosk;
    }

    public async Task<string> SignIn(Role roles, string code = "DEMO")
    {
        await _centre.Employ(code, "Démo Awa", roles, Pin);
        await Give(code, Pin);
        await See(Desk.Say("home"));

        // The first greeting may be answered after the sign-in.
        await Until(() => Desk.Host.Hello is not null, "to be greeted");
        return code;
    }

    public async Task Give(string code, string pin = Pin)
    {
        await Type(code);
        await Press(Key.Enter);
        await Type(pin);
        await Press(Key.Enter);
    }

    /// <summary>What printed cards hold: fifty letters each.</summary>
    public async Task<List<string>> BlankCards(int cards)
    {
        using var console = _centre.Console();
        await console.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(_centre.NewId(), cards));
        return FullCodes($"SELECT token FROM cards WHERE state = 'Blank' ORDER BY id DESC LIMIT {cards}");
    }

    /// <summary>People with cards, registered in the rush.</summary>
    public async Task<List<string>> People(int people)
    {
        await _centre.People(people);
        return FullCodes($"SELECT token FROM cards WHERE state = 'Bound' ORDER BY id DESC LIMIT {people}");
    }

    /// <summary>The newest first.</summary>
    public List<string> BoundCards() => FullCodes("SELECT token FROM cards WHERE state = 'Bound' ORDER BY id DESC");

    public Task Type(string text)
    {
        Terminal.Type(text);
        return Loop.Settled().WaitAsync(Patience);
    }

    public async Task Press(params Key[] keys)
    {
        foreach (var key in keys)
        {
            Terminal.Press(key);
            await Loop.Settled().WaitAsync(Patience);
        }
    }

    public Task Scan(string code)
    {
        Terminal.Scan(code);
        return Loop.Settled().WaitAsync(Patience);
    }

    /// <summary>All in one read, as a stalled line delivers them.</summary>
    public void ScanInOneBurst(IEnumerable<string> codes) => Terminal.Feed(Encoding.UTF8.GetBytes(string.Concat(codes.Select(c => c + "\r"))));

    public Task See(string text) => Until(() => Screen.Contains(text, StringComparison.Ordinal), $"to see \"{text}\"");

    public Task SeeGone(string text) => Until(() => !Screen.Contains(text, StringComparison.Ordinal), $"\"{text}\" to go");

    public Task Until(Func<bool> condition, string what) =>
        UntilOr(condition, () => Assert.Fail($"Waited in vain {what}:\n{Screen}"));

    /// <param name="inVain">What is said of a condition that does not come to hold.</param>
    public async Task UntilOr(Func<bool> condition, Action inVain)
    {
        try
        {
            await Met(condition).WaitAsync(Patience);

            // What holds may not be painted yet: the loop changes first and draws after.
            await Loop.Settled().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            inVain();
        }
    }

    public async ValueTask DisposeAsync()
    {
        Terminal.HangUp();
        await _running.WaitAsync(Patience);
        _client.Dispose();
    }

    private async Task Met(Func<bool> condition)
    {
        for (var next = Loop.NextPicture(); !condition(); next = Loop.NextPicture())
        {
            // A kiosk that broke paints no more: its failure is the test's.
            if (await Task.WhenAny(next, _running) == _running)
            {
                await _running;
                Assert.Fail($"The kiosk has ended:\n{Screen}");
            }
        }
    }

    /// <summary>The full codes of the cards whose tokens a question finds.</summary>
    public List<string> CardsOf(string sql) => FullCodes(sql);

    private List<string> FullCodes(string sql)
    {
        var mac = Vault.Open(new CentreData(_centre.Directory)).Value!.CardMac;
        return _centre.Rows(sql).ConvertAll(row => CardToken.Create(mac, (byte[])row[0]!));
    }

    [GeneratedRegex(@"\d\d:\d\d:\d\d")]
    private static partial Regex Hour();

    [GeneratedRegex("[B-DF-HJ-NPR-TVX]{4}-[B-DF-HJ-NPR-TVX]{4}")]
    private static partial Regex Codes();

    [GeneratedRegex(@"\b\d\d? s\b")]
    private static partial Regex Seconds();
}
