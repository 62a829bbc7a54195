using CentreHost.Cards;
using CentreHost.Centre;
using CentreHost.Sealing;
using CentreHost.Staff;
using CentreHost.Storage;
using CentreHost.Web;
using Microsoft.AspNetCore.Http.HttpResults;

namespace CentreHost.Services.Loans;

internal static class LoansApi
{
    private const Role Lenders = Role.Reception | Role.Storekeeper | Role.Kitchen | Role.Medical | Role.Head | Role.Counsellor;

    private const string Open =
        """
        SELECT l.person_id, p.case_number, p.status NOT IN ('Present', 'Out'), l.service_id, l.lent_at
        FROM loans l JOIN people p ON p.id = l.person_id WHERE l.ended_at IS NULL AND (@1 IS NULL OR l.person_id = @1) ORDER BY l.lent_at
        """;

    public static void MapLoans(this IEndpointRouteBuilder routes)
    {
        var loans = routes.MapGroup("/loans").WithTags("Loans").OpenTo(Lenders);
        loans.MapGet("/", List).WithName("ListLoans");
        loans.MapPost("/end", Finish).WithName("EndLoan");
    }

    /// <summary>What is out, the longest first; of services the asker gives.</summary>
    private static Ok<List<LoanLine>> List(long? person, CentreData data, CentreState centre, Actor actor)
    {
        using var connection = SqliteSettings.OpenReader(data);
        using var statement = new Statement(connection, Open);
        return TypedResults.Ok(statement.Read(null, person)
            .ReadAll(row => (Service: centre.Catalogue[row.GetInt64(3)], Row: (row.GetInt64(0), row.GetString(1), row.GetBoolean(2), Columns.Instant(row.GetInt64(4)))))
            .Where(loan => actor.Has(loan.Service.Roles))
            .Select(loan => new LoanLine(loan.Row.Item1, loan.Row.Item2, loan.Row.Item3, loan.Service.Code, loan.Service.Name, loan.Row.Item4))
            .ToList());
    }

    private static Task<Results<Ok<LoanEnded>, ProblemHttpResult>> Finish(
        EndLoan request, Commands commands, CentreState centre, Vault vault, Actor actor)
    {
        var card = CardKey.Read(request.Card, request.ReadBy, vault.CardMac);
        return commands.Run<EndLoan, LoanEnded>(request.Id, request, actor, "loans/end", turn =>
            LoanBook.Take(turn, request, card, centre.Now, actor));
    }
}
