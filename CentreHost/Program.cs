using System.CommandLine;
using CentreHost.CommandLine;

// centre-host: the one process that owns a centre's database, and the command line that talks to it.
var root = new RootCommand("MrrmCentre: un centre d'assistance sur une seule machine / an assistance centre on one machine")
{
    RunVerb.Create(),
    DemoVerb.Create(),
    ImportVerb.Create(),
    StaffVerb.Create(),
    PeopleVerb.Create(),
    CardsVerb.Create(),
    StockVerb.Create(),
    SummaryVerb.Create(),
    HqVerb.Create(),
    BackupVerb.Create(),
    RestoreVerb.Create(),
    CheckVerb.Create(),
    GuideVerb.Create(TimeProvider.System),
};

var parsed = root.Parse(args);
if (parsed.Errors.Count == 0)
{
    return await parsed.InvokeAsync();
}

UsageErrors.Write(parsed);
return ExitCodes.WrongUsage;
