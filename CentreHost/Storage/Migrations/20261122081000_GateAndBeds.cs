using System;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class GateAndBeds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "one_occupant_a_bed",
                table: "bed_stays");

            migrationBuilder.AddColumn<int>(
                name: "release_nights",
                table: "centre",
                type: "INTEGER",
                nullable: false,
                defaultValue: 3);

            migrationBuilder.AddColumn<bool>(
                name: "mat",
                table: "beds",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "removed_at",
                table: "beds",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "freed_by",
                table: "bed_stays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "freed_why",
                table: "bed_stays",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "mother_id",
                table: "bed_stays",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "over_capacity",
                table: "bed_stays",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "bed_census",
                columns: table => new
                {
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    block = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    nights = table.Column<long>(type: "INTEGER", nullable: false),
                    capacity = table.Column<long>(type: "INTEGER", nullable: false),
                    mats = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_census", x => new { x.service_day, x.block, x.sex, x.age_group });
                });

            migrationBuilder.CreateTable(
                name: "bed_census_days",
                columns: table => new
                {
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_census_days", x => x.service_day);
                });

            migrationBuilder.CreateTable(
                name: "bed_changes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    bed_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bed_holds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    bed_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    household_id = table.Column<long>(type: "INTEGER", nullable: true),
                    held_until = table.Column<long>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_holds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "bed_overrides",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    bed_id = table.Column<long>(type: "INTEGER", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_overrides", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "evacuation_expected",
                columns: table => new
                {
                    evacuation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    bed = table.Column<string>(type: "TEXT", nullable: true),
                    household = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evacuation_expected", x => new { x.evacuation_id, x.person_id });
                });

            migrationBuilder.CreateTable(
                name: "evacuation_scans",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    evacuation_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    read_by = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evacuation_scans", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "evacuations",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    started_by = table.Column<long>(type: "INTEGER", nullable: false),
                    drill = table.Column<bool>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evacuations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "gate_passages",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true),
                    direction = table.Column<string>(type: "TEXT", nullable: false),
                    seen_only = table.Column<bool>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    expected_back = table.Column<long>(type: "INTEGER", nullable: true),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    read_by = table.Column<string>(type: "TEXT", nullable: false),
                    reverses_seq = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gate_passages", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "gate_returns_expected",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    passage_seq = table.Column<long>(type: "INTEGER", nullable: false),
                    expected_back = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_gate_returns_expected", x => x.seq);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bed_stays_mother_id",
                table: "bed_stays",
                column: "mother_id",
                filter: "mother_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "one_occupant_a_bed",
                table: "bed_stays",
                column: "bed_id",
                unique: true,
                filter: "until_at IS NULL AND mother_id IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_bed_changes_bed_id_at",
                table: "bed_changes",
                columns: new[] { "bed_id", "at" });

            migrationBuilder.CreateIndex(
                name: "one_hold_a_bed",
                table: "bed_holds",
                column: "bed_id",
                unique: true,
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_evacuation_scans_evacuation_id_person_id",
                table: "evacuation_scans",
                columns: new[] { "evacuation_id", "person_id" });

            migrationBuilder.CreateIndex(
                name: "IX_evacuation_scans_id",
                table: "evacuation_scans",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evacuations_ended_at",
                table: "evacuations",
                column: "ended_at");

            migrationBuilder.CreateIndex(
                name: "IX_gate_passages_id",
                table: "gate_passages",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gate_passages_person_id_seq",
                table: "gate_passages",
                columns: new[] { "person_id", "seq" });

            migrationBuilder.CreateIndex(
                name: "IX_gate_passages_service_day",
                table: "gate_passages",
                column: "service_day");

            migrationBuilder.CreateIndex(
                name: "one_undo_a_passage",
                table: "gate_passages",
                column: "reverses_seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_gate_returns_expected_passage_seq",
                table: "gate_returns_expected",
                column: "passage_seq");

            foreach (var table in AppendOnly.GateAndBedTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bed_census");

            migrationBuilder.DropTable(
                name: "bed_census_days");

            migrationBuilder.DropTable(
                name: "bed_changes");

            migrationBuilder.DropTable(
                name: "bed_holds");

            migrationBuilder.DropTable(
                name: "bed_overrides");

            migrationBuilder.DropTable(
                name: "evacuation_expected");

            migrationBuilder.DropTable(
                name: "evacuation_scans");

            migrationBuilder.DropTable(
                name: "evacuations");

            migrationBuilder.DropTable(
                name: "gate_passages");

            migrationBuilder.DropTable(
                name: "gate_returns_expected");

            migrationBuilder.DropIndex(
                name: "IX_bed_stays_mother_id",
                table: "bed_stays");

            migrationBuilder.DropIndex(
                name: "one_occupant_a_bed",
                table: "bed_stays");

            migrationBuilder.DropColumn(
                name: "release_nights",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "mat",
                table: "beds");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "beds");

            migrationBuilder.DropColumn(
                name: "freed_by",
                table: "bed_stays");

            migrationBuilder.DropColumn(
                name: "freed_why",
                table: "bed_stays");

            migrationBuilder.DropColumn(
                name: "mother_id",
                table: "bed_stays");

            migrationBuilder.DropColumn(
                name: "over_capacity",
                table: "bed_stays");

            migrationBuilder.CreateIndex(
                name: "one_occupant_a_bed",
                table: "bed_stays",
                column: "bed_id",
                unique: true,
                filter: "until_at IS NULL");
        }
    }
}
