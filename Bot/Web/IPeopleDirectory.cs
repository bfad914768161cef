namespace SeopBot.Bot.Web;

/// <summary>The people the development chat page offers to be.</summary>
public interface IPeopleDirectory
{
    /// <summary>Everyone who may be chosen, in the order to show; empty while the sample is still being imported.</summary>
    /// <param name="cancellationToken">Stops the reading.</param>
    Task<IReadOnlyList<ChatPerson>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>One person who may be chosen on the development chat page.</summary>
/// <param name="Id">The key of the person, for example the staff key; also the user id that the bot sees.</param>
/// <param name="Name">The name as people say it.</param>
/// <param name="Role">The role in words, for example "Counselor".</param>
/// <param name="School">The school's name; empty for the district.</param>
/// <param name="EntraId">The person's Microsoft Entra object id, which the bot trusts as Teams' aadObjectId.</param>
public sealed record ChatPerson(string Id, string Name, string Role, string School, string EntraId);
