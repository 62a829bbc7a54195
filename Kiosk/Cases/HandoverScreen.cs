using CentreHost.Cases;
using Kiosk.Fields;
using Kiosk.Stock.Paper;
using Kiosk.Terminal;

namespace Kiosk.Cases;

/// <summary>What another office is told and takes over. Without the person's agreement nothing is sent.</summary>
internal sealed class HandoverScreen : ShortForm
{
    private const int LongestName = 120;
    private const int LongestDetails = 500;

    private readonly CaseLine _line;
    private readonly Action _taken;
    private readonly TextField _community = new(LongestName);
    private readonly TextField _office = new(LongestName);
    private readonly DropDown<SupportKind> _support;
    private readonly TextField _details = new(LongestDetails);
    private readonly DateField _agreed = new();
    private readonly DropDown<bool> _consent;

    public HandoverScreen(Desk desk, CaseLine line, Action taken)
        : base(desk)
    {
        (_line, _taken) = (line, taken);
        _support = new DropDown<SupportKind>(Enum.GetValues<SupportKind>(), kind => Desk.Say($"support_{kind}"));
        _consent = new DropDown<bool>([true, false], yes => Desk.Say(yes ? "handover_consent_yes" : "handover_consent_no"));
        _agreed.Value = desk.Host.Hello?.ServiceDay;
    }

    public override string Title => Desk.Say("handover_title", CaseWords.Who(Desk, _line));

    protected override IReadOnlyList<Field> Fields =>
    [
        new Field("handover_community", _community, () => Missing(_community)),
        new Field("handover_office", _office, () => Missing(_office)),
        new Field("handover_support", _support, () => _support.SelectedIndex < 0 ? "choose_one" : null),
        new Field("handover_details", _details),
        new Field("handover_agreed", _agreed, () => _agreed.Value is null ? "receive_day_wrong" : null),
        new Field("handover_consent", _consent, () => _consent.SelectedIndex switch
        {
            0 => null,
            1 => "handover_consent_missing",
            _ => "choose_one",
        }),
    ];

    protected override void Send()
    {
        var request = new TakeCaseStep(Desk.Centre.NewId(), CaseStep.HandedOver)
        {
            Handover = new Handover(
                _community.Text.Trim(), _support.Items[_support.SelectedIndex], _details.Text.Trim() is { Length: > 0 } details ? details : null,
                _office.Text.Trim(), Consented: true, _agreed.Value!.Value),
        };
        Send((centre, stop) => centre.TakeCaseStep(_line.Case, request, stop), _ =>
        {
            _taken();
            return Next.Back;
        });
    }

    private static string? Missing(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? "paper_needed" : null;
}
