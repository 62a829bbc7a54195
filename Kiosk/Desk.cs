using System.Threading.Channels;
using CentreHost.Centre;
using CentreHost.Staff;
using CentreHost.Texts;
using Kiosk.Alone;
using Kiosk.Outbox;
using Kiosk.Practice;
using Kiosk.Printing;
using Kiosk.Scanning;
using Kiosk.Services;
using Kiosk.Signals;
using Kiosk.Staff;
using Kiosk.Stock.Paper;
using Kiosk.Texts;

namespace Kiosk;

/// <summary>
/// Where one member of staff sits: the language, who is signed in, the host, and the work under way. All screens share
/// it; only the loop's thread touches it, but for <see cref="Post"/>.
/// </summary>
internal sealed class Desk
{
    /// <summary>A host that hangs is asked anew, instead of being waited for.</summary>
    private static readonly TimeSpan GreetingPatience = TimeSpan.FromSeconds(4);

    private int _underWay;
    private bool _isGreeting;
    private PinMark? _pin;
    private readonly Channel<Action> _posted = Channel.CreateUnbounded<Action>();

    public Desk(CentreClient centre, TimeProvider clock, string language)
    {
        (Centre, Clock, Language) = (centre, clock, language);
        Printer = new Printer("lp", clock);
        Host = new HostWatch(clock);
        Idle = new IdleWatch(clock);
        Alone = new AloneCounter(Host);
        Roster = new RosterKeeper(this, null);
        centre.Contact = answered => Post(() => Host.Contact(answered));
        centre.SessionEnded = () => Post(() => SessionHasEnded = true);
    }

    public CentreClient Centre { get; }

    public TimeProvider Clock { get; }

    public HostWatch Host { get; }

    public IdleWatch Idle { get; }

    /// <summary>Nobody is before it: no name is shown, and cards at the line are all it takes.</summary>
    public bool IsCovered { get; set; }

    /// <summary>On a console of its own: not everybody may leave it.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Opened to practise, which is known before its host has answered.</summary>
    public bool IsOpenedToPractise { get; init; }

    /// <summary>Nothing counts here, and every picture says so.</summary>
    public bool IsDemo => Host.Hello?.Demo ?? IsOpenedToPractise;

    /// <summary>None: nothing to practise on here.</summary>
    public PracticeCentre? Practice { get; init; }

    /// <summary>How long a scan waits for the host before the line answers alone.</summary>
    public TimeSpan Patience { get; init; } = HostWatch.Patience;

    /// <summary>None: this kiosk has no disk of its own, and its line waits for the host.</summary>
    public DeedOutbox? Outbox { get; private set; }

    /// <summary>Brings the outbox to the host.</summary>
    public DeedCourier? Courier { get; private set; }

    public AloneCounter Alone { get; }

    /// <summary>None: no camera reads cards here.</summary>
    public CameraState? Camera { get; set; }

    /// <summary>It should have one, and it could not be opened.</summary>
    public bool HasNoDisk { get; set; }

    public RosterKeeper Roster { get; private set; }

    /// <summary>The line answers by itself: nobody else does, or not in time.</summary>
    public bool IsAlone => Outbox is not null && !Host.IsPrompt;

    /// <summary>Where papers go from this desk.</summary>
    public Printer Printer { get; set; }

    /// <summary>fr or en.</summary>
    public string Language { get; private set; }

    public Phrasebook Words => KioskTexts.In(Language);

    public SignedIn? Staff { get; private set; }

    /// <summary>The host forgot us; what waits goes on once somebody signs in.</summary>
    public bool SessionHasEnded { get; private set; }

    /// <summary>Scans taken and not yet answered.</summary>
    public int ScansWaiting => Line?.Waiting ?? 0;

    public ChannelReader<Action> Posted => _posted.Reader;

    /// <summary>As last read by a screen of the store.</summary>
    public PlaceNames Places { get; } = new();

    /// <summary>Bell, light and sound of a verdict; set by the loop.</summary>
    public Action<Tone> Ring { get; set; } = _ => { };

    /// <summary>Of the verdict of this moment; none most of the time.</summary>
    public Tone? Light { get; set; }

    /// <summary>None: the bell is all there is to hear.</summary>
    public SoundCommand? Sound { get; init; }

