using System.Text.RegularExpressions;
using CentreHost.Bundles;

namespace CentreHost.Headquarters.Serving;

/// <summary>
/// Files on their way in. What came before a line broke stays on the disk, and the rest is put behind it; a name is a
/// bundle's name and nothing else, so that nothing is ever written beside them.
/// </summary>
internal sealed partial class Uploads(HeadquartersData data)
{
    /// <summary>Beyond it the oldest are forgotten: their centres begin anew.</summary>
    public const int MostOpen = 200;

    private const string Part = ".part";

    public static string? SiteOf(string name) => Name().Match(name) is { Success: true } match ? match.Groups[1].Value : null;

    /// <summary>How much of it is here.</summary>
    public long Offset(string name) => new FileInfo(PathOf(name)) is { Exists: true } part ? part.Length : 0;

    /// <summary>Puts what the body brings behind what is here. A line that breaks throws, and what it brought stays.</summary>
    /// <returns>The whole file once it is whole.</returns>
    public async Task<byte[]?> Append(string name, UploadSpan span, Stream body, CancellationToken stop)
    {
        MakeRoom(name);
        byte[] content;
        // Unbuffered: what came is on the disk when the line breaks, or this machine.
        await using (var part = new FileStream(PathOf(name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0))
        {
            part.SetLength(span.From);
            part.Position = span.From;
            await body.CopyToAsync(part, stop);
            if (part.Length < span.Total)
            {
                return null;
            }

            content = new byte[span.Total];
            part.Position = 0;
            await part.ReadExactlyAsync(content, stop);
        }

        // Before it is judged: whatever comes of it, the next try begins with the first byte.
        File.Delete(PathOf(name));
        return content;
    }

    private void MakeRoom(string name)
    {
        Directory.CreateDirectory(data.Uploads);
        var others = new DirectoryInfo(data.Uploads).GetFiles("*" + Part).Where(part => part.Name != name + Part).OrderBy(part => part.LastWriteTimeUtc).ToList();
        foreach (var oldest in others.Take(Math.Max(0, others.Count - MostOpen + 1)))
        {
            oldest.Delete();
        }
    }

    private string PathOf(string name) => Path.Combine(data.Uploads, name + Part);

    [GeneratedRegex(@"^([A-Z]{3}-[A-Z0-9]{3}-[0-9]{2})_[0-9]{4}-[0-9]{2}-[0-9]{2}_r[0-9]{1,3}_s[0-9]{6,10}\" + Bundle.Extension + @"\z")]
    private static partial Regex Name();
}

/// <summary>Which bytes of how many a request brings.</summary>
internal readonly record struct UploadSpan(long From, long Total)
{
    /// <returns>None where the request does not say, or contradicts itself.</returns>
    public static UploadSpan? Of(HttpRequest request)
    {
        if (request.ContentLength is not { } length)
        {
            return null;
        }

        if (request.Headers.ContentRange.Count == 0)
        {
            return new UploadSpan(0, length);
        }

        return System.Net.Http.Headers.ContentRangeHeaderValue.TryParse(request.Headers.ContentRange, out var range)
            && range is { Unit: "bytes", From: { } from, To: { } to, Length: { } total } && to + 1 == total && total - from == length
                ? new UploadSpan(from, total)
                : null;
    }
}
