using CentreHost.Centre;
using CentreHost.People;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>This number is a duplicate: whose; asked twice, for it ends this number.</summary>
internal static class MergeChoice
{
    public static Screen For(Desk desk, PersonPage duplicate)
    {
        ChoosePersonScreen? choose = null;
        choose = new ChoosePersonScreen(desk, d => d.Say("merge_title", duplicate.CaseNumber), kept =>
        {
            choose!.Ask((centre, stop) => centre.Person(kept.Person, stop), page =>
            {
                choose.Confirm(
                    "merge_confirm_title", d => Text(d, duplicate, page, kept.Name), () => Send(desk, choose, kept.Person, duplicate.Person));
                return Next.Stay;
            });
            return Next.Stay;
        }, duplicate.Person);
        return choose;
    }

    /// <summary>What speaks against it stands first: an answer is given to the first line.</summary>
    private static string Text(Desk desk, PersonPage duplicate, PersonPage kept, string name)
    {
        var text = desk.Say("merge_confirm", $"{PersonWords.Name(desk, duplicate.Identity)} ({duplicate.CaseNumber})", name, duplicate.CaseNumber);
        return string.Join('\n', [.. Against(desk, duplicate, kept), text]);
    }

    private static IEnumerable<string> Against(Desk desk, PersonPage one, PersonPage other)
    {
        if (one.Sex is Sex.F or Sex.M && other.Sex is Sex.F or Sex.M && one.Sex != other.Sex)
        {
            yield return desk.Say("merge_differs", PersonWords.Of(desk, one.Sex), PersonWords.Of(desk, other.Sex));
        }

        if (one.AgeGroup != AgeGroup.Unknown && other.AgeGroup != AgeGroup.Unknown && one.AgeGroup != other.AgeGroup)
        {
            yield return desk.Say("merge_differs", PersonWords.Of(desk, one.AgeGroup), PersonWords.Of(desk, other.AgeGroup));
        }
    }

    private static Next Send(Desk desk, Screen screen, long kept, long other)
    {
        var request = new MergePerson(desk.Centre.NewId(), other);
        screen.Order((centre, stop) => centre.Merge(kept, request, stop), done => Next.Instead(new MergedScreen(desk, done)));
        return Next.Stay;
    }
}

/// <summary>What the merge came to: which card and which bed are theirs now.</summary>
internal sealed class MergedScreen(Desk desk, PersonMerged done) : Screen(desk)
{
    public override string Title => Desk.Say("merge_title", done.OtherCaseNumber);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.Enter, "key_done", () => Next.Back)];

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("merge_done", done.OtherCaseNumber, done.CaseNumber), Theme.Title);
        canvas.Text(0, 2, done.CardShortCode is { } card ? Desk.Say("merge_card", card) : Desk.Say("card_none"), Theme.Normal);
        canvas.Text(0, 3, done.RevokedCard is { } old ? Desk.Say("merge_card_revoked", old) : "", Theme.Warning);
        canvas.Text(0, 4, done.Bed is { } bed ? Desk.Say("merge_bed", bed) : Desk.Say("bed_none"), Theme.Normal);
        canvas.Text(0, 6, Desk.Say("merge_history"), Theme.Quiet);
    }
}

/// <summary>Two numbers joined in error are told apart again.</summary>
internal sealed class SeparateScreen(Desk desk, PersonPage person) : Screen(desk)
{
    private readonly Guid _id = desk.Centre.NewId();

    public override string Title => Desk.Say("separate_title", person.CaseNumber);

    public override IReadOnlyList<Binding> Bindings => [Binding.On(Key.F10, "key_separate", Submit)];

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, PersonWords.Name(Desk, person.Identity), Theme.Title);
        canvas.Text(0, 2, Desk.Say("separate_text", person.CaseNumber, person.MergedInto?.CaseNumber), Theme.Normal);
        canvas.Text(0, 3, Desk.Say("separate_anew"), Theme.Quiet);
    }

    private void Submit()
    {
        if (Waiting == 0)
        {
            Order<Done>((centre, stop) => centre.UndoMerge(person.Person, new UndoMerge(_id), stop), _ => Next.Back);
        }
    }
}
