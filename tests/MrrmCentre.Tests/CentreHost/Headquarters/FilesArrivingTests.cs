extern alias host;

using System.Security.Cryptography.X509Certificates;
using host::CentreHost.Bundles;
using host::CentreHost.Headquarters;
using host::CentreHost.Headquarters.Exporting;
using host::CentreHost.Headquarters.Figures;
using host::CentreHost.Headquarters.Receiving;
using host::CentreHost.Headquarters.Sites;
using MrrmCentre.Tests.CentreHost.Bundles;

namespace MrrmCentre.Tests.CentreHost.Headquarters;

/// <summary>Sealed files on a disk, as they come off a stick.</summary>
public sealed class FilesArrivingTests : IDisposable
{
    private static readonly SiteKey Centre = SiteKey.Create(SomeBundles.Site);

    private readonly string _folder = Directory.CreateTempSubdirectory("mrrm-hq-").FullName;
    private readonly HeadquartersData _data;
    private readonly HeadquartersKeys _keys = new(
        SomeBundles.SmallRecipient(), SelfSigned.Signer("Demo headquarters"), SelfSigned.Signer("Demo headquarters HTTPS"));
    private readonly HeadquartersDatabase _database;
    private readonly CellBook _cells;

    public FilesArrivingTests()
    {
        _data = new HeadquartersData(Path.Combine(_folder, "hq")).Prepare();
        _database = HeadquartersDatabase.Open(_data, null);
        _cells = new CellBook(_database);
        new SiteBook(_database).Enrol(
            new SiteEnrolment(
                SiteEnrolment.FormatName, SomeBundles.Site, "Démo", "NER", "NE001", SomeBundles.Install, SomeBundles.Start,
                Convert.ToBase64String(Centre.Certificate.RawData)),
            DateTimeOffset.UnixEpoch);
    }

    [Fact]
    public void One_bad_file_of_a_folder_goes_to_quarantine_and_the_rest_is_counted()
    {
        var stick = Directory.CreateDirectory(Path.Combine(_folder, "stick")).FullName;
        var first = Bundle(1, null);
        Put(stick, first);
        Put(stick, Bundle(2, BundleJson.Sha256(BundleJson.Write(first))));
        File.WriteAllText(Path.Combine(stick, "..;rm -rf.mrrm"), "no");
        File.WriteAllBytes(Path.Combine(stick, "bomb.mrrm"), new byte[BundleSeal.MaxBytes + 1]);
        File.WriteAllText(Path.Combine(stick, "letter.txt"), "no bundle, not looked at");
        File.CreateSymbolicLink(Path.Combine(stick, "A.mrrm"), "/nowhere");
        File.CreateSymbolicLink(Path.Combine(stick, "round"), stick);

        var outcomes = Receive(stick);

        Assert.Equal(["ACCEPTED", "ACCEPTED", "NOT_A_BUNDLE", "TOO_LARGE", "UNREADABLE"], outcomes.Order(StringComparer.Ordinal));
        var kept = Assert.Single(Directory.GetFiles(Path.Combine(_data.Quarantine, "NOT_A_BUNDLE"), "*.mrrm"));
        Assert.EndsWith("_rm-rf.mrrm", kept, StringComparison.Ordinal);
        Assert.Contains("n'est pas un bilan", File.ReadAllText(kept + ".txt"), StringComparison.Ordinal);
        var day = Assert.Single(new ExportBook(_database).Days(SomeBundles.Start, SomeBundles.Start.AddDays(1), SomeBundles.Site));
        Assert.Equal(BundleJson.Write(first), BundleJson.Write(day.Bundle));
        Assert.Equal(2, new ExportBook(_database).Days(SomeBundles.Start, SomeBundles.Start.AddDays(9), site: null).Count);
        Assert.Equal(["DUPLICATE_IDENTICAL", "DUPLICATE_IDENTICAL"], Receive(stick).Where(outcome => outcome.StartsWith('D')));
    }

    [Fact]
    public void Two_thousand_damaged_files_are_all_refused_by_name() => Mutate(2_000);

    [Fact]
    [Trait("Category", "Campaign")]
    public void A_hundred_thousand_damaged_files_are() => Mutate(100_000);

