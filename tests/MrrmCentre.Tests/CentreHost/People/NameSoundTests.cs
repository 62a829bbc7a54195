extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.People;

namespace MrrmCentre.Tests.CentreHost.People;

public sealed class NameSoundTests
{
    [Theory]
    [InlineData("Mohamed", "Muhammad")]
    [InlineData("Mohamed", "Mouhamadou")]
    [InlineData("Mohamed", "Mahamadou")]
    [InlineData("Mohamed", "محمد")]
    [InlineData("Ousmane", "Uthman")]
    [InlineData("Ousmane", "Othmane")]
    [InlineData("Ousmane", "عثمان")]
    [InlineData("Aïssatou", "Aissata")]
    [InlineData("Aïcha", "عائشة")]
    [InlineData("Fatima", "فاطمة")]
    [InlineData("Ahmed", "أحمد")]
    [InlineData("Diallo", "Jallow")]
    [InlineData("Diallo", "Djalo")]
    [InlineData("Diarra", "Jarra")]
    [InlineData("Oumar", "Umar")]
    [InlineData("Oumarou", "Omar")]
    [InlineData("Khadija", "Hadija")]
    [InlineData("Khalid", "Halid")]
    [InlineData("Gharib", "Rarib")]
    [InlineData("Cissé", "Ceesay")]
    [InlineData("Coulibaly", "Kulibali")]
    [InlineData("Abdoulaye", "Abdullahi")]
    [InlineData("Youssouf", "Yusuf")]
    [InlineData("Boubacar", "Bubakar")]
    [InlineData("Zeinab", "Seynab")]
    [InlineData("Ramadan", "Ramadhan")]
    [InlineData("Cheikh", "Sheikh")]
    [InlineData("Ɓah", "Ba")]
    [InlineData("Sy", "Si")]
    public void Names_heard_alike_are_found_by_each_other(string one, string other)
    {
        Assert.InRange(NameMatch.Of(Word(one), Word(other)), Nearness.Begins, Nearness.SoundsAlike);
        Assert.InRange(NameMatch.Of(Word(other), Word(one)), Nearness.Begins, Nearness.SoundsAlike);
    }

    [Theory]
    [InlineData("Moussa", "Mohamed")]
    [InlineData("Fatima", "Aminata")]
    [InlineData("Diallo", "Traoré")]
    [InlineData("Ibrahim", "Idrissa")]
    [InlineData("Awa", "Ami")]
    public void Other_names_are_not_found(string one, string other) => Assert.Equal(Nearness.Far, NameMatch.Of(Word(one), Word(other)));

    [Theory]
    [InlineData("dia", "diallo", "Begins")]
    [InlineData("allo", "diallo", "Within")]
    [InlineData("fatoumara", "fatoumata", "OneLetter")]
    [InlineData("traoer", "traore", "SoundsAlike")]
    [InlineData("traorre", "traore", "SoundsAlike")]
    [InlineData("konat", "konate", "Begins")]
    [InlineData("mouham", "muhammad", "BeginsAlike")]
    [InlineData("00412", "00413", "Far")]
    public void What_is_typed_is_near_in_its_degree(string typed, string known, string nearness) =>
        Assert.Equal(nearness, NameMatch.Of(NameWord.Of(typed), NameWord.Of(known)).ToString());

    [Fact]
    public void Whatever_the_name_it_is_itself_folding_is_final_and_one_slip_of_a_long_name_is_near()
    {
        var letters = Gen.Elements("abcdefghijklmnopqrstuvwxyzéèïôçŋɓاحمد".ToCharArray());
        var names = from length in Gen.Choose(1, 14) from name in letters.ArrayOf(length) select new string(name);
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(names), name =>
        {
            var folded = NameFolding.Words(name);
            return folded.All(word => NameMatch.Of(NameWord.Of(word), NameWord.Of(word)) == Nearness.Same)
                && folded.SequenceEqual(folded.SelectMany(NameFolding.Words))
                && folded.All(word => NameSound.Keys(word).Length <= 4);
        }));
        var slips =
            from name in Gen.Elements("mouhamadou", "fatoumata", "abdoulaye", "ousmane", "aminata")
            from at in Gen.Choose(0, name.Length - 2)
            from kind in Gen.Choose(0, 3)
            from letter in Gen.Elements("abcdefghijklmnopqrstuvwxyz".ToCharArray())
            select (name, slip: Slip(name, at, kind, letter));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(slips), pair =>
            pair.slip == pair.name || NameMatch.IsOneApart(pair.slip, pair.name)));
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(slips), pair =>
            NameMatch.Of(NameWord.Of(pair.slip), NameWord.Of(pair.name)) != Nearness.Far));
    }

    private static string Slip(string name, int at, int kind, char letter) => kind switch
    {
        0 => name.Remove(at, 1),
        1 => name.Insert(at, letter.ToString()),
        2 => $"{name[..at]}{letter}{name[(at + 1)..]}",
        _ => $"{name[..at]}{name[at + 1]}{name[at]}{name[(at + 2)..]}",
    };

    private static NameWord Word(string name) => NameWord.Of(NameFolding.Words(name).Single());
}
