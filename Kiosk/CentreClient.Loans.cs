using System.Globalization;
using CentreHost.Services.Loans;

namespace Kiosk;

internal sealed partial class CentreClient
{
    /// <param name="person">None: everybody's.</param>
    public Task<Reply<List<LoanLine>>> Loans(long? person, CancellationToken stop) =>
        Get<List<LoanLine>>(
            person is { } one ? string.Create(CultureInfo.InvariantCulture, $"loans?person={one}") : "loans", stop);

    public Task<Reply<LoanEnded>> EndLoan(EndLoan request, CancellationToken stop) =>
        Post<EndLoan, LoanEnded>("loans/end", request, stop);
}
