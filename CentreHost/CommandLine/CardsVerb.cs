using System.CommandLine;
using System.Net;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

internal static class CardsVerb
{
    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMilliseconds(300);

    public static Command Create() => new("cards", "Cartes / cards") { Blank(), Batch(), Batches(), Print(), Activate() };

    private static Command Blank()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 100, Description = "1-2000" };
        var file = Out("cartes.pdf");
        var unread = Unread();
        var verb = VerbOptions.Verb("blank", "Imprime des cartes vierges", "Prints blank cards", count, file, unread);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (made, problem) = await host.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(NewId(), parsed.GetValue(count)), stop);
                problem ??= await Save(host, $"cards/sheets/{made!.FirstSheet}-{made.LastSheet}.pdf?{AsItIs(parsed.GetValue(unread))}", parsed.GetValue(file)!, stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("cards_printed", (long)made!.Cards, made.FirstSheet, made.LastSheet, parsed.GetValue(file)));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Batch()
    {
        var convoy = new Option<string?>("--convoy") { Description = "C-00012" };
        var household = new Option<string?>("--household") { Description = "H-00012" };
        var people = new Option<long[]?>("--people") { Description = "Numéros / numbers", AllowMultipleArgumentsPerToken = true };
        var everybody = new Option<bool>("--everybody") { Description = "Toutes les personnes sans carte / everybody without a card" };
        var staff = new Option<string[]?>("--staff") { Description = "Badges : codes d'agents / badges: staff codes", AllowMultipleArgumentsPerToken = true };
        var verb = VerbOptions.Verb(
            "batch", "Crée une série de cartes pour des personnes, ou de badges", "Makes a batch of cards for people, or of badges",
            convoy, household, people, everybody, staff);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                if (parsed.GetValue(staff) is { Length: > 0 } && Chosen(parsed, convoy, household, people, everybody))
                {
                    return parsed.Refuse(HostTexts.Say("badges_alone"));
                }

                var (made, problem) = parsed.GetValue(staff) is { Length: > 0 } codes
                    ? await host.Post<MakeBadges, BatchMade>("cards/badges", new MakeBadges(NewId(), codes), stop)
                    : await host.Post<MakeCards, BatchMade>(
                        "cards/batches",
                        new MakeCards(
                            NewId(), parsed.GetValue(people) is { Length: > 0 } listed ? listed : null, parsed.GetValue(convoy),
                            parsed.GetValue(household), parsed.GetValue(everybody)),
                        stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("batch_made", (long)made!.Cards, made.Batch));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static bool Chosen(ParseResult parsed, params Option[] options) =>
        options.Any(option => parsed.GetResult(option) is { Implicit: false });

    private static Command Batches()
    {
        var verb = VerbOptions.Verb("batches", "Liste les séries de cartes", "Lists the batches of cards");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var (batches, problem) = await host.Get<List<BatchLine>>("cards/batches", stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                var (hello, unheard) = await host.Get<Hello>("hello", stop);
                if (unheard is not null)
                {
                    return parsed.Refuse(unheard.Sentence);
                }

                var zone = TimeZoneInfo.FindSystemTimeZoneById(hello!.TimeZone);
                foreach (var line in batches!)
                {
                    Console.WriteLine(parsed.Words().Say(
                        "batch_line", line.Batch, TimeZoneInfo.ConvertTimeFromUtc(line.MadeAtUtc, zone), line.Cards, line.Waiting, line.InForce, line.Ended));
                }

                if (batches.Count == 0)
                {
                    Console.WriteLine(parsed.Words()["batches_none"]);
                }

                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    private static Command Print()
    {
        var batch = new Option<long>("--batch") { Required = true, Description = "N°" };
        var single = new Option<bool>("--single") { Description = "Une carte par page / one card a page" };
        var list = new Option<string?>("--list") { Description = "Liste de remise, PDF / hand-out list, PDF" };
        var file = Out("cartes.pdf");
        var unread = Unread();
        var verb = VerbOptions.Verb("print", "Imprime une série", "Prints a batch", batch, single, file, list, unread);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var route = $"cards/batches/{parsed.GetValue(batch)}";
                var layout = parsed.GetValue(single) ? CardLayout.Single : CardLayout.TenUp;
                var problem = await Save(host, $"{route}/cards.pdf?layout={layout}&{AsItIs(parsed.GetValue(unread))}", parsed.GetValue(file)!, stop);
                if (problem is null && parsed.GetValue(list) is { } handOut)
                {
                    problem = await Save(host, $"{route}/list.pdf?language={parsed.GetValue(VerbOptions.Language)}", handOut, stop);
                }

                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                Console.WriteLine(parsed.Words().Say("batch_printed", parsed.GetValue(batch), parsed.GetValue(file)));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }

    /// <summary>A scanner types into the terminal, or a file of codes is piped in: a card a line, until the input ends.</summary>
    private static Command Activate()
    {
        var verb = VerbOptions.Verb(
            "activate", "Active les cartes scannées, une par ligne", "Activates the cards scanned, one a line");
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var code = ExitCodes.Done;
                while (await Console.In.ReadLineAsync(stop) is { } card)
                {
                    if (string.IsNullOrWhiteSpace(card))
                    {
                        continue;
                    }

                    var (done, problem) = await host.Post<ActivateCard, CardActivated>("cards/activate", new ActivateCard(NewId(), card), stop);
                    if (problem is not null)
                    {
                        code = parsed.Refuse(problem.Sentence);
                        continue;
                    }

                    Console.WriteLine(parsed.Words().Say(
                        "cards_activated", done!.ShortCode, done.CaseNumber ?? done.Staff, done.Left, done.Batch));
                }

                return code;
            },
            stop));
        return verb;
    }

    private static Option<string> Out(string name) => new("--out") { DefaultValueFactory = _ => name, Description = "PDF" };

    private static Option<bool> Unread() =>
        new("--unread") { Description = "Sans relire les codes : marqué et noté / without reading the codes back: marked and recorded" };

    private static string AsItIs(bool unread) => unread ? "unread=true" : "";

    /// <summary>Asks until the codes are read back; a thousand cards take a minute or two.</summary>
    private static async Task<Problem?> Save(HostConnection host, string route, string file, CancellationToken stop)
    {
        while (true)
        {
            using var response = await host.Http.GetAsync(route, stop);
            if (response.IsSuccessStatusCode)
            {
                return Write(file, await response.Content.ReadAsByteArrayAsync(stop));
            }

            var problem = await response.Content.ReadFromJsonAsync(CentreJson.Default.Problem, stop);
            if (response.StatusCode != HttpStatusCode.Conflict || problem!.Code != "print_being_read")
            {
                return problem;
            }

            await Task.Delay(BetweenAttempts, stop);
        }
    }

    private static Problem? Write(string file, byte[] pdf)
    {
        try
        {
            DurableFile.Write(Path.GetFullPath(file), pdf);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            var said = HostTexts.Say("file_not_written", file);
            return new Problem("about:blank", said.En, StatusCodes.Status409Conflict, said.Fr, "file_not_written", said);
        }
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
