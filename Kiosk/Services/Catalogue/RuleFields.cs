using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Texts;
using Kiosk.Fields;
using Kiosk.People;
using Kiosk.Terminal;

namespace Kiosk.Services.Catalogue;

internal enum RuleFlag { Active, PresenceRequired, EntitledOnly, ForHousehold, Lends, ForComingDay }

/// <summary>A service's rules as fields: filled from its line, read back into one.</summary>
internal sealed class RuleFields
{
    private const int LongestCode = 30;
    private const int LongestName = 80;
    private const int MostCount = 1_000_000;

    private static readonly char[] Between = [' ', ','];
    private static readonly Role[] Roles = [.. Enum.GetValues<Role>().Where(role => role != Role.None)];

    private readonly ServiceLine? _service;
    private readonly TextField _code = new(LongestCode);
    private readonly DropDown<ServiceKind> _kind;
    private readonly TextField _nameFr = new(LongestName);
    private readonly TextField _nameEn = new(LongestName);
    private readonly DateField _from = new();
    private readonly TickList<RuleFlag> _flags;
    private readonly WholeField[] _counts = [.. Enumerable.Range(0, 5).Select(_ => new WholeField(1, MostCount))];
    private readonly SpanField _interval = new();
    private readonly SpanField _arrival = new();
    private readonly HourField _opens = new();
    private readonly HourField _closes = new();
    private readonly TextField _notWith = new(200);
    private readonly TickList<Sex> _sexes;
    private readonly TickList<AgeGroup> _ages;
    private readonly TickList<Needs> _needs;
    private readonly TickList<Role> _roles;
    private readonly TickList<Role> _overrides;
    private readonly TextField _item = new(LongestCode);
    private readonly WholeField _units = new(0, MostCount);
    private readonly TextField _place = new(LongestCode);
    private readonly TextField _timetable = new(LongestCode);
    private readonly TextField _dictionary = new(40);

    public RuleFields(Desk desk, ServiceLine? service)
    {
        _service = service;
        _kind = new DropDown<ServiceKind>(Enum.GetValues<ServiceKind>(), k => desk.Say($"kind_{k}"));
        _flags = new TickList<RuleFlag>(Enum.GetValues<RuleFlag>(), flag => desk.Say($"flag_{flag}"));
        _sexes = new TickList<Sex>(PersonWords.Sexes, sex => PersonWords.Of(desk, sex));
        _ages = new TickList<AgeGroup>(PersonWords.AgeGroups, age => PersonWords.Of(desk, age));
        _needs = new TickList<Needs>(NeedList.All, need => PersonWords.Of(desk, need));
        _roles = new TickList<Role>(Roles, role => desk.Say($"role_{role}"));
        _overrides = new TickList<Role>(Roles, role => desk.Say($"role_{role}"));
        if (service is null)
        {
            _flags.Tick(RuleFlag.Active);
            _flags.Tick(RuleFlag.PresenceRequired);
        }
        else
        {
            Fill(desk, service);
        }

        All = Make();
    }

    public IReadOnlyList<Field> All { get; }

    /// <summary>None: today, or tomorrow when it was given today already.</summary>
    public DateOnly? FromDay => _from.Value;

