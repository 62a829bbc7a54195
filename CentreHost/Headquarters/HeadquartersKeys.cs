using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using CentreHost.Bundles;
using CentreHost.Storage;

namespace CentreHost.Headquarters;

[Flags]
internal enum HeadquartersKey
{
    Recipient = 1,
    Signing = 2,
    Tls = 4,
    All = Recipient | Signing | Tls,
}

/// <summary>
/// The key bundles are opened with, the one acknowledgements are signed with and the one headquarters answers HTTPS with, all
/// under a passphrase. A fourth, to which every bundle is sealed as well, leaves the machine when it is made.
/// </summary>
internal sealed class HeadquartersKeys(X509Certificate2? recipient, X509Certificate2? signing, X509Certificate2? tls) : IDisposable
{
    public const int LeastPassphrase = 12;

    /// <summary>What PBKDF2 asks of a guesser for each try; about half a second of ours.</summary>
    private const int Iterations = 600_000;

    /// <summary>X.520 has 64 for a common name; the spare key's has a word more.</summary>
    private const int MostName = 50;

    private const string RecipientFile = "recipient.pem";
    private const string SigningFile = "signing.pem";
    private const string TlsFile = "tls.pem";

    public X509Certificate2 Recipient => recipient ?? throw NotOpened();

    public X509Certificate2 Signing => signing ?? throw NotOpened();

    public X509Certificate2 Tls => tls ?? throw NotOpened();

    /// <param name="offlineFile">Written once, under the same passphrase, to be taken away and kept under lock.</param>
    public static Refusal? Create(HeadquartersData data, string name, string passphrase, string offlineFile)
    {
        if (string.IsNullOrWhiteSpace(name) || name.Length > MostName || name.Any(char.IsControl))
        {
            return HeadquartersRefusal.NameWrong(MostName);
        }

        if (passphrase.Length < LeastPassphrase)
        {
            return HeadquartersRefusal.PassphraseTooShort(LeastPassphrase);
        }

        if (File.Exists(data.PublicFile))
        {
            return HeadquartersRefusal.AlreadyThere(data.Directory);
        }

        if (File.Exists(offlineFile))
        {
            return HeadquartersRefusal.OfflineTargetExists(offlineFile);
        }

        // Before keys are made, which takes seconds.
        if (!CanWrite(offlineFile))
        {
            return HeadquartersRefusal.Unwritable(offlineFile);
        }

        using var recipient = SelfSigned.Recipient(name);
        using var offline = SelfSigned.Recipient($"{name} offline");
        using var signing = SelfSigned.Signer(name);
        using var tls = SelfSigned.Signer($"{name} HTTPS");
        try
        {
            WriteSecret(offlineFile, offline.GetRSAPrivateKey()!, offline, passphrase);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            // The stick was full, or is gone.
            return HeadquartersRefusal.Unwritable(offlineFile);
        }

        WriteSecret(Path.Combine(data.Keys, RecipientFile), recipient.GetRSAPrivateKey()!, recipient, passphrase);
        WriteSecret(Path.Combine(data.Keys, SigningFile), signing.GetECDsaPrivateKey()!, signing, passphrase);
        WriteSecret(Path.Combine(data.Keys, TlsFile), tls.GetECDsaPrivateKey()!, tls, passphrase);
        // Last: while it is missing nothing was made, and the command may be given again.
        DurableFile.Write(data.PublicFile, BundleJson.Write(new HeadquartersCertificates(
            HeadquartersCertificates.FormatName, name, Base64(recipient), Base64(offline), Base64(signing), TlsPin: KeyId.Of(tls))));
        return null;
    }

    /// <param name="wanted">Each costs what a guesser pays for a try.</param>
    public static Answer<HeadquartersKeys> Open(HeadquartersData data, string passphrase, HeadquartersKey wanted = HeadquartersKey.All)
    {
        if (!File.Exists(data.PublicFile))
        {
            return HeadquartersRefusal.NoHeadquarters(data.Directory);
        }

        string[] files = [RecipientFile, SigningFile, TlsFile];
        if (files.FirstOrDefault(file => !IsKey(Path.Combine(data.Keys, file))) is { } damaged)
        {
            return HeadquartersRefusal.KeysDamaged(Path.Combine(data.Keys, damaged));
        }

        try
        {
            return new HeadquartersKeys(
                Read(HeadquartersKey.Recipient, RecipientFile), Read(HeadquartersKey.Signing, SigningFile), Read(HeadquartersKey.Tls, TlsFile));
        }
        catch (CryptographicException)
        {
            return HeadquartersRefusal.WrongPassphrase();
        }

        X509Certificate2? Read(HeadquartersKey key, string file) =>
            wanted.HasFlag(key) ? ReadSecret(Path.Combine(data.Keys, file), passphrase) : null;
    }

    public void Dispose()
    {
        recipient?.Dispose();
        signing?.Dispose();
        tls?.Dispose();
    }

    private static InvalidOperationException NotOpened() => new("This key was not asked for.");

    private static bool CanWrite(string file)
    {
        try
        {
            using var probe = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Both halves are in it. What is told apart here is a lost file and a wrong word.</summary>
    private static bool IsKey(string file) => File.Exists(file) && File.ReadAllText(file) is var pem
        && pem.Contains("-----END ENCRYPTED PRIVATE KEY-----", StringComparison.Ordinal) && pem.Contains("-----END CERTIFICATE-----", StringComparison.Ordinal);

    private static X509Certificate2 ReadSecret(string file, string passphrase)
    {
        var pem = File.ReadAllText(file);
        return X509Certificate2.CreateFromEncryptedPem(pem, pem, passphrase);
    }

    private static void WriteSecret(string file, AsymmetricAlgorithm key, X509Certificate2 certificate, string passphrase)
    {
        using (key)
        {
            var how = new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Iterations);
            var pem = $"{key.ExportEncryptedPkcs8PrivateKeyPem(passphrase, how)}\n{certificate.ExportCertificatePem()}\n";
            DurableFile.Write(file, Encoding.ASCII.GetBytes(pem));
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static string Base64(X509Certificate2 certificate) => Convert.ToBase64String(certificate.RawData);
}
