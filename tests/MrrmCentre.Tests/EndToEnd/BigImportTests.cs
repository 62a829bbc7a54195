using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Xunit.Abstractions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>A whole crisis's people taken in while the kitchen goes on serving.</summary>
public sealed class BigImportTests(ITestOutputHelper output)
{
    private const int Beds = 1_000;

    private const string Everything =
        """
        SELECT (SELECT count(*) FROM people) || ' people, ' || (SELECT count(*) FROM person_keys) || ' keys, ' ||
               (SELECT count(*) FROM movements) || ' movements, ' || (SELECT count(*) FROM bed_stays) || ' stays, ' ||
               (SELECT count(*) FROM beds) || ' beds, ' || (SELECT count(*) FROM audit_entries WHERE action = 'import') || ' imports'
        """;

    /// <summary>Twice a large centre, and twice a crisis.</summary>
    [Theory]
    [InlineData(2_000)]
    [InlineData(20_000)]
    public async Task Scans_are_answered_while_thousands_of_people_are_taken_in_all_at_once(int people)
    {
        await using var host = await HostProcess.Start();
        var card = (await SmallCentre.Given(host, 1))[0];
        using var kitchen = host.AsConsole();
        await SmallCentre.Scan(kitchen, SmallCentre.NewId(), card, "WATER");
        var before = Seen(host);

        var clock = Stopwatch.StartNew();
        var import = Import(host, people);
        var (answers, seen) = (new List<TimeSpan>(), new HashSet<string>());
        while (!import.IsCompleted)
        {
            var start = Stopwatch.GetTimestamp();
            await SmallCentre.Scan(kitchen, SmallCentre.NewId(), card, "WATER");
            answers.Add(Stopwatch.GetElapsedTime(start));
            seen.Add(Seen(host));
        }

        Assert.Contains("\"written\":true", (await import)[^1], StringComparison.Ordinal);
        var after = Seen(host);
        answers.Sort();
        output.WriteLine(
            $"{people} people in {clock.Elapsed.TotalSeconds:F1} s beside {answers.Count} scans: median {answers[answers.Count / 2].TotalMilliseconds:F1} ms, " +
            $"99 of 100 within {answers[answers.Count * 99 / 100].TotalMilliseconds:F1} ms, longest {answers[^1].TotalMilliseconds:F0} ms");
        Assert.StartsWith(
            $"{people + 1} people, {people + 1} keys, {people + 1} movements, {Beds} stays, {Beds} beds, ", after, StringComparison.Ordinal);
        Assert.Empty(seen.Except([before, after]));

        // On a busy machine with two cores most of the longest is the wait for a core; row by row it was 3.4 s on an idle one.
        Assert.True(answers[^1] < TimeSpan.FromSeconds(2), $"A scan waited {answers[^1].TotalMilliseconds:F0} ms behind the import.");
    }

    [Fact]
    public async Task An_import_killed_in_the_middle_leaves_nothing_and_is_simply_repeated()
    {
        const int people = 8_000;
        await using var host = await HostProcess.Start();
        await SmallCentre.Given(host, 1);
        var before = Seen(host);

        await Import(host, people, until: 31);
        await host.Kill();
        await host.Start();

        Assert.Equal(before, Seen(host));
        Assert.Equal("ok", SmallCentre.Rows(host.Data, "PRAGMA integrity_check", row => row.GetString(0))[0]);
        Assert.Contains("\"written\":true", (await Import(host, people))[^1], StringComparison.Ordinal);
        Assert.Equal(people + 1, SmallCentre.Count(host.Data, "SELECT count(*) FROM movements"));
    }

    [Fact]
    public async Task An_import_whose_sender_goes_away_leaves_nothing_and_does_not_stand_in_the_way_of_the_next()
    {
        await using var host = await HostProcess.Start();

        await Import(host, 20_000, until: 31);

        Assert.Contains("\"written\":true", (await Import(host, 10))[^1], StringComparison.Ordinal);
        Assert.Equal(10, SmallCentre.Count(host.Data, "SELECT count(*) FROM people"));
    }

    /// <param name="until">Stop reading, and hang up, at that many per cent.</param>
    private static async Task<List<string>> Import(HostProcess host, int people, int until = 101)
    {
        using var http = host.AsConsole();
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(BedsFile()), "files", "beds.csv");
        form.Add(new ByteArrayContent(PeopleFile(people)), "files", "people.csv");
        using var request = new HttpRequestMessage(HttpMethod.Post, "import") { Content = form };
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var lines = new List<string>();
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.Add(line);
            if (JsonDocument.Parse(line).RootElement.GetProperty("percent").GetInt32() >= until)
            {
                break;
            }
        }

        return lines;
    }

    private static byte[] BedsFile() => Lines("block;kind;room;bed", Beds, i => $"T;transit hall;T{i / 50};T-{i:D4}");

    private static byte[] PeopleFile(int people) => Lines(
        "given_names;family_names;sex;age_group;arrived;bed", people, i => $"Démo {i};Exemple;M;18-59;2026-03-01;{(i < Beds ? $"T-{i:D4}" : "")}");

    private static byte[] Lines(string header, int count, Func<int, string> line) =>
        Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(0, count).Select(line).Prepend(header)) + "\n");

    private static string Seen(HostProcess host) => SmallCentre.Rows(host.Data, Everything, row => row.GetString(0))[0];
}
