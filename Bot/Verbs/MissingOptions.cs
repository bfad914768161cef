using System.CommandLine;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Bot.Verbs;

/// <summary>The options of <c>missing</c>. Source: docs/lists.md, "The same answers at the command line".</summary>
internal sealed class MissingOptions
{
    private readonly Option<string?> _school = new("--school") { Description = "Only this school (its key)." };
    private readonly Option<string?> _grade = new("--grade") { Description = "Only this grade, K or 1 to 12." };
    private readonly Option<string?> _asOf = Day("--as-of", "The day asked about, yyyy-MM-dd (default today).");
    private readonly Option<string?> _since = Day("--since", "What changed since this day, yyyy-MM-dd.");
    private readonly Option<bool> _numbers = new("--numbers") { Description = "Numbers by school, or by grade of one school, and no names." };
    private readonly Option<string> _format = new("--format") { Description = "text, csv or json.", DefaultValueFactory = _ => "text" };
    private readonly Option<string> _language = new("--language") { Description = "en or es.", DefaultValueFactory = _ => Words.English.Language };
    private readonly Option<bool> _all = new("--all") { Description = "Also students with nothing open and due, and those whom no plan concerns." };
    private readonly Option<string?> _staff = new("--staff") { Description = "Ask with the right of this member of staff (the key); without it, for all students." };

    /// <summary>Puts the options on the command.</summary>
    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("text", "csv", "json");
        _language.AcceptOnlyFromAmong([.. Words.All.Select(words => words.Language)]);
        _grade.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && !Grade.TryParse(text, out _)) result.AddError($"'{text}' is not a grade; use K or 1 to 12.");
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(_numbers) && result.GetValue(_since) is not null) result.AddError("Ask for --numbers or for what changed --since a day, not for both.");
        });
        foreach (Option option in new Option[] { _school, _grade, _asOf, _since, _numbers, _format, _language, _all, _staff }) command.Add(option);
    }

    /// <summary>What was asked.</summary>
    public MissingVerb.Request RequestOf(ParseResult parsed)
    {
        var since = DayOf(parsed.GetValue(_since));
        var question = new PlanQuestion
        {
            Kind = parsed.GetValue(_numbers) ? QuestionKind.RollUp : since is null ? QuestionKind.List : QuestionKind.Changes,
            SchoolKeys = parsed.GetValue(_school) is { } key ? [key] : [],
            Grades = Grade.TryParse(parsed.GetValue(_grade), out var only) ? [only] : [],
            AsOf = DayOf(parsed.GetValue(_asOf)),
            Since = since,
            States = parsed.GetValue(_all) ? Enum.GetValues<PlanState>() : [],
        };
        return new MissingVerb.Request(question, parsed.GetValue(_format)!, Words.For(parsed.GetValue(_language))) { Staff = parsed.GetValue(_staff) };
    }

    /// <summary>An option that is a day.</summary>
    internal static Option<string?> Day(string name, string description)
    {
        var option = new Option<string?>(name) { Description = description };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } text && DayOf(text) is null) result.AddError($"'{text}' is not a day; write it as 2026-11-22.");
        });
        return option;
    }

    private static DateOnly? DayOf(string? text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) ? day : null;
}
