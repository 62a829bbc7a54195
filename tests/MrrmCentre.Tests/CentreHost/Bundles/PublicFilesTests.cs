extern alias host;

using host::CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Bundles;

/// <summary>The small files that go between a centre and headquarters beside the bundles.</summary>
public sealed class PublicFilesTests
{
    private static readonly SiteKey Centre = SiteKey.Create(SomeBundles.Site);
    private static readonly SiteEnrolment Enrolment = new(
        SiteEnrolment.FormatName, SomeBundles.Site, "Agadez", "NER", "NE001", SomeBundles.Install, SomeBundles.Start, "");

    [Fact]
    public void A_centre_introduces_itself()
    {
        var read = EnrolmentFile.Open(EnrolmentFile.Write(Enrolment, Centre)).Value!;

        Assert.Equal("Agadez", read.Name);
        Assert.Equal(Centre.Id, KeyId.Of(EnrolmentFile.CertificateOf(read)));
    }

    [Fact]
    public void An_enrolment_that_names_a_key_it_was_not_signed_with_is_refused()
    {
        using var another = SiteKey.Create(SomeBundles.Site);
        var theirs = BundleJson.Write(Enrolment with { Certificate = Convert.ToBase64String(Centre.Certificate.RawData) });

        Assert.NotNull(EnrolmentFile.Open(BundleSignature.Sign(theirs, another.Certificate)).Refusal);
        Assert.NotNull(EnrolmentFile.Open("Agadez"u8.ToArray()).Refusal);
        Assert.NotNull(EnrolmentFile.Open(EnrolmentFile.Write(Enrolment with { Site = "../x" }, Centre)).Refusal);
    }

    [Fact]
    public void Headquarters_public_file_names_both_keys_a_bundle_is_sealed_to()
    {
        using var key = SomeBundles.SmallRecipient();
        using var offline = SomeBundles.SmallRecipient();
        using var signing = SelfSigned.Signer("Demo headquarters");
        var file = BundleJson.Write(new HeadquartersCertificates(
            HeadquartersCertificates.FormatName, "Demo headquarters", Base64(key), Base64(offline), Base64(signing), null));

        var card = HeadquartersCard.Read(file).Value!;

        Assert.Equal([KeyId.Of(key), KeyId.Of(offline)], card.Recipients.Select(KeyId.Of));
        Assert.Equal(KeyId.Of(key), card.KeyId);
        Assert.NotNull(HeadquartersCard.Read("{}"u8.ToArray()).Refusal);
        Assert.NotNull(HeadquartersCard.Read(BundleJson.Write(card.Certificates with { Certificate = Base64(signing) })).Refusal);
    }

    [Fact]
    public void Only_headquarters_acknowledges()
    {
        using var signing = SelfSigned.Signer("Demo headquarters");
        using var another = SelfSigned.Signer("Demo headquarters");
        var acknowledgement = new Acknowledgement(
            Acknowledgement.FormatName, SomeBundles.Site, SomeBundles.Install, new DateTime(2026, 11, 21, 8, 15, 0, DateTimeKind.Utc), 410, [411],
            [new AcknowledgedBundle(412, new string('a', 64), new DateOnly(2026, 11, 20), 0, "GAP")]);

        Assert.Equal([411], AcknowledgementFile.Open(AcknowledgementFile.Sign(acknowledgement, signing), signing).Value!.Missing);
        Assert.Equal("BAD_SIGNATURE", AcknowledgementFile.Open(AcknowledgementFile.Sign(acknowledgement, another), signing).Refusal!.Outcome());
        Assert.Equal("NER-AGZ-01_ack_20261121T081500Z.mrrmack", acknowledgement.FileName);
    }

    [Fact]
    public void An_acknowledgement_is_read_over_the_telephone()
    {
        var sha256 = "9f3a" + new string('0', 60);
        var said = ShortAcknowledgement.Of(SomeBundles.Site, 412, sha256).ToString();

        Assert.Equal("ACK NER-AGZ-01 412 9F3A", said);
        Assert.True(ShortAcknowledgement.Parse(" ack ner-agz-01  412 9f3a")!.Matches(sha256));
        Assert.False(ShortAcknowledgement.Parse("ACK NER-AGZ-01 412 9F3B")!.Matches(sha256));
        Assert.Null(ShortAcknowledgement.Parse("ACK NER-AGZ-01 412"));
        Assert.Null(ShortAcknowledgement.Parse("ACK NER-AGZ-01 -1 9F3A"));
    }

    private static string Base64(System.Security.Cryptography.X509Certificates.X509Certificate2 certificate) =>
        Convert.ToBase64String(certificate.RawData);
}
