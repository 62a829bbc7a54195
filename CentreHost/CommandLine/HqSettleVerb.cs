using System.CommandLine;
using System.Security.Cryptography.X509Certificates;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Receiving;

namespace CentreHost.CommandLine;

internal static class HqSettleVerb
{
    private const string Conflict = "CONFLICT";

    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "quarantine/CONFLICT/….mrrm" };
        var keep = new Option<Keep>("--keep")
        {
            Required = true,
            Description = "first : ce qui fut reçu d'abord ; this : ce fichier-ci / first: what was received first; this: this file",
        };
        var verb = VerbOptions.Verb(
            "settle", "Tranche un conflit entre deux fichiers", "Settles a conflict between two files", keep, HqVerb.Database, HqVerb.PassphraseFile);
        verb.Add(file);
        return verb.Doing(parsed =>
        {
            var path = Path.GetFullPath(parsed.GetValue(file)!);
            if (!new Quarantine(parsed.HqData()).Waiting(Conflict).Contains(path))
            {
                return parsed.Refuse(HeadquartersRefusal.NotInConflict(path));
            }

            return HqVerb.WithKeys(parsed, HeadquartersKey.Recipient, (database, cells, keys) =>
            {
                using var key = keys.Recipient.GetRSAPrivateKey()!;
                var receipt = new Settling(database, cells, TimeProvider.System).Settle(OpenedFile.Read(path, keys, key), parsed.GetValue(keep));
                if (receipt.Refusal is { } refusal)
                {
                    return parsed.Refuse(refusal);
                }

                Quarantine.Release(path);
                Console.WriteLine($"{receipt.Outcome} {receipt.File}");
                // What was in conflict with a branch that went may fit now.
                return parsed.GetValue(keep) == Keep.This ? HqReceiveVerb.ReceiveWaiting(parsed, database, cells, keys, Conflict) : ExitCodes.Done;
            });
        });
    }
}
