using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class IndexesOfYears : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_service_events_reverses_seq",
                table: "service_events");

            migrationBuilder.DropIndex(
                name: "one_undo_a_passage",
                table: "gate_passages");

            migrationBuilder.CreateIndex(
                name: "IX_service_events_reverses_seq",
                table: "service_events",
                column: "reverses_seq",
                unique: true,
                filter: "reverses_seq IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "presence_by_group",
                table: "movements",
                columns: new[] { "sex", "age_group", "service_day", "change" });

            migrationBuilder.CreateIndex(
                name: "one_undo_a_passage",
                table: "gate_passages",
                column: "reverses_seq",
                unique: true,
                filter: "reverses_seq IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bed_stays_until_at",
                table: "bed_stays",
                column: "until_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_service_events_reverses_seq",
                table: "service_events");

            migrationBuilder.DropIndex(
                name: "presence_by_group",
                table: "movements");

            migrationBuilder.DropIndex(
                name: "one_undo_a_passage",
                table: "gate_passages");

            migrationBuilder.DropIndex(
                name: "IX_bed_stays_until_at",
                table: "bed_stays");

            migrationBuilder.CreateIndex(
                name: "IX_service_events_reverses_seq",
                table: "service_events",
                column: "reverses_seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_undo_a_passage",
                table: "gate_passages",
                column: "reverses_seq",
                unique: true);
        }
    }
}
