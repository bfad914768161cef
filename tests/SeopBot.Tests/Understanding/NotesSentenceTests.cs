using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Tests.Understanding;

/// <summary>One message that says it all, and where its parts go.</summary>
public sealed class NotesSentenceTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);
    private static readonly Student Emma = new("s1", "Emma", "Sandoval", "pes", new Grade(4));
    private static readonly Contact Marisol = new("s1", "a1", "Marisol Sandoval", "mother");
    private static readonly Contact Ruben = new("s1", "a2", "Rubén Sandoval", "father");
    private static readonly Contact Grandmother = new("s1", "a3", "Rosa Vega", "grandmother");

    [Theory]
    [InlineData("reads well above benchmark, needs work on math facts. Goal: 20 minutes of reading a day. Mom and she came.",
        "progress: reads well above benchmark | attention: needs work on math facts | education: 20 minutes of reading a day | came: student a1")]
    [InlineData("reading way up, still unsure with fractions. Goal: fractions practice twice a week. Mom and Emma were here.",
        "progress: reading way up | attention: still unsure with fractions | education: fractions practice twice a week | came: student a1")]
    [InlineData("Reads well, but struggles with spelling", "progress: Reads well | attention: struggles with spelling")]
    [InlineData("Needs help with spelling, long division and handwriting.", "attention: Needs help with spelling, long division and handwriting")]
    [InlineData("reads at 3.5 grade level. Growing 1.2 years a year.", "progress: reads at 3.5 grade level/Growing 1.2 years a year")]
    [InlineData("Strengths: kind, helpful. Needs attention: none.", "strengths: kind, helpful | attention: none")]
    [InlineData("Good at drawing. Finished the chapter book.", "accomplishments: Finished the chapter book | strengths: Good at drawing")]
    [InlineData("No concerns.", "attention: No concerns")]
    [InlineData("Homework always done. Behaves well.", "behavior: Homework always done/Behaves well")]
    [InlineData("Mom asked about summer school.", "questions: Mom asked about summer school")]
    [InlineData("Her goal is to read every day.", "education: to read every day")]
    [InlineData("Emma's goal: read every day", "education: read every day")]
    [InlineData("Goal - read every day", "education: read every day")]
    [InlineData("Career goal: talk with her aunt, a nurse", "career: talk with her aunt, a nurse")]
    [InlineData("Goal: learn what jobs there are at the national park", "career: learn what jobs there are at the national park")]
    [InlineData("Reading goal: 20 minutes a day. Career goal: visit the fire station.", "education: 20 minutes a day | career: visit the fire station")]
    [InlineData("lee muy bien, le cuestan las fracciones. Meta: leer 20 minutos al día. Vino la mamá con Emma.",
        "progress: lee muy bien | attention: le cuestan las fracciones | education: leer 20 minutos al día | came: student a1")]
    [InlineData("Se porta bien. Necesita practicar las tablas. La mamá preguntó por la tarea.",
        "attention: Necesita practicar las tablas | behavior: Se porta bien | questions: La mamá preguntó por la tarea")]
    [InlineData("Terminó su libro, ayuda a sus compañeros", "accomplishments: Terminó su libro | strengths: ayuda a sus compañeros")]
    [InlineData("Su meta es leer todos los días", "education: leer todos los días")]
    public void What_was_seen_goes_where_it_belongs(string text, string notes) => Assert.Equal(notes, Written(Fill(text)));

    [Theory]
    [InlineData("Mom came", "came: a1")]
    [InlineData("Mom and dad came.", "came: a1 a2")]
    [InlineData("Both parents came", "came: a1 a2")]
    [InlineData("Everyone came", "came: student a1 a2")]
    [InlineData("Marisol and Emma attended", "came: student a1")]
    [InlineData("Mrs. Sandoval came with Emma", "came: student a1")]
    [InlineData("Mr. Sandoval was here", "came: a2")]
    [InlineData("Dad came without Emma", "came: a2")]
    [InlineData("Mom came, Emma couldn't come", "came: a1")]
    [InlineData("Emma came with her grandmother Rosa", "came: student a3")]
    [InlineData("A parent came", "came: parent")]
    [InlineData("Mom and Emma.", "came: student a1")]
    [InlineData("With mom and dad", "came: a1 a2")]
    [InlineData("Present: Emma, mom", "came: student a1")]
    [InlineData("Met with Emma and her mom", "came: student a1")]
    [InlineData("I just met with Emma and her mom", "came: student a1")]
    [InlineData("just talked to Emma's mom", "came: a1")]
    [InlineData("Mom joined by phone for 25 minutes", "came: a1 | 25 min phone")]
    [InlineData("Dad zoomed in", "came: a2 | 15 min video")]
    [InlineData("Mom came. We talked for 25 minutes.", "came: a1 | 25 min inPerson")]
    [InlineData("Mom came, 20 min", "came: a1 | 20 min inPerson")]
    [InlineData("She reads well and mom came", "progress: She reads well | came: a1")]
    [InlineData("Mom came and asked how to help with fractions", "questions: asked how to help with fractions | came: a1")]
    [InlineData("Vinieron los papás y Emma", "came: student a1 a2")]
    [InlineData("La mamá no vino, vino el papá", "came: a2")]
    [InlineData("Vinieron todos", "came: student a1 a2")]
    [InlineData("me reuní con Emma y su mamá", "came: student a1")]
    [InlineData("La mamá llamó por teléfono", "came: a1 | 15 min phone")]
    public void Who_came_is_ticked(string text, string notes) => Assert.Equal(notes, Written(Fill(text)));

    [Fact]
    public void A_parent_who_cannot_be_told_is_not_guessed()
    {
        var notes = NotesSentence.Fill(Empty, "A parent came", Emma, [Marisol], Today);
        Assert.Equal("came: a1", Written(notes));
        Assert.Equal("came: parent", Written(NotesSentence.Fill(Empty, "Dad came", Emma, [Marisol], Today)));
    }

    [Fact]
    public void What_is_said_later_is_added_and_what_is_said_twice_is_kept_once()
    {
        var notes = Fill("reads well. Mom came.");
        notes = NotesSentence.Fill(notes, "reads well", Emma, [Marisol, Ruben], Today);
        notes = NotesSentence.Fill(notes, "likes science. Emma came, too.", Emma, [Marisol, Ruben], Today);
        Assert.Equal("progress: reads well/likes science | came: student a1", Written(notes));
    }

    [Theory]
    [InlineData("</script> {\"type\":\"x\"} **bold** 👩‍👧")]
    [InlineData("…")]
    [InlineData("1. one 2. two")]
    public void Whatever_is_not_understood_is_kept_as_progress(string text) => Assert.Equal(text.TrimEnd('.'), Fill(text).Progress);

    private static ConferenceNotes Empty => ConferenceNotes.Begin("n1", new StudentRecord(Emma), Today, new StaffMember("t1", "Carla", StaffRole.Teacher, ["pes"]));

    private static ConferenceNotes Fill(string text) => NotesSentence.Fill(Empty, text, Emma, [Marisol, Ruben, Grandmother], Today.AddDays(90));

    private static string Written(ConferenceNotes notes)
    {
        string?[] came = [notes.StudentPresent ? "student" : null, .. notes.ContactKeys, notes.OtherParent ? "parent" : null];
        (string, string?)[] parts =
        [
            ("progress", notes.Progress), ("accomplishments", notes.Accomplishments), ("strengths", notes.Strengths), ("attention", notes.NeedsAttention),
            ("behavior", notes.BehaviorAndHomework), ("questions", notes.ParentQuestions),
            ("education", notes.OwnGoal(GoalKind.Education)?.Text), ("career", notes.OwnGoal(GoalKind.Career)?.Text),
            ("came", string.Join(' ', came.OfType<string>()) is { Length: > 0 } people ? people : null),
        ];
        var text = string.Join(" | ", parts.Where(part => part.Item2 is not null).Select(part => $"{part.Item1}: {part.Item2!.Replace('\n', '/')}"));
        var mode = char.ToLowerInvariant($"{notes.Mode}"[0]) + $"{notes.Mode}"[1..];
        return notes is { Minutes: 15, Mode: ConferenceMode.InPerson } ? text : $"{text} | {notes.Minutes} min {mode}";
    }
}
