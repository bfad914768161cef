namespace SeopBot.Tests.Conversations;

/// <summary>The fast way: one sentence, checked and saved.</summary>
[Collection(nameof(District))]
public sealed class FastNotesTests(District district)
{
    [Fact]
    public async Task One_sentence_and_what_is_missing_make_a_conference()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Emma Sandoval: reading way up, still unsure with fractions. Goal: fractions practice twice a week. Mom and Emma were here.");
        await chat.TapAsync("Add what is missing");
        await chat.TapAsync("Next", ("accomplishments", "finished the chapter book"), ("strengths", "helps classmates"), ("careerIdea", "Interview an adult about their job and share one thing learned"));
        await chat.TapAsync("Save");

        var plan = Assert.Single(await district.RowsAsync("Plans", "s10001"));
        Assert.Equal("reading way up", (string?)plan["Progress"]);
        Assert.Equal("still unsure with fractions", (string?)plan["NeedsAttention"]);
        var conference = Assert.Single(await district.RowsAsync("Conferences", "s10001"));
        Assert.Equal("a20001", (string?)conference["ContactKeys"]);
        Assert.Equal(["career", "education"], (await district.RowsAsync("Goals", "s10001")).Select(goal => (string)goal["Kind"]!).Order());
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_whole_conversation_in_Spanish()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("hola");
        await chat.SayAsync("notas de Lydia: lee muy bien, le cuestan las fracciones. Meta: 20 minutos de lectura al día. Vino la mamá con Lydia.");
        await chat.TapAsync("Agregar lo que falta");
        await chat.TapAsync("Siguiente", ("accomplishments", "terminó su libro"), ("strengths", "ayuda a sus compañeros"), ("career", "Platicar con su tía sobre su trabajo"));
        await chat.TapAsync("Guardar");
        await chat.SayAsync("gracias");

        Assert.Equal("le cuestan las fracciones", (string?)Assert.Single(await district.RowsAsync("Plans", "s10206"))["NeedsAttention"]);
        Assert.Equal(2, (await district.RowsAsync("Goals", "s10206")).Count);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_conference_is_recorded_in_words_alone()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("I just met with Daxton Call and his mom: reads well, loves science but struggles with spelling. His goal is to read every day.");
        await chat.SayAsync("Strengths: kind to everyone. Accomplishments: won the science fair. Career goal: talk with his uncle, a ranger.");
        await chat.SayAsync("looks good, save it");

        Assert.Equal("kind to everyone", (string?)Assert.Single(await district.RowsAsync("Plans", "s10107"))["Strengths"]);
        Assert.Equal(2, (await district.RowsAsync("Goals", "s10107")).Count);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task More_words_in_the_middle_of_the_walk_are_taken_into_the_notes()
    {
        var chat = district.Open(District.Carla);
        await chat.SayAsync("notes for Damián: reads well. Mom came.");
        await chat.SayAsync("he also needs help with long division");
        await chat.SayAsync("ok");
        Approved.Check(chat.Transcript);
    }
}
