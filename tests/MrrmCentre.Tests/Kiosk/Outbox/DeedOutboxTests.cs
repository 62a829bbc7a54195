using CentreHost.Cards;
using CentreHost.Kiosks;
using Kiosk.Outbox;
using MrrmCentre.Tests.EndToEnd;

namespace MrrmCentre.Tests.Kiosk.Outbox;

public sealed class DeedOutboxTests : IDisposable
{
    private static readonly DateTime Noon = CentreFixture.Noon;

    private readonly string _disk = Directory.CreateTempSubdirectory("mrrm-kiosk-").FullName;

    public void Dispose() => Directory.Delete(_disk, recursive: true);

    [Fact]
    public async Task What_is_written_is_there_after_a_kill_in_its_order_and_what_the_host_has_is_not_sent_again()
    {
        var deeds = Deeds(5);
        await using (var outbox = Open())
        {
            Assert.True(await outbox.Ask(deeds[..1]));
            Assert.True(await outbox.Add([deeds[0] with { Given = true, Shown = "served", Service = "SUPPER" }]));
            Assert.True(await outbox.Add([.. deeds[1..4].Select(deed => deed with { Given = true })]));
            Assert.True(await outbox.Ask(deeds[4..]));
            outbox.Taken([deeds[1].Id]);
        }

        await using var again = Open();
        Assert.Equal([deeds[0].Id, deeds[2].Id, deeds[3].Id, deeds[4].Id], again.NextUnsent(10).Select(deed => deed.Id));
        Assert.Equal([true, true, true, null], again.NextUnsent(10).Select(deed => deed.Given));
        Assert.Equal(["SUPPER", "LUNCH", "LUNCH", "LUNCH"], again.NextUnsent(10).Select(deed => deed.Service));
        Assert.Equal([deeds[1].Id], again.AllTaken());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(200)]
    public async Task A_torn_tail_is_healed_without_a_word(int cut)
    {
        var deeds = Deeds(3);
        await Write(deeds);
        using (var file = new FileStream(Segments()[0], FileMode.Open))
        {
            file.SetLength(file.Length - cut);
        }

        await using var outbox = Open();
        Assert.Equal(deeds[..2].Select(deed => deed.Id), outbox.NextUnsent(10).Select(deed => deed.Id));
        Assert.Equal(0, outbox.Damaged);
        Assert.True(await outbox.Add(Given(Deeds(1))));
    }

    [Fact]
    public async Task A_damaged_line_is_kept_aside_and_counted_and_the_others_go_on()
    {
        var deeds = Deeds(3);
        await Write(deeds);
        var bytes = File.ReadAllBytes(Segments()[0]);
        bytes[Array.IndexOf(bytes, (byte)'\n') + 60] ^= 1;
        File.WriteAllBytes(Segments()[0], bytes);

        await using (var outbox = Open())
        {
            Assert.Equal(1, outbox.Damaged);
            Assert.Equal([deeds[0].Id, deeds[2].Id], outbox.NextUnsent(10).Select(deed => deed.Id));
            Assert.True(await outbox.Add(Given(Deeds(1))));
        }

        Assert.Equal(bytes, File.ReadAllBytes(Assert.Single(Directory.GetFiles(_disk, "*.damaged", SearchOption.AllDirectories))));
        await using var again = Open();
        Assert.Equal((0, 3), (again.Damaged, again.Unsent));
    }

    [Fact]
    public async Task Only_what_stands_in_a_copy_leaves_the_disk()
    {
        var deeds = Deeds(4_000);
        await using var outbox = Open();
        foreach (var some in deeds.Chunk(500))
        {
            await outbox.Add(Given(some));
        }

        outbox.Taken([.. deeds.Select(deed => deed.Id)]);
        var segments = Segments().Length;
        outbox.Forget(deeds[..3_000].Select(deed => deed.Id));

        Assert.InRange(segments, 2, 10);
        Assert.InRange(Segments().Length, 1, segments - 1);
        Assert.Equal(1_000, outbox.AllTaken().Count);
        outbox.SendAgain(deeds.Select(deed => deed.Id));
        Assert.Equal(1_000, outbox.Unsent);
    }

