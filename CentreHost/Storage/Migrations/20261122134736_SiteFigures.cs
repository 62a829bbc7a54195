using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class SiteFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "site_figures",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    indicator = table.Column<string>(type: "TEXT", nullable: false),
                    value = table.Column<long>(type: "INTEGER", nullable: true),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_site_figures", x => x.seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_site_figures_service_day_indicator",
                table: "site_figures",
                columns: new[] { "service_day", "indicator" });

            foreach (var table in AppendOnly.SiteTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "site_figures");
        }
    }
}
