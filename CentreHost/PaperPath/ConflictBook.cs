using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Services;
using CentreHost.Services.Overrides;
using CentreHost.Staff;
using CentreHost.Storage;
using Microsoft.Data.Sqlite;

namespace CentreHost.PaperPath;

/// <summary>Ends a conflict, once and with a reason: it stands as it was, is taken back, or turns out to be somebody's.</summary>
internal static class ConflictBook
{
    private const int LongestReason = 500;

    private const string Find =
        $"""
        SELECT l.served, l.sheet, l.service_id, l.service_day, l.occurred_at, l.person_id, {PaperSql.IsOpen}
        FROM conflicts c JOIN late_lines l ON l.id = c.line_id WHERE c.line_id = @1
        """;

    public static Answer<ConflictDecided> Decide(
        WriteTurn turn, Guid line, DecideConflict request, Actor actor, CentreState centre, Vault vault)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LongestReason)
        {
            return OverrideRefusal.ReasonMissing(LongestReason);
        }

        var found = turn.Read(Find, Columns.Id(line)).ReadAll(row => new Found(
            row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetInt64(1), row.GetInt64(2), row.Day(3), Columns.Instant(row.GetInt64(4)),
            row.IsDBNull(5) ? null : row.GetInt64(5), row.GetBoolean(6))).FirstOrDefault();
        return found switch
        {
            null => PaperRefusal.ConflictUnknown(),
            { IsOpen: false } => PaperRefusal.ConflictDecided(),
            _ when request.End == ConflictEnd.GivenTo => GiveTo(turn, line, found, request, actor, centre, vault),
            _ => End(turn, line, found, request, actor, centre, vault),
        };
    }

    private static Answer<ConflictDecided> End(
        WriteTurn turn, Guid line, Found found, DecideConflict request, Actor actor, CentreState centre, Vault vault)
    {
        if (request.End == ConflictEnd.TakenBack && TakeBack(turn, line, found, request, actor, centre, vault) is { } refusal)
        {
            return refusal;
        }

        Record(turn, line, request, null, actor, vault);
        return new ConflictDecided(request.Id, line, null, null);
    }

    /// <summary>The head nobody knew was this person: it is given anew, at its moment, under their name and their rules.</summary>
    private static Answer<ConflictDecided> GiveTo(
        WriteTurn turn, Guid line, Found found, DecideConflict request, Actor actor, CentreState centre, Vault vault)
    {
        if (found.Person is not null)
        {
            return PaperRefusal.HasPerson();
        }

        var then = centre.Now.At(centre.Days.StartUtc(found.Day));
        var named = new LateReading(turn, then, vault).Find(request.To ?? "", found.Sheet);
        if (named.PersonId is not { } person)
        {
            return PaperRefusal.NobodyFound();
        }

        if (TakeBack(turn, line, found, request, actor, centre, vault) is { } refusal)
        {
            return refusal;
        }

        // Beyond the cells a head count's id stands for, so that none of them is ever taken for it.
        var given = HeadCount.PartId(request.Id, HeadCount.MostCells);
        var service = then.Catalogue[found.Service];
        var entry = new LateEntry(
            found.Sheet, service, found.Day, new LateMoment(found.At, found.At, HourGiven: true), then.Catalogue.Offers(service, found.Day));
        var kept = new LateBook(turn, entry, actor, then, vault).Give(given, person, named.Card, found.At);
        Stock.Kitchen.MealFollowing.After(turn, service, found.Day, then.Days, actor);
        Record(turn, line, request, given, actor, vault);
        return new ConflictDecided(request.Id, line, given, kept.Code == ScanCode.Served ? null : kept.Code);
    }

    private static Refusal? TakeBack(
        WriteTurn turn, Guid line, Found found, DecideConflict request, Actor actor, CentreState centre, Vault vault) => found.Served
            ? TakingBack.Reverse(turn, new ReverseService(request.Id, line, request.Reason), actor, centre.Now, vault).Refusal
            : null;

    private static void Record(WriteTurn turn, Guid line, DecideConflict request, Guid? given, Actor actor, Vault vault) => turn.Run(
        PaperSql.InsertDecision,
        Columns.Id(request.Id), Columns.Id(line), request.End.ToString(),
        vault.SealField("conflict_decisions.reason", request.Id, request.Reason), given is { } id ? Columns.Id(id) : null, actor.StaffId,
        Columns.Instant(turn.NowUtc));

    private sealed record Found(bool Served, long? Sheet, long Service, DateOnly Day, DateTime At, long? Person, bool IsOpen);
}

