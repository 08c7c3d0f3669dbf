namespace Didymium.Web.Jobs;

/// <summary>A job as it stands at a moment.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="Done">Steps done: years, cases or runs.</param>
/// <param name="Of">Steps in all; 0 where that is not known.</param>
/// <param name="Message">Why it failed; empty otherwise.</param>
/// <param name="At">When it came to stand so.</param>
public sealed record JobStatus(JobState State, int Done, int Of, string Message, DateTimeOffset At)
{
    /// <summary>True when nothing more will happen to it.</summary>
    public bool IsOver => State is not (JobState.Queued or JobState.Running);
}
