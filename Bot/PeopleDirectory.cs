using SeopBot.Bot.Web;
using SeopBot.Plans;

namespace SeopBot.Bot;

/// <summary>The staff of the lists, for the development chat page.</summary>
/// <param name="source">Who is at which school.</param>
public sealed class PeopleDirectory(IRosterSource source) : IPeopleDirectory
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<ChatPerson>> ListAsync(CancellationToken cancellationToken)
    {
        try
        {
            var roster = await source.ReadAsync(cancellationToken);
            return [.. roster.Staff.Where(member => member.EntraId is not null)
                .Select(member => new ChatPerson(member.Key, member.Name, $"{member.Role}", SchoolOf(member, roster), member.EntraId!))
                .OrderBy(person => person.School, StringComparer.Ordinal).ThenBy(person => person.Role, StringComparer.Ordinal).ThenBy(person => person.Name, StringComparer.Ordinal)];
        }
        catch (ListsUnavailableException)
        {
            return [];
        }
    }

    private static string SchoolOf(StaffMember member, Roster roster) =>
        member.Role == StaffRole.District || member.SchoolKeys.Count == 0 ? "" : roster.SchoolOf(member.SchoolKeys[0]).Name;
}
