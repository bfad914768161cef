using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>The fast way: one message that says it all, sorted into the fields of the notes. What is not recognized is progress; nothing is dropped.</summary>
public static partial class NotesSentence
{
    /// <summary>Fills the notes from a message such as "reads well, needs work on math facts. Goal: 20 minutes of reading a day. Mom and she came."</summary>
    /// <param name="notes">The notes so far.</param>
    /// <param name="text">The message, after the student's name.</param>
    /// <param name="student">The student.</param>
    /// <param name="contacts">The student's adults.</param>
    /// <param name="dueOn">The day a new goal is due.</param>
    public static ConferenceNotes Fill(ConferenceNotes notes, string text, Student student, IReadOnlyList<Contact> contacts, DateOnly dueOn)
    {
        var filled = notes with { Touched = true };
        var attendance = new Attendance(student, contacts);
        foreach (var sentence in SentencePattern().Split(text).Select(part => part.Trim()).Where(part => part.Length > 0))
            filled = GoalPattern().Match(sentence) is { Success: true } goal ? SetGoal(filled, goal, dueOn)
                : attendance.IsIn(sentence) ? WhoCame(filled, sentence, attendance)
                : Seen(filled, sentence);
        return filled;
    }

    private static ConferenceNotes SetGoal(ConferenceNotes notes, Match match, DateOnly dueOn)
    {
        var text = match.Groups["text"].Value.Trim().TrimEnd('.');
        var kind = match.Groups["career"].Success || CareerPattern().IsMatch(text) ? GoalKind.Career : GoalKind.Education;
        return notes.WithGoal(kind, goal => goal with { Text = Join(goal.Text, text), DueOn = goal.DueOn ?? dueOn });
    }

    // A sentence may hold several fields: "reads well, needs work on math facts".
    private static ConferenceNotes Seen(ConferenceNotes notes, string sentence)
    {
        var field = Field.Progress;
        var parts = new List<(Field Field, string Text)>();
        foreach (var clause in ClausePattern().Split(sentence))
        {
            var said = FieldOf(clause);
            if (said is { } other) field = other.Field;
            var text = said?.Text ?? clause.Trim();
            if (said is null && parts.Count > 0) parts[^1] = (field, $"{parts[^1].Text}, {text}");
            else parts.Add((field, text));
        }

        return parts.Aggregate(notes, (sum, part) => Add(sum, part.Field, part.Text.Trim().TrimEnd('.', ',')));
    }

    private static (Field Field, string Text)? FieldOf(string clause)
    {
        foreach (var (pattern, field) in Fields)
        {
            if (pattern.Match(clause) is not { Success: true } match) continue;
            return (field, match.Groups["text"] is { Success: true, Value: var text } ? text : clause.Trim());
        }

        return null;
    }

    private enum Field
    {
        Progress,
        Accomplishments,
        Strengths,
        NeedsAttention,
        Behavior,
        Questions,
    }

    private static readonly (Regex Pattern, Field Field)[] Fields =
    [
        (LabelPattern("progress|progreso"), Field.Progress),
        (LabelPattern("accomplishments?|achievements?|logros?"), Field.Accomplishments),
        (LabelPattern("strengths?|fortalezas?"), Field.Strengths),
        (LabelPattern("(?:areas\\s+)?need(?:s|ing)?(?:\\s+attention)?|áreas[^:]*|necesidades"), Field.NeedsAttention),
        (LabelPattern("behaviou?r(?:\\s+and\\s+homework)?|homework|comportamiento[^:]*|conducta|tareas?"), Field.Behavior),
        (LabelPattern("(?:parent'?s?\\s+)?questions?|preguntas?[^:]*"), Field.Questions),
        (NeedsPattern(), Field.NeedsAttention),
        (QuestionPattern(), Field.Questions),
        (BehaviorPattern(), Field.Behavior),
        (StrengthPattern(), Field.Strengths),
        (AccomplishmentPattern(), Field.Accomplishments),
    ];

