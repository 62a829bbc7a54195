using System.Text;
using CentreHost.Documents;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>An e-mail with the file attached, by the system's <c>msmtp</c>, which knows the server and its password.</summary>
internal sealed class MailRoute(RouteSettings settings, CentreData data, string site) : DeliveryRoute
{
    /// <summary>msmtp reads the letter from its standard input; the shell opens it there.</summary>
    private const string FromFile = "letter=$1; shift; exec msmtp \"$@\" < \"$letter\"";

    private const int MissingInShell = 127;

    public override async Task<Refusal?> Send(SealedFile file, CancellationToken stop)
    {
        using var work = new WorkFolder(data);
        var letter = work.PathOf("letter");
        await File.WriteAllBytesAsync(letter, Letter(settings.From ?? $"{site.ToLowerInvariant()}@localhost", settings.To, file), stop);
        var shell = new OutsideProgram("sh") { Patience = TimeSpan.FromMinutes(5) };
        return await shell.Run(["-c", FromFile, "sh", letter, .. Options()], stop) switch
        {
            Ran.Ended { Code: 0 } => null,
            Ran.Ended { Code: MissingInShell } or Ran.Missing => DeliveryRefusal.ProgramMissing("msmtp"),
            Ran.Ended ended => DeliveryRefusal.ProgramFailed("msmtp", ended.Code),
            _ => DeliveryRefusal.Unreachable(),
        };
    }

    /// <summary>The name of the file is all the letter says: the rest is for headquarters' key alone.</summary>
    public static byte[] Letter(string from, string to, SealedFile file)
    {
        const string edge = "=_mrrm";
        var letter = new StringBuilder();
        foreach (var line in new[]
        {
            $"From: {from}", $"To: {to}", $"Subject: {file.Name}", "MIME-Version: 1.0", $"Content-Type: multipart/mixed; boundary=\"{edge}\"", "",
            $"--{edge}", "Content-Type: text/plain; charset=us-ascii", "", file.Name, "",
            $"--{edge}", "Content-Type: application/pkcs7-mime; smime-type=authEnveloped-data", "Content-Transfer-Encoding: base64",
            $"Content-Disposition: attachment; filename=\"{file.Name}\"", "",
            Convert.ToBase64String(file.Content, Base64FormattingOptions.InsertLineBreaks), $"--{edge}--",
        })
        {
            letter.Append(line).Append("\r\n");
        }

        return Encoding.ASCII.GetBytes(letter.ToString());
    }

    private IEnumerable<string> Options() =>
    [
        .. settings.Config is { } config ? [$"--file={config}"] : Array.Empty<string>(),
        .. settings.From is { } from ? [$"--from={from}"] : Array.Empty<string>(),
        "--", settings.To,
    ];
}
