using CentreHost.Storage;

namespace CentreHost.PaperPath;

/// <summary>What is refused is the asking, before anything is written: a line that was taken is never refused.</summary>
internal static class PaperRefusal
{
    public static Refusal DayWrong(int most) => new("paper_day", 422, most);

    public static Refusal NoMeals(DateOnly day) => new("paper_no_meals", 409, day);

    public static Refusal BoxesWrong(int most) => new("paper_boxes", 422, most);

    public static Refusal SheetUnknown(long number) => new("paper_sheet_unknown", 404, number);

    public static Refusal SheetOfAnother(long number) => new("paper_sheet_of_another", 422, number);

    public static Refusal LinesWrong(int most) => new("paper_lines", 422, most);

    public static Refusal InTheFuture() => new("paper_future", 422);

    public static Refusal OtherDay() => new("paper_other_day", 422);

    public static Refusal ConflictUnknown() => new("conflict_unknown", 404);

    public static Refusal ConflictDecided() => new("conflict_decided", 409);

    public static Refusal HasPerson() => new("conflict_has_person", 409);

    public static Refusal NobodyFound() => new("conflict_nobody", 422);
}
