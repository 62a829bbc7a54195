using System.CommandLine;
using CentreHost.Demo;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

internal static class DemoVerb
{
    public static Command Create()
    {
        var play = new Option<bool>("--play") { Description = "Joue toute la journée par les écrans du poste / plays the whole day through the kiosk's screens" };
        var kiosk = new Option<string>("--kiosk")
        {
            Description = "Le programme du poste / the kiosk program (MRRM_KIOSK)",
            DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_KIOSK") ?? "/opt/mrrm/kiosk/kiosk",
        };
        var verb = VerbOptions.Verb("demo", "Le centre de démonstration", "The demo centre", play, kiosk);
        verb.SetAction((parsed, stop) => Run(parsed, parsed.GetValue(play), parsed.GetValue(kiosk)!, stop));
        return verb;
    }

    private static async Task<int> Run(ParseResult parsed, bool play, string kiosk, CancellationToken stop)
    {
        var data = parsed.DataOf();
        if (!File.Exists(kiosk))
        {
            return parsed.Refuse(new Refusal("kiosk_missing", 404, kiosk));
        }

        if (DemoCentre.Clear(data) is { } notDemo)
        {
            return parsed.Refuse(notDemo);
        }

        var clock = new DemoClock(play ? DemoCalendar.DawnUtc : DemoCalendar.NoonUtc);
        var built = CentreApp.Build(new HostOptions(data, null, clock, Demo: true));
        if (built.Refusal is { } refusal)
        {
            return parsed.Refuse(refusal);
        }

        await using var host = built.Value!;
        await CentreApp.Start(host, stop);
        Console.WriteLine(parsed.Words()["demo_building"]);
        await DemoCentre.SetUp(host.Services);
        var cards = await DemoCards.Make(host.Services);
        var language = parsed.GetValue(VerbOptions.Language)!;
        return play
            ? await DemoPlay.Run(data, cards, kiosk, language, stop)
            : await DemoTour.Run(data, cards, kiosk, language, stop);
    }
}
