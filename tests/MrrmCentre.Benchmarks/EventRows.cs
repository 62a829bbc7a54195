using Microsoft.Data.Sqlite;

namespace MrrmCentre.Benchmarks;

/// <summary>What was given, passed and refused on each day, in the order it was recorded.</summary>
internal sealed class EventRows(SqliteConnection connection, DateOnly firstDay)
{
    private const int DaysOfReceipts = 30;

    /// <summary>What most people get, and when in the service day: chance in a hundred for each, for new arrivals only or for all.</summary>
    private static readonly (string Service, int Minute, int Chance, bool OnArrival)[] Timetable =
    [
        ("BREAKFAST", 150, 93, false), ("WATER", 300, 100, false), ("HYGIENE_KIT_ADULT", 360, 100, true), ("BLANKET", 370, 100, true),
        ("MAT", 380, 100, true), ("CLOTHING", 390, 80, true), ("MEDICAL", 400, 10, false), ("COUNSELLING", 430, 5, false),
        ("LUNCH", 510, 97, false), ("DINNER", 900, 97, false),
    ];

    private const string Caches =
        """
        INSERT INTO service_day_figures (service_day, service_id, sex, age_group, heads)
        SELECT service_day, service_id, sex, age_group, sum(heads) FROM service_events GROUP BY 1, 2, 3, 4;
        INSERT INTO visit_day_figures (service_day, category, sex, age_group, visits)
        SELECT service_day, 'Consultation', sex, age_group, heads FROM service_day_figures
        WHERE service_id = (SELECT id FROM services WHERE code = 'MEDICAL');
        INSERT INTO stock_day_figures (place_id, item_id, lot_id, service_day, units_in, units_out, units_counted)
        SELECT place_id, item_id, lot_id, service_day, sum(max(units, 0)), -sum(min(units, 0)), 0 FROM stock_lines
        WHERE place_id < 100000 AND service_day < @1 GROUP BY 1, 2, 3, 4
        """;

    private readonly Random _random = new(20260310);
    private long _seq;
    private long _passages;
    private long _refused;
    private long _sessions;

    private sealed record Offered(long Id, bool IsMeal, bool IsCounselling, int Minute, int Chance, bool OnArrival, StockedItem? Item);

    private readonly record struct Given(Offered Service, Resident To, long At);

    public void Write(List<Resident> residents, int days)
    {
        using var stock = new StockRows(connection, firstDay);
        using var rows = new Rows(connection);
        var offered = Timetable.Select(Offer).ToArray();
        for (var first = 0; first < days; first += DaysOfReceipts)
        {
            var month = Enumerable.Range(first, Math.Min(DaysOfReceipts, days - first)).Select(day => (Day: day, Gifts: GiftsOf(day, residents, offered))).ToList();
            stock.Receive(first, month.SelectMany(day => day.Gifts).Where(gift => gift.Service is { Item: not null, IsMeal: false })
                .CountBy(gift => gift.Service.Item!.Value));
            foreach (var (day, gifts) in month)
            {
                WriteGifts(day, gifts, stock, rows);
                WriteGate(day, residents, rows);
            }
        }

        connection.Run(Caches, CentreYears.Text(firstDay.AddDays(days)));
    }

    private Offered Offer((string Service, int Minute, int Chance, bool OnArrival) line) => connection.All(
        $"SELECT id, kind, item_id, place_id FROM services WHERE code = '{line.Service}'",
        row => new Offered(
            row.GetInt64(0), row.GetString(1) == "Meal", line.Service == "COUNSELLING", line.Minute, line.Chance, line.OnArrival,
            row.IsDBNull(2) ? null : new StockedItem(row.GetInt64(2), row.GetInt64(3)))).Single();

    private List<Given> GiftsOf(int day, List<Resident> residents, Offered[] offered)
    {
        var here = residents.FindAll(one => one.IsHereOn(day));
        var gifts = new List<Given>();
        foreach (var service in offered)
        {
            var at = CentreYears.At(firstDay.AddDays(day), service.Minute);
            foreach (var one in here.Where(one => (!service.OnArrival || one.Arrived == day) && _random.Next(100) < service.Chance))
            {
                gifts.Add(new Given(service, one, at += 3_600));
            }
        }

        gifts.Sort((one, other) => one.At.CompareTo(other.At));
        return gifts;
    }

