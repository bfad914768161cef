using SeopBot.Plans;

namespace SeopBot.Dialogs.Questions;

/// <summary>Whom a name means.</summary>
/// <param name="Students">Students, by name.</param>
/// <param name="Staff">Teachers and counselors, by name.</param>
/// <param name="Doubt">Why it must be asked; null when exactly one person is meant.</param>
internal sealed record PeopleMeant(IReadOnlyList<Student> Students, IReadOnlyList<StaffMember> Staff, QuestionDoubt? Doubt);

/// <summary>Where in a sentence a name stands, and what that says.</summary>
internal enum NameRole
{
    /// <summary>Nothing tells.</summary>
    Either,

    /// <summary>"Is … done?"</summary>
    Student,

    /// <summary>"Mr …", "…'s class", "alumnos de …".</summary>
    Staff,
}

/// <summary>Finds whom a name means. A student of the asker's comes first; one of others is still that student, so that the question is refused and never answered for somebody else.</summary>
internal sealed class PeopleSearch(RosterIndex index, QuestionContext context)
{
    /// <summary>Whom the words of a name mean.</summary>
    /// <param name="names">The words of the name.</param>
    /// <param name="role">What the sentence says about it.</param>
    /// <param name="narrow">Keeps the students of the schools and grades also named.</param>
    public PeopleMeant Find(IReadOnlyList<string> names, NameRole role, Func<Student, bool> narrow)
    {
        var staff = role == NameRole.Student ? [] : Whole(index.Staff, names, index.Staff.Exact(names));
        var students = role == NameRole.Staff ? [] : index.Students.Exact(names);
        var own = Own(students).Where(narrow).ToList();
        if (staff.Count == 0 && students.Count == 0) return role == NameRole.Student && index.Staff.Exact(names) is { Count: > 0 } taught
            ? new([], ByName(taught), QuestionDoubt.StudentOrStaff)
            : Near(names, role, narrow);
        if (staff.Count > 0 && own.Count > 0 && !IsWholeOfOne(names, staff, own)) return new(ByName(own), ByName(staff), QuestionDoubt.StudentOrStaff);
        if (staff.Count > 0 && (own.Count == 0 || staff.Any(member => index.Staff.IsWhole(member, names)))) return One([], ByName(staff), QuestionDoubt.SeveralStaff);
        // Which school and grade a student of others is at is not told by how the question is refused.
        if (own.Count == 0) return students.Where(student => !Access.MaySee(context.Asker, student)).MinBy(student => student.Key, StringComparer.Ordinal) is { } other
            ? new([other], [], null)
            : new(ByName(Own(students)), [], QuestionDoubt.UnknownName);
        var whole = Whole(index.Students, names, own);
        var foreign = students.Any(student => !Access.MaySee(context.Asker, student) && index.Students.IsWhole(student, names));
        return foreign && !whole.Any(student => index.Students.IsWhole(student, names)) ? new(ByName(own), [], QuestionDoubt.NearName) : One(ByName(whole), [], QuestionDoubt.SeveralStudents);
    }

    // Names that come near are only ever asked about, and only the asker's students are named.
    private PeopleMeant Near(IReadOnlyList<string> names, NameRole role, Func<Student, bool> narrow)
    {
        var staff = role == NameRole.Student ? [] : index.Staff.Near(names);
        var students = role == NameRole.Staff ? [] : Own(Near(names)).Where(narrow).ToList();
        return new(ByName(students), ByName(staff), staff.Count + students.Count > 0 ? QuestionDoubt.NearName : QuestionDoubt.UnknownName);
    }

    // "Hunter Christensen dun": the last word may be no part of the name.
    private IReadOnlyList<Student> Near(IReadOnlyList<string> names) =>
        index.Students.Near(names) is { Count: 0 } && names.Count > 2 ? index.Students.Exact([.. names.SkipLast(1)]) : index.Students.Near(names);

    private bool IsWholeOfOne(IReadOnlyList<string> names, IReadOnlyList<StaffMember> staff, IReadOnlyList<Student> own) =>
        staff.Any(member => index.Staff.IsWhole(member, names)) != own.Any(student => index.Students.IsWhole(student, names));

    private static PeopleMeant One(IReadOnlyList<Student> students, IReadOnlyList<StaffMember> staff, QuestionDoubt several) =>
        new(students, staff, students.Count + staff.Count > 1 ? several : null);

    // "Emma Sandoval" is Emma Sandoval, not Emma Sandoval Ruiz too.
    private static IReadOnlyList<T> Whole<T>(PersonNames<T> known, IReadOnlyList<string> names, IReadOnlyList<T> people) where T : class =>
        people.Where(person => known.IsWhole(person, names)).ToList() is { Count: > 0 } whole ? whole : people;

    // Students who left come only when nobody else has the name.
    private IReadOnlyList<Student> Own(IEnumerable<Student> students)
    {
        var own = students.Where(student => Access.MaySee(context.Asker, student)).ToList();
        return own.Where(student => student.IsEnrolled(context.Today)).ToList() is { Count: > 0 } enrolled ? enrolled : own;
    }

    private static IReadOnlyList<Student> ByName(IEnumerable<Student> students) => [.. students.Order(NameOrder.Students)];

    // Colleagues of the asker's own schools first.
    private IReadOnlyList<StaffMember> ByName(IEnumerable<StaffMember> staff) =>
        [.. staff.OrderBy(member => !member.SchoolKeys.Intersect(context.Asker.SchoolKeys).Any()).ThenBy(member => member.Name, NameOrder.Names)];
}
