using System;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class ServicesInTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "age_mask",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "arrival_wait_minutes",
                table: "services",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "dictionary_code",
                table: "services",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "entitled_only",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "entitling_needs",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "for_coming_day",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "for_household",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "lends",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "max_per_stay",
                table: "services",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "max_per_week",
                table: "services",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "override_roles",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "sex_mask",
                table: "services",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "timetable",
                table: "services",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "diet",
                table: "people",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "appointments",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: false),
                    kept_by_event = table.Column<byte[]>(type: "BLOB", nullable: true),
                    cancelled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appointments", x => x.id);
                });

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

            migrationBuilder.CreateTable(
                name: "diets",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_diets", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "disputes",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scan = table.Column<byte[]>(type: "BLOB", nullable: true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: true),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_by = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    answer = table.Column<string>(type: "TEXT", nullable: true),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: true),
                    answered_by = table.Column<long>(type: "INTEGER", nullable: true),
                    answer_words = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disputes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "entitlements",
                columns: table => new
                {
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    may = table.Column<bool>(type: "INTEGER", nullable: false),
                    from_needs = table.Column<bool>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_entitlements", x => new { x.person_id, x.service_id });
                });

            migrationBuilder.CreateTable(
                name: "household_members",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    household_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kinship = table.Column<string>(type: "TEXT", nullable: false),
                    from_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_household_members", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "households",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    collector_id = table.Column<long>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_households", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "loans",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lent_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true),
                    ended_how = table.Column<string>(type: "TEXT", nullable: true),
                    ended_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_loans", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "overrides",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    scan = table.Column<byte[]>(type: "BLOB", nullable: false),
                    rule = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_overrides", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "reversal_reasons",
                columns: table => new
                {
                    event_id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    reason = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reversal_reasons", x => x.event_id);
                });

            migrationBuilder.CreateTable(
                name: "service_versions",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    rules = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_versions", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "timetable_days",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    timetable = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_timetable_days", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_appointments_day",
                table: "appointments",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_kept_by_event",
                table: "appointments",
                column: "kept_by_event");

            migrationBuilder.CreateIndex(
                name: "IX_appointments_person_id_service_id_day",
                table: "appointments",
                columns: new[] { "person_id", "service_id", "day" },
                filter: "kept_by_event IS NULL AND cancelled_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_conflicts_seen_at",
                table: "conflicts",
                column: "seen_at");

            migrationBuilder.CreateIndex(
                name: "IX_disputes_answered_at",
                table: "disputes",
                column: "answered_at");

            migrationBuilder.CreateIndex(
                name: "IX_household_members_household_id",
                table: "household_members",
                column: "household_id");

            migrationBuilder.CreateIndex(
                name: "one_household_a_person",
                table: "household_members",
                column: "person_id",
                unique: true,
                filter: "until_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_households_code",
                table: "households",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_loans_person_id_service_id",
                table: "loans",
                columns: new[] { "person_id", "service_id" },
                filter: "ended_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_overrides_scan",
                table: "overrides",
                column: "scan",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_versions_service_id_from_day",
                table: "service_versions",
                columns: new[] { "service_id", "from_day" });

            migrationBuilder.CreateIndex(
                name: "IX_timetable_days_timetable_from_day",
                table: "timetable_days",
                columns: new[] { "timetable", "from_day" },
                unique: true);

            foreach (var table in AppendOnly.ServiceTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "appointments");

            migrationBuilder.DropTable(
                name: "conflicts");

            migrationBuilder.DropTable(
                name: "diets");

            migrationBuilder.DropTable(
                name: "disputes");

            migrationBuilder.DropTable(
                name: "entitlements");

            migrationBuilder.DropTable(
                name: "household_members");

            migrationBuilder.DropTable(
                name: "households");

            migrationBuilder.DropTable(
                name: "loans");

            migrationBuilder.DropTable(
                name: "overrides");

            migrationBuilder.DropTable(
                name: "reversal_reasons");

            migrationBuilder.DropTable(
                name: "service_versions");

            migrationBuilder.DropTable(
                name: "timetable_days");

            migrationBuilder.DropColumn(
                name: "age_mask",
                table: "services");

            migrationBuilder.DropColumn(
                name: "arrival_wait_minutes",
                table: "services");

            migrationBuilder.DropColumn(
                name: "dictionary_code",
                table: "services");

            migrationBuilder.DropColumn(
                name: "entitled_only",
                table: "services");

            migrationBuilder.DropColumn(
                name: "entitling_needs",
                table: "services");

            migrationBuilder.DropColumn(
                name: "for_coming_day",
                table: "services");

            migrationBuilder.DropColumn(
                name: "for_household",
                table: "services");

            migrationBuilder.DropColumn(
                name: "lends",
                table: "services");

            migrationBuilder.DropColumn(
                name: "max_per_stay",
                table: "services");

            migrationBuilder.DropColumn(
                name: "max_per_week",
                table: "services");

            migrationBuilder.DropColumn(
                name: "override_roles",
                table: "services");

            migrationBuilder.DropColumn(
                name: "sex_mask",
                table: "services");

            migrationBuilder.DropColumn(
                name: "timetable",
                table: "services");

            migrationBuilder.DropColumn(
                name: "diet",
                table: "people");
        }
    }
}
