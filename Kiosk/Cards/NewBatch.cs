using CentreHost.Cards;
using CentreHost.People;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>For whom a batch is made; then it is made, and its page opens.</summary>
internal static class NewBatch
{
    private static readonly IReadOnlyList<(string Label, Func<Screen, Desk, Next> Begin)> Sources =
    [
        ("batch_of_everybody", (from, desk) => Make(from, desk, new MakeCards(desk.Centre.NewId(), EverybodyWithout: true))),
        ("batch_of_convoy", (from, desk) => ChooseConvoy(from, desk)),
        ("batch_of_household", (_, desk) => Next.Instead(new HouseholdCardsScreen(desk))),
        ("batch_of_list", (_, desk) => Next.Instead(new CardListScreen(desk))),
    ];

    public static Screen Choose(Desk desk)
    {
        PickScreen<(string Label, Func<Screen, Desk, Next> Begin)>? pick = null;
        pick = new PickScreen<(string Label, Func<Screen, Desk, Next> Begin)>(
            desk, "batch_new_title", Sources, source => desk.Say(source.Label), source => source.Begin(pick!, desk));
        return pick;
    }

    public static Next ForConvoy(Screen from, Desk desk, string code) =>
        Make(from, desk, new MakeCards(desk.Centre.NewId(), Convoy: code), instead: false);

    public static Next Make(Screen from, Desk desk, MakeCards request, bool instead = true)
    {
        if (from.Waiting == 0)
        {
            from.Order((centre, stop) => centre.MakeCards(request, stop), made =>
            {
                var page = new BatchScreen(desk, made.Batch);
                return instead ? Next.Instead(page) : Next.Open(page);
            });
        }

        return Next.Stay;
    }

    private static Next ChooseConvoy(Screen from, Desk desk)
    {
        from.Ask((centre, stop) => centre.ArrivalGroups(stop), convoys =>
        {
            PickScreen<ArrivalGroupLine>? pick = null;
            pick = new PickScreen<ArrivalGroupLine>(
                desk, "batch_of_convoy", convoys, c => $"{c.Code}  {desk.Moment(c.ArrivedAtUtc)}  {c.Origin}  {desk.Say("convoys_registered")} {c.Registered}",
                convoy => Make(pick!, desk, new MakeCards(desk.Centre.NewId(), Convoy: convoy.Code)));
            return Next.Instead(pick);
        });
        return Next.Stay;
    }
}

/// <summary>A household by its code.</summary>
internal sealed class HouseholdCardsScreen(Desk desk) : ShortForm(desk)
{
    private readonly TextField _code = new(12);

    public override string Title => Desk.Say("batch_of_household");

    protected override string SendLabel => "batches_key_new";

    protected override string Text => Desk.Say("batch_household_text");

    protected override IReadOnlyList<Field> Fields =>
        [new Field("batch_household", _code, () => string.IsNullOrWhiteSpace(_code.Text) ? "batch_household_missing" : null)];

    protected override void Send()
    {
        var request = new MakeCards(Desk.Centre.NewId(), Household: _code.Text.Trim());
        Send((centre, stop) => centre.MakeCards(request, stop), made => Next.Instead(new BatchScreen(Desk, made.Batch)));
    }
}
