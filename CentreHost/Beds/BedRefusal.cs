using CentreHost.Storage;

namespace CentreHost.Beds;

internal static class BedRefusal
{
    public static Refusal Unknown(string bed) => new("bed_unknown", 404, bed);

    public static Refusal OutOfUse(string bed) => new("bed_out_of_use", 409, bed);

    public static Refusal Taken(string bed) => new("bed_taken", 409, bed);

    public static Refusal AlreadyThere(string bed) => new("bed_already_yours", 409, bed);

    public static Refusal NoBed() => new("person_has_no_bed", 409);

    public static Refusal BlockForOthers(string bed) => new("bed_for_others", 409, bed);

    public static Refusal BoyAlone(string bed) => new("bed_boy_alone", 409, bed);

    public static Refusal OtherSexInRoom(string room) => new("bed_other_sex", 409, room);

    public static Refusal ForFamilies(string bed) => new("bed_for_families", 409, bed);

    public static Refusal Held(string bed) => new("bed_held", 409, bed);

    public static Refusal BlockFull(string block) => new("bed_block_full", 409, block);

    public static Refusal CentreFull() => new("bed_centre_full", 409);

    public static Refusal OverrideNotTheirs(string staff) => new("bed_override_not_theirs", 403, staff);

    public static Refusal ReasonMissing(int most) => new("bed_reason", 422, most);

    public static Refusal NotAnInfant() => new("bed_not_an_infant", 409);

    public static Refusal MotherNotThere(string bed) => new("bed_mother_not_there", 409, bed);

    public static Refusal NotHerChild() => new("bed_not_her_child", 409);

    public static Refusal InfantsEnough(string bed) => new("bed_infants_enough", 409, bed);

    public static Refusal HoldWrong() => new("bed_hold_wrong", 422);

    public static Refusal NotHeld(string bed) => new("bed_not_held", 409, bed);

    public static Refusal HouseholdUnknown(string household) => new("bed_household_unknown", 404, household);

    public static Refusal RoomUnknown(string room) => new("bed_room_unknown", 404, room);

    public static Refusal NotAMat(string bed) => new("bed_not_a_mat", 409, bed);

    public static Refusal NightsWrong(int most) => new("bed_nights_wrong", 422, most);

    public static Refusal StillSeen() => new("bed_nobody_unseen", 409);
}
