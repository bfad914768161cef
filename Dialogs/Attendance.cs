using System.Globalization;
using System.Text.RegularExpressions;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>Who came, how long and by which means, as teachers say it: "Mom and she came", "with dad by phone, 20 min". Who cannot be told is not guessed.</summary>
/// <param name="student">The student.</param>
/// <param name="contacts">The student's adults.</param>
internal sealed partial class Attendance(Student student, IReadOnlyList<Contact> contacts)
{
    private const int FewWords = 2;

    /// <summary>Whether a sentence says who came, or how long it took.</summary>
    public bool IsIn(string sentence) =>
        (CamePattern().IsMatch(sentence) && NamesSomebody(sentence)) || IsOnly(sentence) || LastedPattern().IsMatch(sentence);

    /// <summary>The parts of such a sentence that say who came.</summary>
    public IEnumerable<string> Within(string sentence) => ClausesOf(sentence).Where(clause => CamePattern().IsMatch(clause) || IsOnly(clause) || LastedPattern().IsMatch(clause));

    /// <summary>The parts of such a sentence that say something else, or more.</summary>
    public IEnumerable<string> Beside(string sentence) => ClausesOf(sentence).Where(clause => MoreIn(clause) > (Within(sentence).Contains(clause) ? FewWords : 0));

    /// <summary>The notes with those ticked who came.</summary>
    public ConferenceNotes Take(ConferenceNotes notes, string sentence)
    {
        var came = AbsentPattern().Replace(string.Join(", ", Within(sentence)), " ");
        var all = EverybodyPattern().IsMatch(came);
        var parents = contacts.Where(contact => contact.IsParent).ToList();
        var adults = contacts.Where(contact => Names(came, contact.Name) || IsSaid(contact, came) || (contact.IsParent && (all || BothParentsPattern().IsMatch(came)))).ToList();
        var aParent = !adults.Any(contact => contact.IsParent) && (all || AnyParentPattern().IsMatch(came));
        if (aParent && parents.Count == 1 && ParentPattern().IsMatch(came)) adults.Add(parents[0]);
        return notes with
        {
            StudentPresent = notes.StudentPresent || all || Names(came, student.FirstName) || StudentPattern().IsMatch(came),
            ContactKeys = [.. notes.ContactKeys.Union(adults.Select(contact => contact.ContactKey))],
            OtherParent = notes.OtherParent || (aParent && !adults.Any(contact => contact.IsParent)),
            Minutes = MinutesPattern().Match(sentence) is { Success: true } minutes ? int.Parse(minutes.Groups["n"].Value, CultureInfo.InvariantCulture) : notes.Minutes,
            Mode = PhonePattern().IsMatch(sentence) ? ConferenceMode.Phone : VideoPattern().IsMatch(sentence) ? ConferenceMode.Video : notes.Mode,
        };
    }

    private static string[] ClausesOf(string sentence) => ClausePattern().Split(sentence);

    private bool NamesSomebody(string text) => PersonPattern().IsMatch(text) || Names(text, student.FirstName) || contacts.Any(contact => Names(text, contact.Name));

    // Nothing but people, a length, a means.
    private bool IsOnly(string text) => (NamesSomebody(text) || MinutesPattern().IsMatch(text)) && MoreIn(text) == 0;

    private int MoreIn(string text)
    {
        var names = contacts.Select(contact => contact.Name).Append(student.FullName).SelectMany(NameSearch.WordsOf).ToHashSet();
        var more = FillerPattern().Replace(CamePattern().Replace(PersonPattern().Replace(text, " "), " "), " ");
        return NameSearch.WordsOf(more).Count(word => !names.Contains(word));
    }

    private static bool Names(string sentence, string name) =>
        NameSearch.WordsOf(name) is [var first, ..] && NameSearch.WordsOf(sentence).Contains(first);

    // "Mom" is the mother, when there is one only.
    private bool IsSaid(Contact contact, string sentence) => contacts.Count(other => other.Relationship == contact.Relationship) == 1 && contact.Relationship switch
    {
        "mother" => MotherPattern().IsMatch(sentence),
        "father" => FatherPattern().IsMatch(sentence),
        "guardian" => GuardianPattern().IsMatch(sentence),
        "grandmother" => GrandmotherPattern().IsMatch(sentence),
        "grandfather" => GrandfatherPattern().IsMatch(sentence),
        _ => false,
    };

    private const RegexOptions Loose = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;

    [GeneratedRegex(@"\s*,\s*(?:and\s+|y\s+)?|\s+(?:and|y|but|pero|&)\s+", Loose, 2000)]
    private static partial Regex ClausePattern();

    [GeneratedRegex(@"\b(?:came|come|(?:was|were)\s+(?:here|there)|attended|joined|present|called|zoomed|vino|vinieron|estuvo|estuvieron|asisti[oó]|asistieron|particip(?:[oó]|aron)|llam(?:[oó]|aron))\b|\b(?:met|spoke|talked|finished|conference|me\s+reun[ií]|reunirme|habl[eé]|hablar)\s+(?:with|to|con)\b", Loose, 2000)]
    private static partial Regex CamePattern();

