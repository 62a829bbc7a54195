using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>When people of the import really came and left, with whom, in which bed and with which card.</summary>
internal static class ResidentRows
{
    private const int Beds = 3_000;
    private const int BedsARoom = 10;
    private const int RoomsABlock = 30;
    private const int ArrivalMinute = 5 * 60;
    private const int DepartureMinute = 60;

    /// <summary>Identified by their number: the host made both in order.</summary>
    private const string BindCards =
        """
        UPDATE cards SET person_id = cards.id, bound_at = p.arrived_at, state = CASE p.status WHEN 'Present' THEN 'Bound' ELSE 'Expired' END
        FROM people p WHERE p.id = cards.id;
        INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
        SELECT id, 'Blank', 'Bound', bound_at, 0, 'K1', 'given' FROM cards WHERE person_id IS NOT NULL;
        INSERT INTO card_changes (card_id, from_state, to_state, at, staff_id, kiosk, why)
        SELECT c.id, 'Bound', 'Expired', p.departed_at, 0, 'K1', 'departed' FROM cards c JOIN people p ON p.id = c.person_id WHERE c.state = 'Expired';
        """;

    public static void Write(SqliteConnection connection, List<Resident> residents, DateOnly firstDay)
    {
        var guards = connection.All(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'movements'", row => (Name: row.GetString(0), Sql: row.GetString(1)));
        guards.ForEach(guard => connection.Run($"DROP TRIGGER {guard.Name}"));
        WriteStays(connection, residents, firstDay);
        guards.ForEach(guard => connection.Run(guard.Sql));
        WriteHouseholds(connection, residents, firstDay);
        WriteBeds(connection, residents, firstDay);
        connection.Run(BindCards);
    }

    private static void WriteStays(SqliteConnection connection, List<Resident> residents, DateOnly firstDay)
    {
        using var came = connection.Prepare("UPDATE people SET arrived_at = @2, registered_at = @2 WHERE id = @1");
        using var arrival = connection.Prepare("UPDATE movements SET occurred_at = @2, recorded_at = @2, service_day = @3 WHERE person_id = @1");
        using var left = connection.Prepare("UPDATE people SET status = 'Departed', departed_at = @2 WHERE id = @1");
        using var departure = connection.Prepare(
            """
            INSERT INTO movements (id, person_id, kind, change, occurred_at, recorded_at, service_day, sex, age_group, staff_id)
            VALUES (@1, @2, 'DepartReturn', -1, @3, @3, @4, @5, @6, 0)
            """);
        using var told = connection.Prepare("INSERT INTO departures (id, person_id, kind, at, staff_id) VALUES (@1, @2, 'VoluntaryReturn', @3, 0)");
        foreach (var one in residents)
        {
            var (day, at) = Moment(firstDay, one.Arrived, ArrivalMinute);
            came.Add(one.Person, at);
            arrival.Add(one.Person, at, day);
            if (one.Left is not { } gone)
            {
                continue;
            }

            (day, at) = Moment(firstDay, gone, DepartureMinute);
            var id = CentreYears.Id(at, one.Person);
            left.Add(one.Person, at);
            departure.Add(id, one.Person, at, day, one.Sex, one.AgeGroup);
            told.Add(id, one.Person, at);
        }
    }

    private static void WriteHouseholds(SqliteConnection connection, List<Resident> residents, DateOnly firstDay)
    {
        using var household = connection.Prepare("INSERT INTO households (id, code, collector_id, made_at, made_by) VALUES (@1, @2, @3, @4, 0)");
        using var member = connection.Prepare(
            "INSERT INTO household_members (household_id, person_id, kinship, from_at, until_at) VALUES (@1, @2, @3, @4, @5)");
        foreach (var one in residents.Where(one => one.Household is not null))
        {
            var (number, isHead) = (one.Household!.Value, one.PlaceInConvoy == 0);
            var from = Moment(firstDay, one.Arrived, ArrivalMinute).At;
            if (isHead)
            {
                household.Add(number, $"H-{number:D5}", one.Person, from);
            }

            object until = one.Left is { } gone ? Moment(firstDay, gone, DepartureMinute).At : DBNull.Value;
            member.Add(number, one.Person, isHead ? "Head" : "Child", from, until);
        }
    }

    /// <summary>One after the other takes the next bed: it has long been free again when its turn comes round.</summary>
    private static void WriteBeds(SqliteConnection connection, List<Resident> residents, DateOnly firstDay)
    {
        for (var room = 0; room < Beds / BedsARoom; room++)
        {
            var block = (room / RoomsABlock) + 1;
            connection.Run($"INSERT OR IGNORE INTO blocks (id, code, kind) VALUES ({block}, 'B{block}', 'Families')");
            connection.Run($"INSERT INTO rooms (id, block_id, code) VALUES ({room + 1}, {block}, 'R{room + 1}')");
            for (var bed = 1; bed <= BedsARoom; bed++)
            {
                connection.Run($"INSERT INTO beds (id, room_id, code, usable) VALUES ({(room * BedsARoom) + bed}, {room + 1}, 'B{block}-{room + 1}-{bed}', 1)");
            }
        }

        using var stay = connection.Prepare(
            "INSERT INTO bed_stays (bed_id, person_id, from_at, until_at, staff_id, freed_by, freed_why) VALUES (@1, @2, @3, @4, 0, @5, @6)");
        foreach (var one in residents)
        {
            var from = Moment(firstDay, one.Arrived, ArrivalMinute).At;
            var bed = (one.Person % Beds) + 1;
            if (one.Left is { } gone)
            {
                stay.Add(bed, one.Person, from, Moment(firstDay, gone, DepartureMinute).At, 0, "Departed");
            }
            else
            {
                stay.Add(bed, one.Person, from, DBNull.Value, DBNull.Value, DBNull.Value);
            }
        }
    }

    private static (string Day, long At) Moment(DateOnly firstDay, int day, int minutes) =>
        (CentreYears.Text(firstDay.AddDays(day)), CentreYears.At(firstDay.AddDays(day), minutes));
}
