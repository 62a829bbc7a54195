using System.CommandLine;
using Kiosk.Keys;
using Kiosk.Outbox;
using Kiosk.Practice;
using Kiosk.Printing;
using Kiosk.Scanning;
using Kiosk.Signals;
using Kiosk.Staff;
using Kiosk.Terminal;
using Kiosk.Texts;

namespace Kiosk;

/// <summary>The command line: which host, which language, under which name, from a keyboard or a file of keys.</summary>
internal static partial class KioskCommand
{
    private const int Done = 0;
    private const int Refused = 1;
    private const int WrongUsage = 2;

    /// <summary>By which the service knows that it was no accident, and does not start it again.</summary>
    private const int LeftByStaff = 10;

    private static readonly Option<string> Host = new("--host")
    {
        Description = "Prise Unix du centre, ou http://127.0.0.1:PORT / the centre's Unix socket, or http://… (MRRM_SOCKET)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_SOCKET") ?? "/var/lib/mrrm/centre.sock",
    };

    private static readonly Option<string> Language = LanguageOption();

    private static readonly Option<string> Name = new("--name")
    {
        Description = "Nom de ce poste / name of this kiosk",
        DefaultValueFactory = _ => Environment.MachineName,
    };

    private static readonly Option<string> Print = new("--print")
    {
        Description = "Commande qui imprime un PDF reçu en entrée / command that prints a PDF from its input (MRRM_PRINT)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_PRINT") ?? "lp",
    };

    private static readonly Option<string> Outbox = new("--outbox")
    {
        Description = "Où ce poste garde ce que le centre n'a pas encore / where this kiosk keeps what the centre has not got yet (MRRM_OUTBOX)",
        DefaultValueFactory = _ => StateDirectory(),
    };

    private static readonly Option<string?> Camera = new("--camera")
    {
        Description = "Lit aussi les cartes par une caméra : son fichier, sinon la première / reads cards by a camera as well: its device, or the first",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Sound = new("--sound")
    {
        Description = "Commande appelée à chaque verdict avec yes, no, attention, again ou alone / command called at each verdict with one of these (MRRM_SOUND)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_SOUND"),
    };

    private static readonly Option<bool> Locked = new("--locked")
    {
        Description = "Sur une console à lui : seul un responsable le quitte / on a console of its own: only a supervisor leaves it (MRRM_LOCKED=1)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_LOCKED") == "1",
    };

    private static readonly Option<bool> Practise = new("--practise")
    {
        Description = "Ouvre seulement un centre inventé pour s'exercer / only opens an invented centre to practise on (MRRM_PRACTICE)",
    };

    private static readonly Option<string?> KeysFile = new("--keys")
    {
        Description = "Joue les touches et les scans d'un fichier, sans écran / plays a file of keys and scans, without a screen",
    };

    public static async Task<int> Run(string[] args)
    {
        var root = new RootCommand("Le poste d'un centre MrrmCentre / a MrrmCentre kiosk")
        {
            Host, Language, Name, Print, Outbox, Camera, Sound, Locked, Practise, KeysFile,
        };
        root.SetAction(Start);
        AddCompiledIn(root);
        var parsed = root.Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count == 0 ? code : WrongUsage;
    }

    /// <summary>Commands of builds with more in them.</summary>
    static partial void AddCompiledIn(RootCommand root);

    private static async Task<int> Start(ParseResult parsed, CancellationToken stop)
    {
        var (clock, language) = (TimeProvider.System, parsed.GetValue(Language)!);
        if (parsed.GetValue(KeysFile) is { } keys)
        {
            var stopped = await KeyRun.Play(keys, told => ClientOf(parsed, told), language, stop);
            return stopped is null ? Done : await Refuse(stopped.In(language));
        }

        var practice = PracticeCentre.Find(StateDirectory());
        if (parsed.GetValue(Practise))
        {
            return practice is null ? await Refuse(KioskTexts.Both("practise_none").In(language))
                : await practice.Run(language, stop) ? Done : Refused;
        }

        for (var failed = false; ;)
        {
            if (!TerminalChoice.TryOpen(clock, out var terminal, out var refusal))
            {
                return await Refuse(language == "en" ? refusal.English : refusal.French);
            }

            LeftFor? left;
            using (terminal)
            {
                (left, language) = await Sit(parsed, terminal, practice, language, failed, stop);
            }

            if (left != LeftFor.Practice)
            {
                return left == LeftFor.Good && parsed.GetValue(Locked) ? LeftByStaff : Done;
            }

            failed = !await practice!.Run(language, stop);
        }
    }

    /// <returns>Why it was left, and in which language.</returns>
    private static async Task<(LeftFor? Left, string Language)> Sit(
        ParseResult parsed, ITerminal terminal, PracticeCentre? practice, string language, bool practiceFailed, CancellationToken stop)
    {
        var clock = TimeProvider.System;
        using var centre = ClientOf(parsed, clock);
        var desk = new Desk(centre, clock, language)
        {
            Printer = new Printer(parsed.GetValue(Print)!, clock),
            Sound = parsed.GetValue(Sound) is { Length: > 0 } command ? new SoundCommand(command, clock) : null,
            IsLocked = parsed.GetValue(Locked),
            Practice = practice,
            IsOpenedToPractise = Environment.GetEnvironmentVariable(PracticeCentre.Opened) == "1",
        };
        await using var outbox = OpenOutbox(parsed, desk);
        var first = new SignInScreen(desk);
        if (practiceFailed)
        {
            first.Warn("practise_failed");
        }
        else if (desk.IsLocked && !(terminal is LinuxTerminal tty && tty.LockConsole()))
        {
            first.Warn("console_open");
        }

        var loop = new KioskLoop(terminal, desk, first);
        await using var camera = OpenCamera(parsed, desk, loop);
        await loop.Run(stop);
        return (loop.Left, desk.Language);
    }

    private static CameraAtWork? OpenCamera(ParseResult parsed, Desk desk, KioskLoop loop) => parsed.GetResult(Camera) is null
        ? null
        : new CameraAtWork(new CameraWatch("zbarcam", parsed.GetValue(Camera) ?? CameraWatch.FirstDevice(), desk.Clock)
        {
            Seen = loop.Seen,
            Changed = state => desk.Post(() => desk.Camera = state),
        });

    /// <summary>Without it the kiosk works as long as the host does, and says so.</summary>
    private static DeedOutbox? OpenOutbox(ParseResult parsed, Desk desk)
    {
        try
        {
            var outbox = DeedOutbox.Open(parsed.GetValue(Outbox)!, parsed.GetValue(Name)!, parsed.GetValue(Host)!);
            desk.Keep(outbox);
            return outbox;
        }
        catch (Exception failure) when (DiskRefusal.Is(failure))
        {
            desk.HasNoDisk = true;
            return null;
        }
    }

    private static string StateDirectory() =>
        Environment.GetEnvironmentVariable("MRRM_OUTBOX")
        ?? Path.Combine(
            Environment.GetEnvironmentVariable("XDG_STATE_HOME")
                ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "state"),
            "mrrm-kiosk");

    private static async Task<int> Refuse(string sentence)
    {
        await Console.Error.WriteLineAsync(sentence);
        return Refused;
    }

    private static CentreClient ClientOf(ParseResult parsed, TimeProvider clock)
    {
        var address = new HostAddress(parsed.GetValue(Host)!);
        return new CentreClient(address.Handler(), address.Base, clock, parsed.GetValue(Name)!);
    }

    private static Option<string> LanguageOption()
    {
        var option = new Option<string>("--lang")
        {
            Description = "fr | en (MRRM_LANG)",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_LANG") == "en" ? "en" : "fr",
        };
        return option.AcceptOnlyFromAmong("fr", "en");
    }
}
