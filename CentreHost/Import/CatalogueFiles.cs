using System.Globalization;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace CentreHost.Import;

internal sealed record ItemPlan(string Code, string NameFr, string NameEn, string Unit, ItemKind Kind, bool LotTracked);

/// <summary>A code the centre has is changed; its unit is not, because the whole stock is counted in it.</summary>
internal static class ItemsFile
{
    public static List<ItemPlan> Read(Sheet sheet, Standing standing, Faults faults)
    {
        var items = new List<ItemPlan>(sheet.Rows.Count);
        var codes = new Codes("code");
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var item = Read(cells, standing.ItemUnits);
            codes.Check(cells, item.Code);
            items.Add(item);
        }

        return items;
    }

    /// <param name="units">By the codes the centre has.</param>
    public static ItemPlan Read(Cells cells, IReadOnlyDictionary<string, string> units)
    {
        var item = new ItemPlan(
            cells.Capitals("code"), cells.Required("name_fr"), cells.Required("name_en"), cells.Required("unit"),
            cells.RequiredWord("kind", Words.ItemKinds), cells.YesNo("lot_tracked", false));
        if (units.TryGetValue(item.Code, out var unit) && item.Unit.Length > 0 && unit != item.Unit)
        {
            cells.Fault("unit", "import_unit_fixed", item.Code, unit);
        }

        return item;
    }
}

internal sealed record ServicePlan(
    Service Service, IReadOnlyList<string> NotWith, string? Item, string? Place);

/// <summary>A code the centre has is changed in all its rules; what it is not given together with is replaced too.</summary>
internal static class ServicesFile
{
    private const int MinutesOfTenYears = 10 * 366 * 24 * 60;

    public static List<ServicePlan> Read(Sheet sheet, Standing standing, IReadOnlyList<ItemPlan> items, Faults faults)
    {
        var known = items.Select(i => i.Code).Concat(standing.ItemUnits.Keys).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var services = new List<(Cells Cells, ServicePlan Plan)>(sheet.Rows.Count);
        var codes = new Codes("code");
        foreach (var row in sheet.Rows)
        {
            var cells = new Cells(sheet, row, faults);
            var plan = Read(cells, services.Count);
            codes.Check(cells, plan.Service.Code);
            CheckStock(cells, plan, known, standing);
            CheckHours(cells, plan.Service);
            if (plan.Service.DictionaryCode is { } counted && !ServiceTermRules.IsCounted(counted))
            {
                cells.Fault("dictionary_code", ServiceRefusal.NotInDictionary(counted));
            }

            services.Add((cells, plan));
        }

        foreach (var (cells, plan) in services)
        {
            CheckNotWith(cells, plan, code => codes.Has(code) || standing.Services.Contains(code));
        }

        return services.ConvertAll(s => s.Plan);
    }

    private static ServicePlan Read(Cells cells, int place) => new(
        new Service
        {
            Code = cells.Capitals("code"),
            NameFr = cells.Required("name_fr"),
            NameEn = cells.Required("name_en"),
            Kind = cells.RequiredWord("kind", Words.ServiceKinds),
            Active = cells.YesNo("active", true),
            MaxPerSession = cells.Number("max_per_session", 1),
            MaxPerDay = cells.Number("max_per_day", 1),
            MaxPerWeek = cells.Number("max_per_week", 1),
            MaxPerStay = cells.Number("max_per_stay", 1),
            MinIntervalMinutes = cells.Number("min_interval_minutes", 1, MinutesOfTenYears),
            ArrivalWaitMinutes = cells.Number("arrival_wait_minutes", 1, MinutesOfTenYears),
            SexMask = Mask(cells, "sexes", Words.Sexes),
            AgeMask = Mask(cells, "age_groups", Words.AgeGroups),
            EntitledOnly = cells.YesNo("entitled_only", false),
            EntitlingNeeds = (Needs)cells.Flags("entitling_needs", Words.NeedKinds),
            OverrideRoles = (Role)cells.Flags("override_roles", Words.Roles),
            Lends = cells.YesNo("lends", false),
            ForHousehold = cells.YesNo("for_household", false),
            Timetable = cells.Text("timetable")?.ToUpperInvariant(),
            ForComingDay = cells.YesNo("for_coming_day", false),
            DictionaryCode = cells.Text("dictionary_code")?.ToUpperInvariant(),
            PresenceRequired = cells.YesNo("presence_required", true),
            CentreDailyLimit = cells.Number("centre_daily_limit", 1),
            Roles = cells.Required("roles").Length == 0 ? Role.None : (Role)cells.Flags("roles", Words.Roles),
            ItemUnits = cells.Number("item_units", 1) ?? 0,
            FromMinutes = cells.Minutes("from"),
            UntilMinutes = cells.Minutes("until"),
            Position = cells.Number("position", 0) ?? (place + 1) * 10,
        },
        cells.Codes("not_with"),
        cells.Text("item")?.ToUpperInvariant(),
        cells.Text("place")?.ToUpperInvariant());

    private static int Mask<T>(Cells cells, string column, Words<T> words)
        where T : struct, Enum =>
        cells.SeveralOf(column, words).Aggregate(0, (mask, one) => mask | (1 << Convert.ToInt32(one, CultureInfo.InvariantCulture)));

    private static void CheckStock(Cells cells, ServicePlan plan, HashSet<string> items, Standing standing)
    {
        if (plan.Item is { } item && !items.Contains(item))
        {
            cells.Fault("item", "item_unknown", item);
        }

        if (plan.Place is { } place && !standing.Places.Contains(place))
        {
            cells.Fault("place", "import_place_unknown", place, string.Join(", ", standing.Places.Order(StringComparer.Ordinal)));
        }

        var given = (plan.Item is null ? 0 : 1) + (plan.Place is null ? 0 : 1) + (cells.Text("item_units") is null ? 0 : 1);
        if (given is 1 or 2)
        {
            cells.Fault(plan.Item is null ? "item" : plan.Place is null ? "place" : "item_units", "import_item_units_place");
        }
    }

    private static void CheckHours(Cells cells, Service service)
    {
        if (service.Code == Catalogue.MealOfTheHour)
        {
            cells.Fault("code", "import_code_reserved", service.Code);
        }

        if (cells.Text("from") is null != cells.Text("until") is null)
        {
            cells.Fault(cells.Text("from") is null ? "from" : "until", "import_from_and_until");
        }

        if (cells.Text("from") is not null && service.Kind != ServiceKind.Meal)
        {
            cells.Fault("from", "import_hours_only_meals");
        }
    }

    private static void CheckNotWith(Cells cells, ServicePlan plan, Func<string, bool> isKnown)
    {
        foreach (var other in plan.NotWith)
        {
            if (other == plan.Service.Code)
            {
                cells.Fault("not_with", "import_not_with_itself");
            }
            else if (!isKnown(other))
            {
                cells.Fault("not_with", "service_unknown", other);
            }
        }
    }
}
