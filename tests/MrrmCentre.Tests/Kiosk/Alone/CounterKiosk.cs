extern alias host;

using CentreHost.Staff;
using Kiosk;
using Kiosk.Outbox;
using Kiosk.Staff;
using Kiosk.Terminal;
using CardToken = host::CentreHost.Cards.CardToken;
using CentreData = host::CentreHost.Storage.CentreData;
using Vault = host::CentreHost.Sealing.Vault;

namespace MrrmCentre.Tests.Kiosk.Alone;

/// <summary>A kiosk with a disk of its own at the line, before whichever host listens there.</summary>
internal sealed class CounterKiosk : IAsyncDisposable
{
    public const string Pin = "314159";
    private static readonly TimeSpan LongEnough = TimeSpan.FromSeconds(60);

    private readonly CentreClient _client;
    private readonly Task _running;

    /// <param name="patience">Long, where the test is not about a slow host: the machine it runs on may be slow as well.</param>
    public CounterKiosk(string hostDirectory, string disk, string name, TimeProvider clock, TimeSpan? patience = null, string language = "fr")
    {
        var address = new HostAddress(Path.Combine(hostDirectory, "centre.sock"));
        Wire = new Wire(address.Handler());
        Terminal = new HeadlessTerminal(new TerminalSize(80, 24));
        _client = new CentreClient(Wire, address.Base, clock, name);
        Desk = new Desk(_client, clock, language) { Patience = patience ?? TimeSpan.FromSeconds(20) };
        Outbox = DeedOutbox.Open(disk, name, "centre");
        Desk.Keep(Outbox);
        Loop = new KioskLoop(Terminal, Desk, new SignInScreen(Desk));
        _running = Loop.Run(CancellationToken.None);
    }

    public Wire Wire { get; }

    public HeadlessTerminal Terminal { get; }

    public Desk Desk { get; }

    public DeedOutbox Outbox { get; }

    public KioskLoop Loop { get; }

    public string Screen => Terminal.Screen;

    /// <summary>A new member of staff at the line, the roster known.</summary>
    public static async Task<CounterKiosk> AtTheLine(
        CentreFixture centre, string disk, string name = "K1", Role roles = Role.Kitchen, TimeSpan? patience = null)
    {
        using var console = centre.Console();
        await console.Post<AddStaff, global::CentreHost.Centre.Done>("staff", new AddStaff(centre.NewId(), "C" + name, "Démo Awa", roles, Pin));
        var kiosk = new CounterKiosk(centre.Directory, disk, name, centre.Clock, patience);
        await kiosk.GoToTheLine("C" + name);
        return kiosk;
    }

    public async Task GoToTheLine(string staff)
    {
        await Until(() => Desk.Host.IsPrompt, "the host to answer");
        await SignIn(staff);
        await Until(() => Screen.Contains(Desk.Say("home"), StringComparison.Ordinal), "to be home");
        await Type("1");
        await KnowTheRoster();
        await Until(() => Desk.UnderWay == 0, "the plates");
    }

    public async Task SignIn(string staff)
    {
        await Type(staff);
        await Press(Key.Enter);
        await Type(Pin);
        await Press(Key.Enter);
    }

    /// <summary>Asked for now, instead of at its hour.</summary>
    public async Task KnowTheRoster()
    {
        await Until(() => Desk.Alone.Cards is not null, "the roster");
        Desk.Post(Desk.Roster.Ask);
        await Loop.Settled();
        await Until(() => Desk.UnderWay == 0, "the roster anew");
    }

    /// <summary>People with cards, as a scanner types them, the first registered first.</summary>
    public static async Task<List<string>> People(CentreFixture centre, int people)
    {
        await centre.People(people);
        var mac = Vault.Open(new CentreData(centre.Directory)).Value!.CardMac;
        return centre.Rows("SELECT token FROM cards WHERE state = 'Bound' ORDER BY person_id").TakeLast(people)
            .Select(row => CardToken.Create(mac, (byte[])row[0]!)).ToList();
    }

    public async Task<TimeSpan> Scan(string code)
    {
        // Within three seconds the same card again would be the same scan.
        Terminal.Advance(TimeSpan.FromSeconds(4));
        var (line, began) = (Desk.Line!, TimeProvider.System.GetTimestamp());
        var before = line.Last;
        Terminal.Scan(code);
        await Until(() => line.Last != before && line.Waiting == 0, "an answer");
        return TimeProvider.System.GetElapsedTime(began);
    }

    public async Task Cut()
    {
        Wire.IsCut = true;
        Desk.Post(Desk.Greet);
        await Until(() => Desk.IsAlone, "to be alone");
    }

    /// <summary>The cable is in again: everything is brought.</summary>
    public async Task Mend()
    {
        Wire.IsCut = false;
        await Until(() => !Desk.IsAlone && Outbox.Unsent == 0, "all to be brought");
    }

    public Task Type(string text)
    {
        Terminal.Type(text);
        return Loop.Settled().WaitAsync(LongEnough);
    }

    public Task Press(Key key)
    {
        Terminal.Press(key);
        return Loop.Settled().WaitAsync(LongEnough);
    }

    public Task See(string text) => Until(() => Screen.Contains(text, StringComparison.Ordinal), $"to see \"{text}\"");

    public async Task Until(Func<bool> condition, string what)
    {
        try
        {
            await Met(condition).WaitAsync(LongEnough);
            await Loop.Settled().WaitAsync(LongEnough);
        }
        catch (TimeoutException)
        {
            Assert.Fail($"Waited in vain for {what}:\n{Screen}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        Terminal.HangUp();
        await _running.WaitAsync(LongEnough);
        _client.Dispose();
        await Outbox.DisposeAsync();
    }

    private async Task Met(Func<bool> condition)
    {
        for (var next = Loop.NextPicture(); !condition(); next = Loop.NextPicture())
        {
            if (await Task.WhenAny(next, _running) == _running)
            {
                await _running;
                Assert.Fail($"The kiosk has ended:\n{Screen}");
            }
        }
    }
}
