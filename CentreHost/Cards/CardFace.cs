using System.Globalization;
using CentreHost.Documents;

namespace CentreHost.Cards;

/// <summary>One card as it is printed. All lengths are millimetres, fonts too.</summary>
/// <remarks>Nothing but the QR's white border stands nearer than 3.5 mm to an edge: cards are cut by hand.</remarks>
internal sealed class CardFace(PdfPage page, double left, double top)
{
    public const double Width = 85;
    public const double Height = 54;

    private const double Inset = 3.5;

    /// <summary>
    /// A thirtieth of an inch: five dots at 150 an inch, ten at 300, twenty at 600, so no edge falls between two dots. zbar
    /// then finds all ten codes of a page; with modules of 0.8 mm it overlooked up to one in a hundred.
    /// </summary>
    private const double Module = Inch / 30;
    private const double Inch = 25.4;
    private const double QrSide = Module * CardQr.ModulesWithQuietZone;
    private const double QrLeft = 3;
    private const double QrTop = 2.5;
    private const double QrMiddle = QrLeft + (QrSide / 2);
    private const double TextLeft = QrLeft + QrSide + 1.5;
    private const double TextWidth = Width - Inset - TextLeft;
    private const double FrenchSize = 2.4;
    private const double EnglishSize = 2.1;

    /// <summary>Dark enough to come out as solid grey on a black and white printer.</summary>
    private static readonly Ink Accent = new(0x0B, 0x4F, 0x6C);

    public void Draw(string centreName, PrintedCard card, string place)
    {
        page.Fill(CardQr.Boxes(card.Text, OnADot(left + QrLeft), OnADot(top + QrTop), Module));
        DrawCode(card.Code.ToString());
        DrawName(centreName);
        DrawHolder(card.Bearer);
        DrawNotices();
        if (card.Bearer?.ValidUntil is { } day)
        {
            var until = day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            page.Text($"Valable jusqu'au {until} · Valid until", DocumentFonts.Bold, EnglishSize, left + Inset, top + Height - Inset);
        }

        page.TextEndingAt(left + Width - Inset, place, DocumentFonts.Regular, EnglishSize, top + Height - Inset);
    }

    /// <summary>One size for all: the widest code there is (N and H only) still keeps clear of the edge.</summary>
    private void DrawCode(string code)
    {
        const double CodeSize = 4.4;
        page.TextAround(left + QrMiddle, code, DocumentFonts.Bold, CodeSize, top + QrTop + QrSide + 4.6);
        page.TextAround(
            left + QrMiddle, "code à taper · code to type", DocumentFonts.Regular, EnglishSize, top + QrTop + QrSide + 8.2);
    }

    /// <summary>Two lines at most; a long name gets smaller letters rather than losing its end.</summary>
    private void DrawName(string centreName)
    {
        const double NameSize = 4;
        const double Rule = 14.2;
        var lines = InTwoLines(centreName);
        var size = lines.Min(line => Fitting(line, NameSize, TextWidth));
        for (var i = 0; i < lines.Length; i++)
        {
            var baseline = Rule - 2.4 - ((lines.Length - 1 - i) * 1.2 * size);
            page.Text(lines[i], DocumentFonts.Bold, size, left + TextLeft, top + baseline, Accent);
        }

        page.Line(left + TextLeft, top + Rule, left + Width - Inset, top + Rule, 0.5, Accent);
    }

    /// <summary>Whose it is, as far as it may be printed; a line to write on where it may not.</summary>
    private void DrawHolder(CardBearer? bearer)
    {
        const double LabelAt = 18.4, LineAt = 28;
        var (label, english) = bearer is { IsBadge: true } ? ("Personnel ", "· Staff") : ("Prénom ", "· Given name");
        Write(label, DocumentFonts.Bold, FrenchSize, LabelAt);
        var right = TextLeft + DocumentFonts.Bold.Width(label, FrenchSize);
        page.Text(english, DocumentFonts.Regular, EnglishSize, left + right, top + LabelAt);
        if (bearer?.Number is { } number)
        {
            var room = Width - Inset - right - DocumentFonts.Regular.Width(english, EnglishSize) - 1;
            page.TextEndingAt(
                left + Width - Inset, number, DocumentFonts.Bold, Fitting(number, FrenchSize, room), top + LabelAt);
        }

        if (bearer?.Name is { Length: > 0 } name)
        {
            const double NameSize = 4.2;
            Write(name, DocumentFonts.Bold, Fitting(name, NameSize, TextWidth), LineAt - 2.2);
        }

        page.Line(left + TextLeft, top + LineAt, left + Width - Inset, top + LineAt, 0.25);
    }

    private void DrawNotices()
    {
        Write("Cette carte n'est pas", DocumentFonts.Bold, FrenchSize, 33);
        Write("une pièce d'identité", DocumentFonts.Bold, FrenchSize, 36.1);
        Write("This card is not an identity document", DocumentFonts.Regular, EnglishSize, 39.2);
        Write("Perdue ? Venez à l'accueil", DocumentFonts.Bold, FrenchSize, 43.8);
        Write("Lost? Come to reception", DocumentFonts.Regular, EnglishSize, 46.8);
    }

    /// <summary>Split where the longer half is shortest, so that neither line wastes the card's width.</summary>
    private static string[] InTwoLines(string name)
    {
        const int OneLine = 16;
        var spaces = Enumerable.Range(0, name.Length - 1)
            .Where(i => name[i] == ' ' && name[i + 1] is not ('–' or '-' or '/'))
            .ToArray();
        if (name.Length <= OneLine || spaces.Length == 0)
        {
            return [name];
        }

        var cut = spaces.MinBy(space => Math.Max(space, name.Length - space - 1));
        return [name[..cut], name[(cut + 1)..]];
    }

    private static double Fitting(string text, double size, double width) =>
        Math.Min(size, size * width / DocumentFonts.Bold.Width(text, size));

    /// <summary>A fiftieth of an inch is whole dots at 150, 200 and 300 an inch.</summary>
    private static double OnADot(double length) => Math.Round(length * 50 / Inch) * Inch / 50;

    private void Write(string text, TrueTypeFace face, double size, double baseline) =>
        page.Text(text, face, size, left + TextLeft, top + baseline);
}
