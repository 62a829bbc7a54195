using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SummarySources : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "summary_sources",
                columns: table => new
                {
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summary_sources", x => x.source);
                });

            migrationBuilder.CreateIndex(
                name: "IX_stock_day_figures_item_id_service_day",
                table: "stock_day_figures",
                columns: new[] { "item_id", "service_day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "summary_sources");

            migrationBuilder.DropIndex(
                name: "IX_stock_day_figures_item_id_service_day",
                table: "stock_day_figures");
        }
    }
}
