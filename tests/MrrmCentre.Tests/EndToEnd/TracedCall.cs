using System.Text.RegularExpressions;

namespace MrrmCentre.Tests.EndToEnd;

/// <summary>A line of the kernel's own record, as strace -f -xx writes it.</summary>
/// <param name="Done">The line on which the kernel came back: a sync counts from there, not from where it began.</param>
internal sealed partial record TracedCall(string Name, string File, string Data, bool Done)
{
    /// <summary>What a write to a file held, as text; none of other calls.</summary>
    public string Text => Name == "pwrite64"
        ? System.Text.Encoding.UTF8.GetString([.. Bytes().Matches(Data).Select(match => Convert.ToByte(match.Groups[1].Value, 16))])
        : "";

    private bool IsSync => Name is "fdatasync" or "fsync" && Done;

    private bool IsSending => Name is "sendmsg" or "sendto" or "write";

    /// <summary>The file is read once and gone.</summary>
    public static List<TracedCall> Read(string trace)
    {
        var unfinished = new Dictionary<string, (string Name, string File)>();
        var calls = System.IO.File.ReadLines(trace).Select(line => Parse(line, unfinished)).OfType<TracedCall>().ToList();
        System.IO.File.Delete(trace);
        return calls;
    }

    public static string Hex(ReadOnlySpan<byte> bytes) => string.Concat(bytes.ToArray().Select(b => $"\\x{b:x2}"));

    /// <summary>Written, then synced, and only then sent or painted.</summary>
    public static void AssertSynced(List<TracedCall> calls, string what, ReadOnlySpan<byte> onDisk, params ReadOnlySpan<string> seen)
    {
        var (row, said) = (Hex(onDisk), new List<string>());
        foreach (var text in seen)
        {
            said.Add(Hex(System.Text.Encoding.UTF8.GetBytes(text)));
        }

        var written = calls.FindIndex(call => call.Name == "pwrite64" && call.Data.Contains(row, StringComparison.Ordinal));
        Assert.True(written >= 0, $"{what} was never written.");
        var synced = calls.FindIndex(written + 1, call => call.IsSync && call.File == calls[written].File);
        Assert.True(synced > written, $"{what} was written and not synced.");
        var shown = calls.FindIndex(call => call.IsSending && said.TrueForAll(text => call.Data.Contains(text, StringComparison.Ordinal)));
        Assert.True(shown > synced, $"{what} was sent or shown at {shown}, before its sync at {synced}.");
    }

    private static TracedCall? Parse(string line, Dictionary<string, (string Name, string File)> unfinished)
    {
        if (Resumed().Match(line) is { Success: true } resumed && unfinished.Remove(resumed.Groups[1].Value, out var begun))
        {
            return new TracedCall(begun.Name, begun.File, "", true);
        }

        if (Begun().Match(line) is not { Success: true } match)
        {
            return null;
        }

        var done = !line.EndsWith("<unfinished ...>", StringComparison.Ordinal);
        if (!done)
        {
            unfinished[match.Groups[1].Value] = (match.Groups[2].Value, match.Groups[3].Value);
        }

        return new TracedCall(match.Groups[2].Value, match.Groups[3].Value, match.Groups[4].Value, done);
    }

    [GeneratedRegex(@"^(\d+) +(\w+)\((\d+)(.*)$")]
    private static partial Regex Begun();

    [GeneratedRegex(@"\\x([0-9a-f]{2})")]
    private static partial Regex Bytes();

    [GeneratedRegex(@"^(\d+) +<\.\.\. \w+ resumed>")]
    private static partial Regex Resumed();
}
