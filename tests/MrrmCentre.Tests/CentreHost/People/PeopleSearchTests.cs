extern alias host;

using host::CentreHost.People;
using host::CentreHost.Sealing;
using host::CentreHost.Storage;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class PeopleSearchTests
{
    [Fact]
    public async Task A_person_registered_while_the_index_is_read_is_found()
    {
        await using var centre = await CentreFixture.Start();
        var search = new PeopleSearch(new CentreData(centre.Directory), Vault.Open(new CentreData(centre.Directory)).Value!);

        // The reading began before this person's commit and cannot see the row.
        search.Remember(Someone(1), new Identity("Démo", "Tardif"));

        Assert.Equal("Tardif Démo", Assert.Single(await search.Find("tardif", 10, default)).Name);
    }

    [Fact]
    public async Task What_a_commit_told_while_the_index_was_read_is_not_undone_by_the_older_row()
    {
        await using var centre = await CentreFixture.Start();
        using var console = centre.Console();
        await console.Post<global::CentreHost.People.RegisterPerson, global::CentreHost.People.Registered>(
            "people",
            new(centre.NewId(), global::CentreHost.People.Sex.F, global::CentreHost.People.AgeGroup.From18To59, new("Démo", "Ancien"), null));
        var search = new PeopleSearch(new CentreData(centre.Directory), Vault.Open(new CentreData(centre.Directory)).Value!);

        search.Remember(Someone(1), new Identity("Démo", "Nouveau"));
        search.Meet(Someone(1), new Identity("Démo", "Importé"));

        Assert.Equal("Nouveau Démo", Assert.Single(await search.Find("", 10, default)).Name);
    }

    private static Person Someone(long id) => new()
    {
        Id = id,
        CaseNumber = "XXX-00001",
        Sex = Sex.F,
        AgeGroup = AgeGroup.From18To59,
        Mode = ArrivalMode.Self,
        ArrivedAt = CentreFixture.Noon,
        RegisteredAt = CentreFixture.Noon,
        RegisteredBy = 0,
    };
}
