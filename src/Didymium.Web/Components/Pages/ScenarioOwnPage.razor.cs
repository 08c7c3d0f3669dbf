using Didymium.Chain.Reading;
using Didymium.Web.Jobs;
using Didymium.Web.Security;
using Didymium.Workbench;
using Didymium.Workbench.Work;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;

namespace Didymium.Web.Components.Pages;

/// <summary>A scenario file of the reader's own: its faults, or its run.</summary>
/// <remarks>The page answers its own form, so that a text with faults stands in the field again and nothing is kept of it.</remarks>
public sealed partial class ScenarioOwnPage
{
    // Less than a request may hold, so that it is this page that says so.
    private const int Most = 200 * 1024;

    private const string Example =
        """
        id: yours
        name: No price floor for MP Materials, and licences for dysprosium at half
        extends: reindustrialisation
        without: [mp-price-floor]
        events:
          - id: cn-licence-ox-dy
            kind: licence
            name: China approves half of the applications for dysprosium oxide
            start: 2025-04
            status: in_force
            evidence: []
            scope: { product: ox-dy, origin: CHN, destination: "*" }
            share_approved: 0.5
            cost_usd_per_kg: 1
            effect: Half of what each route carried before goes out (assumed).
        """;

    private IReadOnlyList<Fault> faults = [];
    private string? refusal;

    /// <summary>The text as pasted.</summary>
    [SupplyParameterFromForm(FormName = "own")]
    public string? Text { get; set; }

    /// <summary>The file, which takes the place of the text.</summary>
    [SupplyParameterFromForm(FormName = "own")]
    public IFormFile? File { get; set; }

    [Inject]
    private JobBoard Jobs { get; set; } = null!;

    [Inject]
    private IHttpContextAccessor Http { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private string Shown => Text ?? Example;

    private async Task Submit()
    {
        if (File is { Length: > Most } || Text is { Length: > Most })
        {
            Refuse(Chain.Wording.Tongue.Say($"That is larger than {Most / 1024} KB. A scenario file extends another and says only what differs.", $"超过 {Most / 1024} KB。情景文件只需说明与基础情景的不同之处。"));
            return;
        }

        if (File is { Length: > 0 })
        {
            using var reader = new StreamReader(File.OpenReadStream());
            Text = await reader.ReadToEndAsync();
        }

        try
        {
            var job = Jobs.Put(new WorkRequest { ScenarioText = (Text ?? string.Empty).ReplaceLineEndings("\n") }, Client.Of(Http.HttpContext!));
            Navigation.NavigateTo($"/runs/{job.Id}");
        }
        catch (FaultyInputException e)
        {
            faults = e.Faults;
            Http.HttpContext!.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        }
        catch (UserErrorException e)
        {
            Refuse(e.Message);
        }
        catch (TooManyJobsException e)
        {
            Refuse(e.Message);
            Http.HttpContext!.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        }
    }

    private void Refuse(string words)
    {
        refusal = words;
        Http.HttpContext!.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
    }
}
