using CentreHost.Beds;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Staff;
using CentreHost.Stock;

namespace CentreHost.Import;

/// <summary>
/// The words a column may hold for a value: French first, English second, then others; one alone serves both. Case,
/// accents, spaces and dashes do not matter.
/// </summary>
internal sealed class Words<T>
    where T : struct
{
    private readonly Dictionary<string, T> _byKey = new(StringComparer.Ordinal);

    public Words(params (T Value, string Spellings)[] all)
    {
        All = string.Join(", ", all.Select(one => string.Join(" / ", one.Spellings.Split('|').Distinct())));
        foreach (var (value, spellings) in all)
        {
            foreach (var spelling in spellings.Split('|').Append(value.ToString()!))
            {
                _byKey[FileColumns.Key(spelling)] = value;
            }
        }
    }

    /// <summary>For the sentence that refuses another word: every word that is taken, those for one value together.</summary>
    public string All { get; }

    public T? Find(string text) => _byKey.TryGetValue(FileColumns.Key(text), out var value) ? value : null;
}

internal static class Words
{
    public static readonly Words<bool> YesNo = new((true, "oui|yes|o|y|1|vrai|x"), (false, "non|no|n|0|faux"));

    public static readonly Words<Sex> Sexes = new(
        (Sex.F, "F|F|femme|féminin|female|fille"), (Sex.M, "M|M|homme|masculin|male|garçon|H"), (Sex.X, "X|X|autre|other"),
        (Sex.U, "U|U|inconnu|unknown"));

    public static readonly Words<AgeGroup> AgeGroups = new(
        (AgeGroup.From0To4, "0-4"), (AgeGroup.From5To11, "5-11"), (AgeGroup.From12To17, "12-17"),
        (AgeGroup.From18To59, "18-59"), (AgeGroup.From60, "60+"), (AgeGroup.Unknown, "inconnu|unknown"));

    public static readonly Words<BirthPrecision> Precisions = new(
        (BirthPrecision.Day, "jour|day"), (BirthPrecision.Year, "année|year"),
        (BirthPrecision.EstimatedAge, "estimé|estimated|âge estimé"), (BirthPrecision.Unknown, "inconnu|unknown"));

    public static readonly Words<ArrivalMode> Modes = new(
        (ArrivalMode.Self, "spontané|self|seul"), (ArrivalMode.SearchAndRescue, "secours|rescue|recherche et secours|sar"),
        (ArrivalMode.Referral, "orienté|referral|référé"), (ArrivalMode.ExpulsionConvoy, "convoi|convoy|expulsion"),
        (ArrivalMode.Transfer, "transfert|transfer"));

    public static readonly Words<Intention> Intentions = new(
        (Intention.Undecided, "indécis|undecided"), (Intention.Return, "retour|return"),
        (Intention.Continue, "continuer|continue|poursuivre"), (Intention.Stay, "rester|stay"));

    public static readonly Words<Needs> NeedKinds = new(
        (Needs.UnaccompaniedChild, "mineur_non_accompagné|unaccompanied|mna"), (Needs.Pregnant, "enceinte|pregnant"),
        (Needs.Disability, "handicap|disability"), (Needs.Medical, "médical|medical"), (Needs.Elderly, "âgé|elderly"),
        (Needs.Trafficking, "traite|trafficking"), (Needs.GenderBasedViolence, "vbg|gbv"), (Needs.Asylum, "asile|asylum"));

    public static readonly Words<BlockKind> Blocks = new(
        (BlockKind.Men, "hommes|men"), (BlockKind.Women, "femmes|women"), (BlockKind.Families, "familles|families"),
        (BlockKind.UnaccompaniedChildren, "mineurs non accompagnés|unaccompanied children|mineurs"),
        (BlockKind.MedicalIsolation, "isolement médical|medical isolation|isolement"),
        (BlockKind.TransitHall, "hall de transit|transit hall|hall|transit"));

    public static readonly Words<ItemKind> ItemKinds = new(
        (ItemKind.Ration, "ration"), (ItemKind.Meal, "repas|meal"), (ItemKind.Kit, "kit"), (ItemKind.Relief, "secours|relief"),
        (ItemKind.Medicine, "médicament|medicine"), (ItemKind.Consumable, "consommable|consumable"));

    public static readonly Words<ServiceKind> ServiceKinds = new(
        (ServiceKind.Meal, "repas|meal"), (ServiceKind.Kit, "kit"), (ServiceKind.Item, "article|item"),
        (ServiceKind.Medical, "médical|medical"), (ServiceKind.Psychosocial, "psychosocial"),
        (ServiceKind.Information, "information"), (ServiceKind.Tracing, "recherche|tracing|liens familiaux"),
        (ServiceKind.Return, "retour|return"), (ServiceKind.Other, "autre|other"));

    public static readonly Words<Role> Roles = new(
        (Role.Reception, "réception|reception|accueil"), (Role.Kitchen, "cuisine|kitchen"),
        (Role.Storekeeper, "magasinier|storekeeper|magasin"), (Role.Medical, "médical|medical|infirmier|infirmière|nurse"),
        (Role.Head, "chef|head|responsable"), (Role.Administrator, "administrateur|administrator|admin"),
        (Role.Counsellor, "conseiller|counsellor|conseillère|psychosocial"), (Role.Protection, "protection"),
        (Role.Tracing, "recherche|tracing|liens familiaux"), (Role.Returns, "retours|returns|retour"), (Role.Gate, "portail|gate|gardien"));
}
