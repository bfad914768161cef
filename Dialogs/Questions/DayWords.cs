using System.Globalization;
using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Days: "Nov 3", "3 de noviembre", "11/3", "2026-11-03", "last Friday", "this week", "hace dos semanas". A day without a year lies in the school year of today.</summary>
internal static class DayWords
{
    private static readonly string[] Months =
    [
        "january jan enero ene", "february feb febrero", "march mar marzo", "april apr abril abr", "may mayo", "june jun junio", "july jul julio", "august aug agosto ago",
        "september sept sep septiembre setiembre", "october oct octubre", "november nov noviembre", "december dec diciembre dic",
    ];

    private static readonly string[] Weekdays =
        ["sunday sun domingo", "monday mon lunes", "tuesday tues tue martes", "wednesday wed miercoles", "thursday thurs thu jueves", "friday fri viernes", "saturday sat sabado"];

    private static readonly string[] Small = ["the", "of", "de", "del", ","];
    private static readonly string[] Markers = ["since", "desde", "as", "of", "on", "al", "el", "hasta", "until", "by", "from", "partir", "de"];

    // "Due in February": until its last day.
    private static readonly string[] Within = ["in", "en", "during", "durante", "for", "para"];

    private static readonly (string[] Phrases, Func<DateOnly, DateOnly> Day)[] Relative =
    [
        (["today", "hoy", "right now", "as of now", "as of today"], today => today),
        (["yesterday", "ayer"], today => today.AddDays(-1)),
        (["this week", "esta semana"], today => Monday(today) == today ? today.AddDays(-3) : Monday(today)),
        (["last week", "la semana pasada", "semana pasada", "the past week", "the last week", "the previous week"], today => Monday(today).AddDays(-7)),
        (["this month", "este mes"], today => today.Day == 1 ? today.AddDays(-1) : new DateOnly(today.Year, today.Month, 1)),
        (["last month", "el mes pasado", "mes pasado"], today => new DateOnly(today.Year, today.Month, 1).AddMonths(-1)),
        (["the beginning of the year", "the start of the year", "the start of school", "school started", "the beginning of school", "el principio del ano", "el inicio del ano", "el inicio de clases", "principio de ano", "inicio de clases"],
            today => new DateOnly(SchoolYear.Of(today).FirstYear, 8, 15) is var start && start < today ? start : SchoolYear.Of(today).FirstDay),
        (["tomorrow", "manana"], today => today.AddDays(1)),
        (["next month", "el proximo mes", "proximo mes", "el mes que viene", "el mes proximo"], today => new DateOnly(today.Year, today.Month, 1).AddMonths(1)),
        (["next week", "la proxima semana", "la semana que viene"], today => Monday(today).AddDays(7)),
    ];

    /// <summary>Whether the word is part of a day's name.</summary>
    public static bool Has(string word) => Index(Months, word) >= 0 || Index(Weekdays, word) >= 0 || Relative.Any(day => day.Phrases.Any(phrase => phrase.Split(' ').Contains(word)))
        || word is "ago" or "hace" or "weeks" or "days" or "semanas" or "dias" or "week" or "semana";

    /// <summary>The day that begins at a word; null when none does.</summary>
    public static DayMark? Read(IReadOnlyList<Token> tokens, int start, DateOnly today) =>
        Written(tokens, start, today) ?? Hyphened(tokens, start, today) ?? OfMonth(tokens, start, today) ?? Named(tokens, start, today) ?? Weekday(tokens, start, today) ?? Counted(tokens, start, today)
        ?? Relative.SelectMany(day => day.Phrases, (day, phrase) => (day.Day, Words: phrase.Split(' '), GoesOn: phrase.Contains("this", StringComparison.Ordinal) || phrase.StartsWith("est", StringComparison.Ordinal)))
            .Where(day => Matches(tokens, start, day.Words)).OrderByDescending(day => day.Words.Length)
            .Select(day => new DayMark(start, day.Words.Length, day.Day(today)) { GoesOn = day.GoesOn, Last = LastOf(day.Words, today) }).FirstOrDefault();

