using System.CommandLine;
using CentreHost.Headquarters.Sites;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

internal static class HqStatusVerb
{
    private const int MostNamed = 8;

    public static Command Create()
    {
        var verb = VerbOptions.Verb("status", "Qui a envoyé quoi, et ce qui manque", "Who has sent what, and what is missing", HqVerb.Database);
        return verb.Doing(parsed => HqVerb.WithDatabase(parsed, (database, cells) =>
        {
            var sites = new StatusQuery(database, cells, TimeProvider.System).Of();
            foreach (var site in sites)
            {
                foreach (var line in Lines(site, parsed.Words()))
                {
                    Console.WriteLine(line);
                }
            }

            if (sites.Count == 0)
            {
                Console.WriteLine(parsed.Words()["hq_no_sites"]);
            }

            return ExitCodes.Done;
        }));
    }

    public static IEnumerable<string> Lines(SiteStatus status, Phrasebook words)
    {
        var site = status.Site;
        var state = status.IsWell ? words["hq_well"] : status.IsLate ? words["hq_late"] : words["hq_look"];
        yield return status.LastDay is { } last
            ? words.Say("hq_site_line", site.Site, site.Name, Columns.Day(last), (long)status.DaysLate, state)
            : words.Say("hq_site_nothing", site.Site, site.Name, state);
        if (status.MissingDays.Count > 0)
        {
            yield return "  " + words.Say("hq_missing_days", (long)status.MissingDays.Count, Some(status.MissingDays.Select(Columns.Day).ToList()));
        }

        foreach (var install in status.Installs.Where(install => install.Missing.Count > 0))
        {
            yield return "  " + words.Say(
                "hq_missing_files", (long)install.Missing.Count, Some([.. install.Missing.Select(seq => seq.ToString(words.Culture))]), install.Install.ToString("D"));
        }

        foreach (var (outcome, files) in status.Refused)
        {
            yield return "  " + words.Say("hq_refused_files", files, outcome);
        }

        if (status.SuspectClocks > 0)
        {
            yield return "  " + words.Say("hq_suspect_clocks", (long)status.SuspectClocks);
        }

        if (status.Unreviewed > 0)
        {
            yield return "  " + words.Say("hq_unreviewed", (long)status.Unreviewed);
        }

        foreach (var sum in status.Mismatches)
        {
            yield return "  " + words.Say("hq_mismatch", sum.Indicator, Columns.Day(sum.Since), sum.Theirs, sum.Ours, sum.Theirs - sum.Ours);
        }
    }

    private static string Some(List<string> all) =>
        string.Join(", ", all.Take(MostNamed)) + (all.Count > MostNamed ? " …" : "");
}
