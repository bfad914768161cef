using SeopBot.Plans;

namespace SeopBot.OneRoster;

/// <summary>Reads the adults of students: one record for each adult of each student, whichever of the two rows names the other.</summary>
internal sealed class ContactReader(IReadOnlyDictionary<string, Person> people, IReadOnlyDictionary<string, Student> students)
{
    private static readonly string[] ContactRoles = ["parent", "guardian", "relative"];

    /// <summary>What may be kept as the relationship of a parent or guardian. Source: Contact.IsParent.</summary>
    private static readonly string[] ParentWords = ["mother", "father", "parent", "guardian"];

    /// <summary>The contacts, by student in the order of the file. Source: domain.md §4.1, agentSourcedIds goes both ways.</summary>
    public List<Contact> Read(CsvTable users, CsvTable relationships)
    {
        var links = users.Read(ReadAgents).SelectMany(some => some).Concat(relationships.Read(ReadRelationship))
            .Where(link => students.ContainsKey(link.Student))
            .ToLookup(link => link.Adult);
        var contacts = users.Read(row => row["sourcedId"] is { } key && links[key].Any() ? Describe(people[key], links[key]) : null);
        var order = students.Keys.Select((key, place) => (key, place)).ToDictionary(pair => pair.key, pair => pair.place);
        return [.. contacts.SelectMany(some => some).OrderBy(contact => order[contact.StudentKey])];
    }

    /// <summary>The language of a row, as a tag; null when unknown.</summary>
    public static string? LanguageOf(CsvRow row)
    {
        var text = row["language"] ?? row["languageISO"];
        if (text is null) return null;
        var tag = LanguageTag.Find(text);
        if (tag is null) row.Report("metadata.language", $"'{text}' is not a language we know; the language is left out. Write a tag, as es.");
        return tag;
    }

    private List<Link>? ReadAgents(CsvRow row)
    {
        if (row["sourcedId"] is not { } key || !people.TryGetValue(key, out var person)) return null;
        var isStudent = person.IsOneOf("student");
        if (!isStudent && !person.IsOneOf(ContactRoles)) return null;
        var links = new List<Link>();
        foreach (var agent in row.List("agentSourcedIds"))
        {
            if (!people.TryGetValue(agent, out var other))
                row.Report("agentSourcedIds", $"'{agent}' is not in users.csv; that link is left out.");
            else if (LinkOf(row, isStudent ? person : other, isStudent ? other : person) is { } link)
                links.Add(link);
        }
        return links;
    }

    private static Link? LinkOf(CsvRow row, Person student, Person adult)
    {
        if (!student.IsOneOf("student") || adult.IsOneOf("student")) return null;
        var role = Array.Find(ContactRoles, name => adult.IsOneOf(name));
        if (role is not null) return new Link(student.Key, adult.Key, role);
        row.Report("agentSourcedIds", $"'{adult.Key}' is neither parent, guardian nor relative; give the adult a user row of that role.");
        return null;
    }

    private Link? ReadRelationship(CsvRow row) => !row.IsActive ? null : new Link(
        row.Reference("userSourcedId", people, "users.csv"),
        row.Reference("relationshipUserSourcedId", people, "users.csv"),
        row.Required("relationshipRole").ToLowerInvariant());

    /// <summary>One record a student; where several rows tie the two, the last one's role holds.</summary>
    private static List<Contact> Describe(Person adult, IEnumerable<Link> links)
    {
        var language = LanguageOf(adult.Row);
        return [.. links.GroupBy(link => link.Student, (_, same) => Describe(adult, same.Last()) with { Language = language })];
    }

    /// <summary>An adult whose row no longer stands stays on file, and may neither see, book nor be written to.</summary>
    private static Contact Describe(Person adult, Link link)
    {
        var row = adult.Row;
        var isParent = link.Role is "parent" or "guardian";
        var said = row["relationship"]?.ToLowerInvariant();
        return new Contact(link.Student, adult.Key, adult.Name, !isParent || ParentWords.Contains(said) ? said ?? link.Role : link.Role)
        {
            Email = row["email"],
            Phone = row["phone"] ?? row["sms"],
            Household = row["household"],
            MaySee = adult.IsActive && (row.Flag("maySee") ?? isParent),
            MayBook = adult.IsActive && (row.Flag("mayBook") ?? isParent),
            Consent = adult.IsActive && (row.Flag("consent") ?? false),
        };
    }

    /// <summary>That an adult belongs to a student, and as what.</summary>
    private sealed record Link(string Student, string Adult, string Role);
}
