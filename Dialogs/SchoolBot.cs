using System.Globalization;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Dialogs;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;
using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Dialogs;

/// <summary>Remembers the language a person writes in.</summary>
public sealed record Speaker
{
    /// <summary><c>en</c> or <c>es</c>; null until it is known.</summary>
    public string? Language { get; init; }

    /// <summary>Already greeted; an installation comes as two activities. Source: platform.md §5.1.</summary>
    public bool Welcomed { get; init; }

    /// <summary>Where they were reached when it was remembered; null before. Tells whether it must be remembered anew.</summary>
    public string? ReachedAt { get; init; }

    /// <summary>The person has removed the bot: nothing is sent until they add it again or write to it.</summary>
    public bool HasRemovedBot { get; init; }
}

/// <summary>The bot's ear: finds out who speaks and what they want, and lets the map answer.</summary>
public sealed class SchoolBot : TeamsActivityHandler
{
    /// <summary>Is in the TurnState of a turn that could not be served now, and asked to try again.</summary>
    public const string TryAgainKey = "seop.tryAgain";

    private const string SentenceKey = "seop.sentence";
    private readonly ConversationState _conversation;
    private readonly UserState _user;
    private readonly MainDialog _main;
    private readonly IRosterSource _roster;
    private readonly Frontdesk _desk;
    private readonly IStatePropertyAccessor<Speaker> _speaker;
    private readonly IStatePropertyAccessor<DialogState> _dialogs;

    /// <summary>The bot.</summary>
    public SchoolBot(ConversationState conversation, UserState user, MainDialog main, IRosterSource roster, Frontdesk desk)
    {
        (_conversation, _user, _main, _roster, _desk) = (conversation, user, main, roster, desk);
        _speaker = user.CreateProperty<Speaker>(nameof(Speaker));
        _dialogs = conversation.CreateProperty<DialogState>(nameof(DialogState));
    }

