using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>How long cards are good and what is printed on them, as the centre decided.</summary>
internal static class CardSettingsBook
{
    public const int MostValidDays = 3_650;

    public const string Select = "SELECT card_valid_days, card_case_number, card_given_name FROM centre WHERE id = 1";

    public static int? ValidDays(WriteTurn turn) => Read(turn.Read(Select)).ValidDays;

    public static CardSettings Read(CentreData data)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return Read(statement.Read(null));
    }

    /// <summary>Counts for cards given from now on: what is printed on the others stays true.</summary>
    public static void Set(WriteTurn turn, SetCards request) => turn.Run(
        "UPDATE centre SET card_valid_days = @1, card_case_number = @2, card_given_name = @3 WHERE id = 1",
        request.ValidDays, request.CaseNumber, request.GivenName);

    private static CardSettings Read(Microsoft.Data.Sqlite.SqliteDataReader rows) =>
        rows.ReadAll(row => new CardSettings(row.NumberOrNone(0), row.GetBoolean(1), row.GetBoolean(2))).Single();
}
