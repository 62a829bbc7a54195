using CentreHost.Stock.Moves;
using CentreHost.Storage;
using Inventory;

namespace CentreHost.Stock.Deviations;

/// <summary>Keeps, with the document itself, how many of its lines could have deviated and which did.</summary>
internal static class DeviationBook
{
    private const string InsertPick = "INSERT INTO fefo_picks (document_id, place_id, service_day, lines) VALUES (@1, @2, @3, @4)";

    private const string InsertDeviation =
        "INSERT OR IGNORE INTO fefo_deviations (document_id, paper_line, item_id, reason) VALUES (@1, @2, @3, @4)";

    public static void Keep(WriteTurn turn, long document, MoveGoods request, TypedMove typed, MovementPlan.Accepted plan)
    {
        if (plan.Picked == 0)
        {
            return;
        }

        var movement = typed.Movement;
        turn.Run(InsertPick, document, movement.From.Code, Columns.Day(movement.Day), plan.Picked);
        foreach (var line in plan.Deviating)
        {
            var number = typed.NumberOf(line);
            turn.Run(
                InsertDeviation, document, number, movement.Lines[line - 1].Item.Value, request.Lines[number - 1].ChoiceReason?.Trim() ?? "");
        }
    }
}
