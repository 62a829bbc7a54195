using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class LedgerInTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_open_shortages_source_item_id",
                table: "open_shortages");

            migrationBuilder.AddColumn<byte[]>(
                name: "already_in",
                table: "stock_lines",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "paper_line",
                table: "stock_lines",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "approved_by",
                table: "stock_documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "from_place_id",
                table: "stock_documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "paper",
                table: "stock_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "partner",
                table: "stock_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "reverses_id",
                table: "stock_documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "to_place_id",
                table: "stock_documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "transfer_id",
                table: "stock_documents",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "waybill",
                table: "stock_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "units_counted",
                table: "stock_day_figures",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "to_place_id",
                table: "open_shortages",
                type: "INTEGER",
                nullable: false,
                defaultValue: 102001L);

            migrationBuilder.AddColumn<long>(
                name: "merged_into",
                table: "lots",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "item_packs",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    units = table.Column<long>(type: "INTEGER", nullable: false),
                    gtin = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_packs", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "item_plans",
                columns: table => new
                {
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lead_days = table.Column<int>(type: "INTEGER", nullable: false),
                    safety_days = table.Column<int>(type: "INTEGER", nullable: false),
                    review_days = table.Column<int>(type: "INTEGER", nullable: false),
                    units_per_heads = table.Column<long>(type: "INTEGER", nullable: true),
                    heads = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_item_plans", x => x.item_id);
                });

            migrationBuilder.CreateTable(
                name: "kit_components",
                columns: table => new
                {
                    contents_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    units = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kit_components", x => new { x.contents_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "kit_contents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    kit_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    making = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kit_contents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "kit_lot_parts",
                columns: table => new
                {
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    part_lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    per_kit = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kit_lot_parts", x => new { x.lot_id, x.item_id, x.part_lot_id });
                });

            migrationBuilder.CreateTable(
                name: "kit_lots",
                columns: table => new
                {
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    contents_version = table.Column<int>(type: "INTEGER", nullable: false),
                    made = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kit_lots", x => x.lot_id);
                });

            migrationBuilder.CreateTable(
                name: "lot_corrections",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    what = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lot_corrections", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meal_closes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    uncarded = table.Column<long>(type: "INTEGER", nullable: false),
                    waste = table.Column<long>(type: "INTEGER", nullable: false),
                    left = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meal_closes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recipe_age_shares",
                columns: table => new
                {
                    recipe_id = table.Column<long>(type: "INTEGER", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    part = table.Column<long>(type: "INTEGER", nullable: false),
                    of = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recipe_age_shares", x => new { x.recipe_id, x.age_group });
                });

            migrationBuilder.CreateTable(
                name: "recipe_ingredients",
                columns: table => new
                {
                    recipe_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    units = table.Column<long>(type: "INTEGER", nullable: false),
                    heads = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recipe_ingredients", x => new { x.recipe_id, x.item_id });
                });

            migrationBuilder.CreateTable(
                name: "recipes",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    dish_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recipes", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_counts",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    count = table.Column<byte[]>(type: "BLOB", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    counted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    counted = table.Column<long>(type: "INTEGER", nullable: false),
                    book = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_counts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_drafts",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    paper = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    author_id = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    decided_by = table.Column<long>(type: "INTEGER", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    note = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_drafts", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_settings",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    storekeeper_window_days = table.Column<int>(type: "INTEGER", nullable: false),
                    window_days = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_through = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    recount_percent = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_settings", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "stock_settings",
                columns: new[] { "id", "locked_through", "recount_percent", "storekeeper_window_days", "window_days" },
                values: new object[] { 1, null, 10, 3, 30 });

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_partner_waybill",
                table: "stock_documents",
                columns: new[] { "partner", "waybill" },
                filter: "waybill IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_reverses_id",
                table: "stock_documents",
                column: "reverses_id",
                filter: "reverses_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_transfer_id",
                table: "stock_documents",
                column: "transfer_id",
                filter: "transfer_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_open_shortages_source_place_id_item_id",
                table: "open_shortages",
                columns: new[] { "source", "place_id", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_item_packs_gtin",
                table: "item_packs",
                column: "gtin",
                unique: true,
                filter: "gtin IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_item_packs_item_id_name_fr",
                table: "item_packs",
                columns: new[] { "item_id", "name_fr" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kit_contents_kit_id_version",
                table: "kit_contents",
                columns: new[] { "kit_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_kit_lot_parts_part_lot_id",
                table: "kit_lot_parts",
                column: "part_lot_id");

            migrationBuilder.CreateIndex(
                name: "IX_lot_corrections_lot_id",
                table: "lot_corrections",
                column: "lot_id");

            migrationBuilder.CreateIndex(
                name: "IX_meal_closes_service_day_service_id",
                table: "meal_closes",
                columns: new[] { "service_day", "service_id" });

            migrationBuilder.CreateIndex(
                name: "IX_recipes_dish_id_version",
                table: "recipes",
                columns: new[] { "dish_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stock_counts_document_id",
                table: "stock_counts",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "IX_stock_counts_place_id_item_id_counted_at",
                table: "stock_counts",
                columns: new[] { "place_id", "item_id", "counted_at" });

            migrationBuilder.CreateIndex(
                name: "IX_stock_drafts_state",
                table: "stock_drafts",
                column: "state",
                filter: "state = 'Waiting'");

            migrationBuilder.Sql(
                """
                INSERT OR IGNORE INTO places (id, code, name_fr, name_en) VALUES
                (5001, 'TRANSIT', 'En route', 'On the way'), (6001, 'QUARANTINE', 'Quarantaine', 'Quarantine')
                """);
            foreach (var table in AppendOnly.StockTables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "item_packs");

            migrationBuilder.DropTable(
                name: "item_plans");

            migrationBuilder.DropTable(
                name: "kit_components");

            migrationBuilder.DropTable(
                name: "kit_contents");

            migrationBuilder.DropTable(
                name: "kit_lot_parts");

            migrationBuilder.DropTable(
                name: "kit_lots");

            migrationBuilder.DropTable(
                name: "lot_corrections");

            migrationBuilder.DropTable(
                name: "meal_closes");

            migrationBuilder.DropTable(
                name: "recipe_age_shares");

            migrationBuilder.DropTable(
                name: "recipe_ingredients");

            migrationBuilder.DropTable(
                name: "recipes");

            migrationBuilder.DropTable(
                name: "stock_counts");

            migrationBuilder.DropTable(
                name: "stock_drafts");

            migrationBuilder.DropTable(
                name: "stock_settings");

            migrationBuilder.DropIndex(
                name: "IX_stock_documents_partner_waybill",
                table: "stock_documents");

            migrationBuilder.DropIndex(
                name: "IX_stock_documents_reverses_id",
                table: "stock_documents");

            migrationBuilder.DropIndex(
                name: "IX_stock_documents_transfer_id",
                table: "stock_documents");

            migrationBuilder.DropIndex(
                name: "IX_open_shortages_source_place_id_item_id",
                table: "open_shortages");

            migrationBuilder.DropColumn(
                name: "already_in",
                table: "stock_lines");

            migrationBuilder.DropColumn(
                name: "paper_line",
                table: "stock_lines");

            migrationBuilder.DropColumn(
                name: "approved_by",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "from_place_id",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "paper",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "partner",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "reverses_id",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "to_place_id",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "transfer_id",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "waybill",
                table: "stock_documents");

            migrationBuilder.DropColumn(
                name: "units_counted",
                table: "stock_day_figures");

            migrationBuilder.DropColumn(
                name: "to_place_id",
                table: "open_shortages");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "lots");

            migrationBuilder.CreateIndex(
                name: "IX_open_shortages_source_item_id",
                table: "open_shortages",
                columns: new[] { "source", "item_id" },
                unique: true);
        }
    }
}
