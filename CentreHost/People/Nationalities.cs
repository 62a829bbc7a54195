using System.Reflection;

namespace CentreHost.People;

/// <summary>ISO 3166-1 alpha-3 with names in both languages, and the two codes for people no country claims.</summary>
internal static class Nationalities
{
    public const string Stateless = "XXA";
    public const string Unknown = "XXX";

    private static readonly Lazy<IReadOnlyList<Nationality>> Read = new(Load);
    private static readonly Lazy<Dictionary<string, Nationality>> ByCode =
        new(() => All.ToDictionary(n => n.Code, StringComparer.Ordinal));

    public static IReadOnlyList<Nationality> All => Read.Value;

    public static Nationality? Find(string code) => ByCode.Value.GetValueOrDefault(code);

    private static List<Nationality> Load()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("CentreHost.People.countries.csv")!;
        using var reader = new StreamReader(stream);
        var all = new List<Nationality>();
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split(';');
            all.Add(new Nationality(cells[0], cells[1], cells[2]));
        }

        return all;
    }
}