    /// <inheritdoc/>
    public override async Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        await base.OnTurnAsync(turnContext, cancellationToken);
        await _user.SaveChangesAsync(turnContext, false, cancellationToken);
        await _conversation.SaveChangesAsync(turnContext, false, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        turnContext.Activity.RemoveRecipientMention();
        return AnswerAsync(turnContext, turnContext.Activity.Text, turnContext.Activity.Value, cancellationToken);
    }

    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        await AnswerAsync(turnContext, null, invokeValue.Action.Data, cancellationToken);
        var turn = turnContext.TurnState.Get<SchoolTurn>();
        return turn?.CardInPlace is { } card
            ? new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.card.adaptive", Value = card }
            : new AdaptiveCardInvokeResponse { StatusCode = 200, Type = "application/vnd.microsoft.activity.message", Value = turn?.SentenceInPlace ?? turnContext.TurnState.Get<string>(SentenceKey) ?? turn?.Words["SeeBelow"] };
    }

    /// <inheritdoc/>
    protected override async Task<SearchInvokeResponse> OnSearchInvokeAsync(ITurnContext<IInvokeActivity> turnContext, SearchInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var roster = await _roster.ReadAsync(cancellationToken);
        var staff = Sender(turnContext, roster);
        var found = staff is null || (string?)(turnContext.Activity.Value as JObject)?["dataset"] != StudentChoiceCard.Dataset ? [] : _desk.Search(staff, roster, invokeValue.QueryText);
        return new SearchInvokeResponse
        {
            StatusCode = 200,
            Type = "application/vnd.microsoft.search.searchResponse",
            Value = new { results = found.Select(line => new { value = line.Key, title = line.Line }) },
        };
    }

    /// <inheritdoc/>
    protected override async Task OnMembersAddedAsync(IList<ChannelAccount> membersAdded, ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (membersAdded.Any(member => member.Id == turnContext.Activity.Recipient?.Id)) await WelcomeOnceAsync(turnContext, cancellationToken);
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateAddAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => WelcomeOnceAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnInstallationUpdateRemoveAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken)
    {
        if (IsGroup(turnContext)) return;
        var speaker = await _speaker.GetAsync(turnContext, () => new Speaker(), cancellationToken);
        await _speaker.SetAsync(turnContext, speaker with { Welcomed = false, HasRemovedBot = true, ReachedAt = null }, cancellationToken);
        await _desk.Addresses.ForgetAsync(turnContext.Activity, cancellationToken);
    }

    private async Task WelcomeOnceAsync(ITurnContext context, CancellationToken cancellationToken)
    {
        if (IsGroup(context)) return;
        var speaker = await _speaker.GetAsync(context, () => new Speaker(), cancellationToken);
        if (speaker.Welcomed && context.Activity.ChannelId == "msteams") return;
        await _speaker.SetAsync(context, speaker with { Welcomed = true }, cancellationToken);
        await AnswerAsync(context, "hello", null, cancellationToken);
    }

    private async Task AnswerAsync(ITurnContext context, string? text, object? value, CancellationToken cancellationToken)
    {
        // The sender's calendar and digits must not change dates on the wire; people's words bring their own culture.
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var words = await WordsAsync(context, text, cancellationToken);
        if (IsGroup(context))
        {
            await SayPlainAsync(context, words["NotInGroups"], cancellationToken);
            return;
        }

        context.Activity.Locale = words.Language == "es" ? "es-es" : "en-us";
        Roster roster;
        try
        {
            roster = await _roster.ReadAsync(cancellationToken);
        }
        catch (ListsUnavailableException)
        {
            context.TurnState.Set(TryAgainKey, words);
            await SayPlainAsync(context, words["Preparing"], cancellationToken);
            return;
        }

        if (Sender(context, roster) is not { } staff)
        {
            await SayPlainAsync(context, words["Unknown"], cancellationToken);
            return;
        }

        await RememberAddressAsync(context, words, cancellationToken);
        var reply = CardReply.Parse(value);
        var turn = new SchoolTurn(staff, roster, words, new Surface(context.Activity.ChannelId), new Heard(reply, Utterance.Understand(reply is null ? text : null)));
        context.TurnState.Set(turn);
        if (reply is null && value is not null && string.IsNullOrWhiteSpace(text)) await turn.SayAsync(context, words["CardUnreadable"], cancellationToken);
        else await RunAsync(context, turn, cancellationToken);
    }

    private async Task RunAsync(ITurnContext context, SchoolTurn turn, CancellationToken cancellationToken)
    {
        try
        {
            await _main.RunAsync(context, _dialogs, cancellationToken);
        }
        catch (NotOnRosterException refused)
        {
            await _desk.LogRefusalAsync(turn.Staff, refused.Student, cancellationToken);
            await turn.SayAsync(context, turn.Words["NotOnRoster"], cancellationToken);
        }
    }

    private async Task<Words> WordsAsync(ITurnContext context, string? text, CancellationToken cancellationToken)
    {
        var speaker = await _speaker.GetAsync(context, () => new Speaker(), cancellationToken);
        var language = (context.Activity.Type == ActivityTypes.Message ? SpokenLanguage.Of(text) : null) ?? speaker.Language;
        var now = speaker with { Language = language, HasRemovedBot = speaker.HasRemovedBot && IsGroup(context) };
        if (now != speaker) await _speaker.SetAsync(context, now, cancellationToken);
        return Words.For(language ?? context.Activity.Locale);
    }

    // Written only when it is another than before: a turn mostly costs nothing more.
    private async Task RememberAddressAsync(ITurnContext context, Words words, CancellationToken cancellationToken)
    {
        var activity = context.Activity;
        var speaker = await _speaker.GetAsync(context, () => new Speaker(), cancellationToken);
        var reachedAt = $"{activity.ServiceUrl} {activity.Conversation?.Id} {words.Language}";
        if (speaker.ReachedAt == reachedAt) return;
        await _desk.Addresses.RememberAsync(activity, words.Language, cancellationToken);
        await _speaker.SetAsync(context, speaker with { ReachedAt = reachedAt }, cancellationToken);
    }

    private static bool IsGroup(ITurnContext context) => context.Activity.Conversation is { IsGroup: true } or { ConversationType: "groupChat" or "channel" };

    // The Entra object id is the only name that Teams vouches for. Source: platform.md §5.1.
    private static StaffMember? Sender(ITurnContext context, Roster roster) => roster.FindStaffByEntraId(context.Activity.From?.AadObjectId);

    // To somebody for whom there is no turn yet; the answer to an Action.Execute goes into its response.
    private static async Task SayPlainAsync(ITurnContext context, string text, CancellationToken cancellationToken)
    {
        if (context.Activity.Type == ActivityTypes.Invoke) context.TurnState.Set(SentenceKey, text);
        else await context.SendActivityAsync(MessageFactory.Text(text), cancellationToken);
    }
}
