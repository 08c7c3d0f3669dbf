using System.Globalization;
using Didymium.Market.Results;

namespace Didymium.Market.Dynamics;

/// <summary>A project's appraisal.</summary>
/// <param name="Members">Facilities of the project that are due.</param>
/// <param name="Npv">Expected net present value at the hurdle rate, million USD.</param>
/// <param name="Investment">What its owners must find, million USD.</param>
/// <param name="Expected">Expected value of what its first stage gives per kg of throughput, USD per kg: for a mine, its basket.</param>
/// <param name="Needed">The same at which the net present value is zero, all prices scaled alike; null when nothing can be sold.</param>
internal sealed record Appraisal(List<FacilityState> Members, double Npv, double Investment, double Expected, double? Needed)
{
    public (string English, string Chinese) Words => (
        string.Create(
            CultureInfo.InvariantCulture,
            $"NPV {(Npv < 0 ? "−" : "+")}${Math.Abs(Npv):N0}m on ${Investment:N0}m of investment at an expected ${Expected:N1} per kg{(Needed is { } needed ? $"; it needs ${needed:N1}" : "; it finds no buyer")}"),
        string.Create(
            CultureInfo.InvariantCulture,
            $"投资 {Investment:N0} 百万美元，预期 {Expected:N1} 美元/千克，净现值 {(Npv < 0 ? "−" : "+")}{Math.Abs(Npv):N0} 百万美元{(Needed is { } wanted ? $"；需要 {wanted:N1} 美元/千克" : "；没有买家")}"));

    public DecisionRow Row(int year, string decision) => new(
        year,
        Members[0].Facility.Project,
        string.Join(';', Members.Select(m => m.Facility.Id)),
        decision,
        Npv,
        Investment,
        Expected,
        Needed,
        Words.English,
        Words.Chinese);
}
