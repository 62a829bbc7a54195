using CentreHost.Stock.Counts;
using CentreHost.Stock.Moves;
using Kiosk.Stock.Items;
using Kiosk.Texts;

namespace MrrmCentre.Tests.Kiosk.Stock;

public static class StoreWordsTests
{
    [Fact]
    public static void Every_word_a_storekeeper_reads_is_there() => Assert.All(
        Words<MoveKind>("move_").Concat(Words<GoodsCondition>("goods_")).Concat(Words<LossKind>("loss_"))
            .Concat(Words<CountedAs>("counted_")).Concat(Words<LotChange>("lot_change_"))
            .Concat(Words<global::Inventory.DocumentType>("document_"))
            .Concat(Enum.GetNames<global::Inventory.StockLevel>().Select(name => $"level_{name.ToLowerInvariant()}"))
            .Concat(["free", "held", "recalled"], name => $"lot_{name}")
            .Concat(["people", "supplier", "partner", "lost", "transit", "counted", "bench", "opening"], name => $"place_{name}")
            .Concat(["late", "loss", "count"], name => $"why_{name}")
            .Concat(["recalled", "held", "damaged", "not_yet_received", "expired", "short_life"], name => $"skip_{name}")
            .Concat(
                ["arrival", "receive", "count", "documents", "drafts", "outlook", "shortages", "kits", "cook", "close_kitchen"],
                name => $"work_{name}"),
        key => Assert.True(KioskTexts.In("fr").Has(key) && KioskTexts.In("en").Has(key), $"No phrase '{key}'."));

    private static IEnumerable<string> Words<T>(string prefix)
        where T : struct, Enum => Enum.GetNames<T>().Select(name => prefix + name);

    private static IEnumerable<string> Concat(this IEnumerable<string> words, IEnumerable<string> more, Func<string, string> key) =>
        Enumerable.Concat(words, more.Select(key));
}
