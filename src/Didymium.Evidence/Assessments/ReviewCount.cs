using Didymium.Evidence.Documents;

namespace Didymium.Evidence.Assessments;

/// <summary>How often claims of a source class turned out right and wrong in review.</summary>
/// <param name="SourceClass">The class.</param>
/// <param name="Right">Claims accepted.</param>
/// <param name="Wrong">Claims rejected.</param>
public sealed record ReviewCount(SourceClass SourceClass, int Right, int Wrong);