    // 2026-11-03, 11/3, 11/3/26: the month first, as in Utah.
    private static DayMark? Written(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        var plain = tokens[start].Plain;
        var parts = plain.Split('-', '/');
        if (parts.Length < 2 || !parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit))) return null;
        var numbers = parts.Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        if (plain.Contains('-')) return new DayMark(start, 1, Day(numbers[0], numbers[1], numbers[2]));
        return new DayMark(start, 1, numbers.Length == 3 ? Day(numbers[2] < 100 ? 2000 + numbers[2] : numbers[2], numbers[0], numbers[1]) : Of(numbers[0], numbers[1], null, today));
    }

    // "Since the 1st", "desde el 15": of this month or the last.
    private static DayMark? OfMonth(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        var at = tokens[start].Plain is "the" or "el" ? start + 1 : start;
        if (start == 0 || tokens[start - 1].Plain is not ("since" or "desde") || at >= tokens.Count || !char.IsDigit(tokens[at].Plain[0])) return null;
        if (Numeral.Of(tokens[at].Plain) is not { Value: >= 1 and <= 31 and var day } || (at + 1 < tokens.Count && tokens[at + 1].Plain is not ("," or "and" or "y" or "in" or "en"))) return null;
        var month = day <= today.Day ? today : today.AddMonths(-1);
        return new DayMark(start, at + 1 - start, Day(month.Year, month.Month, day));
    }

    // "Since 10-20".
    private static DayMark? Hyphened(IReadOnlyList<Token> tokens, int start, DateOnly today) =>
        start > 0 && start + 2 < tokens.Count && tokens[start - 1].Plain is "since" or "desde" or "on" && tokens[start + 1].Plain == "-"
        && int.TryParse(tokens[start].Plain, out var month) && int.TryParse(tokens[start + 2].Plain, out var day)
            ? new DayMark(start, 3, Of(month, day, null, today))
            : null;

    // "Nov 3", "November 3rd, 2026", "3 de noviembre de 2026", "the 3rd of November"; "since September".
    private static DayMark? Named(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        var at = start;
        int? month = null, day = null, year = null;
        while (at < tokens.Count)
        {
            var plain = tokens[at].Plain;
            if (month is null && Index(Months, plain) is >= 0 and var named) month = named + 1;
            else if (day is null && year is null && Numeral.Of(plain) is { Value: >= 1 and <= 39 } number && char.IsDigit(plain[0])) day = number.Value;
            else if (month is not null && year is null && Numeral.Of(plain) is { Value: >= 2000 and < 2100 } yearNumber) year = yearNumber.Value;
            else if (at == start || !Small.Contains(plain) || at + 1 == tokens.Count || (month is not null && day is not null && year is null && Numeral.Of(tokens[at + 1].Plain) is not { Value: >= 2000 })) break;
            at++;
        }

        while (at > start && Small.Contains(tokens[at - 1].Plain)) at--;
        if (month is null || (at < tokens.Count && day is not null && GradeWords.Has(tokens[at].Plain))) return null;
        var marked = start > 0 && Markers.Contains(tokens[start - 1].Plain);
        var within = day is null && start > 0 && Within.Contains(tokens[start - 1].Plain) && tokens[start].Plain != "sep";
        if (!marked && !within && (day is null || tokens[start].Plain == "sep")) return null;
        var first = Of(month.Value, day ?? 1, year, today);
        return new DayMark(start, at - start, first) { Last = within ? first?.AddMonths(1).AddDays(-1) : null };
    }

    private static DayMark? Weekday(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        var at = start;
        var next = tokens[at].Plain is "next" or "proximo";
        while (at < tokens.Count && tokens[at].Plain is "last" or "this" or "past" or "next" or "el" or "pasado" or "proximo" or "este") at++;
        if (at == tokens.Count || Index(Weekdays, tokens[at].Plain) is not (>= 0 and var weekday)) return null;
        if (tokens[at].Plain is "sun" or "mon" or "wed" or "sat" or "thu" or "tue" or "fri" && start == at && (at == 0 || !Markers.Contains(tokens[at - 1].Plain))) return null;
        at++;
        if (at < tokens.Count && tokens[at].Plain is "pasado" or "morning" or "afternoon") at++;
        if (at + 1 < tokens.Count && tokens[at].Plain is "que" && tokens[at + 1].Plain is "viene") (next, at) = (true, at + 2);
        var back = ((int)today.DayOfWeek - weekday + 6) % 7 + 1;
        return new DayMark(start, at - start, today.AddDays(next ? 7 - back % 7 : -back));
    }

    // "Two weeks ago", "the last 7 days", "hace 3 días".
    private static DayMark? Counted(IReadOnlyList<Token> tokens, int start, DateOnly today)
    {
        var at = start;
        while (at < tokens.Count && tokens[at].Plain is "hace" or "the" or "last" or "past" or "los" or "las" or "ultimos" or "ultimas") at++;
        var before = at > start && tokens[at - 1].Plain is not ("the" or "los" or "las");
        if (at + 1 >= tokens.Count || (tokens[at].Plain is "a" or "un" ? 1 : Numeral.Of(tokens[at].Plain)?.Value) is not { } count) return null;
        var unit = tokens[at + 1].Plain switch { "day" or "days" or "dia" or "dias" => 1, "week" or "weeks" or "semana" or "semanas" => 7, "month" or "months" or "mes" or "meses" => 30, _ => 0 };
        at += 2;
        var ago = at < tokens.Count && tokens[at].Plain == "ago";
        return unit == 0 || count > 366 || !(before || ago) ? null : new DayMark(start, at + (ago ? 1 : 0) - start, today.AddDays(-unit * count));
    }

    private static DateOnly? Of(int month, int day, int? year, DateOnly today) =>
        Day(year ?? SchoolYear.Of(today).FirstYear + (month >= 7 ? 0 : 1), month, day);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    // "This week", "last month": their last day.
    private static DateOnly? LastOf(string[] words, DateOnly today)
    {
        var (before, after) = (words.Intersect(["last", "past", "previous", "pasada", "pasado"]).Any(), words.Intersect(["next", "proxima", "proximo", "viene"]).Any());
        var offset = after ? 1 : before ? -1 : 0;
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(offset + 1).AddDays(-1);
        return words.Intersect(["week", "semana"]).Any() ? Monday(today).AddDays(7 * offset + 6) : words.Intersect(["month", "mes"]).Any() ? month : null;
    }

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static bool Matches(IReadOnlyList<Token> tokens, int start, string[] words) =>
        start + words.Length <= tokens.Count && words.Index().All(word => tokens[start + word.Index].Plain == word.Item);

    private static int Index(string[] table, string word) => Array.FindIndex(table, same => same.Split(' ').Contains(word));
}
