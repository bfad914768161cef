using SeopBot.Dialogs.Questions;
using SeopBot.Plans;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Understanding;

/// <summary>Questions about plans, and what each means. The table is Questions.md.</summary>
public sealed class QuestionReaderTests
{
    private static readonly string[][] Lines = [.. MarkdownTable.Rows(Repository.Read("tests/SeopBot.Tests/Understanding/Questions.md"))];

    [Fact]
    public void Every_line_of_the_table_means_what_it_says()
    {
        var wrong = Lines.Select(cells => (cells, Means: QuestionNotation.Write(Read(cells)))).Where(line => line.Means != line.cells[3])
            .Select(line => $"{line.cells[0]}: {line.cells[2]} ({line.cells[1]}) means {line.Means}, not {line.cells[3]}").ToList();
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public void The_table_has_at_least_600_lines_a_quarter_of_them_Spanish()
    {
        Assert.All(Lines, cells => Assert.Equal(4, cells.Length));
        Assert.True(Lines.Length >= 600, $"{Lines.Length}");
        Assert.InRange(Lines.Count(cells => SeopBot.Dialogs.SpokenLanguage.Of(cells[2]) == "es"), Lines.Length / 4, Lines.Length);
    }

    [Fact]
    public void A_question_in_notation_is_written_as_it_is_read() =>
        Assert.All(Lines.Where(cells => cells[3] is not ("-" or ['?', ..])).Select(cells => cells[3].Split(" > ")[0]),
            notation => Assert.Equal(notation, QuestionNotation.Write(QuestionNotation.Parse(notation))));

    [Fact]
    public void A_student_whom_the_asker_lost_since_the_question_before_is_not_offered()
    {
        var lost = QuestionDistrict.Roster.Students.First(student => !Access.MaySee(QuestionDistrict.Person("Carla"), student)).Key;
        var context = QuestionDistrict.Context("Carla", "list, own") with { Previous = new PlanQuestion { Kind = QuestionKind.Student, StudentKey = lost }, Listed = [lost, lost, lost] };
        Assert.All(Lines.Select(cells => cells[2]).Concat(["zzz she", "is she zzz?", "zzz?", "and zzz", "only zzz"]), said =>
        {
            if (QuestionReader.Read(said, context) is QuestionReading.Unsure unsure) Assert.DoesNotContain(unsure.Guesses, guess => guess.StudentKey == lost);
        });
    }

    [Fact]
    public void A_number_on_a_later_page_is_the_one_that_the_card_shows()
    {
        var context = QuestionDistrict.Context("Carla", "list, own") with { ListedBefore = 8 };
        Assert.Equal("s10006", Assert.IsType<QuestionReading.Understood>(QuestionReader.Read("is number 10 done?", context)).Question.StudentKey);
        Assert.IsType<QuestionReading.Unsure>(QuestionReader.Read("is number 2 done?", context));
    }

    [Fact]
    public void Only_the_askers_students_are_ever_offered() => Assert.All(Lines, cells =>
    {
        if (Read(cells) is not QuestionReading.Unsure unsure) return;
        Assert.All(unsure.Guesses.Select(guess => QuestionDistrict.Roster.FindStudent(guess.StudentKey)).OfType<Student>(),
            student => Assert.True(Access.MaySee(QuestionDistrict.Person(cells[0]), student), $"{cells[0]}: {cells[2]}"));
    });

    [Fact]
    public void School_and_grade_of_somebody_elses_student_are_not_told_by_the_refusal()
    {
        var carla = QuestionDistrict.Person("Carla");
        var other = QuestionDistrict.Roster.Students.Where(student => !Access.MaySee(carla, student))
            .First(student => QuestionDistrict.Roster.Students.Count(one => one.FamilyName == student.FamilyName) == 1);
        var readings = Enumerable.Range(1, 12).Select(grade => QuestionDistrict.Read("Carla", "-", $"is {other.FullName} in grade {grade} done?"))
            .Select(reading => reading is QuestionReading.Understood understood ? understood.Question.StudentKey : reading.GetType().Name).Distinct();
        Assert.Equal([other.Key], readings);
    }

    [Theory]
    [InlineData("whos missing plans at panguich high", "panguich", "panguitch")]
    [InlineData("who is missing a confrence", "confrence", "conference")]
    public void What_was_read_as_a_slip_is_told(string said, string typed, string read) =>
        Assert.Contains((typed, read), Assert.IsType<QuestionReading.Understood>(QuestionDistrict.Read("Martin", "-", said)).Corrections);

    [Fact]
    public void Without_any_names_a_question_is_still_told_from_other_talk()
    {
        Assert.IsType<QuestionReading.Understood>(QuestionReader.Read("who is missing a plan in grade 4?"));
        Assert.IsType<QuestionReading.Unsure>(QuestionReader.Read("is Emma Sandoval done?"));
        Assert.IsType<QuestionReading.NotAboutPlans>(QuestionReader.Read("the weather is nice"));
        Assert.IsType<QuestionReading.NotAboutPlans>(QuestionReader.Read(null));
    }

    private static QuestionReading Read(string[] cells) => QuestionDistrict.Read(cells[0], cells[1], cells[2]);
}
