using CentreHost.People;
using Kiosk.Fields;
using Kiosk.Terminal;

namespace Kiosk.People;

/// <summary>What is asked of a person, for a registration and for a profile completed later alike.</summary>
internal sealed class ProfileFields
{
    public const string ConsentVersion = "1";
    private const string ConsentPurpose = "assistance";
    private const int LongestText = 200;
    private const int OldestAge = 120;

    private readonly Desk _desk;
    private readonly DropDown<Nationality> _nationality;
    private readonly TextField _languages = new(LongestText);
    private readonly TextField _phone = new(40);
    private readonly TextField _provenance = new(LongestText);
    private readonly TextField _destination = new(LongestText);
    private readonly TextField _note = new(LongestText);
    private readonly TextField _family = new(LongestText);
    private readonly TextField _originalScript = new(LongestText);
    private readonly DropDown<Sex> _sex;
    private readonly DropDown<AgeGroup> _age;
    private readonly DropDown<Intention> _intention;
    private readonly NumberField _year = new(1900, 2200);
    private readonly NumberField _about = new(0, OldestAge);
    private readonly DropDown<NameOrder> _nameOrder;
    private readonly DropDown<bool> _consent;
    private readonly TickList<Needs> _needs;

    /// <summary>The birth the host holds and what its fields showed of it: saved as it is while nobody changes them.</summary>
    private (DateOnly? Birth, (DateOnly?, long?, long?) Shown) _known;

    public ProfileFields(Desk desk, IReadOnlyList<Nationality> nationalities)
    {
        _desk = desk;
        _nationality = new DropDown<Nationality>(nationalities, n => desk.Language == "en" ? n.En : n.Fr);
        _sex = new DropDown<Sex>(PersonWords.Sexes, s => PersonWords.Of(desk, s));
        _age = new DropDown<AgeGroup>(PersonWords.AgeGroups, a => PersonWords.Of(desk, a));
        _intention = new DropDown<Intention>(Enum.GetValues<Intention>(), i => PersonWords.Of(desk, i)) { SelectedIndex = 0 };
        _nameOrder = new DropDown<NameOrder>(Enum.GetValues<NameOrder>(), o => desk.Say($"name_order_{o}"));
        _consent = new DropDown<bool>([true, false], yes => desk.Say(yes ? "yes" : "no"));
        _needs = new TickList<Needs>(NeedList.All, n => PersonWords.Of(desk, n));
    }

    public TextField Given { get; } = new(LongestText);

    public DateField Birth { get; } = new();

    public Sex Sex => Chosen(_sex, Sex.U);

    public Intention Intention => Chosen(_intention, Intention.Undecided);

    public AgeGroup AgeGroup => Chosen(_age, AgeGroup.Unknown);

    public Needs Needs => NeedList.Of(_needs.Ticked);

    /// <summary>None when it was refused or not yet asked.</summary>
    public Consent? Consent => Chosen(_consent, false)
        ? new Consent(ConsentVersion, _desk.Language, [ConsentPurpose])
        : null;

    /// <summary>No was chosen, which is not the same as not having asked.</summary>
    public bool RefusesConsent => _consent.SelectedIndex >= 0 && !_consent.Items[_consent.SelectedIndex];

    public bool IsTouched => new[] { Given, _family, _originalScript, _languages, _phone, _provenance, _destination, _note }
        .Any(f => f.Text.Length > 0) || !Birth.IsEmpty || _sex.SelectedIndex >= 0 || _needs.Ticked.Count > 0;

    public Identity Identity => new(
        Given.Text.Trim(),
        _family.Text.Trim(),
        Text(_originalScript),
        Precision,
        BirthDay,
        _nationality.SelectedIndex < 0 ? "XXX" : _nationality.Items[_nationality.SelectedIndex].Code,
        Text(_languages),
        Text(_phone),
        Text(_provenance),
        Text(_destination),
        Text(_note),
        _nameOrder.SelectedIndex < 0 ? null : _nameOrder.Items[_nameOrder.SelectedIndex]);

    private BirthPrecision Precision => !Birth.IsEmpty ? BirthPrecision.Day
        : _year.Value is not null ? BirthPrecision.Year
        : _about.Value is not null ? BirthPrecision.EstimatedAge
        : BirthPrecision.Unknown;

    private (DateOnly?, long?, long?) ShownBirth => (Birth.Value, _year.Value, _about.Value);

    /// <summary>
    /// The host reckons ages by the service day. By the calendar's, between midnight and the cut-off, who is about eighteen
    /// would be seventeen and a newborn not born yet.
    /// </summary>
    private DateOnly Today => _desk.Host.Hello?.ServiceDay ?? DateOnly.FromDateTime(_desk.Host.NowLocal);

