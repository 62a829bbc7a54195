using System.CommandLine;

namespace CentreHost.CommandLine;

internal static class DemoVerb
{
    public static Command Create() => VerbOptions.Verb("demo", "Le centre de démonstration", "The demo centre");
}

internal static class StockVerb
{
    public static Command Create() => VerbOptions.Verb("stock", "Le stock", "The stock");
}
