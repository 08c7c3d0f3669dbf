namespace Didymium.Chain.Evidence;

/// <summary>What the EU's criticality assessment of 2017 published of an element, rounded as published.</summary>
/// <param name="Element">Chemical symbol.</param>
/// <param name="Group"><c>LREE</c> or <c>HREE</c>.</param>
/// <param name="GlobalConcentration">(HHI_WGI,t) of global supply, 0 to about 10; one decimal.</param>
/// <param name="EuConcentration">(HHI_WGI,t) of the EU's sourcing; one decimal.</param>
/// <param name="ImportReliance">Import reliance of the EU as a fraction; published in whole percent.</param>
/// <param name="EndOfLifeInputRate">End-of-life recycling input rate as a fraction; published in whole percent.</param>
/// <param name="Substitution">Substitution index of supply risk (SI_SR); one decimal.</param>
/// <param name="GlobalOnlyScore">Score on global supply alone; null where we hold none.</param>
/// <param name="EuOnlyScore">Score on the EU's sourcing alone; null where we hold none.</param>
/// <param name="Score">Published supply-risk score, one decimal; null where we hold none.</param>
/// <param name="Source">Id of the row in the world's <c>sources.csv</c>.</param>
public sealed record EuAssessment(
    string Element,
    string Group,
    double GlobalConcentration,
    double EuConcentration,
    double ImportReliance,
    double EndOfLifeInputRate,
    double Substitution,
    double? GlobalOnlyScore,
    double? EuOnlyScore,
    double? Score,
    string Source);