    /// <summary>Obeys where an answer leads, if its screen is still on top; set by the loop.</summary>
    public Action<Screen, Next> Go { get; set; } = (_, _) => { };

    /// <summary>The line at this desk, from sign-in to sign-out.</summary>
    public CounterLine? Line { get; private set; }

    public string Say(string key, params object?[] arguments) => Words.Say(key, arguments);

    public string Say(Sentence sentence) => sentence.In(Language);

    public string Hour(DateTime utc) => Host.Local(utc).ToString("HH:mm", Words.Culture);

    public void SwitchLanguage() => Language = Language == "en" ? "fr" : "en";

    public bool May(Role any) => Staff is { } staff && (staff.Roles & any) != Role.None;

    public void SignIn(SignedIn staff, string pin)
    {
        Line = staff.Staff == Staff?.Staff ? Line : null;
        (Staff, SessionHasEnded, IsCovered) = (staff, false, false);
        _pin = new PinMark(pin);
        Alone.Forget();
        if (Outbox is not null)
        {
            Roster.Ask();
            BringDeeds(askCopies: false);
        }

        Line ??= new CounterLine(this);
    }

    /// <summary>Of whoever is signed in. Takes a while, on purpose.</summary>
    public bool IsPin(string pin) => _pin?.Is(pin) == true;

    /// <summary>Questions and commands whose answers the screens have not taken yet.</summary>
    public int UnderWay => Volatile.Read(ref _underWay);

    public void SignOut()
    {
        (Staff, Line, _pin, IsCovered) = (null, null, null, false);
        Begin(async () =>
        {
            await Centre.SignOut(CancellationToken.None);
            return true;
        }, _ => { });
    }

    /// <summary>May be called on any thread: the loop does it next.</summary>
    public void Post(Action action) => _posted.Writer.TryWrite(action);

    /// <summary>Once this time has passed; nobody waits for it.</summary>
    public void After(TimeSpan time, Action action) =>
        _ = Task.Delay(time, Clock).ContinueWith(_ => Post(action), TaskScheduler.Default);

    /// <summary>Works aside and hands the result to the loop. What was given up is not answered.</summary>
    public void Begin<T>(Func<Task<T>> work, Action<T> then)
    {
        Interlocked.Increment(ref _underWay);
        Then(Task.Run(work), ended =>
        {
            // Cancelled: the screen that asked is closed.
            if (!ended.IsCanceled)
            {
                then(ended.GetAwaiter().GetResult());
            }

            Interlocked.Decrement(ref _underWay);
        });
    }

    /// <summary>From here on nothing done at this desk needs the host to be kept.</summary>
    public void Keep(DeedOutbox outbox)
    {
        (Outbox, Courier) = (outbox, new DeedCourier(outbox, Centre));
        Roster = new RosterKeeper(this, new RosterFile(outbox.Folder));
    }

    /// <summary>Aside, if somebody is signed in and the host answers.</summary>
    public void BringDeeds(bool askCopies)
    {
        if (Courier is { } courier && Staff is not null && !SessionHasEnded && Host is { IsOnline: true, Hello.Run: var run })
        {
            Aside(() => courier.Go(run, askCopies, CancellationToken.None));
        }
    }

    /// <summary>Asks the host now who and when it is; the loop does so every five seconds, and every second while alone.</summary>
    public void Greet()
    {
        if (_isGreeting)
        {
            return;
        }

        _isGreeting = true;
        var asked = Clock.GetTimestamp();
        Begin(
            async () => (Reply: await Centre.Within(Centre.Hello, GreetingPatience, CancellationToken.None), Took: Clock.GetElapsedTime(asked)),
            heard =>
            {
                _isGreeting = false;
                if (heard.Reply is Reply<Hello>.Given hello)
                {
                    Host.Heard(hello.Value);
                    Host.Took(heard.Took, Patience);
                }
                else
                {
                    Host.Contact(false);
                }
            });
    }

    /// <summary>Nobody waits for it; what it breaks on breaks the kiosk like any other bug.</summary>
    private void Aside(Func<Task> work) => Then(Task.Run(work), ended => ended.GetAwaiter().GetResult());

    /// <summary>Handed to the loop, which is where a bug of the work is thrown on.</summary>
    private void Then<T>(T work, Action<T> ended)
        where T : Task => work.ContinueWith(_ => Post(() => ended(work)), TaskScheduler.Default);
}
