extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Beds;
using host::CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.Beds;

/// <summary>Who may lie where, one row a case; and what is proposed is never what is refused.</summary>
public sealed class BedSeparationTests
{
    private const long Own = 7, Other = 8;

    /// <param name="beside">Sex, age group and household of who lies in the next bed of the room; none: nobody.</param>
    [Theory]
    [InlineData("a man alone", "Men", "M", "From18To59", null, null, null)]
    [InlineData("a boy alone among men", "Men", "M", "From12To17", null, "M From18To59 8", "bed_boy_alone")]
    [InlineData("a boy beside his father", "Men", "M", "From12To17", Own, "M From18To59 7", null)]
    [InlineData("a boy beside his brother of 15", "Men", "M", "From5To11", Own, "M From12To17 7", "bed_boy_alone")]
    [InlineData("a woman among men", "Men", "F", "From18To59", Own, "M From18To59 7", "bed_for_others")]
    [InlineData("a man among women", "Women", "M", "From18To59", null, null, "bed_for_others")]
    [InlineData("a small son among women", "Women", "M", "From0To4", Own, "F From18To59 7", null)]
    [InlineData("a man without a household among families", "Families", "M", "From18To59", null, null, "bed_for_families")]
    [InlineData("a father among families", "Families", "M", "From18To59", Own, null, null)]
    [InlineData("a mother whose household is not recorded", "Families", "F", "From18To59", null, null, null)]
    [InlineData("an adult among the children", "UnaccompaniedChildren", "F", "From18To59", null, null, "bed_for_others")]
    [InlineData("a boy in a room of girls", "UnaccompaniedChildren", "M", "From12To17", null, "F From12To17 8", "bed_other_sex")]
    [InlineData("a boy in a room of boys", "UnaccompaniedChildren", "M", "From12To17", null, "M From5To11 8", null)]
    [InlineData("a brother beside his sister", "UnaccompaniedChildren", "M", "From12To17", Own, "F From5To11 7", null)]
    [InlineData("a girl of three among boys", "UnaccompaniedChildren", "F", "From0To4", null, "M From5To11 8", null)]
    public void Blocks_and_rooms_separate(
        string who, string block, string sex, string age, long? household, string? beside, string? refused)
    {
        var lying = beside?.Split(' ') is [var s, var a, var h]
            ? new Lying(2, Enum.Parse<Sex>(s), Enum.Parse<AgeGroup>(a), long.Parse(h, System.Globalization.CultureInfo.InvariantCulture))
            : null;
        var kind = Enum.Parse<BlockKind>(block);
        var site = new BedSite([Bed(1, kind), Bed(2, kind) with { Occupant = lying }, Bed(3, kind)]);

        var refusal = BedRules.Decide(site, new Sleeper(1, Enum.Parse<Sex>(sex), Enum.Parse<AgeGroup>(age), PersonStatus.Present, household), site.Beds[0]);

        Assert.True(refusal?.Code == refused, $"{who}: {refusal?.Code ?? "may"}");
    }