    private void WriteGifts(int day, List<Given> gifts, StockRows stock, Rows rows)
    {
        var date = CentreYears.Text(firstDay.AddDays(day));
        var sessions = gifts.Select(gift => gift.Service).Where(service => service.IsMeal).Distinct().ToDictionary(service => service.Id, service =>
        {
            rows.Session.Add(++_sessions, service.Id, date, CentreYears.At(firstDay.AddDays(day), service.Minute));
            return _sessions;
        });
        stock.Cook(day, gifts.Count(gift => gift.Service.IsMeal), gifts.Find(gift => gift.Service.IsMeal).Service?.Item);
        foreach (var gift in gifts)
        {
            var id = CentreYears.Id(gift.At, ++_seq);
            object session = sessions.TryGetValue(gift.Service.Id, out var open) ? open : DBNull.Value;
            rows.AddEvent(_seq, id, gift.Service.Id, gift.To, 1, gift.At, date, session, DBNull.Value, gift.Service.Item is null ? 0 : 1);
            if (gift.Service.Item is { } item)
            {
                stock.HandOut(day, id, gift.Service.Id, gift.Service.IsMeal, item, gift.At);
            }

            if (gift.Service.IsCounselling && _random.Next(20) == 0)
            {
                rows.AddEvent(_seq + 1, CentreYears.Id(gift.At + 1, _seq + 1), gift.Service.Id, gift.To, -1, gift.At + 1, date, session, _seq, 0);
                _seq++;
            }

            if (_random.Next(60) == 0)
            {
                rows.Refused.Add(CentreYears.Id(gift.At + 2, ++_refused), gift.Service.Id, gift.To.Person, gift.At + 2, date);
            }
        }
    }

    /// <summary>One in four goes out in the morning and is back by the evening.</summary>
    private void WriteGate(int day, List<Resident> residents, Rows rows)
    {
        var date = CentreYears.Text(firstDay.AddDays(day));
        foreach (var one in residents.Where(one => one.IsHereOn(day) && one.Arrived != day && one.Person % 4 == day % 4))
        {
            foreach (var (direction, minute) in new[] { ("Out", 450), ("In", 840) })
            {
                var at = CentreYears.At(firstDay.AddDays(day), minute) + one.Person;
                rows.Passage.Add(CentreYears.Id(at, ++_passages), one.Person, direction, at, date);
            }
        }
    }

    private sealed class Rows(SqliteConnection connection) : IDisposable
    {
        private readonly SqliteCommand _event = connection.Prepare(
            """
            INSERT INTO service_events (seq, id, service_id, person_id, card_id, sex, age_group, heads, occurred_at, recorded_at,
                                        service_day, session_id, kiosk, staff_id, read_by, reverses_seq, units_asked)
            VALUES (@1, @2, @3, @4, @4, @5, @6, @7, @8, @8, @9, @10, 'K1', 0, 'Scanned', @11, @12)
            """);

        public SqliteCommand Session { get; } = connection.Prepare(
            "INSERT INTO meal_sessions (id, service_id, service_day, opened_at) VALUES (@1, @2, @3, @4)");

        public SqliteCommand Refused { get; } = connection.Prepare(
            """
            INSERT INTO refused_scans (id, code, service_id, person_id, card_id, at, service_day, kiosk, staff_id)
            VALUES (@1, 'already_today', @2, @3, @3, @4, @5, 'K1', 0)
            """);

        public SqliteCommand Passage { get; } = connection.Prepare(
            """
            INSERT INTO gate_passages (id, person_id, card_id, direction, seen_only, occurred_at, recorded_at, service_day, kiosk, staff_id, read_by)
            VALUES (@1, @2, @2, @3, 0, @4, @4, @5, 'K2', 0, 'Scanned')
            """);

        public void AddEvent(
            long seq, byte[] id, long service, Resident to, int heads, long at, string day, object session, object reverses, int units) =>
            _event.Add(seq, id, service, to.Person, to.Sex, to.AgeGroup, heads, at, day, session, reverses, units);

        public void Dispose()
        {
            _event.Dispose();
            Session.Dispose();
            Refused.Dispose();
            Passage.Dispose();
        }
    }
}
