using System.Text.Json.Serialization;
using CentreHost.Bundles;

namespace CentreHost.Headquarters.Receiving;

[JsonSerializable(typeof(CheckCumulative))]
internal sealed partial class ChecksJson : JsonSerializerContext;
