using CentreHost.Storage;

namespace CentreHost.Stock.Kitchen;

/// <summary>The recipe that counts today of every dish that has one.</summary>
internal static class RecipeLists
{
    private const string Select =
        """
        SELECT r.id, i.code, i.name_fr, i.name_en, r.version,
               (SELECT min(n.from_day) FROM recipes n WHERE n.dish_id = r.dish_id AND n.from_day > @1 AND n.id <> r.id),
               (SELECT max(n.version) FROM recipes n WHERE n.dish_id = r.dish_id)
        FROM recipes r JOIN items i ON i.id = r.dish_id
        WHERE r.id = (SELECT v.id FROM recipes v WHERE v.dish_id = r.dish_id
                      ORDER BY v.from_day > @1, CASE WHEN v.from_day <= @1 THEN v.from_day END DESC, v.from_day, v.version DESC LIMIT 1)
        ORDER BY i.code
        """;

    private const string SelectIngredients =
        """
        SELECT i.code, i.name_fr, i.name_en, i.unit, g.units, g.heads FROM recipe_ingredients g JOIN items i ON i.id = g.item_id
        WHERE g.recipe_id = @1 ORDER BY i.code
        """;

    public static List<RecipePage> All(StockView view, DateOnly today) => view
        .Rows(Select, row => (
            Id: row.GetInt64(0), Code: row.GetString(1), Name: row.Name(2), Version: row.GetInt32(4), Next: row.DayOrNone(5),
            Last: row.GetInt32(6)), Columns.Day(today))
        .ConvertAll(recipe => new RecipePage(
            recipe.Code, recipe.Name, recipe.Version,
            view.Rows(
                SelectIngredients,
                row => new IngredientLine(row.GetString(0), row.Name(1), row.GetString(3), row.GetInt64(4), row.GetInt64(5)),
                recipe.Id),
            view.Rows(
                "SELECT age_group, part, of FROM recipe_age_shares WHERE recipe_id = @1 ORDER BY age_group",
                row => new AgeShare(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
                recipe.Id))
        {
            ChangesOn = recipe.Next,
            LastVersion = recipe.Last,
        });
}
