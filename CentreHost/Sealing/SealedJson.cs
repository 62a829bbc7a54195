using System.Text.Json.Serialization;
using CentreHost.Cases;
using CentreHost.Medical;
using CentreHost.People;
using CentreHost.People.Transfers;

namespace CentreHost.Sealing;

/// <summary>The stored form of sealed records. It outlives releases: members are added, never renamed.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Identity))]
[JsonSerializable(typeof(SealedVisit))]
[JsonSerializable(typeof(SealedVisitChange))]
[JsonSerializable(typeof(SealedStep))]
[JsonSerializable(typeof(DepartureWords))]
[JsonSerializable(typeof(TransferBundle))]
internal sealed partial class SealedJson : JsonSerializerContext;
