using System.Diagnostics;
using SeopBot.Dialogs.Questions;
using SeopBot.Plans;

namespace SeopBot.Tests.Understanding;

/// <summary>A district of 36,000 students, 60 schools and 2,000 staff is read against as fast as a small one.</summary>
public sealed class QuestionSpeedTests
{
    private static readonly string[] Syllables = ["ba", "ren", "ti", "mor", "el", "sa", "ven", "do", "lin", "gar", "hu", "pes", "ka", "wi", "nor", "ja"];

    [Theory]
    [InlineData("who is missing plans in 10th grade at Place 7 High")]
    [InlineData("is Sandovall Emma done?")]
    [InlineData("is barenti morelsa done")]
    [InlineData("which of mrs morelsas students have no clustr")]
    [InlineData("¿quién no tiene plan en la secundaria de Xandu?")]
    public void A_question_is_read_in_a_blink(string said)
    {
        var roster = District();
        var context = new QuestionContext(roster, new StaffMember("d", "Martin", StaffRole.District, []), new DateOnly(2026, 11, 9));
        QuestionReader.Read(said, context);
        var times = Enumerable.Range(0, 15).Select(_ =>
        {
            var begun = Stopwatch.GetTimestamp();
            QuestionReader.Read(said, context);
            return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }).Order().ToList();
        Assert.True(times[times.Count / 2] < 25, $"{times[times.Count / 2]:0.0} ms");
    }

    private static string Name(int number) => $"{Syllables[number % 16]}{Syllables[number / 16 % 16]}{Syllables[number / 256 % 16]}";

    private static Roster District() => new(
        Enumerable.Range(0, 60).Select(i => new School($"x{i}", $"{Name(i * 37)} {Name(i)} {(i % 3 == 0 ? "High" : i % 3 == 1 ? "Middle" : "Elementary")}")),
        Enumerable.Range(0, 2000).Select(i => new StaffMember($"t{i}", $"{Name(i)} {Name(i * 7)}", StaffRole.Teacher, [$"x{i % 60}"])),
        Enumerable.Range(0, 36_000).Select(i => new Student($"s{i}", Name(i % 700), Name(i / 9), $"x{i % 60}", new Grade(i % 13))), [], []);
}