    [Fact]
    public void Keys_open_with_their_passphrase_alone_and_the_spare_one_is_not_on_the_machine()
    {
        var data = new HeadquartersData(Path.Combine(_folder, "made")).Prepare();
        var spare = Path.Combine(_folder, "spare.pem");

        Assert.Equal("hq_passphrase_too_short", HeadquartersKeys.Create(data, "Demo", "short", spare)!.Code);
        Assert.Null(HeadquartersKeys.Create(data, "Demo", "correct horse battery", spare));
        Assert.Equal("hq_already_there", HeadquartersKeys.Create(data, "Demo", "correct horse battery", spare)!.Code);
        Assert.Equal("hq_wrong_passphrase", HeadquartersKeys.Open(data, "wrong horse battery").Refusal!.Code);
        using var opened = HeadquartersKeys.Open(data, "correct horse battery").Value!;
        var card = HeadquartersCard.Read(File.ReadAllBytes(data.PublicFile)).Value!;
        Assert.Equal(card.KeyId, KeyId.Of(opened.Recipient));
        var pem = File.ReadAllText(spare);
        using var away = X509Certificate2.CreateFromEncryptedPem(pem, pem, "correct horse battery");
        Assert.Equal(KeyId.Of(card.Recipients[1]), KeyId.Of(away));
        Assert.DoesNotContain(Directory.EnumerateFiles(data.Directory, "*", SearchOption.AllDirectories), file => File.ReadAllText(file) == pem);
    }

    public void Dispose()
    {
        _database.Dispose();
        _keys.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private void Mutate(int files)
    {
        var plain = BundleJson.Write(Bundle(2, new string('a', 64)));
        var good = BundleSeal.Seal(plain, Centre, [_keys.Recipient]);
        var random = new Random(8);
        using var key = _keys.Recipient.GetRSAPrivateKey()!;
        for (var i = 0; i < files; i++)
        {
            var mutated = Mutated(good, random);
            var opened = OpenedFile.Open("x.mrrm", mutated, _keys, key);

            Assert.True(opened.Refusal is not null || mutated.AsSpan().SequenceEqual(good), $"Mutation {i} was taken.");

            // What a centre itself signed may be anything: read as what it says, or refused.
            mutated = Mutated(plain, random);
            var (read, refusal) = BundleJson.Read(mutated);
            Assert.True(refusal is not null || BundleJson.Write(read!).AsSpan().SequenceEqual(mutated), $"Mutation {i} was read as another.");
        }

        var receiver = new Receiver(_data, _keys, _database, _cells, TimeProvider.System);
        Assert.Equal("NOT_A_BUNDLE", receiver.Receive("x.mrrm", Mutated(good[..^9], random)).Outcome);
        Assert.Equal("GAP", receiver.Receive("x.mrrm", good).Outcome);
    }

    private static byte[] Mutated(byte[] good, Random random)
    {
        var bytes = good.ToList();
        for (var change = random.Next(1, 4); change > 0; change--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(5))
            {
                case 0: bytes[at] ^= (byte)(1 << random.Next(8)); break;
                case 1: bytes[at] = (byte)random.Next(256); break;
                case 2: bytes.RemoveRange(at, Math.Min(random.Next(1, 40), bytes.Count - at)); break;
                case 3: bytes.InsertRange(at, bytes.GetRange(at, Math.Min(random.Next(1, 40), bytes.Count - at))); break;
                default: bytes[at] = 0; break;
            }
        }

        return [.. bytes];
    }

    private List<string> Receive(string path)
    {
        var outcomes = new List<string>();
        new Receiver(_data, _keys, _database, _cells, TimeProvider.System).Receive([path], receipt => outcomes.Add(receipt.Outcome));
        return outcomes;
    }

    /// <summary>The centre was upgraded after its first day.</summary>
    private Bundle Bundle(long seq, string? prev)
    {
        var bundle = SomeBundles.Day(SomeBundles.Install, seq, SomeBundles.Start.AddDays((int)seq), 0, prev, []);
        var format = seq == 1 ? host::CentreHost.Bundles.Bundle.FirstFormat : host::CentreHost.Bundles.Bundle.Format;
        return bundle with { Manifest = bundle.Manifest with { HqKey = KeyId.Of(_keys.Recipient), Format = format } };
    }

    private void Put(string folder, Bundle bundle) => File.WriteAllBytes(
        Path.Combine(folder, bundle.Manifest.FileName), BundleSeal.Seal(BundleJson.Write(bundle), Centre, [_keys.Recipient]));
}
