namespace CentreHost.People;

/// <summary>How long names are kept after a departure, and copies of the database in the centre's own directory.</summary>
/// <param name="Days">None: names are kept until somebody sets it.</param>
internal sealed record SetRetention(Guid Id, int? Days, int CopyDays);

/// <param name="Due">How many would be anonymised now.</param>
internal sealed record RetentionPage(int? Days, int CopyDays, long Due, long Anonymised);

/// <summary>Destroys the keys of whoever left long enough ago, now instead of tonight.</summary>
internal sealed record AnonymisePeople(Guid Id);

/// <param name="CompleteOn">When the last copy in the centre's own directory that holds the keys has gone; none when
/// no such copy exists. Copies carried elsewhere are not known here.</param>
internal sealed record PeopleAnonymised(Guid Id, long People, DateOnly? CompleteOn);
