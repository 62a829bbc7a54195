extern alias host;

using System.Net.Http.Json;
using CentreHost;
using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Services;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>Some people with cards in a running host, and the ways to scan them and to count what is on disk.</summary>
internal static class SmallCentre
{
    public static Guid NewId() => Guid.CreateVersion7(TimeProvider.System.GetUtcNow());

    /// <returns>The card of each person, as a scanner types it.</returns>
    public static async Task<List<string>> Given(HostProcess host, int people)
    {
        using var http = host.AsConsole();
        await Post(http, "cards/blank", new MakeBlankCards(NewId(), people));
        var cards = BlankCards(host.Data).TakeLast(people).ToList();
        foreach (var card in cards)
        {
            await Post(http, "people", new RegisterPerson(NewId(), Sex.M, AgeGroup.From18To59, null, card));
        }

        await Post(http, "services/meal/open", new OpenMeal(NewId(), "LUNCH"));
        return cards;
    }

    public static async Task<Verdict> Scan(HttpClient http, Guid id, string card, string service = "LUNCH")
    {
        using var response = await http.PostAsJsonAsync("scans", new Scan(id, card, service, ReadBy.Qr), CentreJson.Default.Scan);
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadFromJsonAsync(CentreJson.Default.Verdict))!;
    }

    public static async Task Post<T>(HttpClient http, string route, T request)
    {
        using var response = await http.PostAsJsonAsync(route, request, CentreJson.Default.Options);
        Assert.True(response.IsSuccessStatusCode, $"{route}: {await response.Content.ReadAsStringAsync()}");
    }

    public static List<string> BlankCards(string data)
    {
        var vault = new host::CentreHost.Sealing.Vault(Convert.FromHexString(File.ReadAllText(Path.Combine(data, "keys", "data.key")).Trim()));
        return Rows(data, "SELECT token FROM cards WHERE state = 'Blank' ORDER BY id", row =>
            host::CentreHost.Cards.CardToken.Create(vault.CardMac, (byte[])row[0]));
    }

    /// <summary>Looks at the database as a third party would, after the host is gone or beside it.</summary>
    public static List<T> Rows<T>(string data, string sql, Func<SqliteDataReader, T> read)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(data, "centre.db")};Mode=ReadWrite;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_autocheckpoint = 0";
        command.ExecuteNonQuery();
        command.CommandText = sql;
        using var row = command.ExecuteReader();
        var rows = new List<T>();
        while (row.Read())
        {
            rows.Add(read(row));
        }

        return rows;
    }

    public static long Count(string data, string sql) => Rows(data, sql, row => row.GetInt64(0))[0];
}