    [GeneratedRegex(@"^(?:we\s+|it\s+)?(?:talked|met|spoke|took|lasted|hablamos|dur[oó]|nos\s+reunimos)\b.*\b\d{1,3}\s*min", Loose, 2000)]
    private static partial Regex LastedPattern();

    [GeneratedRegex(@"\b(?:mom|mum|mommy|mother|dad|daddy|father|parents?|guardian|grandm\w+|grandf\w+|mrs?|ms|she|he|they|student|both|everyone|everybody|all\s+of\s+us|family|mam[aá]|madre|pap[aá]s?|padres?|tutora?|abuel[oa]s?|sra?|señora?|ella|él|ellos|todos|estudiante|familia)\b", Loose, 2000)]
    private static partial Regex PersonPattern();

    [GeneratedRegex(@"\b(?:and|but|with|without|her|his|their|the|an?|one|also|too|just|only|by|on|in|at|for|about|via|i|we|it|today|here|person|call|phone|video|zoom|teams|mins?|minutes|minutos|min|y|pero|con|sin|su|sus|la|el|los|las|un|una|tambi[eé]n|por|en|de|acabo|hoy|persona|llamada|videollamada|tel[eé]fono|talked|met|spoke|took|lasted|hablamos|dur[oó]|nos|reunimos|not|no|did|could|was|\d+)\b", Loose, 2000)]
    private static partial Regex FillerPattern();

    [GeneratedRegex(@"\b(?:mom|mum|mommy|mother|mam[aá]|madre|mrs|sra|señora)\b", Loose, 2000)]
    private static partial Regex MotherPattern();

    [GeneratedRegex(@"\b(?:dad|daddy|father|pap[aá]|padre|mr|sr|señor)\b", Loose, 2000)]
    private static partial Regex FatherPattern();

    [GeneratedRegex(@"\b(?:guardian|tutora?)\b", Loose, 2000)]
    private static partial Regex GuardianPattern();

    [GeneratedRegex(@"\b(?:grandm\w+|abuela)\b", Loose, 2000)]
    private static partial Regex GrandmotherPattern();

    [GeneratedRegex(@"\b(?:grandf\w+|grandpa|abuelo)\b", Loose, 2000)]
    private static partial Regex GrandfatherPattern();

    [GeneratedRegex(@"\b(?:parent|guardian|tutora?|family|familia)\b", Loose, 2000)]
    private static partial Regex ParentPattern();

    [GeneratedRegex(@"\b(?:mom|mum|mommy|mother|mam[aá]|madre|mrs|sra|señora|dad|daddy|father|pap[aá]s?|padres?|mr|sr|señor|parents?|guardian|tutora?|family|familia)\b", Loose, 2000)]
    private static partial Regex AnyParentPattern();

    [GeneratedRegex(@"\b(?:parents|mom\s+and\s+dad|(?:los|sus)\s+padres|pap[aá]s)\b", Loose, 2000)]
    private static partial Regex BothParentsPattern();

    [GeneratedRegex(@"\b(?:everyone|everybody|all\s+of\s+us|todos)\b", Loose, 2000)]
    private static partial Regex EverybodyPattern();

    [GeneratedRegex(@"\b(?:she|he|student|ella|él|estudiante)\b", Loose, 2000)]
    private static partial Regex StudentPattern();

    // "without Emma", "Emma did not come", "la mamá no vino"
    [GeneratedRegex(@"\b(?:without|sin)\s+(?:the\s+|su\s+|la\s+|el\s+)?[\p{L}'’]+|(?:the\s+|su\s+|la\s+|el\s+)?[\p{L}'’]+\s+(?:(?:did|could|was|were|can)(?:\s+not|\s*n['’]?t)(?:\s+(?:come|attend|here|there|join|make\s+it))?|never\s+(?:came|come|showed(?:\s+up)?)|no\s+(?:vino|vinieron|pud(?:o|ieron)\s+venir|estuv(?:o|ieron)|asisti[oó]|asistieron))|\b(?:no|neither)\s+(?:one|body|parents?|mom|dad|family)\s+(?:came|attended|was\s+here)", Loose, 2000)]
    private static partial Regex AbsentPattern();

    [GeneratedRegex(@"\b(?<n>\d{1,3})\s*(?:min|mins|minutes|minutos)\b", Loose, 2000)]
    private static partial Regex MinutesPattern();

    [GeneratedRegex(@"\b(?:phone|called|tel[eé]fono|llam[oó])\b", Loose, 2000)]
    private static partial Regex PhonePattern();

    [GeneratedRegex(@"\b(?:video|zoom(?:ed)?|teams|videollamada)\b", Loose, 2000)]
    private static partial Regex VideoPattern();
}
