using System.Globalization;
using CentreHost.Staff;
using CentreHost.Storage;

namespace CentreHost.People;

/// <summary>Households on the writer: nobody is of two, nobody who has left is of any, one member is the head.</summary>
internal static class HouseholdBook
{
    /// <summary>A scan shows and serves as many at once.</summary>
    public const int MostMembers = 50;

    private const string InForce = "SELECT 1 FROM household_members WHERE household_id = @1 AND until_at IS NULL";

    public static string Code(long number) => string.Create(CultureInfo.InvariantCulture, $"H-{number:D5}");

    public static Answer<HouseholdMade> Make(WriteTurn turn, MakeHousehold request, Actor actor)
    {
        var members = request.Members;
        if (members.Count is 0 or > MostMembers || members.DistinctBy(m => m.Person).Count() != members.Count)
        {
            return Services.HouseholdRefusal.MembersWrong(MostMembers);
        }

        if (members.Count(m => m.Kinship == Kinship.Head) > 1)
        {
            return FamilyRefusal.TwoHeads();
        }

        if (members.Select(m => MayJoin(turn, m.Person)).FirstOrDefault(no => no is not null) is { } refusal)
        {
            return refusal;
        }

        var id = (long)turn.Scalar("SELECT coalesce(max(id), 0) + 1 FROM households")!;
        turn.Run(
            "INSERT INTO households (id, code, made_at, made_by) VALUES (@1, @2, @3, @4)",
            id, Code(id), Columns.Instant(turn.NowUtc), actor.StaffId);
        foreach (var member in members)
        {
            Insert(turn, id, member.Person, member.Kinship);
        }

        return new HouseholdMade(request.Id, id, Code(id));
    }

    public static Refusal? Join(WriteTurn turn, long household, AddMember request)
    {
        if (!Exists(turn, household))
        {
            return FamilyRefusal.Unknown();
        }

        if (MayJoin(turn, request.Person, household) is { } refusal)
        {
            return refusal;
        }

        if (turn.Read(InForce, household).ReadAll(_ => true).Count >= MostMembers)
        {
            return FamilyRefusal.Full(MostMembers);
        }

        if (request.Kinship == Kinship.Head && HasHead(turn, household))
        {
            return FamilyRefusal.TwoHeads();
        }

        Insert(turn, household, request.Person, request.Kinship);
        return null;
    }

    public static Refusal? Change(WriteTurn turn, long household, long person, Kinship kinship)
    {
        if (HouseholdOf(turn, person)?.Id != household)
        {
            return FamilyRefusal.NotOfIt();
        }

        // Whoever is named head takes it from whoever was.
        if (kinship == Kinship.Head)
        {
            turn.Run(
                "UPDATE household_members SET kinship = 'OtherRelative' WHERE household_id = @1 AND until_at IS NULL AND kinship = 'Head'",
                household);
        }

        turn.Run(
            "UPDATE household_members SET kinship = @3 WHERE household_id = @1 AND person_id = @2 AND until_at IS NULL",
            household, person, kinship.ToString());
        return null;
    }

    public static Refusal? Collect(WriteTurn turn, long household, long? person)
    {
        if (!Exists(turn, household))
        {
            return FamilyRefusal.Unknown();
        }

        if (person is { } named && HouseholdOf(turn, named)?.Id != household)
        {
            return FamilyRefusal.NotOfIt();
        }

        if (person is { } small && Services.Entrant.Of(turn, small).AgeGroup == AgeGroup.From0To4)
        {
            return FamilyRefusal.TooYoungToCollect();
        }

        turn.Run("UPDATE households SET collector_id = @2 WHERE id = @1", household, person);
        return null;
    }

    /// <summary>Of a household no more, nor its collector; of none before, nothing happens.</summary>
    /// <returns>Whether the person was of one.</returns>
    public static bool Leave(WriteTurn turn, long person)
    {
        turn.Run("UPDATE households SET collector_id = NULL WHERE collector_id = @1", person);
        return turn.Run(
            "UPDATE household_members SET until_at = @2 WHERE person_id = @1 AND until_at IS NULL",
            person, Columns.Instant(turn.NowUtc)) > 0;
    }

    public static (long Id, string Code)? HouseholdOf(WriteTurn turn, long person)
    {
        using var row = turn.Read(
            """
            SELECT h.id, h.code FROM household_members m JOIN households h ON h.id = m.household_id
            WHERE m.person_id = @1 AND m.until_at IS NULL
            """,
            person);
        return row.Read() ? (row.GetInt64(0), row.GetString(1)) : null;
    }

    private static Refusal? MayJoin(WriteTurn turn, long person, long? household = null)
    {
        if (turn.Scalar("SELECT status FROM people WHERE id = @1", person) is not string status)
        {
            return PersonRefusal.Unknown();
        }

        if (status is not (nameof(PersonStatus.Present) or nameof(PersonStatus.Out)))
        {
            return PersonRefusal.NotPresent();
        }

        return HouseholdOf(turn, person) is not { } of ? null
            : of.Id == household ? FamilyRefusal.AlreadyOfIt()
            : FamilyRefusal.OfAnother(of.Code);
    }

    private static bool Exists(WriteTurn turn, long household) =>
        turn.Scalar("SELECT 1 FROM households WHERE id = @1", household) is not null;

    private static bool HasHead(WriteTurn turn, long household) =>
        turn.Scalar($"{InForce} AND kinship = 'Head'", household) is not null;

    private static void Insert(WriteTurn turn, long household, long person, Kinship kinship) => turn.Run(
        "INSERT INTO household_members (household_id, person_id, kinship, from_at) VALUES (@1, @2, @3, @4)",
        household, person, kinship.ToString(), Columns.Instant(turn.NowUtc));
}

internal static class FamilyRefusal
{
    public static Refusal Unknown() => new("household_unknown", 404);

    public static Refusal OfAnother(string code) => new("person_in_household", 409, code);

    public static Refusal AlreadyOfIt() => new("person_already_of_it", 409);

    public static Refusal TooYoungToCollect() => new("collector_too_young", 409);

    public static Refusal NotOfIt() => new("person_not_in_household", 409);

    public static Refusal TwoHeads() => new("household_two_heads", 409);

    public static Refusal Full(int most) => new("household_full", 409, most);
}
