namespace MrrmCentre.Benchmarks;

/// <summary>
/// A big centre with years behind it. People and cards are made by the host itself; what happened to them is written
/// straight into the stopped host's tables, as the host would have: stays, beds, households, gifts with their stock, the
/// gate, refusals, the figures kept with them. Seeded, so that two runs measure the same centre. Not made: the audit of
/// those years, sealed notes of visits, late paper. The nights and the summaries of the days the host makes itself.
/// </summary>
internal static class CentreYears
{
    /// <summary>A service with every rule the catalogue knows, none of which ever refuses; given for water.</summary>
    public const string RuledService = "RULED";

    private const long Minute = 60_000;
    private const int CutOffHourUtc = 3;
    private const int CardsAtOnce = 2_000;

    private const string Ruled =
        $"""
        INSERT INTO services (code, name_fr, name_en, kind, active, max_per_day, max_per_week, max_per_stay, min_interval_minutes,
            centre_daily_limit, arrival_wait_minutes, presence_required, roles, item_id, item_units, place_id, position, for_household)
        SELECT '{RuledService}', 'Démo', 'Demo', kind, 1, 9999, 9999, 9999, 0, 99999999, 0, 1, roles, item_id, item_units, place_id, 75, 1
        FROM services WHERE code = 'WATER';
        INSERT INTO service_exclusions (service_id, other_id) SELECT max(s.id), o.id FROM services s, services o WHERE o.code = 'BLANKET'
        """;

    /// <summary>From an empty directory to a host that has not yet looked at what happened.</summary>
    public static async Task Write(RunningHost host, CentreSpan span)
    {
        var residents = span.Residents();
        var carded = span.Departed + CentreSpan.Carded;
        await host.Start();
        using (var http = host.Client())
        {
            await RunningHost.Import(http, "people.csv", MadeNames.File(residents, FirstDay(0)));
            for (var made = 0; made < carded; made += CardsAtOnce)
            {
                await RunningHost.Post(http, "cards/blank", new CentreHost.Cards.MakeBlankCards(RunningHost.NewId(), Math.Min(CardsAtOnce, carded - made)));
            }

            await RunningHost.Post(http, "stock/receipts", new CentreHost.Stock.Receive(
                RunningHost.NewId(), "STORE", false, null, [new CentreHost.Stock.ReceivedLine("WATER_1L", null, null, 10_000_000)]));
        }

        await host.Stop();
        using var connection = DirectRows.Open(host.Database);
        using var transaction = connection.BeginTransaction();
        var firstDay = FirstDay(span.Days);
        connection.Run(Ruled);
        ResidentRows.Write(connection, residents, firstDay);
        new EventRows(connection, firstDay).Write(residents, span.Days);
        transaction.Commit();
        connection.Run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /// <summary>The service day so many days before today's. Niamey is an hour ahead and its day turns at four.</summary>
    public static DateOnly FirstDay(int daysAgo) =>
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(-CutOffHourUtc)).AddDays(-daysAgo);

    /// <summary>An instant of a service day, as it stands in columns.</summary>
    public static long At(DateOnly day, int minutesIntoIt) =>
        new DateTimeOffset(day.ToDateTime(new TimeOnly(CutOffHourUtc, 0)), TimeSpan.Zero).ToUnixTimeMilliseconds() + (minutesIntoIt * Minute);

    public static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>As the kiosk makes them, in order of time, but the same in every run.</summary>
    public static byte[] Id(long at, long number)
    {
        var id = new byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id, (at << 16) | 0x7000 | (number & 0xFFF));
        System.Buffers.Binary.BinaryPrimitives.WriteInt64BigEndian(id.AsSpan(8), unchecked((long)0x8000_0000_0000_0000) | number);
        return id;
    }
}
