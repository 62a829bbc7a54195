using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using CentreHost.Bundles;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Figures;
using CentreHost.Headquarters.Sites;

namespace CentreHost.CommandLine;

/// <summary>Headquarters: a directory and a database of its own, on a machine of its own.</summary>
internal static class HqVerb
{
    public static readonly Option<string?> Database = new("--database")
    {
        Description = "postgres://… au lieu de SQLite / instead of SQLite (MRRM_HQ_DATABASE)",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("MRRM_HQ_DATABASE"),
    };

    public static readonly Option<string?> PassphraseFile = new("--passphrase-file")
    {
        Description = "Fichier de la phrase secrète, sinon MRRM_HQ_PASSPHRASE ou la question / file with the passphrase, else MRRM_HQ_PASSPHRASE or asked",
    };

    public static Command Create() => new("hq", "Le siège / headquarters")
    {
        Init(), Enrol(), Accept(), HqReceiveVerb.Create(), HqStatusVerb.Create(), HqAckVerb.Create(), HqFiguresVerb.Create(),
        HqPublishVerb.Create(), HqExportVerb.Create(), HqSettleVerb.Create(), HqServeVerb.Create(),
    };

    public static HeadquartersData HqData(this ParseResult parsed) => new(Path.GetFullPath(parsed.GetValue(VerbOptions.Data)!));

    /// <summary>What disk or database refuses is said in a sentence, whichever verb it was.</summary>
    public static Command Doing(this Command verb, Func<ParseResult, int> act)
    {
        verb.SetAction(parsed =>
        {
            try
            {
                return act(parsed);
            }
            catch (NewerSchemaException newer)
            {
                return parsed.Refuse(HeadquartersRefusal.NewerDatabase(newer.Version));
            }
            catch (ForeignDatabaseException)
            {
                return parsed.Refuse(HeadquartersRefusal.ForeignDatabase());
            }
            catch (DbException failure)
            {
                return parsed.Refuse(HeadquartersRefusal.DatabaseFailed(failure.Message));
            }
            catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
            {
                return parsed.Refuse(HeadquartersRefusal.DiskFailed(parsed.HqData().Directory));
            }
        });
        return verb;
    }

    /// <summary>A verb that works on the database alone.</summary>
    public static int WithDatabase(ParseResult parsed, Func<HeadquartersDatabase, CellBook, int> act)
    {
        var data = parsed.HqData();
        if (!File.Exists(data.PublicFile))
        {
            return parsed.Refuse(HeadquartersRefusal.NoHeadquarters(data.Directory));
        }

        var place = parsed.GetValue(Database);
        if (place is not null && !HeadquartersDatabase.Understands(place))
        {
            return parsed.Refuse(HeadquartersRefusal.DatabaseKind(place.Split("://")[0]));
        }

        using var database = HeadquartersDatabase.Open(data, place);
        return act(database, new CellBook(database));
    }

    public static int WithKeys(
        ParseResult parsed, HeadquartersKey wanted, Func<HeadquartersDatabase, CellBook, HeadquartersKeys, int> act) =>
        WithDatabase(parsed, (database, cells) =>
        {
            var (passphrase, refusal) = Passphrase.Read(parsed.GetValue(PassphraseFile), parsed.Words());
            if (refusal is not null)
            {
                return parsed.Refuse(refusal);
            }

            var (keys, locked) = HeadquartersKeys.Open(parsed.HqData(), passphrase!, wanted);
            if (locked is not null)
            {
                return parsed.Refuse(locked);
            }

            using (keys)
            {
                return act(database, cells, keys!);
            }
        });

    /// <summary>A day that a programme can have: sums over the ends of the calendar are nobody's.</summary>
    public static bool TryDay(string? text, out DateOnly day) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Year is >= 2000 and < 2200;

    private static Command Init()
    {
        var name = new Option<string>("--name") { Required = true, Description = "Nom du siège / name of headquarters" };
        var offline = new Option<string>("--offline-to")
        {
            Required = true,
            Description = "Où écrire la clé de secours, à emporter / where to write the spare key, to be taken away",
        };
        var verb = VerbOptions.Verb("init", "Crée le siège et ses clés", "Makes headquarters and its keys", name, offline, PassphraseFile);
        return verb.Doing(parsed =>
        {
            var data = parsed.HqData();
            var spare = Path.GetFullPath(parsed.GetValue(offline)!);
            if (data.Unfit() is { } unfit)
            {
                return parsed.Refuse(unfit);
            }

            var (passphrase, untold) = Passphrase.ReadNew(parsed.GetValue(PassphraseFile), parsed.Words());
            if ((untold ?? HeadquartersKeys.Create(data, parsed.GetValue(name)!, passphrase!, spare)) is { } refusal)
            {
                return parsed.Refuse(refusal);
            }

            var card = HeadquartersCard.Read(File.ReadAllBytes(data.PublicFile)).Value!;
            Console.WriteLine(parsed.Words().Say("hq_made", data.PublicFile, spare, KeyId.Spoken(card.KeyId)));
            return ExitCodes.Done;
        });
    }

    private static Command Enrol()
    {
        var file = new Argument<string>("file") { Description = $"*{SiteEnrolment.Extension}" };
        var verb = VerbOptions.Verb("enrol", "Inscrit un centre et sa clé", "Enrols a centre and its key", Database);
        verb.Add(file);
        return verb.Doing(parsed => WithDatabase(parsed, (database, _) =>
        {
            var path = parsed.GetValue(file)!;
            if (!File.Exists(path))
            {
                return parsed.Refuse(HeadquartersRefusal.NoSuchPath(path));
            }

            var (enrolment, refusal) = EnrolmentFile.Open(File.ReadAllBytes(path));
            refusal ??= new SiteBook(database).Enrol(enrolment!, TimeProvider.System.GetUtcNow());
            if (refusal is not null)
            {
                return parsed.Refuse(refusal);
            }

            using var certificate = EnrolmentFile.CertificateOf(enrolment!);
            Console.WriteLine(parsed.Words().Say(
                "hq_enrolled", enrolment!.Site, enrolment.Name, enrolment.Country, KeyId.Spoken(KeyId.Of(certificate))));
            return ExitCodes.Done;
        }));
    }

    private static Command Accept()
    {
        var site = new Argument<string>("site") { Description = "NER-AGZ-01" };
        var install = new Argument<Guid>("install") { Description = "Identifiant de l'installation / the installation's id" };
        var verb = VerbOptions.Verb(
            "accept", "Accepte une nouvelle installation d'un centre", "Accepts a new installation of a centre", Database, PassphraseFile);
        verb.Add(site);
        verb.Add(install);
        return verb.Doing(parsed => WithKeys(parsed, HeadquartersKey.Recipient, (database, cells, keys) =>
        {
            if (new SiteBook(database).Accept(parsed.GetValue(site)!, parsed.GetValue(install), TimeProvider.System.GetUtcNow()) is { } refusal)
            {
                return parsed.Refuse(refusal);
            }

            Console.WriteLine(parsed.Words().Say("hq_accepted", parsed.GetValue(site), parsed.GetValue(install).ToString("D")));
            return HqReceiveVerb.ReceiveWaiting(parsed, database, cells, keys, "UNKNOWN_INSTALL");
        }));
    }
}
