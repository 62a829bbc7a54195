using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>A sealed file as a route takes it.</summary>
internal sealed record SealedFile(string Name, byte[] Content);

/// <summary>A sealed file that lies in the database, known without being read.</summary>
internal sealed record KeptFile(long Id, string Name, DateOnly Day);

/// <summary>One way out. What goes out may be sent again at any time: it is the same file with the same bytes.</summary>
internal abstract class DeliveryRoute
{
    /// <returns>Why it did not go through; none: it lies on the other side.</returns>
    public abstract Task<Refusal?> Send(SealedFile file, CancellationToken stop);

    /// <summary>Acknowledgements waiting on the other side; none where this route brings none back.</summary>
    public virtual Task<Answer<List<byte[]>>> Acknowledgements(string site, CancellationToken stop) =>
        Task.FromResult<Answer<List<byte[]>>>(new List<byte[]>());

    /// <summary>Once everything due was sent.</summary>
    /// <param name="recent">The last fourteen days.</param>
    /// <param name="read">Reads one of them: asked only for what is missing on the other side.</param>
    public virtual Task<Refusal?> Tidy(IReadOnlyList<KeptFile> recent, Func<KeptFile, SealedFile> read, CancellationToken stop) =>
        Task.FromResult<Refusal?>(null);

    public static DeliveryRoute Of(RouteSettings settings, CentreData data, HeadquartersCard headquarters, string site) => settings.Kind switch
    {
        RouteKind.Folder => new FolderRoute(settings.To),
        RouteKind.Sftp => new SftpRoute(settings, data),
        RouteKind.Mail => new MailRoute(settings, data, site),
        RouteKind.Https => new HttpsRoute(settings, headquarters.Certificates.TlsPin),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "No such route."),
    };
}
