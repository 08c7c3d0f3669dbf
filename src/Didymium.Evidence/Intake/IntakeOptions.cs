using Didymium.Evidence.Language;

namespace Didymium.Evidence.Intake;

/// <summary>What the readers are told from outside.</summary>
public sealed record IntakeOptions
{
    /// <summary>Limits.</summary>
    public IntakeLimits Limits { get; init; } = IntakeLimits.Default;

    /// <summary>Finds an outlet by a name as printed (<c>Sou Hu Cai Jing</c>, 搜狐财经); null when it is not known.</summary>
    public Func<string, Entity?> FindOutlet { get; init; } = _ => null;
}
