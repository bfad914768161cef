namespace SeopBot.Tests.Conversations;

/// <summary>"Remind their teachers" as the person sees it who sends, and as the teacher does.</summary>
[Collection(nameof(District))]
public sealed class ReminderCardTests(District district)
{
    private const string Philip = "t105";
    private const string Leslie = "t139";

    [Fact]
    public async Task A_principal_looks_at_the_drafts_changes_the_words_and_sends()
    {
        var teacher = district.Open(Leslie);
        await teacher.SayAsync("hello");
        var chat = district.Open(Philip);
        await chat.SayAsync("who is missing a plan in kindergarten at Boulder Elementary?");
        await chat.TapAsync("Remind their teachers");
        await chat.TapAsync("Send", ("teachers", Leslie), ("text", "Could you hold these *before Friday*? Thank you!"));
        await teacher.WaitAsync("before Friday");
        await chat.TapAsync("Back to the list");
        await chat.TapAsync("Remind their teachers");
        Assert.Contains("reminded Nov 22", chat.LastHeard, StringComparison.Ordinal);
        Approved.Check(chat.Transcript + teacher.Transcript);
    }

    [Fact]
    public async Task A_teacher_has_nobody_to_remind()
    {
        var chat = district.Open("t140");
        await chat.SayAsync("remind their teachers");
        Assert.Contains("nobody I can write to", chat.LastHeard, StringComparison.Ordinal);
    }
}
