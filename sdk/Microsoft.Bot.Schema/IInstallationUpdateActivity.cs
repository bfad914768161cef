namespace Microsoft.Bot.Schema;

/// <summary>The app was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary>What happened.</summary>
    string Action { get; set; }
}
