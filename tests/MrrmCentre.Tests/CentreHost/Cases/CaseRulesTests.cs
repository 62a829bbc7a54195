extern alias host;

using FsCheck;
using FsCheck.Fluent;
using host::CentreHost.Cases;

namespace MrrmCentre.Tests.CentreHost.Cases;

public sealed class CaseRulesTests
{
    [Theory]
    // the field, what was done, and what may come next
    [InlineData("Tracing", "", "Opened")]
    [InlineData("Tracing", "Opened", "Call Found Closed")]
    [InlineData("Tracing", "Opened Call Found", "Call Closed")]
    [InlineData("Tracing", "Opened Closed", "")]
    [InlineData("Return", "", "Interviewed")]
    [InlineData("Return", "Interviewed", "Registered Closed")]
    [InlineData("Return", "Interviewed Registered", "DocumentRequested HandedOver Withdrawn Departed")]
    [InlineData("Return", "Interviewed Registered DocumentRequested", "DocumentRequested DocumentIssued HandedOver Withdrawn Departed")]
    [InlineData("Return", "Interviewed Registered DocumentRequested DocumentIssued", "DocumentRequested HandedOver Withdrawn Departed")]
    [InlineData("Return", "Interviewed Registered Withdrawn", "Registered Closed")]
    [InlineData("Return", "Interviewed Registered Departed", "")]
    [InlineData("Protection", "Opened ReferredOut", "CameBack Closed")]
    [InlineData("Protection", "Opened ReferredOut CameBack", "Session ReferredOut Closed")]
    [InlineData("MedicalReferral", "", "ReferredOut")]
    [InlineData("MedicalReferral", "ReferredOut", "CameBack Closed")]
    [InlineData("Complaint", "Received", "Answered")]
    [InlineData("Complaint", "Received Answered", "Closed")]
    [InlineData("Counselling", "Session", "Session Closed")]
    public void What_may_come_next(string field, string taken, string next) =>
        Assert.Equal(Steps(next), CaseRules.Next(Enum.Parse<CaseField>(field), Steps(taken)));

    [Fact]
    public void However_a_case_goes_documents_issued_never_exceed_those_requested_and_what_is_over_stays_over()
    {
        var walks = Gen.Elements(Enum.GetValues<CaseField>()).Zip(Gen.Choose(0, 9).ListOf(30), (field, choices) => (Field: field, Choices: choices));
        Check.QuickThrowOnFailure(Prop.ForAll(walks.ToArbitrary(), walk =>
        {
            var taken = new List<CaseStep>();
            foreach (var choice in walk.Choices)
            {
                var next = CaseRules.Next(walk.Field, taken);
                if (next.Count == 0)
                {
                    break;
                }

                taken.Add(next[choice % next.Count]);
            }

            var over = taken.FindIndex(step => step is CaseStep.Closed or CaseStep.Departed);
            return taken.Count(s => s == CaseStep.DocumentIssued) <= taken.Count(s => s == CaseStep.DocumentRequested)
                && taken.Count(s => s == CaseStep.CameBack) <= taken.Count(s => s == CaseStep.ReferredOut)
                && (over < 0 || over == taken.Count - 1)
                && taken[0] == CaseRules.First(walk.Field);
        }));
    }

    private static CaseStep[] Steps(string words) =>
        [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<CaseStep>)];
}
