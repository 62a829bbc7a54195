using System;
using CentreHost.Storage;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CentreHost.Storage.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_audit_entries", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "bed_stays",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    bed_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    from_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until_at = table.Column<long>(type: "INTEGER", nullable: true),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bed_stays", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "beds",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    room_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    usable = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_beds", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "blocks",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_blocks", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cards",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    token = table.Column<byte[]>(type: "BLOB", nullable: false),
                    short_code = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sheet = table.Column<long>(type: "INTEGER", nullable: false),
                    place_on_sheet = table.Column<int>(type: "INTEGER", nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    bound_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    revoked_because = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cards", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "centre",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    time_zone = table.Column<string>(type: "TEXT", nullable: false),
                    install = table.Column<byte[]>(type: "BLOB", nullable: false),
                    demo = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_centre", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "command_answers",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    request_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    answer = table.Column<byte[]>(type: "BLOB", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_command_answers", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "consents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<string>(type: "TEXT", nullable: false),
                    language = table.Column<string>(type: "TEXT", nullable: false),
                    purposes = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_consents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "cut_offs",
                columns: table => new
                {
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    minutes = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cut_offs", x => x.from_day);
                });

            migrationBuilder.CreateTable(
                name: "document_numbers",
                columns: table => new
                {
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: false),
                    last = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_document_numbers", x => new { x.type, x.year });
                });

            migrationBuilder.CreateTable(
                name: "items",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    unit = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    lot_tracked = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "lots",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    last_usable_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    first_received = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    standing = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lots", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "meal_sessions",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    opened_by = table.Column<long>(type: "INTEGER", nullable: true),
                    closed_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_meal_sessions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "movements",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    change = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_movements", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "open_shortages",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    source = table.Column<byte[]>(type: "BLOB", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    missing = table.Column<long>(type: "INTEGER", nullable: false),
                    settled = table.Column<long>(type: "INTEGER", nullable: false),
                    cancelled = table.Column<long>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_open_shortages", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    case_number = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    status = table.Column<string>(type: "TEXT", nullable: false),
                    mode = table.Column<string>(type: "TEXT", nullable: false),
                    intention = table.Column<string>(type: "TEXT", nullable: false),
                    arrived_at = table.Column<long>(type: "INTEGER", nullable: false),
                    departed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    identity = table.Column<byte[]>(type: "BLOB", nullable: true),
                    needs = table.Column<byte[]>(type: "BLOB", nullable: true),
                    registered_at = table.Column<long>(type: "INTEGER", nullable: false),
                    registered_by = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "person_keys",
                columns: table => new
                {
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_keys", x => x.person_id);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "refused_scans",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: true),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    until = table.Column<long>(type: "INTEGER", nullable: true),
                    argument = table.Column<string>(type: "TEXT", nullable: true),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_refused_scans", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "rooms",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    block_id = table.Column<long>(type: "INTEGER", nullable: false),
                    code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_rooms", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "service_day_figures",
                columns: table => new
                {
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    heads = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_day_figures", x => new { x.service_day, x.service_id, x.sex, x.age_group });
                });

            migrationBuilder.CreateTable(
                name: "service_events",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: true),
                    card_id = table.Column<long>(type: "INTEGER", nullable: true),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    heads = table.Column<int>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    session_id = table.Column<long>(type: "INTEGER", nullable: true),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    read_by = table.Column<string>(type: "TEXT", nullable: false),
                    collector_id = table.Column<long>(type: "INTEGER", nullable: true),
                    reverses_seq = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_events", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "service_exclusions",
                columns: table => new
                {
                    service_id = table.Column<long>(type: "INTEGER", nullable: false),
                    other_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_service_exclusions", x => new { x.service_id, x.other_id });
                });

            migrationBuilder.CreateTable(
                name: "services",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name_fr = table.Column<string>(type: "TEXT", nullable: false),
                    name_en = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    max_per_session = table.Column<int>(type: "INTEGER", nullable: true),
                    max_per_day = table.Column<int>(type: "INTEGER", nullable: true),
                    min_interval_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    presence_required = table.Column<bool>(type: "INTEGER", nullable: false),
                    centre_daily_limit = table.Column<int>(type: "INTEGER", nullable: true),
                    roles = table.Column<int>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: true),
                    item_units = table.Column<long>(type: "INTEGER", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: true),
                    from_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    until_minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    position = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_services", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<byte[]>(type: "BLOB", nullable: false),
                    roles = table.Column<int>(type: "INTEGER", nullable: false),
                    pin_salt = table.Column<byte[]>(type: "BLOB", nullable: false),
                    pin_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    active = table.Column<bool>(type: "INTEGER", nullable: false),
                    failures = table.Column<int>(type: "INTEGER", nullable: false),
                    locked_until = table.Column<long>(type: "INTEGER", nullable: true),
                    added_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "staff_sessions",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "BLOB", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    kiosk = table.Column<string>(type: "TEXT", nullable: false),
                    signed_in_at = table.Column<long>(type: "INTEGER", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_staff_sessions", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "stock_balances",
                columns: table => new
                {
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    on_hand = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_balances", x => new { x.place_id, x.item_id, x.lot_id, x.condition });
                    table.CheckConstraint("never_below_nothing", "on_hand >= 0");
                });

            migrationBuilder.CreateTable(
                name: "stock_day_figures",
                columns: table => new
                {
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    units_in = table.Column<long>(type: "INTEGER", nullable: false),
                    units_out = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_day_figures", x => new { x.place_id, x.item_id, x.lot_id, x.service_day });
                });

            migrationBuilder.CreateTable(
                name: "stock_documents",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    key = table.Column<byte[]>(type: "BLOB", nullable: false),
                    type = table.Column<int>(type: "INTEGER", nullable: false),
                    number = table.Column<string>(type: "TEXT", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: true),
                    service_id = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_documents", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "stock_lines",
                columns: table => new
                {
                    seq = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    move = table.Column<long>(type: "INTEGER", nullable: false),
                    document_id = table.Column<long>(type: "INTEGER", nullable: false),
                    source = table.Column<byte[]>(type: "BLOB", nullable: false),
                    place_id = table.Column<long>(type: "INTEGER", nullable: false),
                    item_id = table.Column<long>(type: "INTEGER", nullable: false),
                    lot_id = table.Column<long>(type: "INTEGER", nullable: false),
                    condition = table.Column<int>(type: "INTEGER", nullable: false),
                    units = table.Column<long>(type: "INTEGER", nullable: false),
                    occurred_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    reverses = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stock_lines", x => x.seq);
                });

            migrationBuilder.CreateTable(
                name: "summaries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    built_at = table.Column<long>(type: "INTEGER", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    sha256 = table.Column<byte[]>(type: "BLOB", nullable: false),
                    approved_by = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_at = table.Column<long>(type: "INTEGER", nullable: true),
                    comment = table.Column<byte[]>(type: "BLOB", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_summaries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "visit_day_figures",
                columns: table => new
                {
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    category = table.Column<string>(type: "TEXT", nullable: false),
                    sex = table.Column<string>(type: "TEXT", nullable: false),
                    age_group = table.Column<string>(type: "TEXT", nullable: false),
                    visits = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_day_figures", x => new { x.service_day, x.category, x.sex, x.age_group });
                });

            migrationBuilder.CreateTable(
                name: "visits",
                columns: table => new
                {
                    id = table.Column<byte[]>(type: "BLOB", nullable: false),
                    person_id = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    service_day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    @sealed = table.Column<byte[]>(name: "sealed", type: "BLOB", nullable: false),
                    staff_id = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visits", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bed_stays_from_at",
                table: "bed_stays",
                column: "from_at");

            migrationBuilder.CreateIndex(
                name: "one_bed_a_person",
                table: "bed_stays",
                column: "person_id",
                unique: true,
                filter: "until_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "one_occupant_a_bed",
                table: "bed_stays",
                column: "bed_id",
                unique: true,
                filter: "until_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_beds_code",
                table: "beds",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_blocks_code",
                table: "blocks",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cards_person_id",
                table: "cards",
                column: "person_id",
                unique: true,
                filter: "state = 'Bound'");

            migrationBuilder.CreateIndex(
                name: "IX_cards_sheet",
                table: "cards",
                column: "sheet");

            migrationBuilder.CreateIndex(
                name: "IX_cards_short_code",
                table: "cards",
                column: "short_code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cards_token",
                table: "cards",
                column: "token",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_consents_person_id",
                table: "consents",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_items_code",
                table: "items",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_lots_item_id_code_last_usable_day",
                table: "lots",
                columns: new[] { "item_id", "code", "last_usable_day" });

            migrationBuilder.CreateIndex(
                name: "IX_meal_sessions_service_day_service_id",
                table: "meal_sessions",
                columns: new[] { "service_day", "service_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movements_id",
                table: "movements",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_movements_person_id",
                table: "movements",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_movements_service_day_kind_sex_age_group_change",
                table: "movements",
                columns: new[] { "service_day", "kind", "sex", "age_group", "change" });

            migrationBuilder.CreateIndex(
                name: "IX_open_shortages_service_day",
                table: "open_shortages",
                column: "service_day");

            migrationBuilder.CreateIndex(
                name: "IX_open_shortages_source_item_id",
                table: "open_shortages",
                columns: new[] { "source", "item_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "shortages_still_open",
                table: "open_shortages",
                columns: new[] { "place_id", "item_id" },
                filter: "settled + cancelled < missing");

            migrationBuilder.CreateIndex(
                name: "IX_people_case_number",
                table: "people",
                column: "case_number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_people_status",
                table: "people",
                column: "status");

            migrationBuilder.CreateIndex(
                name: "IX_places_code",
                table: "places",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_refused_scans_id",
                table: "refused_scans",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_refused_scans_service_day_code",
                table: "refused_scans",
                columns: new[] { "service_day", "code" });

            migrationBuilder.CreateIndex(
                name: "IX_rooms_block_id_code",
                table: "rooms",
                columns: new[] { "block_id", "code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_events_id",
                table: "service_events",
                column: "id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_events_person_id_service_day_service_id",
                table: "service_events",
                columns: new[] { "person_id", "service_day", "service_id" });

            migrationBuilder.CreateIndex(
                name: "IX_service_events_reverses_seq",
                table: "service_events",
                column: "reverses_seq",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_service_events_service_day_service_id",
                table: "service_events",
                columns: new[] { "service_day", "service_id" });

            migrationBuilder.CreateIndex(
                name: "IX_services_code",
                table: "services",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_staff_code",
                table: "staff",
                column: "code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_key",
                table: "stock_documents",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_number",
                table: "stock_documents",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_stock_documents_service_id_service_day",
                table: "stock_documents",
                columns: new[] { "service_id", "service_day" },
                unique: true,
                filter: "service_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_stock_lines_document_id",
                table: "stock_lines",
                column: "document_id");

            migrationBuilder.CreateIndex(
                name: "IX_stock_lines_place_id_item_id_occurred_at",
                table: "stock_lines",
                columns: new[] { "place_id", "item_id", "occurred_at" });

            migrationBuilder.CreateIndex(
                name: "IX_stock_lines_source",
                table: "stock_lines",
                column: "source");

            migrationBuilder.CreateIndex(
                name: "IX_summaries_service_day_revision",
                table: "summaries",
                columns: new[] { "service_day", "revision" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_visits_person_id",
                table: "visits",
                column: "person_id");

            // What happened is never changed: the database itself refuses it.
            foreach (var table in AppendOnly.Tables)
            {
                migrationBuilder.Sql(AppendOnly.Refuse(table, "UPDATE"));
                migrationBuilder.Sql(AppendOnly.Refuse(table, "DELETE"));
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "audit_entries");

            migrationBuilder.DropTable(
                name: "bed_stays");

            migrationBuilder.DropTable(
                name: "beds");

            migrationBuilder.DropTable(
                name: "blocks");

            migrationBuilder.DropTable(
                name: "cards");

            migrationBuilder.DropTable(
                name: "centre");

            migrationBuilder.DropTable(
                name: "command_answers");

            migrationBuilder.DropTable(
                name: "consents");

            migrationBuilder.DropTable(
                name: "cut_offs");

            migrationBuilder.DropTable(
                name: "document_numbers");

            migrationBuilder.DropTable(
                name: "items");

            migrationBuilder.DropTable(
                name: "lots");

            migrationBuilder.DropTable(
                name: "meal_sessions");

            migrationBuilder.DropTable(
                name: "movements");

            migrationBuilder.DropTable(
                name: "open_shortages");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "person_keys");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "refused_scans");

            migrationBuilder.DropTable(
                name: "rooms");

            migrationBuilder.DropTable(
                name: "service_day_figures");

            migrationBuilder.DropTable(
                name: "service_events");

            migrationBuilder.DropTable(
                name: "service_exclusions");

            migrationBuilder.DropTable(
                name: "services");

            migrationBuilder.DropTable(
                name: "staff");

            migrationBuilder.DropTable(
                name: "staff_sessions");

            migrationBuilder.DropTable(
                name: "stock_balances");

            migrationBuilder.DropTable(
                name: "stock_day_figures");

            migrationBuilder.DropTable(
                name: "stock_documents");

            migrationBuilder.DropTable(
                name: "stock_lines");

            migrationBuilder.DropTable(
                name: "summaries");

            migrationBuilder.DropTable(
                name: "visit_day_figures");

            migrationBuilder.DropTable(
                name: "visits");
        }
    }
}
