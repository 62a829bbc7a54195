using System.CommandLine;
using CentreHost.Centre;
using CentreHost.People;

namespace CentreHost.CommandLine;

internal static class PeopleVerb
{
    public static Command Create() => new("people", "Les personnes / the people") { TransferVerbs.Transfer(), TransferVerbs.Receive(), Anonymise(), Retention() };

    private static Command Anonymise()
    {
        var verb = VerbOptions.Verb(
            "anonymise", "Oublie qui est parti depuis assez longtemps", "Forgets who left long enough ago");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (done, problem) = await host.Post<AnonymisePeople, PeopleAnonymised>(
                    "retention/anonymise", new AnonymisePeople(NewId()), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("people_anonymised", done!.People));
                Console.WriteLine(done.CompleteOn is { } day
                    ? parsed.Words().Say("people_anonymised_complete", day.ToString("d", parsed.Words().Culture))
                    : parsed.Words()["people_anonymised_no_copy"]);
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Retention()
    {
        var days = new Option<int?>("--days") { Description = "Jours après le départ / days after the departure" };
        var copies = new Option<int?>("--copy-days") { Description = "Jours de garde des copies / days copies are kept" };
        var verb = VerbOptions.Verb(
            "retention", "Dit, ou fixe, combien de temps les noms sont gardés", "Says, or sets, how long names are kept", days, copies);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (known, unread) = await host.Get<RetentionPage>("retention", stop);
                if (known is null)
                {
                    return parsed.Refuse(unread!.Sentence);
                }

                var wanted = known with { Days = parsed.GetValue(days) ?? known.Days, CopyDays = parsed.GetValue(copies) ?? known.CopyDays };
                if (wanted != known)
                {
                    var (_, problem) = await host.Post<SetRetention, Done>(
                        "retention", new SetRetention(NewId(), wanted.Days, wanted.CopyDays), stop);
                    if (problem is not null)
                    {
                        return parsed.Refuse(problem.Sentence);
                    }
                }

                Console.WriteLine(wanted.Days is { } kept
                    ? parsed.Words().Say("retention_days", kept, wanted.CopyDays)
                    : parsed.Words().Say("retention_none", wanted.CopyDays));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
