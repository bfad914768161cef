using Microsoft.Bot.Builder;
using Microsoft.Bot.Schema;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>Where a member of staff last talked with the bot alone.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Language">The language spoken.</param>
public sealed record StaffAddress(ConversationReference Conversation, string Language);

/// <summary>Remembers where the staff talk with the bot, so that it can begin to speak itself: Teams gives a bot no conversation with somebody who never opened it.</summary>
/// <param name="storage">Where bot state is.</param>
public sealed class StaffAddresses(IStorage storage)
{
    /// <summary>Remembers the conversation of this turn as the sender's.</summary>
    public Task RememberAsync(IActivity activity, string language, CancellationToken cancellationToken)
    {
        if (activity.From?.AadObjectId is not { Length: > 0 } entraId) return Task.CompletedTask;
        var item = new Stored { Conversation = activity.GetConversationReference(), Language = language };
        return storage.WriteAsync(new Dictionary<string, object> { [KeyOf(entraId)] = item }, cancellationToken);
    }

    /// <summary>Forgets it: the sender removed the bot.</summary>
    public Task ForgetAsync(IActivity activity, CancellationToken cancellationToken) =>
        activity.From?.AadObjectId is { Length: > 0 } entraId ? storage.DeleteAsync([KeyOf(entraId)], cancellationToken) : Task.CompletedTask;

    /// <summary>The addresses of those who have one, by staff key.</summary>
    public async Task<IReadOnlyDictionary<string, StaffAddress>> FindAsync(IEnumerable<StaffMember> staff, CancellationToken cancellationToken)
    {
        var keys = staff.Where(member => !string.IsNullOrEmpty(member.EntraId)).DistinctBy(member => member.Key).ToDictionary(member => member.Key, member => KeyOf(member.EntraId!));
        if (keys.Count == 0) return new Dictionary<string, StaffAddress>();
        var stored = await storage.ReadAsync([.. keys.Values.Distinct()], cancellationToken);
        return keys.Where(key => stored.ContainsKey(key.Value)).Select(key => (key.Key, Address: Read(stored[key.Value])))
            .Where(found => found.Address is not null).ToDictionary(found => found.Key, found => found.Address!);
    }

    private static string KeyOf(string entraId) => $"staff/{entraId.ToLowerInvariant()}";

    // What another version of the bot wrote is no address; the person's next word makes a new one.
    private static StaffAddress? Read(object stored)
    {
        try
        {
            return (stored as JObject ?? JObject.FromObject(stored)).ToObject<Stored>() is { Conversation: { } conversation } found ? new StaffAddress(conversation, found.Language) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The last conversation stands, whoever wrote the one before.
    private sealed class Stored : IStoreItem
    {
        public ConversationReference? Conversation { get; set; }

        public string Language { get; set; } = "en";

        public string ETag { get; set; } = "*";
    }
}
