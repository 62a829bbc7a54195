extern alias host;

using System.Security.Cryptography.X509Certificates;
using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

public sealed class OpenSslTests : IDisposable
{
    private static readonly string[] ByCountry = ["NATIONALITY", "PROVENANCE", "DESTINATION"];

    private static readonly X509Certificate2 Headquarters = SelfSigned.Recipient("Demo headquarters");
    private static readonly X509Certificate2 Offline = SelfSigned.Recipient("Demo headquarters offline");

    private readonly OpenSsl _openssl = new();
    private readonly SiteKey _centre = SiteKey.Create(SomeBundles.Site);

    [Fact]
    public void What_a_centre_seals_two_openssl_commands_open_with_either_key()
    {
        var plain = BundleJson.Write(SomeBundles.One());
        _openssl.Put("day.mrrm", BundleSeal.Seal(plain, _centre, [Headquarters, Offline]));
        _openssl.Put("centre.crt", _centre.Certificate.ExportCertificatePem());
        foreach (var key in new[] { Headquarters, Offline })
        {
            PutKey(key, "hq");
            _openssl.Run("cms -decrypt -binary -inform DER -in day.mrrm -recip hq.crt -inkey hq.key -out day.p7s");
            _openssl.Run("cms -verify -binary -inform DER -in day.p7s -nointern -certfile centre.crt -noverify -out day.json");

            Assert.Equal(plain, _openssl.Get("day.json"));
        }
    }

    [Fact]
    public void A_day_with_a_figure_in_every_cell_is_fifty_kilobytes_and_openssl_opens_it_too()
    {
        var countries = Enumerable.Range(0, 60).Select(i => $"{(char)('A' + (i / 26))}{(char)('A' + (i % 26))}Z").ToList();
        var block = new Block14(SomeBundles.Start, SomeBundles.Start.AddDays(13), [.. ByCountry
            .SelectMany(indicator => countries.Select(country => new BundleFigure(indicator, "all", "all", country, 1_234, "A")))]);
        var plain = BundleJson.Write(SomeBundles.One([.. SomeBundles.FullDay(new Random(1))]) with { Block14 = block });
        var file = BundleSeal.Seal(plain, _centre, [Headquarters, Offline]);
        _openssl.Put("day.mrrm", file);
        _openssl.Put("centre.crt", _centre.Certificate.ExportCertificatePem());
        PutKey(Headquarters, "hq");
        _openssl.Run("cms -decrypt -binary -inform DER -in day.mrrm -recip hq.crt -inkey hq.key -out day.p7s");
        _openssl.Run("cms -verify -binary -inform DER -in day.p7s -nointern -certfile centre.crt -noverify -out day.json");

        Assert.InRange(file.Length, 20_000, 50_000);
        Assert.Equal(plain, _openssl.Get("day.json"));
        Assert.Null(BundleJson.Read(plain).Refusal);
    }

    [Fact]
    public void What_openssl_signs_and_sealsHeadquarters_opens()
    {
        var plain = BundleJson.Write(SomeBundles.One());
        _openssl.Put("day.json", plain);
        _openssl.Put("centre.pem", _centre.ToPem());
        PutKey(Headquarters, "hq");
        PutKey(Offline, "offline");
        _openssl.Run("cms -sign -binary -nodetach -md sha256 -signer centre.pem -outform DER -in day.json -out day.p7s");
        _openssl.Run(
            "cms -encrypt -binary -aes-256-gcm -outform DER -in day.p7s -out day.mrrm"
            + " -recip hq.crt -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256"
            + " -recip offline.crt -keyopt rsa_padding_mode:oaep -keyopt rsa_oaep_md:sha256");

        foreach (var key in new[] { Headquarters, Offline })
        {
            var opened = BundleSeal.Open(_openssl.Get("day.mrrm"), key);

            Assert.Null(opened.Refusal);
            Assert.Equal(plain, opened.Value!.Content.Content);
            Assert.Equal(_centre.Id, opened.Value.Content.KeyId);
        }
    }

    [Fact]
    public void The_old_padding_is_refused()
    {
        _openssl.Put("day.json", BundleJson.Write(SomeBundles.One()));
        _openssl.Put("centre.pem", _centre.ToPem());
        PutKey(Headquarters, "hq");
        _openssl.Run("cms -sign -binary -nodetach -md sha256 -signer centre.pem -outform DER -in day.json -out day.p7s");
        _openssl.Run("cms -encrypt -binary -aes-256-gcm -outform DER -in day.p7s -out day.mrrm -recip hq.crt");

        Assert.Equal("NOT_FOR_US", BundleSeal.Open(_openssl.Get("day.mrrm"), Headquarters).Refusal!.Outcome());
    }

    [Fact]
    public void Openssl_checks_an_acknowledgement()
    {
        using var signing = SelfSigned.Signer("Demo headquarters");
        var acknowledgement = new Acknowledgement(
            Acknowledgement.FormatName, SomeBundles.Site, SomeBundles.Install, new DateTime(2026, 1, 2, 8, 0, 0, DateTimeKind.Utc), 1, [], []);
        _openssl.Put("day.mrrmack", AcknowledgementFile.Sign(acknowledgement, signing));
        _openssl.Put("signing.crt", signing.ExportCertificatePem());
        _openssl.Run("cms -verify -binary -inform DER -in day.mrrmack -nointern -certfile signing.crt -noverify -out ack.json");

        Assert.Equal(BundleJson.Write(acknowledgement), _openssl.Get("ack.json"));
    }

    public void Dispose()
    {
        _openssl.Dispose();
        _centre.Dispose();
    }

    private void PutKey(X509Certificate2 certificate, string name)
    {
        using var key = certificate.GetRSAPrivateKey()!;
        _openssl.Put($"{name}.crt", certificate.ExportCertificatePem());
        _openssl.Put($"{name}.key", key.ExportPkcs8PrivateKeyPem());
    }
}
