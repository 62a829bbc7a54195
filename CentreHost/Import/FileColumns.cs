using CentreHost.People;

namespace CentreHost.Import;

/// <param name="Others">Other headers it is known by, French first; case, accents, spaces and dashes do not matter.</param>
internal sealed record FileColumn(string Name, bool Required, params string[] Others);

/// <summary>Which files there are, under which names, with which columns.</summary>
internal static class FileColumns
{
    private static readonly Dictionary<ImportKind, string[]> FileNames = new()
    {
        [ImportKind.Site] = ["site", "centre"],
        [ImportKind.Beds] = ["beds", "lits"],
        [ImportKind.Items] = ["items", "articles"],
        [ImportKind.Services] = ["services"],
        [ImportKind.Staff] = ["staff", "personnel"],
        [ImportKind.People] = ["people", "personnes"],
    };

    private static readonly FileColumn[] OfAnItem =
    [
        new("code", true), new("name_fr", true, "nom fr", "nom", "nom français"), new("name_en", true, "nom en", "nom anglais"),
        new("unit", true, "unité"), new("kind", true, "type", "genre"), new("lot_tracked", false, "suivi par lot", "lot"),
    ];

    private static readonly FileColumn[] OfGoods =
    [
        new("item", true, "article", "code"), new("lot", false, "numéro de lot", "lot code"),
        new("last_usable_day", false, "dernier jour d'utilisation", "péremption", "expiration", "expiry", "date de péremption"),
        new("quantity", true, "quantité", "qté", "units"), new("unit", false, "unité", "conditionnement", "pack"),
        // For whoever reads the sheet.
        new("name_fr", false, "nom fr", "nom", "désignation"), new("name_en", false, "nom en", "name"),
    ];

    private static readonly FileColumn[] OfAnOpening = [new("place", true, "lieu", "magasin"), .. OfGoods];

    private static readonly Dictionary<ImportKind, FileColumn[]> All = new()
    {
        [ImportKind.Site] =
        [
            new("code", true), new("name", true, "nom"), new("time_zone", true, "fuseau", "fuseau horaire"),
            new("cut_off", true, "coupure", "heure de coupure"),
        ],
        [ImportKind.Beds] =
        [
            new("block", true, "bloc"), new("kind", true, "type", "genre"), new("room", true, "chambre", "salle"),
            new("bed", true, "lit"), new("usable", false, "utilisable", "en service"),
        ],
        [ImportKind.Items] = OfAnItem,
        [ImportKind.Services] =
        [
            new("code", true), new("name_fr", true, "nom fr", "nom", "nom français"), new("name_en", true, "nom en", "nom anglais"),
            new("kind", true, "type", "genre"), new("active", false, "actif"), new("max_per_session", false, "max par séance"),
            new("max_per_day", false, "max par jour"), new("min_interval_minutes", false, "intervalle minutes"),
            new("presence_required", false, "présence requise"), new("centre_daily_limit", false, "limite du centre"),
            new("not_with", false, "pas avec"), new("roles", true, "fonctions", "rôles"), new("item", false, "article"),
            new("item_units", false, "unités"), new("place", false, "lieu"), new("from", false, "de", "début"),
            new("until", false, "à", "fin"), new("position", false, "ordre"),
            new("max_per_week", false, "max par semaine"), new("max_per_stay", false, "max par séjour"),
            new("arrival_wait_minutes", false, "attente après arrivée"), new("sexes", false, "sexe"),
            new("age_groups", false, "tranches d'âge"), new("entitled_only", false, "sur droit"),
            new("entitling_needs", false, "besoins qui donnent droit"), new("override_roles", false, "fonctions de dérogation"),
            new("lends", false, "prêt"), new("for_household", false, "pour le ménage"), new("timetable", false, "horaire"),
            new("for_coming_day", false, "pour le jour à venir"), new("dictionary_code", false, "code du siège"),
        ],
        [ImportKind.Staff] =
        [
            new("code", true), new("name", true, "nom"), new("roles", true, "fonctions", "rôles"), new("pin", true, "code secret"),
        ],
        [ImportKind.People] =
        [
            new("given_names", false, "prénoms", "prénom"), new("family_names", false, "noms", "nom", "nom de famille"),
            new("sex", true, "sexe"), new("birth", false, "naissance", "date de naissance", "né le", "birth date"),
            new("birth_precision", false, "précision", "précision de la naissance"), new("age_group", false, "tranche d'âge", "tranche"),
            new("nationality", false, "nationalité"), new("arrived", true, "arrivée", "date d'arrivée", "arrival"),
            new("mode", false, "mode d'arrivée"), new("intention", false), new("needs", false, "besoins"), new("bed", false, "lit"),
            new("languages", false, "langues"), new("original_script_name", false, "nom original"),
            new("phone", false, "téléphone"), new("provenance", false), new("destination", false), new("note", false, "remarque"),
        ],
        [ImportKind.StockItems] =
        [
            .. OfAnItem, new("packs", false, "conditionnements"), new("lead_days", false, "délai jours"),
            new("safety_days", false, "sécurité jours"), new("review_days", false, "commande jours"),
            new("units_for_heads", false, "unités pour"), new("heads", false, "personnes"),
        ],
        [ImportKind.Opening] = OfAnOpening,
        [ImportKind.ReceiptLines] =
        [
            .. OfGoods, new("damaged", false, "abîmé", "abîmés"), new("on_waybill", false, "au bordereau", "bordereau"),
            new("ordered", false, "commandé"), new("claim", false, "réclamation"),
        ],
        [ImportKind.CountLines] =
        [
            .. OfGoods, new("counted_at", true, "compté à", "compté le"), new("condition", false, "état"),
            new("recount", false, "recompté"),
        ],
    };

    public static IEnumerable<string> KnownFiles => FileNames.Values.Select(names => names[0] + ".csv");

    public static IReadOnlyList<FileColumn> Of(ImportKind kind) => All[kind];

    public static ImportKind? KindOf(string file)
    {
        var name = Key(Path.GetFileNameWithoutExtension(file));
        var known = FileNames.Where(pair => pair.Value.Contains(name, StringComparer.Ordinal)).ToList();
        return known.Count == 1 ? known[0].Key : null;
    }

    public static FileColumn? Find(ImportKind kind, string header)
    {
        var key = Key(header);
        return All[kind].FirstOrDefault(column => Key(column.Name) == key || column.Others.Any(other => Key(other) == key));
    }

    /// <summary>What two spellings of one word have in common.</summary>
    public static string Key(string text) => NameFolding.Fold(text).Replace(" ", "", StringComparison.Ordinal);
}
