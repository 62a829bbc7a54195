namespace CentreHost.People.Transfers;

/// <summary>Sends a person, or those of the household who are here, to another centre: they depart, and a file takes them there.</summary>
/// <param name="Destination">The other centre, as staff call it.</param>
/// <param name="Household">Everybody of the person's household goes along.</param>
/// <param name="Consent">Given now by those who go; none where each of them gave it before.</param>
internal sealed record TransferPerson(Guid Id, string Destination, bool Household, Consent? Consent, string? Reason = null);

internal sealed record TransferMade(Guid Id, long Transfer, IReadOnlyList<string> CaseNumbers);

/// <summary>A transfer made here.</summary>
internal sealed record SentLine(long Transfer, string Destination, int People, DateTime MadeAtUtc, string? Staff);

/// <param name="Code">Opens the file. It is told by telephone, and never goes with the file.</param>
internal sealed record TransferTold(long Transfer, string Destination, int People, string Code);

/// <param name="File">As another centre made it.</param>
internal sealed record ReceivePeople(Guid Id, byte[] File, string Code);

/// <param name="Repeat">This file was received before; nobody came a second time.</param>
internal sealed record PeopleReceived(Guid Id, string FromCentre, bool Repeat, IReadOnlyList<TransferredIn> People, string? Household);

/// <param name="OriginNumber">The number the person had at the other centre.</param>
internal sealed record TransferredIn(long Person, string CaseNumber, string OriginNumber);
