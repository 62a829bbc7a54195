using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class MealsCountedInTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "units_asked",
                table: "service_events",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "corrects_id",
                table: "meal_closes",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "counted_at",
                table: "meal_closes",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "minimum_days_left",
                table: "item_plans",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_stock_lines_service_day",
                table: "stock_lines",
                column: "service_day",
                filter: "condition <> 0");

            // What earlier gifts still stand for is what their lines and open shortages say.
            Fill(migrationBuilder, "service_events",
                """
                UPDATE service_events SET units_asked =
                    (SELECT coalesce(-sum(l.units), 0) FROM stock_lines l
                     WHERE l.source = service_events.id AND l.place_id < 100000 AND l.already_in IS NULL)
                  + (SELECT coalesce(sum(o.missing - o.settled - o.cancelled), 0) FROM open_shortages o WHERE o.source = service_events.id)
                """);

            // Closes were judged as of the moment they were written.
            Fill(migrationBuilder, "meal_closes",
                """
                UPDATE meal_closes SET counted_at = recorded_at, corrects_id =
                    (SELECT max(e.id) FROM meal_closes e
                     WHERE e.service_id = meal_closes.service_id AND e.service_day = meal_closes.service_day AND e.id < meal_closes.id)
                """);
        }

        /// <summary>New columns of rows that are otherwise never changed.</summary>
        private static void Fill(MigrationBuilder migrationBuilder, string table, string update)
        {
            migrationBuilder.Sql($"DROP TRIGGER {table}_no_update");
            migrationBuilder.Sql(update);
            migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_stock_lines_service_day",
                table: "stock_lines");

            migrationBuilder.DropColumn(
                name: "units_asked",
                table: "service_events");

            migrationBuilder.DropColumn(
                name: "corrects_id",
                table: "meal_closes");

            migrationBuilder.DropColumn(
                name: "counted_at",
                table: "meal_closes");

            migrationBuilder.DropColumn(
                name: "minimum_days_left",
                table: "item_plans");
        }
    }
}
