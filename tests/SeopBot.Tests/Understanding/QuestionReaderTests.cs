using SeopBot.Dialogs.Questions;
using SeopBot.Plans;
using SeopBot.Tests.House;

namespace SeopBot.Tests.Understanding;

/// <summary>Questions about plans, and what each means. The table is Questions.md.</summary>
public sealed class QuestionReaderTests
{
    private static readonly string[][] Lines = [.. Repository.Read("tests/SeopBot.Tests/Understanding/Questions.md").Split('\n')
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| who", StringComparison.Ordinal) && !line.StartsWith("| ---", StringComparison.Ordinal))
        .Select(line => line.Trim('|', ' ', '\r').Split(" | ").Select(cell => cell.Trim()).ToArray())];

    [Fact]
    public void Dump()
    {
        File.WriteAllLines("/tmp/q_out.txt", Lines.Select(cells => $"| {cells[0]} | {cells[1]} | {cells[2]} | {QuestionNotation.Write(QuestionDistrict.Read(cells[0], cells[1], cells[2]))} |"));
    }
}
