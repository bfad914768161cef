namespace SeopBot.Tests.Conversations;

/// <summary>Two people write on the same plan at the same time.</summary>
[Collection(nameof(District))]
public sealed class SamePlanTests(District district)
{
    [Theory]
    [InlineData("Keep mine", "Hannah Van Orden", "s10535", "asks good questions")]
    [InlineData("Keep theirs", "Zoé Hernández", "s10475", "reads aloud")]
    [InlineData("Keep both", "Paola Espinoza", "s10358", "reads aloud\nasks good questions")]
    public async Task The_second_to_save_is_asked_whose_words_to_keep(string answer, string name, string key, string strengths)
    {
        var (carla, laura) = (district.Open(District.Carla), district.Open(District.Laura));
        await carla.SayAsync($"notes for {name}: Strengths: reads aloud. Mom, dad and {name} came.");
        await laura.SayAsync($"notes for {name}: Strengths: asks good questions. Mom, dad and {name} came.");
        await carla.TapAsync("Save");
        await laura.TapAsync("Save");
        Assert.Equal("reads aloud", (string?)Assert.Single(await district.RowsAsync("Plans", key))["Strengths"]);
        await laura.TapAsync(answer);

        Assert.Equal(strengths, (string?)Assert.Single(await district.RowsAsync("Plans", key))["Strengths"]);
        Assert.Equal(2, (await district.RowsAsync("Conferences", key)).Count);
        Approved.Check($"--- Carla\n{carla.Transcript}--- Laura\n{laura.Transcript}", test: $"{nameof(The_second_to_save_is_asked_whose_words_to_keep)}.{answer.Replace(' ', '_')}");
    }
}