    public ServiceLine Line()
    {
        var counts = _counts.Select(count => (int?)count.Value).ToArray();
        return new ServiceLine(
            _service?.Code ?? _code.Text.Trim().ToUpperInvariant(),
            new Sentence(_nameFr.Text.Trim(), _nameEn.Text.Trim()),
            _service?.Kind ?? _kind.Items[_kind.SelectedIndex],
            Has(RuleFlag.Active),
            counts[0],
            counts[1],
            _interval.Minutes,
            Has(RuleFlag.PresenceRequired),
            counts[4],
            [.. _notWith.Text.ToUpperInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries)],
            Together(_roles),
            OrNone(_item),
            _units.Value ?? 0,
            Hour(_opens),
            Hour(_closes))
        {
            Place = OrNone(_place),
            MaxPerWeek = counts[2],
            MaxPerStay = counts[3],
            ArrivalWaitMinutes = _arrival.Minutes,
            Sexes = [.. _sexes.Ticked.Order()],
            AgeGroups = [.. _ages.Ticked.Order()],
            EntitledOnly = Has(RuleFlag.EntitledOnly),
            EntitlingNeeds = _needs.Ticked.Aggregate(Needs.None, (all, need) => all | need),
            OverrideRoles = Together(_overrides),
            Lends = Has(RuleFlag.Lends),
            ForHousehold = Has(RuleFlag.ForHousehold),
            Timetable = OrNone(_timetable)?.ToUpperInvariant(),
            ForComingDay = Has(RuleFlag.ForComingDay),
            DictionaryCode = OrNone(_dictionary),
            Position = _service?.Position ?? 0,
        };
    }

    private List<Field> Make()
    {
        List<Field> own = _service is not null ? [] :
        [
            new("catalogue_code", _code, () => Missing(_code)),
            new("catalogue_kind", _kind, () => _kind.SelectedIndex < 0 ? "choose_one" : null),
        ];
        return
        [
            .. own,
            new("rule_from_day", _from, () => _from.IsInvalid ? "receive_day_wrong" : null),
            new("rule_name_fr", _nameFr, () => Missing(_nameFr)),
            new("rule_name_en", _nameEn, () => Missing(_nameEn)),
            new("rule_flags", _flags, null, Enum.GetValues<RuleFlag>().Length),
            Count("rule_field_session", 0),
            Count("rule_field_day", 1),
            Count("rule_field_week", 2),
            Count("rule_field_stay", 3),
            Count("rule_field_centre", 4),
            new("rule_field_interval", _interval, () => _interval.IsInvalid ? "span_wrong" : null),
            new("rule_field_arrival", _arrival, () => _arrival.IsInvalid ? "span_wrong" : null),
            new("meals_from", _opens, () => _opens.IsInvalid ? "hour_wrong" : null),
            new("meals_until", _closes, () => _closes.IsInvalid ? "hour_wrong" : null),
            new("rule_field_timetable", _timetable),
            new("rule_field_not_with", _notWith),
            new("rule_field_sexes", _sexes, null, PersonWords.Sexes.Count),
            new("rule_field_ages", _ages, null, PersonWords.AgeGroups.Count),
            new("rule_field_needs", _needs, null, NeedList.All.Count),
            new("rule_field_roles", _roles, () => _roles.Ticked.Count == 0 ? "staff_roles_missing" : null, Roles.Length),
            new("rule_field_override", _overrides, null, Roles.Length),
            new("rule_field_item", _item),
            new("rule_field_units", _units, () => _units is { IsEmpty: false, Value: null } ? "rule_count_wrong" : null),
            new("rule_field_place", _place),
            new("rule_field_dictionary", _dictionary),
        ];
    }

    private Field Count(string label, int at) => new(label, _counts[at], () => _counts[at] is { IsEmpty: false, Value: null } ? "rule_count_wrong" : null);

    private void Fill(Desk desk, ServiceLine line)
    {
        (_nameFr.Text, _nameEn.Text) = (line.Name.Fr, line.Name.En);
        int?[] counts = [line.MaxPerSession, line.MaxPerDay, line.MaxPerWeek, line.MaxPerStay, line.CentreDailyLimit];
        foreach (var (field, count) in _counts.Zip(counts))
        {
            field.Value = count;
        }

        _interval.Text = line.MinIntervalMinutes is { } interval ? SpanField.Say(desk, interval) : "";
        _arrival.Text = line.ArrivalWaitMinutes is { } wait ? SpanField.Say(desk, wait) : "";
        (_opens.Text, _closes.Text) = (line.From ?? "", line.Until ?? "");
        _notWith.Text = string.Join(' ', line.NotWith);
        (_item.Text, _place.Text, _units.Value) = (line.Item ?? "", line.Place ?? "", line.ItemUnits);
        (_timetable.Text, _dictionary.Text) = (line.Timetable ?? "", line.DictionaryCode ?? "");
        Tick(_sexes, line.Sexes);
        Tick(_ages, line.AgeGroups);
        Tick(_needs, NeedList.In(line.EntitlingNeeds));
        Tick(_roles, Roles.Where(role => line.Roles.HasFlag(role)));
        Tick(_overrides, Roles.Where(role => line.OverrideRoles.HasFlag(role)));
        Tick(_flags, Enum.GetValues<RuleFlag>().Where(flag => IsSet(line, flag)));
    }

    private static bool IsSet(ServiceLine line, RuleFlag flag) => flag switch
    {
        RuleFlag.Active => line.Active,
        RuleFlag.PresenceRequired => line.PresenceRequired,
        RuleFlag.EntitledOnly => line.EntitledOnly,
        RuleFlag.ForHousehold => line.ForHousehold,
        RuleFlag.Lends => line.Lends,
        _ => line.ForComingDay,
    };

    private bool Has(RuleFlag flag) => _flags.Ticked.Contains(flag);

    private static void Tick<T>(TickList<T> list, IEnumerable<T> items)
        where T : notnull
    {
        foreach (var item in items)
        {
            list.Tick(item);
        }
    }

    private static Role Together(TickList<Role> roles) => roles.Ticked.Aggregate(Role.None, (all, role) => all | role);

    private static string? Hour(HourField field) =>
        field.Value?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);

    private static string? OrNone(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? null : field.Text.Trim();

    private static string? Missing(TextField field) => string.IsNullOrWhiteSpace(field.Text) ? "paper_needed" : null;
}
