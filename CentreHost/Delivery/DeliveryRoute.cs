using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Delivery;

/// <summary>A sealed file as a route takes it.</summary>
internal sealed record SealedFile(string Name, DateOnly Day, byte[] Content, bool Acknowledged);

/// <summary>One way out. What goes out may be sent again at any time: it is the same file with the same bytes.</summary>
internal abstract class DeliveryRoute
{
    /// <returns>Why it did not go through; none: it lies on the other side.</returns>
    public abstract Task<Refusal?> Send(SealedFile file, CancellationToken stop);

    /// <summary>Acknowledgements waiting on the other side; none where this route brings none back.</summary>
    public virtual Task<IReadOnlyList<byte[]>> Acknowledgements(string site, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<byte[]>>([]);

    /// <summary>Once everything due was sent: <paramref name="recent"/> are the last fourteen days.</summary>
    public virtual Task<Refusal?> Tidy(IReadOnlyList<SealedFile> recent, CancellationToken stop) => Task.FromResult<Refusal?>(null);

    public static DeliveryRoute Of(RouteSettings settings, CentreData data, HeadquartersCard headquarters, string site) => settings.Kind switch
    {
        RouteKind.Folder => new FolderRoute(settings.To),
        RouteKind.Sftp => new SftpRoute(settings, data),
        RouteKind.Mail => new MailRoute(settings, data, site),
        RouteKind.Https => new HttpsRoute(settings, headquarters.Certificates.TlsPin),
        _ => throw new ArgumentOutOfRangeException(nameof(settings), settings.Kind, "No such route."),
    };
}
