using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Gate;
using CentreHost.People;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Storage;

namespace CentreHost.PaperPath;

/// <summary>Whom a line names, and how: by a card, or by their place or number on the paper.</summary>
/// <param name="Fault">Why nobody is known by it.</param>
internal sealed record Named(long? PersonId, CardThen? Card, string? Fault);

/// <summary>A card with the moments its life turned.</summary>
internal sealed record CardThen(long Id, DateTime? BoundAt, DateTime? RevokedAt)
{
    /// <summary>The last service day it was good on.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Made for its person: until somebody scanned it out of the printer it is not theirs.</summary>
    public bool OfBatch { get; init; }

    /// <param name="day">The service day of that moment.</param>
    /// <param name="left">The holder left for good between the binding and that moment, and the card ended with the stay.</param>
    public CardState At(DateTime at, DateOnly day, bool left) =>
        BoundAt is not { } bound || bound > at ? OfBatch ? CardState.Printed : CardState.Blank
        : RevokedAt <= at ? CardState.Revoked
        : left || day > ValidUntil ? CardState.Expired
        : CardState.Bound;
}

/// <summary>Reads, on the writer, who a line means and how they stood at its moment.</summary>
internal sealed class LateReading(WriteTurn turn, CentreState.Snapshot centre, Vault vault)
{
    private const int LongestPlace = 5;

    public Named Find(string code, long? sheet)
    {
        var text = code.Trim();
        if (sheet is { } number && text.Length is > 0 and <= LongestPlace && text.All(char.IsAsciiDigit)
            && Place(number, int.Parse(text, System.Globalization.CultureInfo.InvariantCulture)) is { } named)
        {
            return named;
        }

        var key = CardKey.Read(text, ReadBy.Typed, vault.CardMac);
        return key.Fault is null ? ByCard(key)
            : turn.Scalar(PaperSql.ByCaseNumber, text) is long person ? new Named(person, null, null)
            : new Named(null, null, key.Fault);
    }

    /// <summary>None where nobody has that number.</summary>
    public long? Person(long number) => turn.Scalar(PaperSql.PersonNow, number) as long?;

    public List<Stay> Stays(long person, DateTime firstKnown) => StaysThen.Of(
        turn.Read(PaperSql.Moves, person).ReadAll(row => StayMove.Of(Enum.Parse<MovementKind>(row.GetString(0)), Columns.Instant(row.GetInt64(1)))),
        firstKnown);

    /// <summary>The profile's birth decides the age group of that day; the name goes back to whoever types.</summary>
    public (Sex Sex, AgeGroup AgeGroup, DateTime FirstKnown, Identity? Identity) Profile(long person, DateOnly day)
    {
        using var row = turn.Read(PaperSql.Person, person);
        row.Read();
        var identity = row.IsDBNull(4) || row.IsDBNull(5) ? null : SealedPerson.Of(vault, person, (byte[])row[5]).OpenIdentity((byte[])row[4]);
        var (arrived, registered) = (Columns.Instant(row.GetInt64(2)), Columns.Instant(row.GetInt64(3)));
        return (
            Enum.Parse<Sex>(row.GetString(0)),
            PersonRules.GroupOf(identity, Enum.Parse<AgeGroup>(row.GetString(1)), day),
            arrived < registered ? arrived : registered,
            identity);
    }

    public PersonThen Then(long person, Sex sex, AgeGroup ageGroup, CardThen? card, List<Stay> stays, Service service, DateTime at)
    {
        var stay = stays.Where(one => one.Has(at)).Select(one => (Stay?)one).FirstOrDefault();
        var left = card?.BoundAt is { } bound && stays.Any(one => one.UntilUtc is { } until && until >= bound && until <= at);
        return new PersonThen(
            person, sex, ageGroup, card?.At(at, centre.Days.Of(at), left) ?? CardState.Bound, stay,
            IsOut: stay is { } of && turn.Scalar(PaperSql.LastPassage, person, Columns.Instant(of.FromUtc), Columns.Instant(at)) is nameof(Direction.Out),
            Lent: service.Lends ? (int)(long)turn.Scalar(PaperSql.LentThen, person, service.Id, Columns.Instant(at))! : 0,
            Entitled: turn.Scalar(PaperSql.EntitledThen, person, service.Id, Columns.Instant(at)) is long may ? may != 0 : null);
    }

    public ServiceFacts Facts(ToldGift told, PersonThen then)
    {
        var since = LateFacts.LookBack(told.Service, told.Day, then.Stay, centre.Days);
        var given = turn.Read(ScanSql.GivenSince, then.PersonId, Columns.Day(since), told.Service.Id, Columns.Day(told.Day)).ReadAll(
            row => new GivenGift(row.GetInt64(0), row.Day(1), row.IsDBNull(2) ? null : row.GetInt64(2), Columns.Instant(row.GetInt64(3))));
        var served = told.Service.CentreDailyLimit is null
            ? 0
            : (long)turn.Scalar(ScanSql.CentreServedToday, Columns.Day(told.Day), told.Service.Id)!;
        return LateFacts.Of(told, then, given, centre.Catalogue, served);
    }

    /// <summary>Who is ticked on a roster is known by the roster: the card they had lost by then is no matter.</summary>
    private Named? Place(long sheet, int place)
    {
        using var row = turn.Read(PaperSql.PlaceOnSheet, sheet, place);
        return row.Read() ? new Named(row.GetInt64(0), null, null) : null;
    }

    private Named ByCard(CardKey key)
    {
        using var row = key.Token is { } token
            ? turn.Read(PaperSql.CardByToken, token)
            : turn.Read(PaperSql.CardByShortCode, key.ShortCode);
        if (!row.Read())
        {
            return new Named(null, null, ScanCode.CardUnknown);
        }

        if (!row.IsDBNull(6))
        {
            return new Named(null, null, ScanCode.CardIsBadge);
        }

        var card = new CardThen(row.GetInt64(0), row.InstantOrNone(2), row.InstantOrNone(3))
        {
            ValidUntil = row.DayOrNone(4),
            OfBatch = !row.IsDBNull(5),
        };
        return row.IsDBNull(1) ? new Named(null, card, ScanCode.CardBlank) : new Named(row.GetInt64(1), card, null);
    }
}
