using System.CommandLine;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;

namespace CentreHost.CommandLine;

internal static class CheckVerb
{
    public static Command Create()
    {
        var verb = VerbOptions.Verb("check", "Vérifie la base, les soldes et le journal", "Checks the database, the balances and the log");
        verb.SetAction((parsed, stop) => Verbs.With(parsed, _ => Task.FromResult(Check(parsed)), stop));
        return verb;
    }

    private static int Check(ParseResult parsed)
    {
        var words = parsed.Words();
        var data = parsed.DataOf();
        using var connection = SqliteSettings.OpenReader(data);
        using var integrity = new Statement(connection, "PRAGMA integrity_check(1)");
        var finding = (string)integrity.Scalar(null)!;
        if (finding != "ok")
        {
            return parsed.Refuse(StorageRefusal.DamagedDatabase(finding));
        }

        if (Audit.FirstBreak(data) is { } seq)
        {
            return parsed.Refuse(new Refusal("audit_broken", 409, seq));
        }

        if (StockProof.Compare(data).Refusal is { } stock)
        {
            return parsed.Refuse(stock);
        }

        Console.WriteLine(words["check_ok"]);
        return ExitCodes.Done;
    }
}
