namespace Didymium.Web.Jobs;

/// <summary>Where a job stands.</summary>
public enum JobState
{
    /// <summary>It waits for its turn.</summary>
    Queued,

    /// <summary>It is being worked on.</summary>
    Running,

    /// <summary>It is finished and its result is kept.</summary>
    Done,

    /// <summary>It could not be done; the message says why.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The server stopped in the middle of it. Nothing of it is kept; it can be started again.</summary>
    Interrupted,
}
