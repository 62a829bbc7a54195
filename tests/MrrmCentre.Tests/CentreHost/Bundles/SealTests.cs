extern alias host;

using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

public sealed class SealTests
{
    private static readonly SiteKey Centre = SiteKey.Create(SomeBundles.Site);
    private static readonly X509Certificate2 Headquarters = SomeBundles.SmallRecipient();
    private static readonly X509Certificate2 Offline = SomeBundles.SmallRecipient();
    private static readonly byte[] Plain = BundleJson.Write(SomeBundles.One());

    [Fact]
    public void No_bit_of_a_sealed_file_can_be_flipped()
    {
        var file = BundleSeal.Seal(Plain, Centre, [Headquarters, Offline]);
        var taken = new List<int>();
        Parallel.For(0, Environment.ProcessorCount, worker =>
        {
            using var key = Headquarters.GetRSAPrivateKey()!;
            var copy = file.ToArray();
            for (var bit = worker; bit < file.Length * 8; bit += Environment.ProcessorCount)
            {
                copy[bit / 8] ^= (byte)(1 << (bit % 8));
                if (BundleSeal.Open(copy, Headquarters, key).Refusal is null)
                {
                    lock (taken)
                    {
                        taken.Add(bit);
                    }
                }

                copy[bit / 8] = file[bit / 8];
            }
        });

        Assert.Empty(taken);
        Assert.Null(BundleSeal.Open(file, Headquarters).Refusal);
    }

    [Fact]
    public void Cut_padded_and_doubled_files_are_refused()
    {
        var file = BundleSeal.Seal(Plain, Centre, [Headquarters]);

        Assert.All(Enumerable.Range(0, 60), i => Assert.NotNull(BundleSeal.Open(file[..(file.Length * i / 60)], Headquarters).Refusal));
        Assert.Equal("NOT_A_BUNDLE", BundleSeal.Open([.. file, 0], Headquarters).Refusal!.Outcome());
        Assert.Equal("NOT_A_BUNDLE", BundleSeal.Open([.. file, .. file], Headquarters).Refusal!.Outcome());
        Assert.Equal("TOO_LARGE", BundleSeal.Open(new byte[BundleSeal.MaxBytes + 1], Headquarters).Refusal!.Outcome());
    }

    [Fact]
    public void Another_headquarters_cannot_open_it_and_is_told_so()
    {
        using var others = SomeBundles.SmallRecipient();

        Assert.Equal("NOT_FOR_US", BundleSeal.Open(BundleSeal.Seal(Plain, Centre, [Headquarters]), others).Refusal!.Outcome());
    }

    /// <summary>A file that was sealed anew for somebody else with the signature it had would pass for one sent to them.</summary>
    [Fact]
    public void A_signature_cannot_be_carried_into_another_envelope()
    {
        var signed = BundleSeal.Open(BundleSeal.Seal(Plain, Centre, [Headquarters]), Headquarters).Value!.Signed;
        var key = RandomNumberGenerator.GetBytes(AuthEnvelope.KeyBytes);
        var carried = AuthEnvelope.Seal(signed, key, KeyTransport.Wrap(key, [Offline])).Encode();

        Assert.Equal("NOT_A_BUNDLE", BundleSeal.Open(carried, Offline).Refusal!.Outcome());
    }

    [Fact]
    public void Content_changed_under_its_signature_is_refused_wherever_it_was_changed()
    {
        var certificate = Centre.Certificate;
        var signed = BundleSignature.Sign(Plain, certificate);
        var at = signed.AsSpan().IndexOf(Plain);

        Assert.True(at > 0);
        for (var changed = at; changed < at + Plain.Length; changed++)
        {
            byte[] other = [.. signed];
            other[changed] ^= 1;
            Assert.Equal("BAD_SIGNATURE", BundleSignature.Verify(other).Refusal!.Outcome());
        }
    }

    [Fact]
    public void A_certificate_long_expired_signs_for_a_centre_whose_clock_says_1970()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var expired = new CertificateRequest("CN=NER-AGZ-01", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddHours(1));
        using var centre = new SiteKey(expired);

        Assert.Null(BundleSeal.Open(BundleSeal.Seal(Plain, centre, [Headquarters]), Headquarters).Refusal);
    }

    [Fact]
    public void A_key_of_another_kind_signs_for_nobody()
    {
        using var rsa = SomeBundles.SmallRecipient(2048);
        using var p384 = ECDsa.Create(ECCurve.NamedCurves.nistP384);
        using var other = new CertificateRequest("CN=x", p384, HashAlgorithmName.SHA256)
            .CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddDays(1));

        Assert.Equal("BAD_SIGNATURE", BundleSignature.Verify(BundleSignature.Sign(Plain, rsa)).Refusal!.Outcome());
        Assert.Equal("BAD_SIGNATURE", BundleSignature.Verify(BundleSignature.Sign(Plain, other)).Refusal!.Outcome());
    }

    [Fact]
    public void A_key_file_read_again_signs_as_the_same_centre()
    {
        using var again = SiteKey.FromPem(Centre.ToPem());

        Assert.Equal(Centre.Id, BundleSeal.Open(BundleSeal.Seal(Plain, again, [Headquarters]), Headquarters).Value!.Content.KeyId);
    }
}
