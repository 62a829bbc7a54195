using System.CommandLine;
using System.Globalization;
using CentreHost.Delivery;
using CentreHost.Summaries;

namespace CentreHost.CommandLine;

/// <summary>What leaves the centre: send it, see it, take headquarters' word for it.</summary>
internal static class DeliveryVerbs
{
    public static IEnumerable<Command> Create() => [Send(), Outbox(), Acknowledge(), Headquarters(), Enrolment(), Dictionary()];

    private static Command Send()
    {
        var verb = VerbOptions.Verb("send", "Envoie maintenant ce qui attend", "Sends now what waits");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (sent, problem) = await host.Post<SendBundles, BundlesSent>("delivery/send", new SendBundles(NewId()), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("bundles_sent", sent!.Sealed, sent.Sent, sent.Failed, sent.Acknowledged));
                return sent.Trouble is { } trouble ? parsed.Refuse(trouble) : sent.Failed > 0 ? ExitCodes.Refused : ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Outbox()
    {
        var verb = VerbOptions.Verb("outbox", "Montre ce qui est parti et ce qui attend", "Shows what has left and what waits");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (page, problem) = await host.Get<OutboxPage>("delivery", stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                OutboxTable.Print(SummaryTable.Console(), page!, parsed.Words());
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Acknowledge()
    {
        var what = new Argument<string[]>("what") { Description = "Le fichier du siège, ou ACK … / headquarters' file, or ACK …" };
        var verb = VerbOptions.Verb("ack", "Prend l'accusé de réception du siège", "Takes headquarters' acknowledgement");
        verb.Add(what);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var words = parsed.GetValue(what)!;
                var request = words is [var file] && File.Exists(file)
                    ? new TakeAcknowledgement(NewId(), await File.ReadAllBytesAsync(file, stop), null)
                    : new TakeAcknowledgement(NewId(), null, string.Join(' ', words));
                var (taken, problem) = await host.Post<TakeAcknowledgement, AcknowledgementTaken>("delivery/acknowledgements", request, stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("acknowledgement_taken", taken!.Through, taken.Acknowledged, taken.SentAgain));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Headquarters()
    {
        var file = new Argument<string>("file") { Description = "headquarters.mrrmhq" };
        var verb = VerbOptions.Verb("headquarters", "Apprend à qui sceller", "Learns to whom to seal");
        verb.Add(file);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var request = new KnowHeadquarters(NewId(), await File.ReadAllBytesAsync(parsed.GetValue(file)!, stop));
                var (known, problem) = await host.Post<KnowHeadquarters, HeadquartersKnown>("delivery/headquarters", request, stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("headquarters_known", known!.Name, known.Key));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Enrolment()
    {
        var admin1 = new Option<string>("--admin1") { DefaultValueFactory = _ => "", Description = "Code de la région / of the region (NE001)" };
        var start = new Option<string>("--since") { Required = true, Description = "Premier jour du centre / the centre's first day, AAAA-MM-JJ" };
        var to = new Option<string>("--to") { DefaultValueFactory = _ => ".", Description = "Répertoire / directory" };
        var verb = VerbOptions.Verb("enrolment", "Écrit le fichier par lequel le siège connaît ce centre", "Writes the file by which headquarters knows this centre", admin1, start, to);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                if (!DateOnly.TryParseExact(parsed.GetValue(start), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var since))
                {
                    Console.Error.WriteLine(parsed.Words()["day_format"]);
                    return ExitCodes.WrongUsage;
                }

                var (made, problem) = await host.Post<MakeEnrolment, EnrolmentMade>(
                    "delivery/enrolment", new MakeEnrolment(NewId(), parsed.GetValue(admin1)!, since), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                var path = Path.Combine(Path.GetFullPath(parsed.GetValue(to)!), made!.Name);
                Storage.DurableFile.Write(path, made.File);
                Console.WriteLine(parsed.Words().Say("enrolment_made", path, made.Key));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Dictionary()
    {
        var verb = VerbOptions.Verb("dictionary", "Liste les indicateurs du bilan", "Lists the summary's indicators");
        verb.SetAction(parsed =>
        {
            DictionaryTable.Print(SummaryTable.Console(), IndicatorDictionary.Current, parsed.Words());
            return ExitCodes.Done;
        });
        return verb;
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
