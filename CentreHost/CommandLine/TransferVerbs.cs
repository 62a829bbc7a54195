using System.CommandLine;
using CentreHost.People;
using CentreHost.People.Transfers;
using CentreHost.Storage;
using CentreHost.Texts;

namespace CentreHost.CommandLine;

/// <summary>People out to other centres by file, and in.</summary>
internal static class TransferVerbs
{
    private const string ConsentVersion = "1";

    public static Command Transfer()
    {
        var person = new Argument<long>("person") { Description = "Numéro / number: 412" };
        var to = new Option<string>("--to") { Required = true, Description = "L'autre centre / the other centre" };
        var household = new Option<bool>("--household") { Description = "Avec tout le ménage / with the whole household" };
        var consent = new Option<bool>("--consent") { Description = "Ils ont donné leur accord au transfert / they have consented to the transfer" };
        var file = new Option<string>("--out") { Required = true, Description = "Fichier / file: transfer.mrrm" };
        var verb = VerbOptions.Verb("transfer", "Envoie quelqu'un à un autre centre", "Sends somebody to another centre", to, household, consent, file);
        verb.Add(person);
        verb.SetAction((parsed, stop) => Verbs.With(
            parsed,
            async host =>
            {
                var given = parsed.GetValue(consent) ? new Consent(ConsentVersion, parsed.GetValue(VerbOptions.Language)!, [Sending.Purpose]) : null;
                var request = new TransferPerson(NewId(), parsed.GetValue(to)!, parsed.GetValue(household), given);
                var (made, problem) = await host.Post<TransferPerson, TransferMade>($"transfers/{parsed.GetValue(person)}", request, stop);
                return problem is null ? await Save(parsed, host, made!.Transfer, parsed.GetValue(file)!, stop) : parsed.Refuse(problem.Sentence);
            },
            stop));
        return verb;
    }

    public static Command Receive()
    {
        var file = new Argument<FileInfo>("file") { Description = "transfer.mrrm" };
        var code = new Option<string>("--code") { Required = true, Description = "Dit par téléphone / told by telephone" };
        var verb = VerbOptions.Verb("receive", "Accueille qui vient d'un autre centre", "Takes in who comes from another centre", code);
        verb.Add(file);
        verb.SetAction((parsed, stop) => parsed.GetValue(file)! is { Exists: true, Length: <= TransferFile.LongestFile } given
            ? Verbs.With(parsed, host => Receive(parsed, host, given, parsed.GetValue(code)!, stop), stop)
            : Task.FromResult(parsed.Refuse(TransferRefusal.NotAFile())));
        return verb;
    }

    private static async Task<int> Receive(ParseResult parsed, HostConnection host, FileInfo file, string code, CancellationToken stop)
    {
        var request = new ReceivePeople(NewId(), await File.ReadAllBytesAsync(file.FullName, stop), code);
        var (received, problem) = await host.Post<ReceivePeople, PeopleReceived>("transfers/receive", request, stop);
        if (problem is not null)
        {
            return parsed.Refuse(problem.Sentence);
        }

        Console.WriteLine(parsed.Words().Say(received!.Repeat ? "transfer_again" : "transfer_received", received.People.Count, received.FromCentre));
        foreach (var one in received.People)
        {
            Console.WriteLine($"{one.OriginNumber} -> {one.CaseNumber}");
        }

        return ExitCodes.Done;
    }

    private static async Task<int> Save(ParseResult parsed, HostConnection host, long transfer, string file, CancellationToken stop)
    {
        var (told, problem) = await host.Get<TransferTold>($"transfers/{transfer}", stop);
        if (problem is not null)
        {
            return parsed.Refuse(problem.Sentence);
        }

        try
        {
            DurableFile.Write(Path.GetFullPath(file), await host.Http.GetByteArrayAsync($"transfers/{transfer}/file", stop));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // They have departed; the file is made again by its number.
            return parsed.Refuse(HostTexts.Say("transfer_file_not_written", file, transfer));
        }

        Console.WriteLine(parsed.Words().Say("transfer_made", told!.People, told.Destination, file));
        Console.WriteLine(parsed.Words().Say("transfer_code", told.Code));
        return ExitCodes.Done;
    }

    private static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
}
