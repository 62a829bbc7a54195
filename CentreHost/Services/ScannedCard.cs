using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.Services;

/// <summary>A person as far as a decision needs to know them.</summary>
internal readonly record struct Entrant(
    long PersonId, Sex Sex, AgeGroup AgeGroup, PersonStatus Status, DateTime ArrivedAt, string? Diet)
{
    private const string Select = "SELECT id, sex, age_group, status, arrived_at, diet FROM people WHERE id = @1";

    public bool HasLeft => Status is PersonStatus.Departed or PersonStatus.Transferred or PersonStatus.Deceased;

    public static Entrant Of(WriteTurn turn, long person)
    {
        using var row = turn.Read(Select, person);
        row.Read();
        return Read(row, 0);
    }

    public static Entrant Read(SqliteDataReader row, int first) => new(
        row.GetInt64(first),
        Enum.Parse<Sex>(row.GetString(first + 1)),
        Enum.Parse<AgeGroup>(row.GetString(first + 2)),
        Enum.Parse<PersonStatus>(row.GetString(first + 3)),
        Columns.Instant(row.GetInt64(first + 4)),
        row.IsDBNull(first + 5) ? null : row.GetString(first + 5));
}

/// <summary>The card in the scanner and its holder, as the database has them in this very transaction.</summary>
/// <param name="Holder">None while the card is nobody's.</param>
internal sealed record ScannedCard(long CardId, CardState State, Entrant? Holder, long? Household)
{
    public long? PersonId => Holder?.PersonId;

    /// <summary>A member of staff's: nothing is given on it and nobody passes by it.</summary>
    public bool IsBadge { get; init; }

    /// <summary>Why nothing can be done with it; none where it is a card in force.</summary>
    public Decision.Refuse? SaysNo => IsBadge ? new Decision.Refuse(ScanCode.CardIsBadge)
        : State == CardState.Expired && Holder?.HasLeft == true ? new Decision.Refuse(ScanCode.PersonLeft)
        : ServiceRules.CardSaysNo(State);

    /// <param name="day">On which it is shown; none: as it is on record, whatever day it was good until.</param>
    public static ScannedCard? Find(WriteTurn turn, CardKey key, DateOnly? day = null)
    {
        using var row = key.Token is { } token
            ? turn.Read(ScanSql.FindCardByToken, token)
            : turn.Read(ScanSql.FindCardByShortCode, key.ShortCode);
        return row.Read()
            ? new ScannedCard(
                row.GetInt64(0),
                StateOn(day, Enum.Parse<CardState>(row.GetString(1)), row.DayOrNone(10)),
                row.IsDBNull(2) ? null : Entrant.Read(row, 2),
                row.IsDBNull(8) ? null : row.GetInt64(8))
            {
                IsBadge = !row.IsDBNull(9),
            }
            : null;
    }

    private static CardState StateOn(DateOnly? day, CardState recorded, DateOnly? validUntil) =>
        day is { } shown ? CardLife.On(shown, recorded, validUntil) : recorded;
}
