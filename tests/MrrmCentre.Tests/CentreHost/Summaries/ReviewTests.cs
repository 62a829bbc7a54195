using CentreHost.Staff;

namespace MrrmCentre.Tests.Summaries;

public sealed class ReviewTests
{
    [Theory]
    [InlineData("fr", "7 migrants, dont 3 femmes et 0 enfant<", "Personnes touchées sur le terrain : Enfants", "Présents par sexe et âge (sexe non noté : 3)", "2 lits")]
    [InlineData("en", "7 migrants, including 3 women and 0 children<", "People reached by outreach: Children", "Present by sex and age (sex not noted: 3)", "2 beds")]
    public async Task A_review_reads_as_its_language_is_written_and_needs_nothing_else(string language, params string[] said)
    {
        await using var centre = await BusyDay.Start();
        using var head = await centre.SignIn(Role.Head);
        await head.Close(BusyDay.Day);

        var page = System.Net.WebUtility.HtmlDecode(
            await head.Http.GetStringAsync(new Uri($"summaries/{BusyDay.Day:yyyy-MM-dd}/review.html?language={language}", UriKind.Relative)));

        Assert.All(said, words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", page, StringComparison.OrdinalIgnoreCase);
    }
}