    /// <summary>A year and an age stand for a day in them: the precision says what of it is known.</summary>
    private DateOnly? BirthDay => Precision switch
    {
        _ when _known.Birth is { } known && ShownBirth == _known.Shown => known,
        BirthPrecision.Day => Birth.Value,
        BirthPrecision.Year => Ages.BornIn((int)_year.Value!, Today),
        BirthPrecision.EstimatedAge => Ages.BornAbout((int)_about.Value!, Today),
        _ => null,
    };

    /// <param name="withNeeds">Whoever may not read the needs may record them, but not overwrite them unseen.</param>
    public IEnumerable<Field> Fields(bool withNeeds)
    {
        yield return new Field("given_names", Given, () => NameMissing ? "name_needed" : null);
        yield return new Field("family_names", _family);
        yield return new Field("original_script", _originalScript);
        yield return new Field("sex", _sex, () => _sex.SelectedIndex < 0 ? "choose_one" : null);
        yield return new Field("birth", Birth, () => Birth.IsInvalid ? "not_a_day" : null);
        yield return new Field("birth_year", _year, () => _year.IsInvalid ? "not_a_year" : null);
        yield return new Field("birth_age", _about, () => _about.IsInvalid ? "not_an_age" : null);
        yield return new Field("age_group", _age, () => AgeMissing ? "age_needed" : null);
        yield return new Field("nationality", _nationality);
        yield return new Field("intention", _intention);
        yield return new Field("languages", _languages);
        yield return new Field("phone", _phone);
        yield return new Field("provenance", _provenance);
        yield return new Field("destination", _destination);
        yield return new Field("note", _note);
        yield return new Field("name_order", _nameOrder);
        if (withNeeds)
        {
            yield return new Field("needs", _needs, null, NeedList.All.Count);
        }

        yield return new Field("consent", _consent);
    }

    public void Fill(PersonPage page)
    {
        var identity = page.Identity ?? new Identity("", "");
        (Given.Text, _family.Text) = (identity.GivenNames, identity.FamilyNames);
        _originalScript.Text = identity.OriginalScriptName ?? "";
        _sex.SelectedIndex = IndexOf(_sex, page.Sex);
        _age.SelectedIndex = IndexOf(_age, page.AgeGroup);
        _intention.SelectedIndex = IndexOf(_intention, page.Intention);
        _nationality.SelectedIndex = _nationality.Items.ToList().FindIndex(n => n.Code == identity.Nationality);
        (_languages.Text, _phone.Text) = (identity.Languages ?? "", identity.Phone ?? "");
        (_provenance.Text, _destination.Text) = (identity.Provenance ?? "", identity.Destination ?? "");
        _note.Text = identity.Note ?? "";
        _nameOrder.SelectedIndex = identity.NameOrder is { } order ? IndexOf(_nameOrder, order) : -1;
        _consent.SelectedIndex = page.Consent is null ? -1 : 0;
        Birth.Value = identity.BirthPrecision == BirthPrecision.Day ? identity.Birth : null;
        _year.Value = identity.BirthPrecision == BirthPrecision.Year ? identity.Birth?.Year : null;
        _about.Value = identity is { BirthPrecision: BirthPrecision.EstimatedAge, Birth: { } about }
            ? Ages.On(about, Today) : null;
        _known = (identity.BirthPrecision == BirthPrecision.Unknown ? null : identity.Birth, ShownBirth);
        foreach (var need in NeedList.In(page.Needs ?? Needs.None))
        {
            _needs.Tick(need);
        }
    }

    /// <returns>The field a refusal of the host is about, or none of these.</returns>
    public View? FieldOf(string code) => code switch
    {
        "name_missing" or "text_too_long" => Given,
        "birth_in_future" or "birth_too_old" or "age_disagrees" => Birth,
        "nationality_unknown" => _nationality,
        _ => null,
    };

    private bool NameMissing => string.IsNullOrWhiteSpace(Given.Text) && string.IsNullOrWhiteSpace(_family.Text);

    private bool AgeMissing => _age.SelectedIndex < 0 && Precision == BirthPrecision.Unknown;

    private static string? Text(TextField field) => field.Text.Trim() is { Length: > 0 } text ? text : null;

    private static T Chosen<T>(DropDown<T> field, T otherwise) =>
        field.SelectedIndex < 0 ? otherwise : field.Items[field.SelectedIndex];

    private static int IndexOf<T>(DropDown<T> field, T item) => field.Items.ToList().IndexOf(item);
}
