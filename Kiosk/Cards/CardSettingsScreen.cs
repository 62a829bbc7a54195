using CentreHost.Cards;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Cards;

/// <summary>How long cards are good, and what of a person is printed on them: nothing, unless the head says so here.</summary>
internal sealed class CardSettingsScreen : ShortForm
{
    private const int MostDays = 3_650;
    private static readonly bool[] NoYes = [false, true];

    private readonly WholeField _days = new(1, MostDays);
    private readonly DropDown<bool> _number;
    private readonly DropDown<bool> _name;
    private bool _isRead;

    public CardSettingsScreen(Desk desk)
        : base(desk) => (_number, _name) = (Choice(), Choice());

    public override string Title => Desk.Say("cards_settings");

    protected override string Text => Desk.Say("card_settings_text");

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("card_settings_days", _days, () => !_days.IsEmpty && _days.Value is null ? "card_settings_days_wrong" : null),
        new Field("card_settings_number", _number),
        new Field("card_settings_name", _name),
    ];

    public override void Shown()
    {
        if (_isRead)
        {
            return;
        }

        Ask((centre, stop) => centre.CardSettings(stop), known =>
        {
            _isRead = true;
            _days.Value = known.ValidDays;
            (_number.SelectedIndex, _name.SelectedIndex) = (known.CaseNumber ? 1 : 0, known.GivenName ? 1 : 0);
            return Next.Stay;
        });
    }

    protected override void Send()
    {
        if (!_isRead)
        {
            return;
        }

        var request = new SetCards(Desk.Centre.NewId(), (int?)_days.Value, _number.SelectedIndex == 1, _name.SelectedIndex == 1);
        Send((centre, stop) => centre.SetCards(request, stop), _ =>
        {
            Tell("card_settings_saved");
            return Next.Stay;
        });
    }

    private DropDown<bool> Choice() => new(NoYes, yes => Desk.Say(yes ? "yes" : "no")) { SelectedIndex = 0 };
}
