namespace SeopBot.Tests.Conversations;

/// <summary>What people say after an answer, and what they ask that cannot be answered as it stands: never a dead end, in both languages.</summary>
[Collection(nameof(UntouchedDistrict))]
public sealed class NextStepTests(District district)
{
    private const string Owen = "t108";
    private const string Elaine = "t109";
    private const string Chad = "t140";
    private const string Philip = "t105";

    [Fact]
    public async Task After_a_list_a_name_why_go_back_and_export_lead_on()
    {
        var chat = district.Open(Elaine);
        await chat.SayAsync("who's missing plans in 10th?");
        await chat.SayAsync("why?");
        await chat.SayAsync("Ryker Jessup");
        await chat.SayAsync("why?");
        await chat.SayAsync("export that");
        await chat.TapAsync("The whole list instead");
        await chat.SayAsync("go back");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task After_a_list_in_Spanish_a_name_why_go_back_and_export_lead_on()
    {
        var chat = district.Open(Elaine);
        await chat.SayAsync("¿a quién le falta el plan en décimo?");
        await chat.SayAsync("Ryker Jessup");
        await chat.SayAsync("¿por qué?");
        await chat.SayAsync("exporta eso");
        await chat.SayAsync("volver");
        await chat.SayAsync("atrás");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Go_back_turns_the_page_back_and_then_to_the_answer_before()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("who is missing a plan in grade 5?");
        await chat.SayAsync("who is missing a plan?");
        await chat.SayAsync("more");
        Assert.Contains("9. ", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("go back");
        Assert.Contains("1. ", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("go back to the list");
        Assert.Contains("grade 5 · anything missing", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("back");
        Assert.DoesNotContain("lists read", chat.LastHeard, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Elaine, "which SEP students have no cluster", "A SEP has no career cluster, so nobody can be missing it there.", "Your students · SEOP only · no career cluster (3.2.3.3)")]
    [InlineData(Chad, "who has no cluster or course plan?", "A SEP has no career cluster or course plan", "Your students · anything missing")]
    [InlineData(Elaine, "who has no second conference", "A SEOP has no second conference", "Your students · anything missing")]
    [InlineData(Philip, "how many 4th graders have no cluster", "A SEP has no career cluster", "Number of students · grade 4 · Bryce Valley Elementary and Boulder Elementary")]
    [InlineData(Chad, "¿quién no tiene área de carrera?", "Un SEP no lleva área de carrera", "Sus estudiantes · cualquier cosa que falte")]
    public async Task A_part_that_the_plan_does_not_have_is_nobodys_lack(string who, string said, string told, string instead)
    {
        var chat = district.Open(who);
        await chat.SayAsync(said);
        Assert.Contains(told, chat.LastHeard, StringComparison.Ordinal);
        await chat.TapAsync(instead);
        Assert.DoesNotContain(told, chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_answered_as_it_stands_comes_with_guesses_that_can()
    {
        var chat = district.Open(Elaine);
        foreach (var said in new[] { "who wants to graduate early", "who opted out", "everyone whose parent didn't come", "students with free lunch missing a plan", "who gets free lunch", "who is missing a plan in grade 99", "what's due in February", "whom did I remind?" })
            await chat.SayAsync(said);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task What_cannot_be_answered_in_Spanish_comes_with_guesses_that_can()
    {
        var chat = district.Open(Elaine);
        foreach (var said in new[] { "¿quién se quiere graduar antes?", "¿quién optó por no hacer la prueba?", "¿a quién le falta el plan en el grado 99?", "¿qué vence en febrero?", "¿a quién le recordé?" })
            await chat.SayAsync(said);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_question_in_the_middle_of_notes_leads_back_to_what_they_hold()
    {
        var chat = district.Open(Chad);
        await chat.SayAsync("notes for Miles Begay");
        await chat.TapAsync("Next", ("came", "student"));
        await chat.TapAsync("Next", ("progress", "reads well"));
        await chat.SayAsync("who is missing a plan in grade 5?");
        await chat.TapAsync("Back to the notes");
        await chat.SayAsync("¿quién no tiene metas?");
        await chat.SayAsync("atrás");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Whoever_has_no_students_with_a_SEP_is_offered_no_notes()
    {
        var chat = district.Open(Elaine);
        foreach (var said in new[] { "help", "hola", "the weather is nice", "thanks", "conference notes", "save" }) await chat.SayAsync(said);
        Approved.Check(chat.Transcript);
    }

    [Theory]
    [InlineData("how do the schools stand in grade 4?", "By school and grade · grade 4", "Boulder Elementary · SEP", "Panguitch High")]
    [InlineData("how do the schools stand, SEOP only?", "By school and grade · SEOP only", "Panguitch High · SEOP", "· SEP ")]
    [InlineData("by school, only those with no plan at all", "By school and grade · no plan at all", "no plan", "on track")]
    [InlineData("¿cómo van las escuelas en la primaria?", "Por escuela y grado · de kínder a 6.º grado", "Boulder Elementary · SEP", "Panguitch High")]
    [InlineData("how is Panguitch High doing by grade?", "By school and grade · Panguitch High", "Grade 10 · SEOP", "Boulder")]
    [InlineData("which schools have students without a cluster?", "By school and grade · no career cluster", "Panguitch High · SEOP", "Elementary · SEP")]
    public async Task Overviews_are_limited_by_school_grade_kind_and_state(string said, string understood, string told, string apart)
    {
        var chat = district.Open("t101");
        await chat.SayAsync(said);
        Assert.Contains(understood, chat.LastHeard, StringComparison.Ordinal);
        Assert.Contains(told, chat.LastHeard, StringComparison.Ordinal);
        Assert.DoesNotContain(apart, chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_refusal_a_follow_up_goes_on_from_what_was_refused_and_never_mind_ends_it()
    {
        var chat = district.Open(Philip);
        await chat.SayAsync("who is missing a plan at Boulder?");
        await chat.SayAsync("now bryce valley");
        Assert.Contains("Bryce Valley Elementary · anything missing", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("and Panguitch High?");
        await chat.SayAsync("only kindergarten");
        Assert.Contains("isn't your school", chat.LastHeard, StringComparison.Ordinal);
        await chat.SayAsync("never mind");
        await chat.SayAsync("who is missing a plan in kindergarten?");
        Assert.Contains("Kindergarten · Bryce Valley Elementary and Boulder Elementary", chat.LastHeard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_reminder_so_soon_is_warned_of_and_told_of_later()
    {
        var teacher = district.Open("t139");
        await teacher.SayAsync("hello");
        var chat = district.Open(Philip);
        await chat.SayAsync("who is missing a plan at Boulder?");
        await chat.TapAsync("Remind their teachers");
        await chat.TapAsync("Send", ("teachers", "t139"));
        await chat.SayAsync("who is missing a plan at Boulder?");
        await chat.TapAsync("Remind their teachers");
        Assert.Contains("Reminded already: Leslie Veater on Nov 22.", chat.LastHeard, StringComparison.Ordinal);
        foreach (var (said, told) in new[] { ("whom did I remind?", "Leslie Veater ·"), ("¿a quién le recordé?", "A quién recordó usted este año escolar") })
        {
            await chat.SayAsync(said);
            Assert.Contains(told, chat.LastHeard, StringComparison.Ordinal);
        }
    }
}
