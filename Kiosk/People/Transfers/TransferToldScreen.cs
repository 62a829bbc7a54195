using CentreHost.People.Transfers;
using Kiosk.Printing;
using Kiosk.Terminal;

namespace Kiosk.People.Transfers;

/// <summary>A transfer made here: its file to carry, written at once when it is new, and the code to tell by telephone.</summary>
internal sealed class TransferToldScreen(Desk desk, long transfer, bool isNew = true) : Screen(desk)
{
    private TransferTold? _told;
    private string? _path;

    public override string Title => Desk.Say("transfer_told_title", transfer);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F6, "transfer_key_save", Save)];

    public override void Shown()
    {
        Ask((centre, stop) => centre.TransferOf(transfer, stop), told =>
        {
            _told = told;
            return Next.Stay;
        });
        if (isNew && _path is null)
        {
            Save();
        }
    }

    public override void Draw(Canvas canvas)
    {
        if (_told is not { } told)
        {
            return;
        }

        canvas.Text(0, 0, Desk.Say("transfer_told", told.People, told.Destination), Theme.Title);
        canvas.Text(0, 2, Desk.Say("transfer_told_code"), Theme.Normal);
        canvas.Text(2, 4, $" {told.Code} ", Theme.FocusedField);
        var y = 6;
        foreach (var line in Wrapped.Lines(Desk.Say("transfer_told_how"), Math.Max(20, canvas.Width)))
        {
            canvas.Text(0, y++, line, Theme.Normal);
        }

        canvas.Text(0, y + 1, _path is { } path ? Desk.Say("transfer_file", path) : "", Theme.Accent);
    }

    private void Save() => Ask((centre, stop) => centre.TransferFile(transfer, stop), file =>
    {
        var path = PdfFile.FreePath(PdfFile.UsualFolder, FormattableString.Invariant($"transfer-{Desk.Host.Hello?.Centre}-{transfer}"), "mrrm");
        try
        {
            PdfFile.Write(file, path);
            _path = path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Warn(WriteFailure.Says("paper_not_saved", path, failure));
        }

        return Next.Stay;
    });
}
