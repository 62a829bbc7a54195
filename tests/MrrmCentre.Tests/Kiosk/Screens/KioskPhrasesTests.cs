using System.Text.RegularExpressions;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Services.Disputes;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using Kiosk.People;
using Kiosk.Services.Catalogue;
using Kiosk.Services.Entitlements;
using Kiosk.Texts;

namespace MrrmCentre.Tests.Kiosk.Screens;

public sealed partial class KioskPhrasesTests
{
    [Fact]
    public void Every_phrase_stands_in_both_languages() =>
        Assert.Equal(KioskTexts.In("fr").Keys.Order(), KioskTexts.In("en").Keys.Order());

    [Fact]
    public void A_phrase_uses_the_same_arguments_in_both_languages() => Assert.All(
        KioskTexts.In("fr").Keys,
        key => Assert.True(Holes("fr", key).SequenceEqual(Holes("en", key)), $"{key} has other arguments in English."));

    [Fact]
    public void Every_phrase_a_screen_names_is_there()
    {
        var named = Directory.EnumerateFiles(Path.Combine(Repository.Root, "Kiosk"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Named().Matches(File.ReadAllText(file)))
            .Select(match => match.Groups[1].Value)
            .ToHashSet();

        Assert.True(named.Count > 100, $"Only {named.Count} found.");
        Assert.All(named, key => Assert.True(Has(key), $"No phrase '{key}'."));
    }

    [Fact]
    public void Every_word_for_people_is_there()
    {
        Assert.All(PersonWords.Sexes, sex => Assert.True(Has($"sex_{sex}") && Has($"sex_key_{sex}")));
        Assert.All(Enum.GetValues<AgeGroup>(), group => Assert.True(Has($"age_{group}")));
        Assert.All(Enum.GetValues<PersonStatus>(), status => Assert.True(Has($"status_{status}")));
        Assert.All(Enum.GetValues<ArrivalMode>(), mode => Assert.True(Has($"mode_{mode}")));
        Assert.All(Enum.GetValues<Intention>(), intention => Assert.True(Has($"intention_{intention}")));
        Assert.All(NeedList.All, need => Assert.True(Has($"need_{need}")));
        Assert.All(Enum.GetValues<DepartureKind>(), kind => Assert.True(Has($"departure_{kind}")));
    }

    [Fact]
    public void Every_word_for_services_and_staff_is_there()
    {
        Assert.All(Enum.GetValues<Role>().Where(role => role != Role.None), role => Assert.True(Has($"role_{role}"), $"{role}"));
        Assert.All(Enum.GetValues<ServiceKind>(), kind => Assert.True(Has($"kind_{kind}")));
        Assert.All(Enum.GetValues<RuleFlag>(), flag => Assert.True(Has($"flag_{flag}")));
        Assert.All(Enum.GetValues<Standing>(), standing => Assert.True(Has($"entitled_{standing}")));
        Assert.All(Enum.GetValues<DisputeAnswer>(), answer => Assert.True(Has($"answer_{answer}")));
        Assert.All(Enum.GetValues<LoanEnd>().Where(end => end != LoanEnd.Undone), end => Assert.True(Has($"loan_{end}")));
    }

    [Fact]
    public void The_keys_for_the_sexes_differ_in_each_language() => Assert.All(
        ["fr", "en"],
        language => Assert.Equal(4, PersonWords.Sexes.Select(sex => KioskTexts.In(language)[$"sex_key_{sex}"]).Distinct().Count()));

    private static bool Has(string key) =>
        KioskTexts.In("fr").Has(key) || (KioskTexts.In("fr").Has(key + ".one") && KioskTexts.In("fr").Has(key + ".other"));

    private static IEnumerable<string> Holes(string language, string key) =>
        Hole().Matches(KioskTexts.In(language)[key]).Select(m => m.Value).Distinct().Order();

    /// <summary>Literals where a phrase's key is meant; keys put together at run time have tests of their own.</summary>
    [GeneratedRegex("""(?:\.Say\(|\bTell\(|\bWarn\(|Both\(|new Field\(|Binding\.On\([^,"]+, |new\()"([a-z][a-z_]+)"[,)]""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\{\d")]
    private static partial Regex Hole();
}
