using System.CommandLine;

namespace CentreHost.CommandLine;

internal static class DemoVerb
{
    public static Command Create() => VerbOptions.Verb("demo", "Le centre de démonstration", "The demo centre");
}

internal static class ImportVerb
{
    public static Command Create() => VerbOptions.Verb("import", "Reprend des fichiers CSV", "Takes in CSV files");
}
