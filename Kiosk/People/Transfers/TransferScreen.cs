using CentreHost.People;
using CentreHost.People.Transfers;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.People.Transfers;

/// <summary>A person, or the whole household, goes to another centre with a file. Without consent nothing leaves.</summary>
internal sealed class TransferScreen : ShortForm
{
    private const int LongestDestination = 100;
    private const int LongestReason = 200;

    private readonly PersonPage _person;
    private readonly TextField _destination = new(LongestDestination);
    private readonly DropDown<bool> _household;
    private readonly DropDown<bool> _consent;
    private readonly TextField _reason = new(LongestReason);

    public TransferScreen(Desk desk, PersonPage person)
        : base(desk)
    {
        _person = person;
        _household = new DropDown<bool>([true, false], all => all
            ? Desk.Say("transfer_household", person.Household?.Code, person.Household?.Members ?? 1)
            : Desk.Say("transfer_alone"))
        { SelectedIndex = 0 };
        _consent = new DropDown<bool>([true, false], yes => Desk.Say(yes ? "handover_consent_yes" : "handover_consent_no"));
    }

    public override string Title => Desk.Say("transfer_title", _person.CaseNumber);

    protected override string SendLabel => "transfer_key_send";

    protected override string Text => Desk.Say("transfer_text", PersonWords.Name(Desk, _person.Identity));

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("transfer_destination", _destination, () => string.IsNullOrWhiteSpace(_destination.Text) ? "paper_needed" : null),
        .. HasHousehold ? [new Field("transfer_who", _household)] : Array.Empty<Field>(),
        new Field("departure_reason", _reason),
        new Field("transfer_consent", _consent, () => _consent.SelectedIndex switch
        {
            0 => null,
            1 => "transfer_consent_missing",
            _ => "choose_one",
        }),
    ];

    private bool HasHousehold => _person.Household is { Members: > 1 };

    protected override void Send()
    {
        var request = new TransferPerson(
            Desk.Centre.NewId(), _destination.Text.Trim(), HasHousehold && _household.SelectedIndex == 0,
            new Consent(ProfileFields.ConsentVersion, Desk.Language, ["transfer"]), _reason.Text.Trim() is { Length: > 0 } reason ? reason : null);
        Send((centre, stop) => centre.Transfer(_person.Person, request, stop), made =>
        {
            Desk.Ring(Tone.Yes);
            return Next.Instead(new TransferToldScreen(Desk, made.Transfer));
        });
    }
}
