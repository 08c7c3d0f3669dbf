using Didymium.Chain.Figures;

namespace Didymium.Chain.Materials;

/// <summary>What the EU's supply-risk score needs to know of an element besides flows.</summary>
/// <param name="Element">Chemical symbol.</param>
/// <param name="EndOfLifeInputRate">End-of-life recycling input rate (EoL-RIR): the fraction of input that comes from end-of-life scrap.</param>
/// <param name="Substitution">Substitution index of supply risk (SI_SR), 0 to 1; 1 where nothing can take the element's place.</param>
public sealed record Criticality(string Element, Sourced EndOfLifeInputRate, Sourced Substitution);
