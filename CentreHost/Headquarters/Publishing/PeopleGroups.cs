using CentreHost.Headquarters.Figures;

namespace CentreHost.Headquarters.Publishing;

/// <summary>The field's four groups: "504 migrants, including 27 women and 23 children".</summary>
internal static class PeopleGroups
{
    public const string Men = "men";
    public const string Women = "women";
    public const string Children = "children";
    public const string Other = "other";

    public static readonly IReadOnlyList<string> Parts = [Men, Women, Children, Other];

    public static string Of(CellKey cell) => cell switch
    {
        { AgeRange: "0-4" or "5-11" or "12-17" } => Children,
        { Gender: "f", AgeRange: "18-59" or "60+" } => Women,
        { Gender: "m", AgeRange: "18-59" or "60+" } => Men,
        _ => Other,
    };

    /// <summary>One centre's boxes of one indicator as groups; without boxes by sex and age the total alone.</summary>
    public static Dictionary<string, long> Grouped(IEnumerable<KeyValuePair<CellKey, long>> cells)
    {
        var groups = new Dictionary<string, long>(StringComparer.Ordinal);
        var boxes = cells.ToList();
        var whole = boxes.Exists(box => box.Key.IsTotal && box.Key.Detail.Length == 0)
            ? boxes.Where(box => box.Key.Detail.Length == 0).ToList()
            : boxes;
        groups[Publication.All] = whole.Where(box => box.Key.IsTotal).Sum(box => box.Value);
        foreach (var box in whole.Where(box => box.Key.Gender != CellKey.All && box.Key.AgeRange != CellKey.All))
        {
            var group = Of(box.Key);
            groups[group] = groups.GetValueOrDefault(group) + box.Value;
        }

        if (groups.Count > 1)
        {
            groups[Other] = groups[Publication.All] - groups.GetValueOrDefault(Men) - groups.GetValueOrDefault(Women) - groups.GetValueOrDefault(Children);
        }

        return groups;
    }
}
