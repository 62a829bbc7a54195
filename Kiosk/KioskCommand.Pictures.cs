// Compiled in by -p:ZXingNet=true alone. Not built by CI; last built against version 0.16.11, made from its source.
using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Kiosk.Texts;
using ZXing;

namespace Kiosk;

/// <summary>Called as zbarimg is, it reads the QR codes of pictures as zbarimg does: the host may be given it for that.</summary>
internal static partial class KioskCommand
{
    private const int NothingFound = 4;

    private static readonly Argument<string[]> Pictures = new("PGM") { Description = "Images à lire / pictures to read" };

    static partial void AddCompiledIn(RootCommand root)
    {
        root.Add(Pictures);
        root.Add(new Option<bool>("--raw"));
        root.Add(new Option<bool>("-q"));
        root.SetAction((parsed, stop) => parsed.GetValue(Pictures) is { Length: > 0 } paths ? Read(paths, parsed) : Start(parsed, stop));
    }

    private static async Task<int> Read(string[] paths, ParseResult parsed)
    {
        var reader = new BarcodeReaderGeneric { Options = { TryHarder = true, PossibleFormats = [BarcodeFormat.QR_CODE] } };
        var codes = new List<string>();
        foreach (var path in paths)
        {
            if (!File.Exists(path) || Grey(await File.ReadAllBytesAsync(path)) is not { } picture)
            {
                return await Refuse(KioskTexts.Both("picture_unreadable", path).In(parsed.GetValue(Language)!));
            }

            // A line a code, whatever is in it.
            codes.AddRange(reader.DecodeMultiple(picture)?.Select(code => string.Concat(code.Text.Where(c => !char.IsControl(c)))) ?? []);
        }

        codes.ForEach(Console.WriteLine);
        return codes.Count > 0 ? Done : NothingFound;
    }

    private static RGBLuminanceSource? Grey(byte[] file)
    {
        var header = PgmHeader().Match(Encoding.Latin1.GetString(file.AsSpan(0, Math.Min(file.Length, 200))));
        int Number(int group) => int.Parse(header.Groups[group].ValueSpan, CultureInfo.InvariantCulture);
        return header.Success && Number(1) * Number(2) is > 0 and var cells && cells == file.Length - header.Length
            ? new RGBLuminanceSource(file[header.Length..], Number(1), Number(2), RGBLuminanceSource.BitmapFormat.Gray8)
            : null;
    }

    [GeneratedRegex(@"\AP5\s(?:#.*\n)*(\d{1,4})\s(\d{1,4})\s255\s")]
    private static partial Regex PgmHeader();
}
