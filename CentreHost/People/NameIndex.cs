using System.Collections.Concurrent;

namespace CentreHost.People;

/// <summary>
/// The words of all names, each kept once however many bear it: a search compares with every word once and with every
/// person only by the word's number.
/// </summary>
internal sealed class NameIndex
{
    private readonly ConcurrentDictionary<string, Entry> _words = new(StringComparer.Ordinal);
    private int _count;

    /// <param name="Number">From 0; a number once given is never another word's.</param>
    internal sealed record Entry(int Number, NameWord Word);

    public Entry[] Of(IEnumerable<string> folded) =>
        [.. folded.Distinct(StringComparer.Ordinal).Select(text => _words.GetOrAdd(
            text, word => new Entry(Interlocked.Increment(ref _count) - 1, NameWord.Of(word))))];

    /// <summary>The words of a name, and each two neighbours as one: Abd el Kader is Abdelkader, N'Diaye Ndiaye.</summary>
    public static IEnumerable<string> WordsOf(params IEnumerable<string?> names) => names.OfType<string>().SelectMany(name =>
    {
        var words = NameFolding.Words(name);
        return words.Concat(words.Zip(words.Skip(1), (first, second) => first + second)).Append(string.Concat(words));
    }).Where(word => word.Length > 0);

    /// <summary>One typed word against all: remembers what it found out while this search lasts.</summary>
    public Comparison Compare(string folded) => new(NameWord.Of(folded), Volatile.Read(ref _count));

    internal sealed class Comparison(NameWord typed, int words)
    {
        private readonly byte[] _found = new byte[words];

        public string Text => typed.Text;

        public Nearness With(Entry entry)
        {
            if (entry.Number >= _found.Length)
            {
                return NameMatch.Of(typed, entry.Word);
            }

            // 0 is not yet compared.
            if (_found[entry.Number] == 0)
            {
                _found[entry.Number] = (byte)(NameMatch.Of(typed, entry.Word) + 1);
            }

            return (Nearness)(_found[entry.Number] - 1);
        }
    }
}
