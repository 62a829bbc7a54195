using System.Text.Json;
using System.Text.Json.Serialization;
using CentreHost.Beds;
using CentreHost.Cards;
using CentreHost.Cases;
using CentreHost.Centre;
using CentreHost.Medical;
using CentreHost.Outreach;
using CentreHost.People;
using CentreHost.Services;
using CentreHost.Services.Appointments;
using CentreHost.Services.Disputes;
using CentreHost.Services.Loans;
using CentreHost.Staff;
using CentreHost.Stock;
using CentreHost.Stock.Alerts;
using CentreHost.Stock.Counts;
using CentreHost.Stock.Files;
using CentreHost.Stock.Items;
using CentreHost.Stock.Kitchen;
using CentreHost.Stock.Kits;
using CentreHost.Stock.Moves;
using CentreHost.Stock.Planning;
using CentreHost.Stock.Settings;
using CentreHost.Summaries;

namespace CentreHost;

/// <summary>
/// The wire's JSON, generated at build time: no reflection on the scan path, none at start. Nulls are written, because
/// what is required and missing is refused: a kept answer must be readable again.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Today))]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(Done))]
[JsonSerializable(typeof(SignIn))]
[JsonSerializable(typeof(SignedIn))]
[JsonSerializable(typeof(List<StaffLine>))]
[JsonSerializable(typeof(AddStaff))]
[JsonSerializable(typeof(ChangePin))]
[JsonSerializable(typeof(DisableStaff))]
[JsonSerializable(typeof(RegisterPerson))]
[JsonSerializable(typeof(Registered))]
[JsonSerializable(typeof(ChangeProfile))]
[JsonSerializable(typeof(Depart))]
[JsonSerializable(typeof(WithdrawConsent))]
[JsonSerializable(typeof(List<PersonLine>))]
[JsonSerializable(typeof(PersonPage))]
[JsonSerializable(typeof(List<Nationality>))]
[JsonSerializable(typeof(MakeBlankCards))]
[JsonSerializable(typeof(BlankCardsMade))]
[JsonSerializable(typeof(BindCard))]
[JsonSerializable(typeof(ReissueCard))]
[JsonSerializable(typeof(RevokeCard))]
[JsonSerializable(typeof(CardBound))]
[JsonSerializable(typeof(LookUpCard))]
[JsonSerializable(typeof(CardFound))]
[JsonSerializable(typeof(Scan))]
[JsonSerializable(typeof(Verdict))]
[JsonSerializable(typeof(OpenCase))]
[JsonSerializable(typeof(TakeCaseStep))]
[JsonSerializable(typeof(CaseStepTaken))]
[JsonSerializable(typeof(List<CaseLine>))]
[JsonSerializable(typeof(CasePage))]
[JsonSerializable(typeof(RecordSession))]
[JsonSerializable(typeof(List<SessionLine>))]
[JsonSerializable(typeof(UndoService))]
[JsonSerializable(typeof(HouseholdServed))]
[JsonSerializable(typeof(ServeHousehold))]
[JsonSerializable(typeof(OverrideScan))]
[JsonSerializable(typeof(ReverseService))]
[JsonSerializable(typeof(ChangeService))]
[JsonSerializable(typeof(ServiceChanged))]
[JsonSerializable(typeof(List<ServiceVersionLine>))]
[JsonSerializable(typeof(ServiceLine))]
[JsonSerializable(typeof(SetTimetable))]
[JsonSerializable(typeof(RemoveTimetable))]
[JsonSerializable(typeof(List<TimetableLine>))]
[JsonSerializable(typeof(MakeAppointment))]
[JsonSerializable(typeof(CancelAppointment))]
[JsonSerializable(typeof(List<AppointmentLine>))]
[JsonSerializable(typeof(EndLoan))]
[JsonSerializable(typeof(LoanEnded))]
[JsonSerializable(typeof(List<LoanLine>))]
[JsonSerializable(typeof(OpenDispute))]
[JsonSerializable(typeof(AnswerDispute))]
[JsonSerializable(typeof(List<DisputeLine>))]
[JsonSerializable(typeof(List<OverdueLine>))]
[JsonSerializable(typeof(List<DietLine>))]
[JsonSerializable(typeof(List<DietCount>))]
[JsonSerializable(typeof(ChangeDiet))]
[JsonSerializable(typeof(SetDiet))]
[JsonSerializable(typeof(SetEntitlement))]
[JsonSerializable(typeof(List<EntitlementLine>))]
[JsonSerializable(typeof(Undone))]
[JsonSerializable(typeof(CountHeads))]
[JsonSerializable(typeof(HeadsCounted))]
[JsonSerializable(typeof(OpenMeal))]
[JsonSerializable(typeof(CloseMeal))]
[JsonSerializable(typeof(List<ServiceLine>))]
[JsonSerializable(typeof(BedMap))]
[JsonSerializable(typeof(AssignBed))]
[JsonSerializable(typeof(FreeBed))]
[JsonSerializable(typeof(BedAssigned))]
[JsonSerializable(typeof(RecordVisit))]
[JsonSerializable(typeof(VisitRecorded))]
[JsonSerializable(typeof(List<VisitLine>))]
[JsonSerializable(typeof(List<ItemLine>))]
[JsonSerializable(typeof(List<PlaceLine>))]
[JsonSerializable(typeof(Receive))]
[JsonSerializable(typeof(Received))]
[JsonSerializable(typeof(List<OnHandLine>))]
[JsonSerializable(typeof(List<ShortageLine>))]
[JsonSerializable(typeof(StockCardPage))]
[JsonSerializable(typeof(StockProved))]
[JsonSerializable(typeof(MoveGoods))]
[JsonSerializable(typeof(DocumentPosted))]
[JsonSerializable(typeof(ReceiveTransfer))]
[JsonSerializable(typeof(List<TransferLine>))]
[JsonSerializable(typeof(CountSheetPage))]
[JsonSerializable(typeof(PostCount))]
[JsonSerializable(typeof(CountPosted))]
[JsonSerializable(typeof(List<DocumentLine>))]
[JsonSerializable(typeof(DocumentPage))]
[JsonSerializable(typeof(ReverseDocument))]
[JsonSerializable(typeof(List<DraftLine>))]
[JsonSerializable(typeof(DecideDraft))]
[JsonSerializable(typeof(List<LotLine>))]
[JsonSerializable(typeof(CorrectLot))]
[JsonSerializable(typeof(MergeLots))]
[JsonSerializable(typeof(List<ItemOutlook>))]
[JsonSerializable(typeof(PlanItem))]
[JsonSerializable(typeof(List<PackLine>))]
[JsonSerializable(typeof(SetPack))]
[JsonSerializable(typeof(AddItem))]
[JsonSerializable(typeof(ChangeItem))]
[JsonSerializable(typeof(DropPack))]
[JsonSerializable(typeof(List<PlanLine>))]
[JsonSerializable(typeof(BoxScanned))]
[JsonSerializable(typeof(List<KitPage>))]
[JsonSerializable(typeof(DefineKit))]
[JsonSerializable(typeof(AssembleKits))]
[JsonSerializable(typeof(DismantleKits))]
[JsonSerializable(typeof(List<RecipePage>))]
[JsonSerializable(typeof(DefineRecipe))]
[JsonSerializable(typeof(CookDish))]
[JsonSerializable(typeof(Cooked))]
[JsonSerializable(typeof(CloseKitchen))]
[JsonSerializable(typeof(KitchenClosed))]
[JsonSerializable(typeof(OpenStock))]
[JsonSerializable(typeof(TakeStockFile))]
[JsonSerializable(typeof(StockFilePaper))]
[JsonSerializable(typeof(StockFileReport))]
[JsonSerializable(typeof(StockSettingsPage))]
[JsonSerializable(typeof(ChangeStockSettings))]
[JsonSerializable(typeof(MergeItems))]
[JsonSerializable(typeof(ItemsMerged))]
[JsonSerializable(typeof(List<StockAlertLine>))]
[JsonSerializable(typeof(DaySummary))]
[JsonSerializable(typeof(List<SummaryLine>))]
[JsonSerializable(typeof(SummaryPage))]
[JsonSerializable(typeof(ApproveSummary))]
[JsonSerializable(typeof(SummaryApproved))]
internal sealed partial class CentreJson : JsonSerializerContext;