    [Fact]
    public async Task The_files_are_the_owners_alone_and_two_kiosks_of_one_name_have_one_each()
    {
        await using var first = Open();
        await using var second = Open();
        await first.Add(Given(Deeds(1)));

        Assert.NotEqual(first.Folder, second.Folder);
        Assert.All(
            Directory.GetFiles(first.Folder),
            file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    [Fact]
    public async Task On_a_full_disk_the_ballast_keeps_the_line_going_and_then_it_says_no()
    {
        await using var disk = await SmallDisk.Mount(4);
        await using var outbox = DeedOutbox.Open(disk.Folder, "K1", "centre");
        Assert.False(outbox.IsFull);
        await outbox.Add(Given(Deeds(1)));
        disk.FillLeaving(0);

        var (kept, more) = (0, true);
        while (more && kept < 5_000)
        {
            more = await outbox.Add(Given(Deeds(1)));
            kept += more ? 1 : 0;
        }

        Assert.InRange(kept, 200, 4_999);
        Assert.True(outbox.IsFull);
        disk.MakeRoom();
        Assert.True(await outbox.Add(Given(Deeds(1))));
        Assert.Equal(kept + 2, outbox.Unsent);
        outbox.Forget([]);
        Assert.False(outbox.IsFull);
    }

    [Fact]
    public async Task A_disk_that_turns_read_only_says_no_and_takes_again_once_it_is_mended()
    {
        await using var disk = await SmallDisk.Mount(4);
        var deeds = Deeds(3);
        await using (var outbox = DeedOutbox.Open(disk.Folder, "K1", "centre"))
        {
            await outbox.Add(Given(deeds[..1]));
            disk.FillLeaving(0);
            await disk.Freeze();

            // What is open may still have room on its last page.
            var more = true;
            for (var tried = 0; more && tried < 50; tried++)
            {
                more = await outbox.Add(Given(Deeds(1))).WaitAsync(TimeSpan.FromSeconds(20));
            }

            Assert.Equal((false, true), (more, outbox.IsRefused));
            Assert.False(await outbox.Add(Given(deeds[1..2])).WaitAsync(TimeSpan.FromSeconds(20)));
            await disk.Thaw();
            disk.MakeRoom();
            Assert.True(await outbox.Add(Given(deeds[1..2])));
            Assert.False(outbox.IsRefused);

            // A segment that cannot be dropped now is there at the next start, and its deeds are asked for once more.
            await disk.Freeze();
            outbox.Forget(outbox.NextUnsent(100).Select(deed => deed.Id).Where(id => id != deeds[1].Id));
            Assert.Equal([deeds[1].Id], outbox.NextUnsent(10).Select(deed => deed.Id));
            await disk.Thaw();
        }

        await using var again = DeedOutbox.Open(disk.Folder, "K1", "centre");
        Assert.Contains(deeds[0].Id, again.NextUnsent(100).Select(deed => deed.Id));
    }

    private static List<Deed> Given(IEnumerable<Deed> deeds) => [.. deeds.Select(deed => deed with { Given = true, Shown = "served" })];

    private static Deed[] Deeds(int count) => [.. Enumerable.Range(0, count).Select(at =>
        new Deed(Guid.NewGuid(), DeedKind.Scan, "LUNCH", Noon.AddSeconds(at), Noon.AddSeconds(at), Noon, "S001", new string('0', 64))
        {
            Card = "CDFGHJKLNPRSTVXBCDFGHJKLNPRSTVXBCDFGHJKLNPRSTVXBCD",
            ReadBy = ReadBy.Qr,
        })];

    private DeedOutbox Open() => DeedOutbox.Open(_disk, "K1", "centre");

    private async Task Write(Deed[] deeds)
    {
        await using var outbox = Open();
        await outbox.Add(Given(deeds));
    }

    private string[] Segments() => Directory.GetFiles(_disk, "*.deeds", SearchOption.AllDirectories);
}
