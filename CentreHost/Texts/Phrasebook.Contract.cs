using System.Globalization;
using System.Reflection;

namespace CentreHost.Texts;

/// <summary>
/// The phrases of one program in one language, read from an embedded text file of lines <c>key = phrase</c>.
/// A phrase with a plural has two keys, <c>key.one</c> and <c>key.other</c>; the first whole number among the
/// arguments chooses. A phrase with several numbers says each word's two forms behind its number: <c>{0:carte|cartes}</c>.
/// French uses the singular for 0 and 1, English for 1 alone.
/// </summary>
internal sealed class Phrasebook
{
    private readonly Dictionary<string, string> _phrases = [];
    private readonly PluralFormat _format;

    public Phrasebook(Assembly assembly, string resource, string language)
    {
        Language = language;
        Culture = CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : "fr-FR");
        _format = new PluralFormat(Culture, IsSingular);
        using var stream = assembly.GetManifestResourceStream(resource)
            ?? throw new ArgumentException($"No embedded phrases '{resource}'.", nameof(resource));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            Add(line);
        }
    }

    public string Language { get; }

    public CultureInfo Culture { get; }

    public IReadOnlyCollection<string> Keys => _phrases.Keys;

    public string this[string key] => _phrases.TryGetValue(key, out var phrase)
        ? phrase
        : throw new KeyNotFoundException($"No phrase '{key}' in {Language}.");

    public bool Has(string key) => _phrases.ContainsKey(key);

    public string Say(string key, params object?[] arguments) =>
        string.Format(_format, this[WithPlural(key, arguments)], arguments);

    private string WithPlural(string key, object?[] arguments)
    {
        if (_phrases.ContainsKey(key))
        {
            return key;
        }

        var count = arguments.Select(AsCount).FirstOrDefault(number => number is not null) ?? 0;
        return key + (IsSingular(count) ? ".one" : ".other");
    }

    private bool IsSingular(long count) => Language == "en" ? count == 1 : count is 0 or 1;

    private static long? AsCount(object? argument) => argument switch { int i => i, long l => l, _ => null };

    private void Add(string line)
    {
        if (line.Length == 0 || line[0] == '#')
        {
            return;
        }

        var equals = line.IndexOf('=', StringComparison.Ordinal);
        _phrases.Add(line[..equals].Trim(), line[(equals + 1)..].Trim().Replace("\\n", "\n", StringComparison.Ordinal));
    }
}
