using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Intake;
using Didymium.Evidence.Library;
using Didymium.Workbench.Documents;

namespace Didymium.Web.Tests;

/// <summary>A note of the starter library: its ids are those that every new ledger gives it.</summary>
internal static class StarterNote
{
    /// <summary>That MP stopped its shipments to China.</summary>
    public static DocumentReading MpStop { get; } = Read("2025-04-17-mp-stops-shipments-to-china.md");

    /// <summary>A note in Chinese.</summary>
    public static DocumentReading Chinese { get; } = Read("2025-07-10-mp-guofangbu-baodijia.md");

    private static DocumentReading Read(string name)
    {
        using var stream = Desk.Starter.Open(name);
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return new ReadingMaker(Gazetteer.Shipped).Make(new DocumentReader(Desk.Intake).Read(new IntakeInput(name, memory.ToArray()))[0], DateTimeOffset.UnixEpoch);
    }
}
