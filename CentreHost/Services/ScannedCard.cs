using CentreHost.Cards;
using CentreHost.People;
using CentreHost.Storage;

namespace CentreHost.Services;

/// <summary>The card in the scanner and its holder, as the database has them in this very transaction.</summary>
internal sealed record ScannedCard(long CardId, CardState State, long? PersonId, Sex Sex, AgeGroup AgeGroup, PersonStatus Status)
{
    public static ScannedCard? Find(WriteTurn turn, CardKey key)
    {
        using var row = key.Token is { } token
            ? turn.Read(ScanSql.FindCardByToken, token)
            : turn.Read(ScanSql.FindCardByShortCode, key.ShortCode);
        if (!row.Read())
        {
            return null;
        }

        var held = !row.IsDBNull(2);
        return new ScannedCard(
            row.GetInt64(0),
            Enum.Parse<CardState>(row.GetString(1)),
            held ? row.GetInt64(2) : null,
            held ? Enum.Parse<Sex>(row.GetString(3)) : Sex.U,
            held ? Enum.Parse<AgeGroup>(row.GetString(4)) : AgeGroup.Unknown,
            held ? Enum.Parse<PersonStatus>(row.GetString(5)) : PersonStatus.Departed);
    }
}
