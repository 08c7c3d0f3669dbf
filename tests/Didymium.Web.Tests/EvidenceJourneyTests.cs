using System.Text;
using Didymium.Testing;
using Microsoft.Playwright;

namespace Didymium.Web.Tests;

/// <summary>What a reader does with a document: add it, see its claims, ask what it would change, accept a claim, and find the change in a scenario and its trace.</summary>
public sealed class EvidenceJourneyTests
{
    private const string Reason = "The company's own quarterly report says the same of its shipments.";

    [Fact]
    public async Task A_document_is_added_asked_what_it_changes_accepted_and_found_again_in_the_scenario()
    {
        await using var site = await RunningSite.StartAsync();
        var browser = await Browser.StartAsync();
        await using var tab = await browser.TabAsync(site.Address);
        var page = tab.Page;
        page.SetDefaultTimeout(300_000);

        // Add it.
        await tab.OpenAsync("/documents/add");
        await page.SetInputFilesAsync("#file", new FilePayload { Name = "topic.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(TopicPage.Text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Add and read it" }).ClickAsync();
        await page.WaitForURLAsync("**/documents/d-*");
        var document = new Uri(page.Url).AbsolutePath;
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("美国能否重建稀土产业");
        var stop = page.Locator("article.claim").Filter(new() { HasText = "MP Materials has stopped exporting rare earth ores to China" }).Filter(new() { HasText = "trade flow" });
        await Assertions.Expect(stop).ToHaveCountAsync(1);
        Assert.True(await page.Locator(".text mark").CountAsync() > 5);
        await tab.MustBeSoundAsync("journey-document");

        // A citation shows its passage.
        var cite = page.Locator("details.cite").First;
        await cite.Locator("summary").ClickAsync();
        await Assertions.Expect(cite.Locator("mark")).ToBeVisibleAsync();

        // What would this change?
        await page.GetByRole(AriaRole.Button, new() { Name = "What would this change?" }).First.ClickAsync();
        await page.WaitForURLAsync("**/runs/impact-*");
        await page.WaitForSelectorAsync("h2#answer");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("moves the base case");
        await tab.DrawnAsync();
        await tab.MustBeSoundAsync("journey-impact");

        // Accept the claim, with a reason.
        await tab.OpenAsync(document);
        await stop.Locator("details.act > summary").ClickAsync();
        await stop.Locator("select[name=verdict]").SelectOptionAsync("accept");
        await stop.Locator("textarea").FillAsync(Reason);
        await stop.Locator("input[name=by]").FillAsync("ana");
        await stop.GetByRole(AriaRole.Button, new() { Name = "Record the decision" }).ClickAsync();
        await page.WaitForURLAsync("**/documents/d-*claim=*");
        await Assertions.Expect(stop.Locator(".decisions")).ToContainTextAsync(Reason);
        var claim = (await stop.Locator("a.id").TextContentAsync())!.Trim();

        // Run what was accepted.
        await tab.OpenAsync("/accepted");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("MP Materials has stopped");
        await Assertions.Expect(page.Locator("pre.file")).ToContainTextAsync(claim);
        await page.GetByRole(AriaRole.Button, new() { Name = "Run it" }).ClickAsync();
        await page.WaitForURLAsync("**/runs/run-*");
        var run = new Uri(page.Url).Segments[^1];
        await page.WaitForSelectorAsync($"a[href*='run={run}']");
        await tab.OpenAsync("/accepted");
        await Assertions.Expect(page.Locator($"a[href='/trace?thing={claim}&run={run}']")).ToHaveCountAsync(1);
        await tab.MustBeSoundAsync("journey-accepted");

        // The claim knows what rests on it in that run: the flow that it ends.
        await tab.OpenAsync($"/claims/{claim}?run={run}");
        await Assertions.Expect(page.Locator(".uses", new() { HasText = "flow conc" }).First).ToContainTextAsync("USA CHN 2026: 0 t");
        await tab.MustBeSoundAsync("journey-claim");

        // And so does Trace.
        await page.Locator($"a[href='/trace?thing={claim}&run={run}']").ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("MP Materials has stopped exporting");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(Reason);
        await tab.MustBeSoundAsync("journey-trace");
    }
}
