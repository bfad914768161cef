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

    // In days; a month is any 30.
    private static readonly Dictionary<string, int> Units = new()
    {
        ["day"] = 1, ["days"] = 1, ["dia"] = 1, ["dias"] = 1, ["week"] = 7, ["weeks"] = 7, ["semana"] = 7, ["semanas"] = 7, ["month"] = 30, ["months"] = 30, ["mes"] = 30, ["meses"] = 30,
    };

    private static readonly RelativeDay[] Relative =
    [
        new(["today", "hoy", "right now", "as of now", "as of today"], today => today),
        new(["yesterday", "ayer"], today => today.AddDays(-1)),
        new(["this week", "esta semana"], today => Monday(today) == today ? today.AddDays(-3) : Monday(today), today => Sunday(today, 0)) { GoesOn = true },
        new(["last week", "la semana pasada", "semana pasada", "the past week", "the last week", "the previous week"], today => Monday(today).AddDays(-7), today => Sunday(today, -1)),
        new(["this month", "este mes"], today => today.Day == 1 ? today.AddDays(-1) : FirstOfMonth(today, 0), today => LastOfMonth(today, 0)) { GoesOn = true },
        new(["last month", "el mes pasado", "mes pasado"], today => FirstOfMonth(today, -1), today => LastOfMonth(today, -1)),
        new(["the beginning of the year", "the start of the year", "the start of school", "school started", "the beginning of school", "el principio del ano", "el inicio del ano", "el inicio de clases", "principio de ano", "inicio de clases"],
            today => new DateOnly(SchoolYear.Of(today).FirstYear, 8, 15) is var start && start < today ? start : SchoolYear.Of(today).FirstDay),
        new(["tomorrow", "manana"], today => today.AddDays(1)),
        new(["next month", "el proximo mes", "proximo mes", "el mes que viene", "el mes proximo"], today => FirstOfMonth(today, 1), today => LastOfMonth(today, 1)),
        new(["next week", "la proxima semana", "la semana que viene"], today => Monday(today).AddDays(7), today => Sunday(today, 1)),
    ];

    /// <summary>Whether the word is part of a day's name.</summary>
    public static bool Has(string word) => Index(Months, word) >= 0 || Index(Weekdays, word) >= 0 || word is "ago" or "hace" || Units.ContainsKey(word)
        || Relative.Any(day => day.Phrases.Any(phrase => phrase.Split(' ').Contains(word)));

    /// <summary>The day that begins at a word; null when none does.</summary>
    public static DayMark? Read(IReadOnlyList<Token> tokens, int start, DateOnly today) =>
        Written(tokens, start, today) ?? Hyphened(tokens, start, today) ?? OfMonth(tokens, start, today) ?? Named(tokens, start, today) ?? Weekday(tokens, start, today) ?? Counted(tokens, start, today)
        ?? Relative.SelectMany(day => day.Phrases, (day, phrase) => (Day: day, Words: phrase.Split(' ')))
            .Where(said => Matches(tokens, start, said.Words)).OrderByDescending(said => said.Words.Length)
            .Select(said => new DayMark(start, said.Words.Length, said.Day.Day(today)) { GoesOn = said.Day.GoesOn, Last = said.Day.Last?.Invoke(today) }).FirstOrDefault();

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
        var unit = Units.GetValueOrDefault(tokens[at + 1].Plain);
        at += 2;
        var ago = at < tokens.Count && tokens[at].Plain == "ago";
        return unit == 0 || count > 366 || !(before || ago) ? null : new DayMark(start, at + (ago ? 1 : 0) - start, today.AddDays(-unit * count));
    }

    private static DateOnly? Of(int month, int day, int? year, DateOnly today) =>
        Day(year ?? SchoolYear.Of(today).FirstYear + (month >= 7 ? 0 : 1), month, day);

    private static DateOnly? Day(int year, int month, int day) =>
        year is >= 1990 and < 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static DateOnly Sunday(DateOnly today, int weeks) => Monday(today).AddDays(7 * weeks + 6);

    private static DateOnly FirstOfMonth(DateOnly today, int months) => new DateOnly(today.Year, today.Month, 1).AddMonths(months);

    private static DateOnly LastOfMonth(DateOnly today, int months) => FirstOfMonth(today, months + 1).AddDays(-1);

    private static bool Matches(IReadOnlyList<Token> tokens, int start, string[] words) =>
        start + words.Length <= tokens.Count && words.Index().All(word => tokens[start + word.Index].Plain == word.Item);

    private static int Index(string[] table, string word) => Array.FindIndex(table, same => same.Split(' ').Contains(word));

    /// <summary>Words for a day near today.</summary>
    /// <param name="Phrases">How it is said.</param>
    /// <param name="Day">The day, from today; of a week or month its first.</param>
    /// <param name="Last">The last day of a week or month; null where one day is said.</param>
    private sealed record RelativeDay(string[] Phrases, Func<DateOnly, DateOnly> Day, Func<DateOnly, DateOnly>? Last = null)
    {
        /// <summary>The time still goes on.</summary>
        public bool GoesOn { get; init; }
    }
}
