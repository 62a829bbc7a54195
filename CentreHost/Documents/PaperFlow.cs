namespace CentreHost.Documents;

/// <summary>The pages of one copy, filled from the top; whoever needs room asks for it before drawing.</summary>
internal sealed class PaperFlow
{
    public const double Left = 14;

    private const double ShortSide = 210;
    private const double LongSide = 297;
    private const double Head = 12;
    private const double Foot = 15;

    private readonly PdfFile _file;
    private readonly PrintedPaper _paper;
    private readonly PaperHead _head;
    private readonly List<PdfPage> _pages = [];
    private readonly double _pageWidth;
    private readonly double _pageHeight;
    private double _start;

    public PaperFlow(PdfFile file, PrintedPaper paper, PaperWords words, string? copy)
    {
        (_file, _paper, Words) = (file, paper, words);
        (_pageWidth, _pageHeight) = paper.IsLandscape ? (LongSide, ShortSide) : (ShortSide, LongSide);
        _head = new PaperHead(paper, words, copy);
        Page = AddPage();
        Top = _start = _head.DrawFirst(Page, Head, Left, Width);
    }

    public PaperWords Words { get; }

    public PdfPage Page { get; private set; }

    /// <summary>Where the next thing begins.</summary>
    public double Top { get; private set; }

    public double Width => _pageWidth - (2 * Left);

    public double Room => Bottom - Top;

    /// <summary>What a page that is not the first has to give.</summary>
    public double FullRoom => Bottom - Head - PaperHead.RunningHeight;

    private double Bottom => _pageHeight - Foot;

    /// <summary>Begins a page unless there is room here, or nothing yet on this one.</summary>
    /// <returns>Whether it began one.</returns>
    public bool Ask(double height)
    {
        if (height <= Room || Top <= _start)
        {
            return false;
        }

        NextPage();
        return true;
    }

    public void NextPage()
    {
        Page = AddPage();
        Top = _start = _head.DrawRunning(Page, Head, Left, Width);
    }

    public void MoveDown(double height) => Top += height;

    /// <summary>Once all is drawn and the pages are counted.</summary>
    public void Close(PrintedBy printedBy)
    {
        for (var i = 0; i < _pages.Count; i++)
        {
            var number = Words.Say("page", i + 1, _pages.Count);
            PaperFoot.Draw(_pages[i], _paper, Words, printedBy, number, new Box(Left, Bottom, Width, Foot));
        }
    }

    private PdfPage AddPage()
    {
        var page = _file.AddPage(_pageWidth, _pageHeight);
        _pages.Add(page);
        return page;
    }
}
