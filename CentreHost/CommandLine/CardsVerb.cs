using System.CommandLine;
using CentreHost.Cards;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

internal static class CardsVerb
{
    public static Command Create() => new("cards", "Cartes / cards") { Blank() };

    private static Command Blank()
    {
        var count = new Option<int>("--count") { DefaultValueFactory = _ => 100, Description = "1-2000" };
        var file = new Option<string>("--out") { DefaultValueFactory = _ => "cartes.pdf", Description = "PDF" };
        var verb = VerbOptions.Verb("blank", "Imprime des cartes vierges", "Prints blank cards", count, file);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
                var (made, problem) = await host.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(id, parsed.GetValue(count)), stop);
                if (problem is not null)
                {
                    return parsed.Refuse(problem.Sentence);
                }

                var pdf = await host.Http.GetByteArrayAsync($"cards/sheets/{made!.FirstSheet}-{made.LastSheet}.pdf", stop);
                DurableFile.Write(Path.GetFullPath(parsed.GetValue(file)!), pdf);
                Console.WriteLine(parsed.Words().Say("cards_printed", (long)made.Cards, made.FirstSheet, made.LastSheet, parsed.GetValue(file)));
                return ExitCodes.Done;
            },
            stop));
        return verb;
    }
}
