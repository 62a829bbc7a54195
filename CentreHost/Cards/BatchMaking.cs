using System.Globalization;
using CentreHost.Centre;
using CentreHost.People;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.Cards;

/// <summary>Makes a batch of cards for people who are here, or of badges for staff, each with its place in the batch.</summary>
internal static class BatchMaking
{
    public const int MostCards = 2_000;

    private const string HereWithoutCard =
        """
        p.status IN ('Present', 'Out') AND NOT EXISTS (
            SELECT 1 FROM cards c WHERE c.person_id = p.id AND c.state IN ('Bound', 'Printed'))
        """;

    private static readonly string OfEverybody = $"SELECT p.id FROM people p WHERE {HereWithoutCard} ORDER BY p.id LIMIT @1";

    private static readonly string OfConvoy =
        $"SELECT p.id FROM people p WHERE p.arrival_group_id = @2 AND {HereWithoutCard} ORDER BY p.id LIMIT @1";

    private static readonly string OfHousehold =
        $"""
        SELECT p.id FROM household_members m JOIN people p ON p.id = m.person_id
        WHERE m.household_id = @2 AND m.until_at IS NULL AND {HereWithoutCard} ORDER BY m.kinship <> 'Head', m.id LIMIT @1
        """;

    private const string InsertBatch =
        "INSERT INTO card_batches (kind, made_for, made_at, made_by) VALUES (@1, @2, @3, @4) RETURNING id";

    /// <summary>All of a batch by one statement: 2,000 one by one held the writer for as long as a hundred scans take.</summary>
    private const string InsertCards =
        """
        INSERT INTO cards (token, short_code, state, person_id, staff_id, sheet, place_on_sheet, batch, place_in_batch, valid_until, made_at)
        SELECT unhex(j.value ->> 0), j.value ->> 1, 'Printed', iif(@2, j.value ->> 2, NULL), iif(@2, NULL, j.value ->> 2), 0,
               j.key % @3 + 1, @4, j.key + 1, @5, @6
        FROM json_each(@1) j
        """;

    private const string OfList =
        "SELECT p.status, p.case_number FROM json_each(@1) l LEFT JOIN people p ON p.id = l.value ORDER BY l.key";

    public static Answer<BatchMade> ForPeople(WriteTurn turn, MakeCards request, Actor actor, ServiceDays days)
    {
        var sources = new[] { request.People is not null, request.Convoy is not null, request.Household is not null, request.EverybodyWithout };
        if (sources.Count(source => source) != 1)
        {
            return BatchRefusal.Source();
        }

        var chosen = Choose(turn, request);
        if (chosen.Value is not { } people)
        {
            return chosen.Refusal!;
        }

        var until = CardLife.ValidUntil(days.Of(turn.NowUtc), CardSettingsBook.ValidDays(turn));
        var madeFor = request.Convoy ?? request.Household;
        return Make(turn, request.Id, BatchKind.People, madeFor?.Trim().ToUpperInvariant(), people, until, actor);
    }

    public static Answer<BatchMade> ForStaff(WriteTurn turn, MakeBadges request, Actor actor)
    {
        if (request.Staff.Count > MostCards)
        {
            return BatchRefusal.TooMany(MostCards);
        }

        var members = new List<long>();
        foreach (var code in request.Staff.Distinct(StringComparer.Ordinal))
        {
            if (turn.Scalar("SELECT id FROM staff WHERE code = @1 AND active", code) is not long member)
            {
                return StaffRefusal.Unknown(code);
            }

            members.Add(member);
        }

        return Make(turn, request.Id, BatchKind.Badges, null, members, null, actor);
    }

    private static Answer<List<long>> Choose(WriteTurn turn, MakeCards request)
    {
        if (request.People is { } listed)
        {
            return Listed(turn, listed);
        }

        if (request.Convoy is { } convoy)
        {
            return ConvoyBook.Find(turn, convoy.Trim().ToUpperInvariant()) is { } group
                ? Found(turn, OfConvoy, group.Id)
                : ConvoyRefusal.Unknown(convoy);
        }

        if (request.Household is { } code)
        {
            return turn.Scalar("SELECT id FROM households WHERE code = @1", code.Trim().ToUpperInvariant()) is long household
                ? Found(turn, OfHousehold, household)
                : FamilyRefusal.Unknown();
        }

        return Found(turn, OfEverybody, null);
    }

    /// <summary>The first 2,000 of them: the next batch takes the rest, who have no card yet.</summary>
    private static List<long> Found(WriteTurn turn, string sql, long? of) =>
        (of is null ? turn.Read(sql, MostCards) : turn.Read(sql, MostCards, of)).ReadAll(row => row.GetInt64(0));

    private static Answer<List<long>> Listed(WriteTurn turn, IReadOnlyList<long> listed)
    {
        var people = listed.Distinct().ToList();
        if (people.Count > MostCards)
        {
            return BatchRefusal.TooMany(MostCards);
        }

        var known = turn.Read(OfList, $"[{string.Join(',', people)}]").ReadAll(row => (Status: row.TextOrNone(0), CaseNumber: row.TextOrNone(1)));
        var wrong = known.Find(who => who.Status is not (nameof(PersonStatus.Present) or nameof(PersonStatus.Out)));
        return wrong switch
        {
            { CaseNumber: { } caseNumber } => BatchRefusal.NotHere(caseNumber),
            _ when known.Exists(who => who.Status is null) => PersonRefusal.Unknown(),
            _ => people,
        };
    }

    private static Answer<BatchMade> Make(
        WriteTurn turn, Guid id, BatchKind kind, string? madeFor, List<long> holders, DateOnly? validUntil, Actor actor)
    {
        if (holders.Count == 0)
        {
            return BatchRefusal.Nobody();
        }

        var at = Columns.Instant(turn.NowUtc);
        var batch = (long)turn.Scalar(InsertBatch, kind.ToString(), madeFor, at, actor.StaffId)!;
        var until = validUntil?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var codes = CardMaking.NewCodes(turn, holders.Count);
        turn.Run(
            InsertCards, CardMaking.Json(codes.Zip(holders, (code, holder) => code.Json(holder))), kind == BatchKind.People,
            CardSheet.CardsPerSheet, batch, until, at);
        return new BatchMade(id, batch, holders.Count);
    }
}