    private static Regex LabelPattern(string label) =>
        new($@"^\s*(?:{label})\s*:\s*(?<text>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, TimeSpan.FromMilliseconds(200));

    private static ConferenceNotes Add(ConferenceNotes notes, Field field, string text) => field switch
    {
        Field.Accomplishments => notes with { Accomplishments = Join(notes.Accomplishments, text) },
        Field.Strengths => notes with { Strengths = Join(notes.Strengths, text) },
        Field.NeedsAttention => notes with { NeedsAttention = Join(notes.NeedsAttention, text) },
        Field.Behavior => notes with { BehaviorAndHomework = Join(notes.BehaviorAndHomework, text) },
        Field.Questions => notes with { ParentQuestions = Join(notes.ParentQuestions, text) },
        _ => notes with { Progress = Join(notes.Progress, text) },
    };

    // What was written before stays; what is new goes on a line of its own; what is there already is not said twice.
    private static string Join(string? before, string text) => string.IsNullOrWhiteSpace(before) ? text
        : before.Split('\n').Contains(text) ? before
        : $"{before}\n{text}";

    // "Mom came and asked about fractions": what is said beside who came is kept.
    private static ConferenceNotes WhoCame(ConferenceNotes notes, string sentence, Attendance attendance) =>
        attendance.Beside(sentence).Concat(attendance.Within(sentence).Where(clause => FieldOf(clause) is not null))
            .Aggregate(attendance.Take(notes, sentence), Seen);

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    // A full stop between two digits or inside a short abbreviation does not end a sentence.
    [GeneratedRegex(@"(?<=[^\d\s])(?<!\b(?:mrs?|ms|dr|sra?|srta))[.!]+(?=\s|$)|(?<=\d)[.!]+(?=\s+(?-i:\p{Lu})|$)|\s*[\n;]+\s*", Loose, 2000)]
    private static partial Regex SentencePattern();

    [GeneratedRegex(@"\s*,\s*(?:but\s+|pero\s+|and\s+|y\s+)?|\s+(?:but|pero)\s+", Loose, 2000)]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"^(?:(?:her|his|the|their|our|another|su|la|una|otra|nuestra|\p{L}+['’]s)\s+)?(?:(?<career>career(?:[\s-]+awareness)?|vocacional|profesional)\s+)?(?:(?:education|reading|math|new|next)\s+)?(?:goals?|metas?|objetivos?)(?:\s+(?<career>de\s+carrera|vocacional|de\s+orientaci[oó]n\s+vocacional))?(?:\s*:|\s+[-–—]|\s+(?:is|are|es))\s+(?<text>.+)$", Loose, 2000)]
    private static partial Regex GoalPattern();

    [GeneratedRegex(@"\b(?:careers?|jobs?|occupations?|professions?|vocaci[oó]n\w*|carreras?|trabajos?|oficios?|profesi[oó]n(?:es)?)\b", Loose, 2000)]
    private static partial Regex CareerPattern();

    [GeneratedRegex(@"\b(?:needs?\s+(?:work|help|to|more|support|practice)|should\s+(?:work|practice)|struggl\w+|unsure|not\s+sure|difficult\w*|hard\s+time|has\s+trouble|behind|below|work\s+on|improve|le\s+cuestan?|necesita|dificultad\w*|debe|insegur[oa]|mejorar|atrasad[oa])\b|^(?:no\s+(?:concerns|worries)|nothing\s+needs|none\s+at\s+this\s+time|sin\s+preocupaciones|ningun[oa]\s+por\s+ahora)\b", Loose, 2000)]
    private static partial Regex NeedsPattern();

    [GeneratedRegex(@"\b(?:asked|wanted\s+to\s+know|pregunt[oó]|quer[ií]a\s+saber)\b", Loose, 2000)]
    private static partial Regex QuestionPattern();

    [GeneratedRegex(@"\b(?:homework|behaviou?r|behaves?|tareas|comportamiento|conducta|se\s+porta)\b", Loose, 2000)]
    private static partial Regex BehaviorPattern();

    [GeneratedRegex(@"\b(?:strong\s+in|good\s+at|great\s+at|excels?|talent\w*|kind\s+to|helps\s+(?:others|classmates|friends)|fuerte\s+en|buen[oa]\s+(?:en|para)|destaca|ayuda\s+a)\b", Loose, 2000)]
    private static partial Regex StrengthPattern();

    [GeneratedRegex(@"\b(?:finished|won|earned|completed|achieved|mastered|learned|passed|read\s+\d+\s+books|termin[oó]|gan[oó]|logr[oó]|complet[oó]|aprendi[oó])\b", Loose, 2000)]
    private static partial Regex AccomplishmentPattern();
}
