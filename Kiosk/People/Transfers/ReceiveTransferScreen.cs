using CentreHost.People.Transfers;
using Kiosk.Fields;
using Kiosk.Printing;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.People.Transfers;

/// <summary>People sent by another centre: the file they came with, and the code that was told by telephone.</summary>
internal sealed class ReceiveTransferScreen : ShortForm
{
    private const int LongestPath = 300;
    private const int LongestCode = 40;

    private readonly TextField _path = new(LongestPath);
    private readonly TextField _code = new(LongestCode);
    private byte[] _file = [];

    public ReceiveTransferScreen(Desk desk)
        : base(desk) => _path.Text = Newest() ?? "";

    public override string Title => Desk.Say("transfer_receive_title");

    protected override string SendLabel => "transfer_key_receive";

    protected override string Text => Desk.Say("transfer_receive_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("transfer_path", _path, Load),
        new Field("transfer_code", _code, () => string.IsNullOrWhiteSpace(_code.Text) ? "paper_needed" : null),
    ];

    protected override void Send()
    {
        var request = new ReceivePeople(Desk.Centre.NewId(), _file, _code.Text.Trim());
        Send((centre, stop) => centre.ReceivePeople(request, stop), received =>
        {
            Desk.Ring(Tone.Yes);
            return Next.Instead(new TransferReceivedScreen(Desk, received));
        });
    }

    private string? Load()
    {
        try
        {
            var file = new FileInfo(_path.Text.Trim());
            if (file is { Exists: true, Length: > MostBytes })
            {
                return "transfer_path_wrong";
            }

            _file = File.ReadAllBytes(file.FullName);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return "transfer_path_wrong";
        }
    }

    private const int MostBytes = 1 << 20;

    /// <summary>Where a stick's files are put most often; the path may be typed as well.</summary>
    private static string? Newest() => Directory.Exists(PdfFile.UsualFolder)
        ? new DirectoryInfo(PdfFile.UsualFolder).EnumerateFiles("*.mrrm").OrderByDescending(file => file.LastWriteTimeUtc).FirstOrDefault()?.FullName
        : null;
}
