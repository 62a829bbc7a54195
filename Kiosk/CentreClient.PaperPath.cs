using CentreHost.PaperPath;

namespace Kiosk;

internal sealed partial class CentreClient
{
    public Task<Reply<PapersPrinted>> PrintPapers(PrintPapers request, CancellationToken stop) =>
        Post<PrintPapers, PapersPrinted>("paper/sheets", request, stop);

    public Task<Reply<List<SheetLine>>> Sheets(CancellationToken stop) => Get<List<SheetLine>>("paper/sheets", stop);

    public Task<Reply<byte[]>> Sheet(long number, string language, CancellationToken stop) =>
        Pdf(FormattableString.Invariant($"paper/sheets/{number}?language={language}"), stop);

    public Task<Reply<LinesEntered>> EnterLines(EnterLines request, CancellationToken stop) =>
        Post<EnterLines, LinesEntered>("paper/lines", request, stop);

    public Task<Reply<HeadsEntered>> EnterHeads(EnterHeads request, CancellationToken stop) =>
        Post<EnterHeads, HeadsEntered>("paper/heads", request, stop);

    public Task<Reply<List<ConflictLine>>> Conflicts(bool all, CancellationToken stop) =>
        Get<List<ConflictLine>>(all ? "paper/conflicts?all=true" : "paper/conflicts", stop);

    public Task<Reply<ConflictDecided>> DecideConflict(Guid line, DecideConflict request, CancellationToken stop) =>
        Post<DecideConflict, ConflictDecided>($"paper/conflicts/{line}", request, stop);
}