    [Fact]
    public void What_is_proposed_is_never_refused_and_nothing_allowed_is_left_out()
    {
        var proposed = 0;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2_000), Prop.ForAll(Sites.ToArbitrary(), of =>
        {
            var (site, who) = of;
            var beds = BedSuggestion.Rank(site, who).Select(p => site.Find(p.Bed)!).ToList();
            Interlocked.Add(ref proposed, beds.Count);
            Assert.All(beds, bed => Assert.Null(BedRules.Decide(site, who, bed)));
            Assert.Equal(beds.Count, beds.Distinct().Count());
            Assert.Equal(
                site.Beds.Count(bed => bed.Kind != BlockKind.MedicalIsolation && BedRules.Decide(site, who, bed) is null), beds.Count);
            Assert.DoesNotContain(beds, bed => bed.Occupant is not null || !bed.Usable);
        }));
        Assert.True(proposed > 2_000, $"Only {proposed} beds were proposed: the cases say little.");
    }

    [Fact]
    public void Whatever_is_given_no_bed_has_two_and_no_block_more_than_its_beds() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(Sites.ToArbitrary(), of =>
        {
            var beds = of.Site.Beds.Select(bed => bed with { Occupant = null, Held = null }).ToList();
            for (var person = 100; person < 120; person++)
            {
                var who = of.Who with { Person = person, Status = PersonStatus.Present };
                var site = new BedSite(beds);
                if (BedSuggestion.Rank(site, who) is [var best, ..])
                {
                    var at = beds.FindIndex(bed => bed.Bed == best.Bed);
                    Assert.Null(beds[at].Occupant);
                    beds[at] = beds[at] with { Occupant = new Lying(person, who.Sex, who.AgeGroup, who.Household) };
                }
            }

            Assert.All(beds.GroupBy(bed => bed.Block), block => Assert.True(block.Count(b => b.Occupant is not null) <= block.Count(b => b.IsCapacity)));
        }));

    [Fact]
    public void A_household_is_put_together_and_rooms_are_filled_before_new_ones_are_opened()
    {
        BedNow In(long room, string bed, Lying? lying) =>
            new(room * 10, bed, room, $"T{room}", "T", BlockKind.TransitHall, true, false, lying, null);
        var site = new BedSite(
        [
            In(1, "T1-1", null), In(1, "T1-2", null), In(2, "T2-1", new Lying(2, Sex.M, AgeGroup.From18To59, Other)), In(2, "T2-2", null),
            In(3, "T3-1", new Lying(3, Sex.F, AgeGroup.From18To59, Own)), In(3, "T3-2", null),
        ]);

        var kin = BedSuggestion.Rank(site, new Sleeper(1, Sex.F, AgeGroup.From5To11, PersonStatus.Present, Own));
        var stranger = BedSuggestion.Rank(site, new Sleeper(1, Sex.M, AgeGroup.From18To59, PersonStatus.Present, null));

        Assert.Equal("T3-2", kin[0].Bed);
        Assert.Equal(1, kin[0].HouseholdInRoom);
        Assert.Equal(["T2-2", "T3-2", "T1-1", "T1-2"], stranger.Select(p => p.Bed));
    }

    private static Gen<(BedSite Site, Sleeper Who)> Sites =>
        from count in Gen.Choose(1, 14)
        from beds in Gen.ArrayOf(SomeBed, count)
        from sex in Gen.Elements(Enum.GetValues<Sex>())
        from age in Gen.Elements(Enum.GetValues<AgeGroup>())
        from status in Gen.Frequency((9, Gen.Constant(PersonStatus.Present)), (1, Gen.Elements(Enum.GetValues<PersonStatus>())))
        from household in Gen.Elements<long?>(null, Own, Other)
        select (Numbered(beds), new Sleeper(1, sex, age, status, household));

    private static Gen<BedNow> SomeBed =>
        from block in Gen.Choose(0, 5)
        from room in Gen.Choose(0, 1)
        from usable in Gen.Frequency((5, Gen.Constant(true)), (1, Gen.Constant(false)))
        from mat in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from taken in Gen.Frequency((2, Gen.Constant(false)), (1, Gen.Constant(true)))
        from sex in Gen.Elements(Sex.F, Sex.M)
        from age in Gen.Elements(Enum.GetValues<AgeGroup>())
        from household in Gen.Elements<long?>(null, Own, Other)
        from held in Gen.Frequency((6, Gen.Constant<HeldFor?>(null)), (1, Gen.Elements<HeldFor?>(new HeldFor(1, null), new HeldFor(null, Other))))
        select new BedNow(0, "", (block * 2) + room, $"R{block}{room}", $"B{block}", (BlockKind)block, usable, mat,
            taken && usable ? new Lying(0, sex, age, household) : null, held);

    private static BedSite Numbered(BedNow[] beds) => new(
        [.. beds.Select((bed, i) => bed with { Id = i, Bed = $"X{i:D2}", Occupant = bed.Occupant is { } lying ? lying with { Person = 1_000 + i } : null })]);

    private static BedNow Bed(long id, BlockKind kind) => new(id, $"X{id}", 1, "R1", "B", kind, true, false, null, null);
}
