#pragma warning disable IDE0130 // It pretends to be of the real namespace.
namespace Microsoft.Bot.Schema.Teams;
#pragma warning restore IDE0130

/// <summary>A bad sample: the real API has no such type.</summary>
internal sealed class BadTenant;
