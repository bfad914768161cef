using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Reads the people of a sentence: one student, or teachers whose students are asked about.</summary>
internal sealed class PeopleReader(Sentence sentence, RosterIndex index, QuestionContext context)
{
    private const int MostNear = 3;
    private const int MostOfOneName = 6;
    private readonly PeopleSearch _search = new(index, context);

    /// <summary>The draft with its people, or the doubt about the first of them.</summary>
    public ReadingOutcome Read(Draft draft)
    {
        var staff = new List<StaffMember>();
        Student? student = null;
        // Teachers first: "is Emma in Ms Workman's class done" is about an Emma of that class.
        foreach (var name in Names().OrderByDescending(name => RoleOf(name) == NameRole.Staff))
        {
            var meant = _search.Find(name.Names, RoleOf(name), person => Suits(person, draft.Said) && (staff.Count == 0 || staff.Exists(member => Access.IsOf(person, member.Key))));
            if (meant.Doubt is { } doubt) return Unsure(draft, name, meant, doubt);
            if (meant.Students is [var found, ..])
            {
                if (student is not null && student.Key != found.Key) return Unsure(draft, name, new([student, found], [], null), QuestionDoubt.SeveralStudents);
                student = found;
            }

            staff.AddRange(meant.Staff);
        }

        return new([student is not null ? About(draft, student) : staff.Count > 0 ? Of(draft, staff) : draft]);
    }

    private ReadingOutcome Unsure(Draft draft, PersonMark name, PeopleMeant meant, QuestionDoubt doubt)
    {
        var most = doubt is QuestionDoubt.NearName or QuestionDoubt.StudentOrStaff ? MostNear : MostOfOneName;
        var students = meant.Students.Select(found => About(draft, found));
        var plain = RoleOf(name) == NameRole.Student ? draft.WithoutFilter() : draft;
        var staff = meant.Staff.Select(found => Of(plain, [found]));
        var guesses = meant.Students.Count > 0 && meant.Staff.Count > 0 ? students.Take(most - 1).Concat(staff.Take(most - 1)) : students.Concat(staff);
        return new([.. guesses.Take(most)], doubt, NameOf(name));
    }

    // "Megan's" and "megans" ask about a Megan.
    private string NameOf(PersonMark name)
    {
        var typed = sentence.Typed(name);
        return name.IsPossessive && typed.EndsWith('s') && !name.Names[^1].EndsWith('s') ? typed[..^1].TrimEnd('\'', '’') : typed;
    }

    private static Draft About(Draft draft, Student student) => draft.With(Aspects.Student, said => said with { Kind = QuestionKind.Student, StudentKey = student.Key });

    private static Draft Of(Draft draft, IReadOnlyList<StaffMember> staff) => draft.With(Aspects.Whose, said => said with { Own = false, StaffKeys = [.. staff.Select(member => member.Key).Distinct()] });

    // Names as marked; and words that nothing explains where a name is expected: "is Emna done", "just Estrda's", "de Estrda". A word of the vocabulary is no slip of a name: "maestros" are not Maestas.
    private IEnumerable<PersonMark> Names()
    {
        for (var at = 0; at < sentence.Marks.Count; at++)
        {
            if (sentence.Marks[at] is PersonMark person)
            {
                yield return person;
                continue;
            }

            if (sentence.Marks[at].Sense != Sense.Unknown) continue;
            var run = sentence.Marks.Skip(at).TakeWhile(mark => mark.Sense is Sense.Unknown or Sense.Person && !(mark is PersonMark { HasTitle: true })).ToList();
            var (start, length) = (run[0].Start, run[^1].End - run[0].Start);
            at += run.Count - 1;
            var words = sentence.Tokens.Skip(start).Take(length).ToList();
            if (!words.TrueForAll(word => word.Plain.All(char.IsLetter))) continue;
            var name = new PersonMark(start, length, [.. words.Select(word => word.Plain)]) { IsPossessive = words[^1].IsPossessive };
            if (run.Exists(mark => mark is PersonMark) || name.IsPossessive || IsExpected(start) || (IsNear(name) && !words.TrueForAll(word => Vocabulary.Both.Has(word.Plain)))) yield return name;
        }
    }

    private bool IsNear(PersonMark name) => index.Staff.Near(name.Names).Count > 0 || index.Students.Near(name.Names).Any(student => Access.MaySee(context.Asker, student));

    private bool IsExpected(int start)
    {
        var before = sentence.Before(start, Sense.Filler);
        return before is { Sense: Sense.Is or Sense.Why or Sense.Doing } || (before is { Sense: Sense.State } && sentence.Tokens[start].IsCapital) || (before is { Sense: Sense.Only or Sense.FollowUp } && sentence.Tokens[start].IsCapital);
    }

    private NameRole RoleOf(PersonMark name)
    {
        if (name.HasTitle || name.IsOfGroup) return NameRole.Staff;
        var after = sentence.After(name.End, Sense.Filler);
        var before = sentence.Before(name.Start, Sense.Scope, Sense.Filler);
        var one = !sentence.Has(Sense.Who, Sense.Count) || sentence.Of(Sense.Who).Any(mark => mark.Value.Length > 0);
        if (after is { Sense: Sense.ClassNoun or Sense.Student } && name.IsPossessive || before is { Sense: Sense.Student or Sense.ClassNoun }) return NameRole.Staff;
        if (name.IsPossessive && (after is null or { Sense: Sense.Grade or Sense.SchoolType } || (sentence.Has(Sense.Who, Sense.Count) && !one))) return NameRole.Staff;
        return one && sentence.Has(Sense.Is, Sense.Why, Sense.State, Sense.OnList) && !sentence.Has(Sense.Only) ? NameRole.Student : NameRole.Either;
    }

    private static bool Suits(Student student, PlanQuestion said) =>
        (said.Grades.Count == 0 || said.Grades.Contains(student.Grade)) && (said.SchoolKeys.Count == 0 || said.SchoolKeys.Contains(student.SchoolKey));
}
