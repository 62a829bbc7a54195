using CentreHost.Cards;
using CentreHost.People;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>People of a centre that is measured.</summary>
internal static class Seeding
{
    /// <returns>The short code on the card of each.</returns>
    public static async Task<List<string>> People(RunningHost host, int people)
    {
        using var http = host.Client();
        await RunningHost.Post(http, "cards/blank", new MakeBlankCards(RunningHost.NewId(), people));
        var cards = ShortCodes(host.Database);
        foreach (var card in cards)
        {
            await RunningHost.Post(http, "people", new RegisterPerson(RunningHost.NewId(), Sex.M, AgeGroup.From18To59, new Identity("Démo", card), card));
        }

        return cards;
    }

    private static List<string> ShortCodes(string database)
    {
        using var connection = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT short_code FROM cards";
        using var row = command.ExecuteReader();
        var codes = new List<string>();
        while (row.Read())
        {
            codes.Add(row.GetString(0));
        }

        return codes;
    }
}