/// <summary>The head's list: those that wait, the oldest first; on demand those decided as well.</summary>
internal static class ConflictList
{
    /// <summary>A card of another centre, or one misread: no name is so long without a space.</summary>
    private const int MostOfACard = 40;
    private const int Shown = 4;

    private const string Select =
        $"""
        SELECT l.id, l.occurred_at, l.service_day, l.service_id, l.sheet, l.served, c.rule, c.argument, l.typed, p.id, p.case_number,
               p.identity, k.sealed, l.entered_at, f.id, f.code, f.name, d.decision, d.at, s.id, s.code, s.name, d.id, d.reason, {PaperSql.IsOpen}
        FROM conflicts c JOIN late_lines l ON l.id = c.line_id LEFT JOIN staff f ON f.id = l.entered_by
            LEFT JOIN people p ON p.id = l.person_id LEFT JOIN person_keys k ON k.person_id = p.id
            LEFT JOIN conflict_decisions d ON d.line_id = c.line_id LEFT JOIN staff s ON s.id = d.staff_id
        WHERE @1 OR ({PaperSql.IsOpen}) ORDER BY d.at IS NOT NULL, l.occurred_at, l.rowid LIMIT 1000
        """;

    public static List<ConflictLine> Of(CentreData data, CentreState.Snapshot centre, Vault vault, bool all)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Select);
        return statement.Read(null, all).ReadAll(row => Line(row, connection, centre, vault));
    }

    private static ConflictLine Line(SqliteDataReader row, SqliteConnection connection, CentreState.Snapshot centre, Vault vault)
    {
        var line = Columns.Id((byte[])row[0]);
        var isOpen = row.GetBoolean(24);
        // Taken back at once by whoever typed it: nobody decided, and nothing is left to decide.
        var end = row.TextOrNone(17) is { } decided ? Enum.Parse<ConflictEnd>(decided) : isOpen ? default(ConflictEnd?) : ConflictEnd.TakenBack;
        return new ConflictLine(
            line, Columns.Instant(row.GetInt64(1)), row.Day(2), centre.Catalogue[row.GetInt64(3)].Name,
            row.IsDBNull(4) ? null : row.GetInt64(4), row.GetBoolean(5), row.GetString(6),
            LateWords.Sentence(row.GetString(6), row.TextOrNone(7), centre),
            row.IsDBNull(8) ? null : Typed(vault.OpenField("late_lines.typed", line, (byte[])row[8]), connection, vault),
            row.IsDBNull(9) ? null : row.GetInt64(9), row.TextOrNone(10), People.PersonName.Open(row, 9, 11, vault),
            Columns.Instant(row.GetInt64(13)), row.IsDBNull(14) ? null : row.StaffName(14, vault), end, row.InstantOrNone(18),
            row.IsDBNull(19) ? null : row.StaffName(19, vault),
            row.IsDBNull(23) ? null : vault.OpenField("conflict_decisions.reason", Columns.Id((byte[])row[22]), (byte[])row[23]));
    }

    /// <summary>Of a card, what is printed on it: its whole code on a screen is enough to make another such card.</summary>
    private static string Typed(string typed, SqliteConnection connection, Vault vault)
    {
        if (CardKey.Read(typed, ReadBy.Qr, vault.CardMac).Token is { } token)
        {
            using var card = new Statement(connection, "SELECT short_code FROM cards WHERE token = @1");
            var printed = card.Read(null, token).ReadAll(row => CardBinding.Printed(row.GetString(0)));
            return printed.Count > 0 ? printed[0] : Beginning(typed);
        }

        return typed.Count(CardAlphabet.Has) >= MostOfACard && !typed.Contains(' ', StringComparison.Ordinal) ? Beginning(typed) : typed;
    }

    private static string Beginning(string code) => code.Trim()[..Shown] + "…";
}
