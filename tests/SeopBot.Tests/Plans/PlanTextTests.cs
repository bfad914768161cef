using SeopBot.Plans;

namespace SeopBot.Tests.Plans;

public sealed class PlanTextTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \u00a0\n")]
    [InlineData("-")]
    [InlineData("—")]
    [InlineData("- . -")]
    [InlineData("...")]
    [InlineData("N/A")]
    [InlineData(" n/a. ")]
    [InlineData("None")]
    [InlineData("ninguno")]
    [InlineData("Not applicable")]
    [InlineData("No aplica.")]
    public void Nothing_fills_no_field(string? text)
    {
        Assert.False(PlanText.IsFilled(text));
        Assert.False(PlanText.IsAttentionFilled(text));
    }

    [Theory]
    [InlineData("none at this time")]
    [InlineData("None at this time.")]
    [InlineData("Ninguna por ahora")]
    [InlineData("Nothing at this time")]
    [InlineData("none for now")]
    [InlineData("Ninguna en este momento.")]
    [InlineData("nada por el momento")]
    public void Nothing_at_this_time_answers_only_what_needs_attention(string text)
    {
        Assert.False(PlanText.IsFilled(text));
        Assert.True(PlanText.IsAttentionFilled(text));
    }

    [Theory]
    [InlineData("reads well")]
    [InlineData("None of the tests was a problem")]
    [InlineData("A")]
    [InlineData("👍")]
    [InlineData("{\"type\":\"AdaptiveCard\"}")]
    public void Words_fill_every_field(string text)
    {
        Assert.True(PlanText.IsFilled(text));
        Assert.True(PlanText.IsAttentionFilled(text));
    }
}
