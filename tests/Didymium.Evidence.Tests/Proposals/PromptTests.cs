using System.Security.Cryptography;
using System.Text;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Proposals;

namespace Didymium.Evidence.Tests.Proposals;

/// <summary>A kept proposal says which text it answered to, so a text never changes under its version.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("claims-1", "6823b2cff43bcc17")]
    [InlineData("translation-1", "7e5b39994c771853")]
    public void The_text_of_a_version_is_the_text_it_was(string version, string hash)
    {
        var prompt = version == Prompt.Claims.Version ? Prompt.Claims : Prompt.Translation;
        Assert.Equal(version, prompt.Version);
        Assert.True(
            hash == Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(prompt.Text)))[..16],
            $"The text of {version} (or a closed list in it) has changed: give it a new version, and its hash here.");
    }

    [Fact]
    public void The_closed_lists_are_in_it_whole()
    {
        Assert.Contains(string.Join(", ", Keys.All<ClaimType>()), Prompt.Claims.Text, StringComparison.Ordinal);
        Assert.Contains(string.Join(", ", Keys.All<ClaimStatus>()), Prompt.Claims.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{types}", Prompt.Claims.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("{modalities}", Prompt.Claims.Text, StringComparison.Ordinal);
    }
}
