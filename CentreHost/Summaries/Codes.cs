using System.Text;
using CentreHost.Medical;
using CentreHost.People;

namespace CentreHost.Summaries;

/// <summary>The words of the file, which outlive the names in the code.</summary>
internal static class Codes
{
    public static string Of(Sex sex) => sex switch
    {
        Sex.F => "f",
        Sex.M => "m",
        Sex.X => "x",
        Sex.U => "u",
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };

    public static string Of(AgeGroup group) => group switch
    {
        AgeGroup.From0To4 => "0-4",
        AgeGroup.From5To11 => "5-11",
        AgeGroup.From12To17 => "12-17",
        AgeGroup.From18To59 => "18-59",
        AgeGroup.From60 => "60+",
        AgeGroup.Unknown => "unknown",
        _ => throw new ArgumentOutOfRangeException(nameof(group)),
    };

    public static string Of(MovementKind kind) => kind switch
    {
        MovementKind.ArrivalNew => "ARRIVALS_NEW",
        MovementKind.ArrivalReturning => "ARRIVALS_RETURNING",
        MovementKind.ArrivalTransfer => "ARRIVALS_TRANSFER",
        MovementKind.DepartReturn => "DEPART_AVR",
        MovementKind.DepartTransfer => "DEPART_TRANSFER",
        MovementKind.DepartSelf => "DEPART_SELF",
        MovementKind.DepartReferred => "DEPART_REFERRED",
        MovementKind.Death => "DEATHS",
        MovementKind.Merged => "DUPLICATES_MERGED",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static string Of(VisitCategory category)
    {
        var code = new StringBuilder();
        foreach (var letter in category.ToString())
        {
            code.Append(char.IsUpper(letter) && code.Length > 0 ? "_" : "").Append(char.ToUpperInvariant(letter));
        }

        return code.ToString();
    }
}
