using CentreHost.People;
using CentreHost.Staff;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class DuplicatesTests
{
    private static readonly DateOnly Birth = new(1998, 4, 7);

    [Fact]
    public async Task Who_may_be_there_already_is_told_with_the_reason()
    {
        (string, Identity, int, WhyAlike[])[] drafts =
        [
            ("the same", Known(), 100, [WhyAlike.SameNames, WhyAlike.SameBirth, WhyAlike.SamePhone, WhyAlike.SameNationality]),
            ("names swapped", Known() with { GivenNames = "Diallo", FamilyNames = "Mohamed", Phone = null }, 90,
                [WhyAlike.NamesSwapped, WhyAlike.SameBirth, WhyAlike.SameNationality]),
            ("spelt otherwise", Known() with { GivenNames = "Muhammad", FamilyNames = "Jallow", Phone = null }, 75,
                [WhyAlike.NamesSoundAlike, WhyAlike.SameBirth, WhyAlike.SameNationality]),
            ("day and month swapped", Known() with { Birth = new(1998, 7, 4), Phone = null }, 85,
                [WhyAlike.SameNames, WhyAlike.BirthSwapped, WhyAlike.SameNationality]),
            ("about that age", Known() with { Birth = new(1998, 1, 1), BirthPrecision = BirthPrecision.Year, Phone = null }, 75,
                [WhyAlike.SameNames, WhyAlike.BirthNear, WhyAlike.SameNationality]),
            ("no birth known", new Identity("Mohamed", "Diallo"), 55, [WhyAlike.SameNames]),
            ("a child of that name", Known() with { Birth = new(2015, 4, 7), Phone = null }, 0, []),
            ("another name", Known() with { FamilyNames = "Traoré" }, 0, []),
            ("one name alone", new Identity("Mohamed", ""), 0, []),
            ("one name and the birth", Known() with { FamilyNames = "", Phone = null, Nationality = "XXX" }, 60,
                [WhyAlike.SameNames, WhyAlike.SameBirth]),
        ];
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), Sex.M, AgeGroup.From18To59, Known(), null));

        foreach (var (draft, identity, points, why) in drafts)
        {
            var found = (await desk.Post<DraftPerson, List<LikelyDuplicate>>(
                "people/duplicates", new DraftPerson(Sex.M, AgeGroup.From18To59, identity))).FirstOrDefault();

            Assert.True(points == (found?.Points ?? 0) && why.SequenceEqual(found?.Why ?? []), $"{draft}: {found?.Points} {string.Join(' ', found?.Why ?? [])}");
        }
    }

    [Fact]
    public async Task A_man_is_no_woman_and_the_likeliest_comes_first()
    {
        await using var centre = await CentreFixture.Start();
        using var desk = await centre.SignIn(Role.Reception);
        foreach (var (sex, identity) in new[] { (Sex.F, Known()), (Sex.M, new Identity("Mouhamadou", "Djalo")), (Sex.M, Known()) })
        {
            await desk.Post<RegisterPerson, Registered>("people", new RegisterPerson(centre.NewId(), sex, AgeGroup.From18To59, identity, null));
        }

        var found = await desk.Post<DraftPerson, List<LikelyDuplicate>>(
            "people/duplicates", new DraftPerson(Sex.M, AgeGroup.From18To59, Known() with { Phone = null }));

        Assert.Equal([3L, 1L], found.Select(f => f.Person.Person));
    }

    private static Identity Known() => new(
        "Mohamed", "Diallo", BirthPrecision: BirthPrecision.Day, Birth: Birth, Nationality: "MLI", Phone: "+223 70 12 34 56");
}
