using System.Buffers;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace CentreHost.Documents;

/// <summary>The numbered objects of a PDF file and the table at its end that says where each begins.</summary>
internal sealed class PdfObjects
{
    private readonly ArrayBufferWriter<byte> file = new();
    private readonly List<int> starts = [];

    /// <summary>The second line tells programs that carry files about that this one is not text.</summary>
    public PdfObjects() => file.Write<byte>([.. "%PDF-1.7\n%"u8, 0xE2, 0xE3, 0xCF, 0xD3, (byte)'\n']);

    /// <summary>A number to refer to before the object is written.</summary>
    public int Reserve()
    {
        starts.Add(0);
        return starts.Count;
    }

    public int Add(string content)
    {
        var number = Reserve();
        Add(number, content);
        return number;
    }

    public void Add(int number, string content) => Write(number, () => Ascii(content + "\n"));

    public int AddStream(ReadOnlySpan<byte> content, string entries = "")
    {
        var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            zlib.Write(content);
        }

        var number = Reserve();
        Write(number, () =>
        {
            Ascii($"<< /Length {packed.Length} /Filter /FlateDecode {entries}>>\nstream\n");
            file.Write(packed.ToArray());
            Ascii("\nendstream\n");
        });
        return number;
    }

    public byte[] Close(int catalog, int information)
    {
        var table = file.WrittenCount;
        Ascii($"xref\n0 {starts.Count + 1}\n0000000000 65535 f \n");
        starts.ForEach(start => Ascii(string.Create(CultureInfo.InvariantCulture, $"{start:0000000000} 00000 n \n")));
        Ascii($"trailer\n<< /Size {starts.Count + 1} /Root {catalog} 0 R /Info {information} 0 R >>\n");
        Ascii($"startxref\n{table}\n%%EOF\n");
        return file.WrittenSpan.ToArray();
    }

    /// <summary>Any text as UTF-16 with its byte order mark, which every reader of document properties knows.</summary>
    public static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private void Write(int number, Action content)
    {
        starts[number - 1] = file.WrittenCount;
        Ascii($"{number} 0 obj\n");
        content();
        Ascii("endobj\n");
    }

    private void Ascii(string text) => file.Write(Encoding.ASCII.GetBytes(text));
}
