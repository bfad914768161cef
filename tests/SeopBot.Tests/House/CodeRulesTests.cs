using System.Text.RegularExpressions;

namespace SeopBot.Tests.House;

/// <summary>Rules of the code that no compiler knows.</summary>
public sealed partial class CodeRulesTests
{
    private const int LongestFile = 300;

    /// <summary>What a log may name: things of the machine, never a person's words, names or addresses.</summary>
    private static readonly string[] Loggable = ["Reference", "RequestId", "Key", "ItemId", "List", "Column", "Count", "Status", "Code", "Path", "Url", "Elapsed"];

    /// <summary>Log values that only our own fixed sentences fill; each was read.</summary>
    private static readonly string[] LoggableSentences = ["Bot/Channels/FrontDoor.cs: Reason", "Bot/Channels/ListNotifications.cs: Reason", "SharePoint/Filings/OutboxDelivery.cs: Reason"];

    private static IEnumerable<string> Sources => Repository.Files(".cs").Where(path => !path.StartsWith("sdk/", StringComparison.Ordinal));

    private static IEnumerable<string> Product => Sources.Where(path => !path.StartsWith("tests/", StringComparison.Ordinal));

    [Fact]
    public void Logs_name_things_of_the_machine_only() =>
        Assert.Empty(Product.SelectMany(path => Unloggable(Repository.Read(path)).Select(name => $"{path}: {name}")).Except(LoggableSentences));

    [Theory]
    [InlineData("""[LoggerMessage(1, LogLevel.Warning, "The notes of {Student} were lost.")]""", "Student")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Error, Message = "No \"plan\" for {Name} in {List}")]""", "Name")]
    [InlineData("logger.LogWarning($\"No notes for {student.Name}\");", "LogWarning")]
    [InlineData("_logger.LogInformation(\"saved {Text}\", notes.Strengths);", "LogInformation")]
    public void A_log_that_names_a_person_is_caught(string code, string named) => Assert.Equal([named], Unloggable(code));

    [Fact]
    public void A_type_is_named_by_its_role() =>
        Assert.Empty(Sources.SelectMany(path => BadlyNamed(Repository.Read(path)).Select(name => $"{path}: {name}")));

    [Theory]
    [InlineData("public sealed class PlanHelper;", "PlanHelper")]
    [InlineData("internal sealed partial record struct CardInfo(int A);", "CardInfo")]
    [InlineData("public interface IPlanService { }", "IPlanService")]
    [InlineData("file static class DateUtil { }", "DateUtil")]
    [InlineData("enum NotesData { }", "NotesData")]
    public void A_type_named_after_nothing_is_caught(string code, string named) => Assert.Equal([named], BadlyNamed(code));

    [Fact]
    public void A_file_is_short_enough_to_read() =>
        Assert.Equal([], Sources.Where(path => IsLong(Repository.Read(path))));

    [Fact]
    public void A_long_file_is_caught() => Assert.True(IsLong(new string('\n', LongestFile + 1)));

    [Fact]
    public void Nothing_is_left_to_do_later() => Assert.Empty(Product.SelectMany(path => Unfinished(Repository.Read(path)).Select(mark => $"{path}: {mark}")));

    [Theory]
    [InlineData("// TO" + "DO: later", "TO" + "DO")]
    [InlineData("throw new NotImplemented" + "Exception();", "throw new NotImplemented" + "Exception")]
    public void Unfinished_work_is_caught(string code, string mark) => Assert.Equal([mark], Unfinished(code));

    private static IEnumerable<string> Unloggable(string code) =>
    [
        .. LogTemplate().Matches(code).SelectMany(template => Placeholder().Matches(template.Value)).Select(placeholder => placeholder.Groups[1].Value).Except(Loggable),
        .. LooseLog().Matches(code).Select(call => call.Groups[1].Value),
    ];

    private static IEnumerable<string> BadlyNamed(string code) => BadName().Matches(code).Select(match => match.Groups[1].Value);

    private static IEnumerable<string> Unfinished(string code) => UnfinishedMark().Matches(code).Select(match => match.Value);

    private static bool IsLong(string code) => code.Count(letter => letter == '\n') > LongestFile;

    [GeneratedRegex("""LoggerMessage\([^"\n]*"(?:[^"\\\n]|\\.)*"(?!")""")]
    private static partial Regex LogTemplate();

    [GeneratedRegex(@"\{(\w+)[^}]*\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\.(Log(?:Trace|Debug|Information|Warning|Error|Critical))\(")]
    private static partial Regex LooseLog();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|sealed|static|abstract|partial|readonly|ref)\s+)*(?:class|interface|enum|struct|record(?:\s+(?:class|struct))?)\s+(\w*(?:Helper|Manager|Util|Utils|Utility|Service|Processor|Info|Data))\b", RegexOptions.Multiline)]
    private static partial Regex BadName();

    [GeneratedRegex(@"\bTODO\b|\bFIXME\b|\bthrow new NotImplementedException\b")]
    private static partial Regex UnfinishedMark();
}
