extern alias host;

using System.Reflection;
using System.Text.RegularExpressions;
using host::CentreHost.Gate;
using host::CentreHost.Kiosks;
using host::CentreHost.Services;
using host::CentreHost.Stock;
using host::CentreHost.Summaries;
using Microsoft.Data.Sqlite;

namespace MrrmCentre.Tests.CentreHost.Storage;

/// <summary>What years add to must never be read through where somebody waits. SQLite says beforehand how it will look.</summary>
public sealed partial class QueryPlanTests
{
    /// <summary>Grow with every gift, passage and refusal for as long as the centre is open.</summary>
    private static readonly string[] Growing =
        ["service_events", "stock_lines", "movements", "gate_passages", "refused_scans", "people", "cards", "bed_stays", "audit_entries", "summaries"];

    /// <summary>Read through by a kiosk at its start and by a retry, beside the writer, or a single row each time.</summary>
    private static readonly string[] ReadThrough =
    [
        nameof(DeedSql.Cards), nameof(DeedSql.RosterLines), nameof(DeedSql.Households), nameof(StockSql.SumsOfItems), nameof(StockSql.InsertMove),
        nameof(DeedSql.Through), nameof(StockSql.NextLot),
    ];

    [Fact]
    public async Task No_statement_of_a_scan_a_passage_or_a_hand_out_reads_a_growing_table_through()
    {
        await using var centre = await CentreFixture.Start();
        var statements = new[] { typeof(ScanSql), typeof(GateSql), typeof(StockSql), typeof(DeedSql) }.SelectMany(StatementsOf).ToList();

        var through = statements.Where(one => !ReadThrough.Contains(one.Name))
            .SelectMany(one => ReadingThrough(PlanOf(centre, one.Sql)).Select(step => $"{one.Name}: {step}"));

        Assert.True(statements.Count > 50, "The statements were not found.");
        Assert.Empty(through);
    }

    [Fact]
    public async Task Who_is_here_is_looked_up_by_each_persons_own_passages()
    {
        await using var centre = await CentreFixture.Start();

        foreach (var sql in new[] { GateSql.OnSite, GateSql.Outside, GateSql.LastOfPerson, GateSql.LastOut, GateSql.PassedSince })
        {
            Assert.Contains(PlanOf(centre, sql), step => step.StartsWith("SEARCH g USING INDEX IX_gate_passages_person_id_seq (person_id=?", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task A_days_summary_reads_that_days_events_and_no_others()
    {
        await using var centre = await CentreFixture.Start();

        Assert.Equal(["SCAN movements USING COVERING INDEX presence_by_group"], PlanOf(centre, PresenceFigures.Present));
        var visits = PlanOf(centre, CareFigures.FirstVisits);
        Assert.Contains("SEARCH e USING INDEX IX_service_events_service_day_service_id (service_day=? AND service_id=?)", visits);
        Assert.Contains(visits, step => step.StartsWith("SEARCH b USING INDEX IX_service_events_person_id", StringComparison.Ordinal));
        Assert.Contains("SEARCH service_events USING INDEX IX_service_events_service_day_service_id (service_day=?)", PlanOf(centre, DayGifts.Select));
    }

    [Fact]
    public async Task Who_has_not_eaten_is_asked_of_the_latest_days_only()
    {
        await using var centre = await CentreFixture.Start();

        var plan = PlanOf(centre, OverdueApi.Select);

        Assert.Empty(ReadingThrough(plan));
        Assert.Equal(2, plan.Count(step => step == "USE TEMP B-TREE FOR RIGHT PART OF ORDER BY" || step == "USE TEMP B-TREE FOR LAST TERM OF ORDER BY"));
    }

    private static IEnumerable<(string Name, string Sql)> StatementsOf(Type statements) => statements
        .GetFields(BindingFlags.Static | BindingFlags.Public).Where(field => field.FieldType == typeof(string))
        .Select(field => (field.Name, (string)field.GetValue(null)!));

    private static List<string> PlanOf(CentreFixture centre, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(centre.Directory, "centre.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = $"EXPLAIN QUERY PLAN {sql}";
        foreach (var parameter in Parameter().Matches(sql).Select(match => match.Value).Distinct())
        {
            command.Parameters.AddWithValue(parameter, DBNull.Value);
        }

        using var step = command.ExecuteReader();
        var plan = new List<string>();
        while (step.Read())
        {
            plan.Add(step.GetString(3));
        }

        return plan;
    }

    /// <summary>Through the table, through one of its indexes, or by what an index says of most of its rows.</summary>
    private static IEnumerable<string> ReadingThrough(List<string> plan) => plan.Where(step =>
        ((step.StartsWith("SCAN ", StringComparison.Ordinal) || step.EndsWith("PRIMARY KEY (rowid<?)", StringComparison.Ordinal)) && IsGrowing(step.Split(' ')[1]))
        || (step.Contains("_undo_a_passage (reverses_seq", StringComparison.Ordinal) && step.StartsWith("SEARCH g", StringComparison.Ordinal))
        || (step.Contains("IX_service_events_reverses_seq (", StringComparison.Ordinal) && step.StartsWith("SEARCH e", StringComparison.Ordinal)));

    /// <summary>A table by its name or by the one letter our statements give it.</summary>
    private static bool IsGrowing(string table) => Growing.Contains(table) || table is "e" or "l" or "g" or "p" or "c" or "m";

    [GeneratedRegex("@[0-9]+")]
    private static partial Regex Parameter();
}
