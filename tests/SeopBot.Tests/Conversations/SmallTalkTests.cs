namespace SeopBot.Tests.Conversations;

/// <summary>Help, hello, thanks and nonsense are answered helpfully, in the language they are written in.</summary>
[Collection(nameof(District))]
public sealed class SmallTalkTests(District district)
{
    [Fact]
    public async Task Hello_help_thanks_and_nonsense_in_English()
    {
        var chat = district.Open(District.Carla);
        foreach (var said in new[] { "hello", "help", "thank you!", "the weather is nice today", "👍" }) await chat.SayAsync(said);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Hello_help_thanks_and_nonsense_in_Spanish()
    {
        var chat = district.Open(District.Carla);
        foreach (var said in new[] { "¡Buenos días!", "ayuda", "muchas gracias", "hoy hace muy buen tiempo" }) await chat.SayAsync(said);
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_office_sees_but_does_not_record()
    {
        var chat = district.Open("t110");
        await chat.SayAsync("help");
        await chat.SayAsync("notes for Emma");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task Somebody_unknown_is_told_whom_to_ask()
    {
        var chat = district.Open(new Person("A stranger", "11111111-2222-3333-4444-555555555555"));
        await chat.SayAsync("notes for Emma");
        await chat.SearchAsync("em");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task A_sender_without_an_Entra_id_is_nobody()
    {
        var chat = district.Open(new Person(district.Roster.FindStaff(District.Carla)!.Name, null));
        await chat.SayAsync("who is missing a plan?");
        Approved.Check(chat.Transcript);
    }

    [Fact]
    public async Task The_bot_welcomes_once_although_Teams_tells_of_the_installation_twice()
    {
        var chat = district.Open(District.Carla);
        await chat.InstallAsync();
        Assert.Equal(1, chat.MessageCount);
        await chat.TapAsync("Conference notes");
        Approved.Check(chat.Transcript);
    }
}
