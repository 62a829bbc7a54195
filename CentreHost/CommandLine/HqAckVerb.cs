using System.CommandLine;
using CentreHost.Bundles;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Receiving;
using CentreHost.Headquarters.Sites;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

internal static class HqAckVerb
{
    public static Command Create()
    {
        var site = new Argument<string?>("site") { Arity = ArgumentArity.ZeroOrOne, Description = "NER-AGZ-01" };
        var verb = VerbOptions.Verb(
            "ack", "Écrit les accusés de réception signés", "Writes signed acknowledgements", HqVerb.Database, HqVerb.PassphraseFile);
        verb.Add(site);
        return verb.Doing(parsed => HqVerb.WithKeys(parsed, HeadquartersKey.Signing, (database, _, keys) =>
        {
            var acknowledging = new Acknowledging(database);
            var folder = parsed.HqData().Prepare().Acknowledgements;
            var wanted = new SiteBook(database).All().Where(one => parsed.GetValue(site) is not { } given || one.Site == given).ToList();
            if (wanted.Count == 0 && parsed.GetValue(site) is { } stranger)
            {
                return parsed.Refuse(HeadquartersRefusal.NotEnrolled(stranger));
            }

            if (wanted.Count == 0)
            {
                Console.WriteLine(parsed.Words()["hq_no_sites"]);
            }

            // The latest installation is the one that listens.
            foreach (var arrivals in wanted.Select(one => acknowledging.Of(one.Site)).Where(all => all.Count > 0).Select(all => all[^1]))
            {
                var acknowledgement = acknowledging.Acknowledge(arrivals, TimeProvider.System.GetUtcNow().UtcDateTime);
                var file = Path.Combine(folder, acknowledgement.FileName);
                DurableFile.Write(file, AcknowledgementFile.Sign(acknowledgement, keys.Signing));
                Console.WriteLine($"{Acknowledging.Short(arrivals)?.ToString() ?? arrivals.Site} {file}");
            }

            return ExitCodes.Done;
        }));
    }
}
