namespace Didymium.Workbench.Work;

/// <summary>How far a piece of work has come.</summary>
/// <param name="Done">Steps done: years of a run, cases of a stress test, runs of an impact or an explanation.</param>
/// <param name="Of">Steps in all; 0 where that is not known beforehand.</param>
public readonly record struct WorkProgress(int Done, int Of);
