namespace CentreHost.Outreach;

internal enum OutreachKind { Information, Outreach }

/// <summary>A session held for people nobody registers: counted by headcount.</summary>
/// <param name="Day">The service day it was held, today or up to a month ago.</param>
/// <param name="Language">ISO 639-1 or 639-3.</param>
internal sealed record RecordSession(
    Guid Id, OutreachKind Kind, DateOnly Day, string Place, string Topic, string Language, int Women, int Men, int Children);

internal sealed record SessionLine(
    Guid Session, OutreachKind Kind, DateOnly Day, string Place, string Topic, string Language, int Women, int Men, int Children);
