using System;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ContentsFromADay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "from_day",
                table: "recipes",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<DateOnly>(
                name: "from_day",
                table: "kit_contents",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.CreateTable(
                name: "fefo_deviations",
                columns: table => new
                {
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    paper_line = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fefo_deviations", x => new { x.document_id, x.paper_line, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "fefo_picks",
                columns: table => new
                {
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    lines = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fefo_picks", x => x.document_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_fefo_picks_service_day",
                table: "fefo_picks",
                column: "service_day");

            foreach (var table in AppendOnly.ChoiceTables)
            {
                foreach (var verb in new[] { "UPDATE", "DELETE" })
                {
                    migrationBuilder.Sql(AppendOnly.Refuse(table, verb));
                }
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "fefo_deviations");

            migrationBuilder.DropTable(
                name: "fefo_picks");

            migrationBuilder.DropColumn(
                name: "from_day",
                table: "recipes");

            migrationBuilder.DropColumn(
                name: "from_day",
                table: "kit_contents");
        }
    }
}
