using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class PeopleTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "anonymised_at",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "arrival_group_id",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "merged_into",
                table: "people",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AlterColumn<long>(
                name: "person_id",
                table: "movements",
                type: "INTEGER",
                nullable: true,
                oldClrType: typeof(long),
                oldType: "INTEGER");

            migrationBuilder.AddColumn<long>(
                name: "arrival_group_id",
                table: "movements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "copy_days",
                table: "centre",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "retention_days",
                table: "centre",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "arrival_group_heads",
                columns: table => new
                {
                    group_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    announced = table.Column<int>(type: "INTEGER", nullable: false),
                    counted = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrival_group_heads", x => new { x.group_id, x.sex, x.age_group });
                });

            migrationBuilder.CreateTable(
                name: "arrival_groups",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    origin = table.Column<string>(type: "TEXT", nullable: true),
                    arrived_at = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    made_by = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_by = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_arrival_groups", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "departures",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<byte[]>(type: "BLOB", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_departures", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "intention_changes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    intention = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_intention_changes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_merges",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kept_id = table.Column<long>(type: "INTEGER", nullable: false),
                    merged_id = table.Column<long>(type: "INTEGER", nullable: false),
                    undoes = table.Column<byte[]>(type: "BLOB", nullable: true),
                    status_before = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_merges", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_people_arrival_group_id",
                table: "people",
                column: "arrival_group_id",
                filter: "arrival_group_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_people_merged_into",
                table: "people",
                column: "merged_into",
                filter: "merged_into IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_movements_arrival_group_id",
                table: "movements",
                column: "arrival_group_id",
                filter: "arrival_group_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_arrival_groups_closed_at",
                table: "arrival_groups",
                column: "closed_at",
                filter: "closed_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_arrival_groups_code",
                table: "arrival_groups",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_departures_person_id",
                table: "departures",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_intention_changes_person_id",
                table: "intention_changes",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_merges_merged_id",
                table: "person_merges",
                column: "merged_id");

            migrationBuilder.CreateIndex(
                name: "IX_person_merges_undoes",
                table: "person_merges",
                column: "undoes",
                unique: true,
                filter: "undoes IS NOT NULL");

            foreach (var table in AppendOnly.PeopleTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "arrival_group_heads");

            migrationBuilder.DropTable(
                name: "arrival_groups");

            migrationBuilder.DropTable(
                name: "departures");

            migrationBuilder.DropTable(
                name: "intention_changes");

            migrationBuilder.DropTable(
                name: "person_merges");

            migrationBuilder.DropIndex(
                name: "IX_people_arrival_group_id",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_people_merged_into",
                table: "people");

            migrationBuilder.DropIndex(
                name: "IX_movements_arrival_group_id",
                table: "movements");

            migrationBuilder.DropColumn(
                name: "anonymised_at",
                table: "people");

            migrationBuilder.DropColumn(
                name: "arrival_group_id",
                table: "people");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "people");

            migrationBuilder.DropColumn(
                name: "arrival_group_id",
                table: "movements");

            migrationBuilder.DropColumn(
                name: "copy_days",
                table: "centre");

            migrationBuilder.DropColumn(
                name: "retention_days",
                table: "centre");

            migrationBuilder.AlterColumn<long>(
                name: "person_id",
                table: "movements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
