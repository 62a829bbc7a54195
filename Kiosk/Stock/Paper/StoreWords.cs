using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using CentreHost.Texts;
using Kiosk.Tables;

namespace Kiosk.Stock.Paper;

/// <summary>What the host says by code, in words. A newer host may know more codes; its own is better than none.</summary>
internal static class StoreWords
{
    public static string Document(this Desk desk, string kind) => desk.Known("document_", kind);

    public static string Why(this Desk desk, string why) => desk.Known("", why);

    public static string Standing(this Desk desk, string standing) => desk.Known("lot_", standing.ToLowerInvariant());

    public static string Of(Desk desk, GoodsCondition condition) => desk.Say($"goods_{condition}");

    public static string Of(Desk desk, LossKind loss) => desk.Say($"loss_{loss}");

    public static string Of(Desk desk, MoveKind kind) => desk.Say($"move_{kind}");

    /// <summary>A place of the centre by the name it was given; those outside have names of their own.</summary>
    public static string Place(this Desk desk, string? code) =>
        code is null ? "" : desk.Places.Of(code) is { } name ? desk.Say(name) : desk.Known("place_", code);

    /// <summary>Nothing for what goes back line by line, each its own way.</summary>
    public static string Way(this Desk desk, string? from, string? to) =>
        from is null && to is null ? "" : $"{desk.Place(from)} → {desk.Place(to)}";

    public static string Lot(this Desk desk, string? code, DateOnly? lastUsableDay) =>
        (string.IsNullOrEmpty(code), lastUsableDay) switch
        {
            (true, null) => "",
            (true, { } day) => desk.Day(day),
            (false, null) => code!,
            (false, { } day) => $"{code} {desk.Day(day)}",
        };

    /// <summary>What came of a paper, in one sentence or a few.</summary>
    public static string Posted(this Desk desk, DocumentPosted posted)
    {
        var says = posted.Number is { } number
            ? desk.Say("paper_posted", number)
            : desk.Say("paper_waits", desk.Why(posted.WaitsBecause ?? ""));
        var skipped = posted.Skipped.Select(s =>
            desk.Say("paper_skipped", s.Line, s.Item, desk.Lot(s.Lot, s.LastUsableDay), desk.Number(s.Units), desk.Why(s.Why)));
        var again = posted.Counted.Where(line => line.As is CountedAs.CannotBe or CountedAs.RecountAsked)
            .Select(line => desk.Say("paper_count_again", line.Line, line.Item, desk.Number(line.Units ?? 0)));
        var settled = posted.Settled.Select(s => $"{s.Item} × {desk.Number(s.Units)}").ToList();
        return string.Join('\n', [says, .. skipped, .. again, .. settled.Count == 0 ? [] : new[] { desk.Say("paper_settled", string.Join(", ", settled)) }]);
    }

    public static Sentence Outside(string code) => KioskTextsOf($"place_{code}");

    private static Sentence KioskTextsOf(string key) => Texts.KioskTexts.Both(key);

    private static string Known(this Desk desk, string prefix, string code) =>
        desk.Words.Has(prefix + code) ? desk.Say(prefix + code) : code;
}
