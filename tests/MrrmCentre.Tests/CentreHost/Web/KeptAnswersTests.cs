extern alias host;

using System.Security.Cryptography;
using System.Text.Json;
using CentreHost.People;
using CentreHost.Staff;
using host::CentreHost.Sealing;
using host::CentreHost.Web;
using Microsoft.Extensions.DependencyInjection;
using CentreJson = CentreHost.CentreJson;

namespace MrrmCentre.Tests.CentreHost.Web;

public sealed class KeptAnswersTests
{
    [Fact]
    public async Task A_guessed_request_cannot_be_confirmed_from_the_database_alone()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var arrival = Arrival(centre);
        await reception.Post<RegisterPerson, Registered>("people", arrival);

        Assert.DoesNotContain(Convert.ToHexString(BareHash(arrival)), Mark(centre), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_hash_of_an_earlier_release_is_closed_at_the_start_and_still_knows_its_request()
    {
        await using var centre = await CentreFixture.Start();
        using var reception = await centre.SignIn(Role.Reception);
        var arrival = Arrival(centre);
        var first = await reception.Post<RegisterPerson, Registered>("people", arrival);
        var mark = Mark(centre);
        await centre.Give("UPDATE command_answers SET request_hash = @1 WHERE kind = 'people/register'", BareHash(arrival));

        var vault = centre.Services.GetRequiredService<Vault>();
        Assert.Equal(1, await centre.OnWriter(turn => RequestMark.CloseBareHashes(turn, vault)));

        Assert.Equal(mark, Mark(centre));
        Assert.Equal(first, await reception.Post<RegisterPerson, Registered>("people", arrival));
        Assert.Equal("id_reused", (await reception.Refused("people", arrival with { Sex = Sex.M })).Code);
    }

    [Fact]
    public async Task Answers_older_than_thirty_days_are_dropped_when_the_day_is_closed()
    {
        await using var centre = await CentreFixture.Start();
        using var head = await centre.SignIn(Role.Head | Role.Reception);
        var old = Arrival(centre);
        await head.Post<RegisterPerson, Registered>("people", old);
        centre.Clock.Pass(TimeSpan.FromDays(2));
        var young = Arrival(centre);
        var taken = await head.Post<RegisterPerson, Registered>("people", young);
        centre.Clock.Pass(TimeSpan.FromDays(29));

        using var closed = await head.Http.PostAsync("summaries/close", null);

        Assert.True(closed.IsSuccessStatusCode);
        Assert.Equal(1, centre.Number("SELECT count(*) FROM command_answers WHERE kind = 'people/register'"));
        Assert.Equal(taken, await head.Post<RegisterPerson, Registered>("people", young));
    }

    private static RegisterPerson Arrival(CentreFixture centre) =>
        new(centre.NewId(), Sex.F, AgeGroup.From18To59, new Identity("Démo", "0412"), null);

    private static byte[] BareHash(RegisterPerson request) =>
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request, CentreJson.Default.RegisterPerson));

    private static string Mark(CentreFixture centre) => Convert.ToHexString(
        (byte[])centre.Rows("SELECT request_hash FROM command_answers WHERE kind = 'people/register'").Single()[0]!);
}
