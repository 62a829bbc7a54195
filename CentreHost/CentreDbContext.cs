using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Delivery;
using CentreHost.Evacuations;
using CentreHost.Gate;
using CentreHost.Kiosks;
using CentreHost.Medical;
using CentreHost.Outreach;
using CentreHost.PaperPath;
using CentreHost.People;
using CentreHost.People.Transfers;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using CentreHost.Services.Disputes;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Storage;
using CentreHost.Summaries;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CentreHost;

internal sealed class CentreDbContext(DbContextOptions<CentreDbContext> options) : DbContext(options)
{
    public DbSet<CentreSettings> Centre => Set<CentreSettings>();

    public DbSet<CutOff> CutOffs => Set<CutOff>();

    public DbSet<StaffMember> Staff => Set<StaffMember>();

    public DbSet<StaffSession> StaffSessions => Set<StaffSession>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<PersonKey> PersonKeys => Set<PersonKey>();

    public DbSet<Movement> Movements => Set<Movement>();

    public DbSet<ConsentGiven> Consents => Set<ConsentGiven>();

    public DbSet<Household> Households => Set<Household>();

    public DbSet<HouseholdMember> HouseholdMembers => Set<HouseholdMember>();

    public DbSet<ArrivalGroup> ArrivalGroups => Set<ArrivalGroup>();

    public DbSet<ArrivalGroupHeads> ArrivalGroupHeads => Set<ArrivalGroupHeads>();

    public DbSet<PersonMerge> PersonMerges => Set<PersonMerge>();

    public DbSet<DepartureRecord> Departures => Set<DepartureRecord>();

    public DbSet<Transfer> Transfers => Set<Transfer>();

    public DbSet<TransferIn> TransfersIn => Set<TransferIn>();

    public DbSet<IntentionChange> IntentionChanges => Set<IntentionChange>();

    public DbSet<Card> Cards => Set<Card>();

    public DbSet<CardChange> CardChanges => Set<CardChange>();

    public DbSet<CardBatch> CardBatches => Set<CardBatch>();

    public DbSet<CardPrint> CardPrints => Set<CardPrint>();

    public DbSet<CardAlertSeen> CardAlertsSeen => Set<CardAlertSeen>();

    public DbSet<Service> Services => Set<Service>();

    public DbSet<Medical.VisitChange> VisitChanges => Set<Medical.VisitChange>();

    public DbSet<ServiceVersion> ServiceVersions => Set<ServiceVersion>();

    public DbSet<TimetableDays> TimetableDays => Set<TimetableDays>();

    public DbSet<Entitlement> Entitlements => Set<Entitlement>();

    public DbSet<Diet> Diets => Set<Diet>();

    public DbSet<Override> Overrides => Set<Override>();

    public DbSet<ReversalReason> ReversalReasons => Set<ReversalReason>();

    public DbSet<Conflict> Conflicts => Set<Conflict>();

    public DbSet<ConflictDecision> ConflictDecisions => Set<ConflictDecision>();

    public DbSet<LateLine> LateLines => Set<LateLine>();

    public DbSet<PaperSheet> PaperSheets => Set<PaperSheet>();

    public DbSet<PaperSheetPerson> PaperSheetPeople => Set<PaperSheetPerson>();

    public DbSet<Loan> Loans => Set<Loan>();

    public DbSet<Appointment> Appointments => Set<Appointment>();

    public DbSet<Dispute> Disputes => Set<Dispute>();

    public DbSet<ServiceExclusion> ServiceExclusions => Set<ServiceExclusion>();

    public DbSet<MealSession> MealSessions => Set<MealSession>();

    public DbSet<ServiceEvent> ServiceEvents => Set<ServiceEvent>();

    public DbSet<RefusedScan> RefusedScans => Set<RefusedScan>();

    public DbSet<ServiceDayFigure> ServiceDayFigures => Set<ServiceDayFigure>();

    public DbSet<Block> Blocks => Set<Block>();

    public DbSet<Room> Rooms => Set<Room>();

    public DbSet<Bed> Beds => Set<Bed>();

    public DbSet<BedStay> BedStays => Set<BedStay>();

    public DbSet<BedHold> BedHolds => Set<BedHold>();

    public DbSet<BedChange> BedChanges => Set<BedChange>();

    public DbSet<BedOverrideRow> BedOverrides => Set<BedOverrideRow>();

    public DbSet<BedCensus> BedCensus => Set<BedCensus>();

    public DbSet<BedCensusDay> BedCensusDays => Set<BedCensusDay>();

    public DbSet<GatePassage> GatePassages => Set<GatePassage>();

    public DbSet<ReturnExpected> GateReturnsExpected => Set<ReturnExpected>();

    public DbSet<Evacuation> Evacuations => Set<Evacuation>();

    public DbSet<EvacuationExpected> EvacuationExpected => Set<EvacuationExpected>();

    public DbSet<EvacuationScan> EvacuationScans => Set<EvacuationScan>();

    public DbSet<Visit> Visits => Set<Visit>();

    public DbSet<VisitDayFigure> VisitDayFigures => Set<VisitDayFigure>();

    public DbSet<Case> Cases => Set<Case>();

    public DbSet<CaseStepRow> CaseSteps => Set<CaseStepRow>();

    public DbSet<CaseDayFigure> CaseDayFigures => Set<CaseDayFigure>();

    public DbSet<OutreachSession> OutreachSessions => Set<OutreachSession>();

    public DbSet<Item> Items => Set<Item>();

    public DbSet<StockPlace> Places => Set<StockPlace>();

    public DbSet<StockLot> Lots => Set<StockLot>();

    public DbSet<StockDocument> StockDocuments => Set<StockDocument>();

    public DbSet<DocumentNumber> DocumentNumbers => Set<DocumentNumber>();

    public DbSet<StockLineRow> StockLines => Set<StockLineRow>();

    public DbSet<StockBalance> StockBalances => Set<StockBalance>();

    public DbSet<StockDayFigure> StockDayFigures => Set<StockDayFigure>();

    public DbSet<ShortageRow> OpenShortages => Set<ShortageRow>();

    public DbSet<Summary> Summaries => Set<Summary>();

    public DbSet<SummarySource> SummarySources => Set<SummarySource>();

    public DbSet<SealedBundle> Bundles => Set<SealedBundle>();

    public DbSet<BundleRoute> BundleRoutes => Set<BundleRoute>();

    public DbSet<KioskHeard> KiosksHeard => Set<KioskHeard>();

    public DbSet<SiteFigure> SiteFigures => Set<SiteFigure>();

    public DbSet<CommandAnswer> CommandAnswers => Set<CommandAnswer>();

    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();

    /// <summary>A context that writes inside the writer's transaction. It makes no savepoints: a failing turn fails its
    /// batch, which is rolled back whole and taken again one by one.</summary>
    public static CentreDbContext OnWriter(SqliteConnection connection, SqliteTransaction transaction)
    {
        var db = new CentreDbContext(new DbContextOptionsBuilder<CentreDbContext>().UseSqlite(connection).Options);
        db.Database.AutoSavepointsEnabled = false;
        db.Database.UseTransaction(transaction);
        return db;
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CentreDbContext).Assembly);
        modelBuilder.NameTablesAndColumnsInSnakeCase();
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.UseCentreColumnTypes();
}
