namespace Microsoft.Bot.Schema;

/// <summary>Who somebody is in a conversation.</summary>
public static class RoleTypes
{
    /// <summary>A bot.</summary>
    public const string Bot = "bot";

    /// <summary>A bot behind a bot.</summary>
    public const string Skill = "skill";

    /// <summary>A person.</summary>
    public const string User = "user";
}
