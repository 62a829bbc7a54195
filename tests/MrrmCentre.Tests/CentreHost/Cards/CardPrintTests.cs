extern alias host;

using System.Diagnostics;
using System.Text.RegularExpressions;
using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Staff;
using Microsoft.Extensions.DependencyInjection;
using CardProof = host::CentreHost.Cards.CardProof;
using OutsideProgram = host::CentreHost.Documents.OutsideProgram;

namespace MrrmCentre.Tests.CentreHost.Cards;

/// <summary>The files of a batch as they leave the host.</summary>
public sealed class CardPrintTests
{
    [Fact]
    public async Task A_card_bears_nothing_personal_and_the_list_beside_it_says_whose_it_is()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awadémo", "Zorgho"));
        var shortCode = (await reception.Get<BatchPage>($"cards/batches/{made.Batch}")).Cards[0].ShortCode;

        var card = await Words(await reception.CardFile($"cards/batches/{made.Batch}/cards.pdf"));
        var list = await Words(await reception.CardFile($"cards/batches/{made.Batch}/list.pdf"));

        Assert.Contains("série 0001 · 01/01", card, StringComparison.Ordinal);
        Assert.Contains(shortCode, card, StringComparison.Ordinal);
        Assert.DoesNotMatch("Awad|Zorgho|00001", card);
        Assert.Matches($"1 Awadémo Z\\. XXX-00001 {shortCode}", list);
        Assert.DoesNotContain("Zorgho", list, StringComparison.Ordinal);
        Assert.Contains("Signature", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_centre_lets_be_printed_is_printed_and_the_last_day_with_it()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        await head.Post<SetCards, Done>("cards/settings", new SetCards(centre.NewId(), 14, CaseNumber: true, GivenName: true));
        var made = await centre.CardsFor(head, await centre.Arrives(head, "Awadémo", "Zorgho"));

        var pdf = await head.CardFile($"cards/batches/{made.Batch}/cards.pdf?layout=single");
        var card = await Words(pdf);

        Assert.Equal("card_layout_unknown", (await head.Refused($"cards/batches/{made.Batch}/cards.pdf?layout=a3")).Code);
        Assert.Contains("Awadémo", card, StringComparison.Ordinal);
        Assert.Contains("XXX-00001", card, StringComparison.Ordinal);
        Assert.Contains("Valable jusqu'au 24/03/2026", card, StringComparison.Ordinal);
        Assert.DoesNotContain("Zorgho", card, StringComparison.Ordinal);
        Assert.Matches(@"Page size:\s+242\.6\d* x 153\.0\d* pts", await Run("pdfinfo", pdf, "-"));
    }

    [Fact]
    public async Task A_file_handed_out_is_recorded_as_read_back()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"));

        await reception.CardFile($"cards/batches/{made.Batch}/cards.pdf");

        var line = Assert.Single(await reception.Get<List<BatchLine>>("cards/batches"));
        Assert.Equal((true, CentreFixture.Noon), (line.ReadBack, line.PrintedAtUtc));
    }

    [Fact]
    public async Task Where_the_reader_is_missing_nothing_is_handed_out_unless_the_head_takes_it_unread()
    {
        await using var centre = await CentreFixture.Start();
        centre.Services.GetRequiredService<CardProof>().Reads = new OutsideProgram("no-zbarimg");
        using var reception = await centre.SignIn(Role.Reception);
        using var head = await centre.SignIn(Role.Head);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"));
        var route = $"cards/batches/{made.Batch}/cards.pdf";

        var refused = await reception.CardFileRefused(route);
        Assert.Equal("print_program_missing", refused.Code);
        Assert.Contains("no-zbarimg", refused.Sentence.Fr, StringComparison.Ordinal);
        Assert.Equal("not_your_role", (await reception.Refused($"{route}?unread=true")).Code);
        Assert.Equal(0, centre.Number("SELECT count(*) FROM card_prints"));

        var words = await Words(await head.CardFile($"{route}?unread=true"));

        Assert.Contains("NON RELUE", words, StringComparison.Ordinal);
        Assert.Equal(0, centre.Number("SELECT read_back FROM card_prints"));
        Assert.Equal(1, centre.Number("SELECT count(*) FROM audit_entries WHERE action = 'cards/print-unread'"));
    }

    [Fact]
    public async Task A_code_that_cannot_be_read_back_keeps_the_whole_file_and_says_which_card()
    {
        await using var centre = await CentreFixture.Start();
        centre.Services.GetRequiredService<CardProof>().Reads = new OutsideProgram("true");
        using var reception = await centre.SignIn(Role.Reception);
        var made = await reception.Post<MakeBlankCards, BlankCardsMade>("cards/blank", new MakeBlankCards(centre.NewId(), 3));

        var refused = await reception.CardFileRefused($"cards/sheets/{made.FirstSheet}-{made.LastSheet}.pdf");

        Assert.Equal("print_not_read", refused.Code);
        Assert.Contains("feuille 0001 · 01/03", refused.Sentence.Fr, StringComparison.Ordinal);
    }

    [Fact]
    public async Task People_are_served_while_a_file_is_read_back_and_whoever_waits_for_it_is_told_so()
    {
        await using var centre = await CentreFixture.Start();
        var script = Path.Combine(centre.Directory, "slow.sh");
        await File.WriteAllTextAsync(script, "#!/bin/sh\nwhile [ ! -e \"$0.go\" ]; do sleep 0.1; done\nexec zbarimg \"$@\"\n");
        File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        centre.Services.GetRequiredService<CardProof>().Reads = new OutsideProgram(script);
        using var reception = await centre.SignIn(Role.Reception);
        var made = await centre.CardsFor(reception, await centre.Arrives(reception, "Awa"));
        var route = $"cards/batches/{made.Batch}/cards.pdf";

        var waiting = reception.Refused(route);
        await centre.Arrives(reception, "Issa", card: await centre.BlankCard());
        Assert.False(waiting.IsCompleted, "The file was answered before the people were.");
        Assert.Equal("print_being_read", (await waiting).Code);
        await File.WriteAllTextAsync($"{script}.go", "");

        Assert.Equal("%PDF"u8.ToArray(), (await reception.CardFile(route))[..4]);
    }

    private static async Task<string> Words(byte[] pdf) => Regex.Replace(await Run("pdftotext", pdf, "-raw", "-", "-"), @"\s+", " ");

    private static async Task<string> Run(string program, byte[] input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true })!;
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}");
        return output;
    }
}
