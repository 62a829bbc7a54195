using System;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PaperPath : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Nothing ever wrote to it: conflicts were only listed from this release on, and are never changed.
            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    line_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    argument = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflicts", x => x.line_id);
                });

            migrationBuilder.CreateTable(
                name: "conflict_decisions",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    line_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    decision = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    new_line_id = table.Column<byte[]>(type: "BLOB", nullable: true),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflict_decisions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "late_lines",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    served = table.Column<bool>(type: "INTEGER", nullable: false),
                    sheet = table.Column<long>(type: "INTEGER", nullable: true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    entered_by = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    typed = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_late_lines", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "paper_sheet_people",
                columns: table => new
                {
                    sheet = table.Column<long>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_sheet_people", x => new { x.sheet, x.place });
                });

            migrationBuilder.CreateTable(
                name: "paper_sheets",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    request = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: true),
                    boxes = table.Column<int>(type: "INTEGER", nullable: false),
                    printed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_paper_sheets", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conflict_decisions_line_id",
                table: "conflict_decisions",
                column: "line_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_late_lines_sheet",
                table: "late_lines",
                column: "sheet",
                filter: "sheet IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_paper_sheets_service_day",
                table: "paper_sheets",
                column: "service_day");

            foreach (var table in AppendOnly.PaperTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "conflict_decisions");

            migrationBuilder.DropTable(
                name: "late_lines");

            migrationBuilder.DropTable(
                name: "paper_sheet_people");

            migrationBuilder.DropTable(
                name: "paper_sheets");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.CreateTable(
                name: "conflicts",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    argument = table.Column<string>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true),
                    seen_by = table.Column<long>(type: "INTEGER", nullable: true),
                    remark = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_conflicts", x => x.event_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_seen_at",
                table: "conflicts",
                column: "seen_at");
        }
    }
}
