using System.CommandLine;
using CentreHost.Headquarters;
using CentreHost.Headquarters.Publishing;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

internal static class HqPublishVerb
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "Lundi où commence la période, AAAA-MM-JJ / Monday the period begins on, YYYY-MM-DD" };
        var again = new Option<bool>("--again") { Description = "Réécrit les fichiers d'une période publiée / writes the files of a published period again" };
        var verb = VerbOptions.Verb("publish", "Publie quatorze jours, une fois", "Publishes fourteen days, once", again, HqVerb.Database);
        verb.Add(from);
        return verb.Doing(parsed =>
        {
            if (!HqVerb.TryDay(parsed.GetValue(from), out var monday))
            {
                Console.Error.WriteLine(parsed.Words()["day_format"]);
                return ExitCodes.WrongUsage;
            }

            return HqVerb.WithDatabase(parsed, (database, cells) =>
            {
                var (made, refusal) = parsed.GetValue(again)
                    ? new PublicationBook(database).Find(monday) is { } known ? known : HeadquartersRefusal.NotPublished(monday)
                    : new Publisher(database, cells, TimeProvider.System).Publish(monday);
                if (refusal is not null)
                {
                    return parsed.Refuse(refusal);
                }

                foreach (var file in Write(parsed.HqData().Prepare().Publications, made!))
                {
                    Console.WriteLine(file);
                }

                return ExitCodes.Done;
            });
        });
    }

    private static IEnumerable<string> Write(string folder, Publication publication)
    {
        var name = Path.Combine(folder, $"{Columns.Day(publication.From)}_P14D");
        (string File, byte[] Content)[] files =
        [
            ($"{name}.fr.html", new PublicationPage(publication, HostTexts.French).Write()),
            ($"{name}.en.html", new PublicationPage(publication, HostTexts.English).Write()),
            ($"{name}.csv", PublicationCsv.Of(publication, hashtags: false)),
            ($"{name}.fr.xlsx", PublicationXlsx.Of(publication, HostTexts.French)),
            ($"{name}.en.xlsx", PublicationXlsx.Of(publication, HostTexts.English)),
            ($"{name}.hxl.csv", PublicationCsv.Of(publication, hashtags: true)),
        ];
        foreach (var (file, content) in files)
        {
            DurableFile.Write(file, content);
            yield return file;
        }
    }
}
