using CentreHost.Cards;
using Kiosk.People;
using Kiosk.Tables;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>People picked one by one, by name, number or the card they still have; then one batch for all of them.</summary>
internal sealed class CardListScreen : Screen
{
    private readonly List<ChosenPerson> _people = [];
    private readonly SpokenTable<ChosenPerson> _table;
    private bool _isMaking;

    public CardListScreen(Desk desk)
        : base(desk) => _table = new SpokenTable<ChosenPerson>(desk, Columns);

    public override string Title => Desk.Say("batch_of_list");

    public override bool HasUnsaved => _people.Count > 0;

    public override IReadOnlyList<Binding> Bindings =>
    [
        Binding.On(Key.F5, "card_list_key_add", Add),
        .. _table.Selected is not null ? [Binding.On(Key.F8, "card_list_key_remove", Remove)] : Array.Empty<Binding>(),
        .. _people.Count > 0 ? [Binding.On(Key.F10, "batches_key_new", Make)] : Array.Empty<Binding>(),
    ];

    public override View? Focus => _table;

    public override Next Scanned(ScannedCode scan) => this.WithHolder(scan, chosen =>
    {
        Take(chosen);
        return Next.Stay;
    });

    public override void Draw(Canvas canvas)
    {
        canvas.Text(0, 0, Desk.Say("card_list_text"), Theme.Quiet);
        canvas.Text(0, 1, Desk.Say("card_list_count", _people.Count), Theme.Title);
        _table.Draw(canvas.Sub(0, 3, canvas.Width, canvas.Height - 3));
    }

    private Next Add() => Next.Open(new ChoosePersonScreen(Desk, d => d.Say("batch_of_list"), chosen =>
    {
        Take(chosen);
        return Next.Back;
    }));

    private void Take(ChosenPerson chosen)
    {
        if (_people.TrueForAll(known => known.Person != chosen.Person))
        {
            _people.Add(chosen);
            Renew(_people.Count - 1);
        }
    }

    private void Remove()
    {
        var at = _table.SelectedIndex;
        _people.RemoveAt(at);
        Renew(Math.Min(at, _people.Count - 1));
    }

    private void Renew(int marked) => (_table.Items, _table.SelectedIndex) = ([.. _people], marked);

    /// <summary>Once: a scan still being answered keeps nobody from it, a second press does.</summary>
    private Next Make()
    {
        if (_isMaking)
        {
            return Next.Stay;
        }

        _isMaking = true;
        var request = new MakeCards(Desk.Centre.NewId(), People: [.. _people.Select(chosen => chosen.Person)]);
        Order((centre, stop) => centre.MakeCards(request, stop), made => Next.Instead(new BatchScreen(Desk, made.Batch)), refused =>
        {
            _isMaking = false;
            return Refuse(refused);
        });
        return Next.Stay;
    }

    private static IReadOnlyList<Column<ChosenPerson>> Columns(Desk desk) =>
    [
        new(desk.Say("who_name"), p => p.Name),
        new(desk.Say("card_list_number"), p => $"{p.Person}", 8, Align.Right),
    ];
}
