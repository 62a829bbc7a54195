using System.CommandLine;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Receiving;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

internal static class HqReceiveVerb
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Arity = ArgumentArity.OneOrMore, Description = "Fichiers, dossiers / files, folders" };
        var verb = VerbOptions.Verb("receive", "Reçoit les bilans des centres", "Receives the centres' summaries", HqVerb.Database, HqVerb.PassphraseFile);
        verb.Add(paths);
        return verb.Doing(parsed =>
        {
            var given = parsed.GetValue(paths)!;
            if (given.FirstOrDefault(path => !File.Exists(path) && !Directory.Exists(path)) is { } absent)
            {
                return parsed.Refuse(HeadquartersRefusal.NoSuchPath(absent));
            }

            return HqVerb.WithKeys(parsed, HeadquartersKey.Recipient, (database, cells, keys) =>
                Tell(parsed, told => new Receiver(parsed.HqData(), keys, database, cells, TimeProvider.System).Receive(given, told)));
        });
    }

    /// <summary>What lay in quarantine for want of a person's word.</summary>
    public static int ReceiveWaiting(ParseResult parsed, HeadquartersDatabase database, CellBook cells, HeadquartersKeys keys, string outcome)
    {
        var waiting = new Quarantine(parsed.HqData()).Waiting(outcome);
        if (waiting.Count == 0)
        {
            return ExitCodes.Done;
        }

        var receiver = new Receiver(parsed.HqData(), keys, database, cells, TimeProvider.System);
        return Tell(parsed, told =>
        {
            var next = 0;
            receiver.Receive(waiting, receipt =>
            {
                var file = waiting[next++];
                if (receipt.Refusal is null)
                {
                    Quarantine.Release(file);
                }

                told(receipt);
            });
        });
    }

    /// <summary>A line a file, the refused ones with their reason on standard error, and how many of each in the end.</summary>
    private static int Tell(ParseResult parsed, Action<Action<Receipt>> receive)
    {
        var outcomes = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var refused = false;
        receive(receipt =>
        {
            outcomes[receipt.Outcome] = outcomes.GetValueOrDefault(receipt.Outcome) + 1;
            Console.WriteLine($"{receipt.Outcome} {receipt.File}");
            if (receipt.Refusal is { } refusal)
            {
                refused = true;
                Console.Error.WriteLine($"{receipt.File}: {HostTexts.Say(refusal).In(parsed.Words().Language)}");
            }
        });

        Console.WriteLine(parsed.Words().Say("hq_received", outcomes.Values.Sum(), string.Join(", ", outcomes.Select(one => $"{one.Key} {one.Value}"))));
        return refused ? ExitCodes.Refused : ExitCodes.Done;
    }
}
