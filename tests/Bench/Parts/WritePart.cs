using System.Net;
using AdaptiveCards;
using BenchmarkDotNet.Attributes;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using SeopBot.Bench.Bots;

namespace SeopBot.Bench.Parts;

/// <summary>An activity is written and posted to a connector that answers from memory.</summary>
[MemoryDiagnoser]
public class WritePart
{
    private static readonly CardNotes Notes = new("s1042", "Reads well above benchmark, needs work on math facts", "Twenty minutes of reading a day", "Mom and she came");

    private readonly IConnectorClient _connector = Connector();
    private readonly Activity _text = Addressed(MessageFactory.Text("You said: Good morning"));
    private readonly Activity _card = Addressed(MessageFactory.Attachment(new Attachment { ContentType = AdaptiveCard.ContentType, Content = NotesCard.Draw(Notes) }));

    [Benchmark]
    public object DrawCard() => NotesCard.Draw(Notes);

    [Benchmark]
    public Task<ResourceResponse> WriteText() => _connector.Conversations.SendToConversationAsync(_text);

    [Benchmark]
    public Task<ResourceResponse> WriteCard() => _connector.Conversations.SendToConversationAsync(_card);

    private static Activity Addressed(IMessageActivity activity)
    {
        activity.ChannelId = Channels.Msteams;
        activity.Conversation = new ConversationAccount(id: "a:17vxw6", conversationType: "personal");
        activity.From = new ChannelAccount("28:3f1c0f0e-7d7b-4d2c-9a4e-1b2c3d4e5f60", "bot");
        activity.Recipient = new ChannelAccount("29:1uMVtE8mZ2r6bYtm7sxzfQ5RlnT3xE", "Ana Garcia");
        return (Activity)activity;
    }

    private static IConnectorClient Connector() => BotFrameworkAuthenticationFactory
        .Create(null, true, null, null, null, null, null, null, null, new PasswordServiceClientCredentialFactory(), new AuthenticationConfiguration(), new MemoryHttp(Answer), null)
        .CreateConnectorFactory(new System.Security.Claims.ClaimsIdentity())
        .CreateAsync("http://connector.bench/", "https://api.botframework.com", default).GetAwaiter().GetResult();

    private static HttpResponseMessage Answer(HttpRequestMessage request)
    {
        request.Content!.CopyTo(Stream.Null, null, default);
        return new HttpResponseMessage(HttpStatusCode.OK) { RequestMessage = request, Content = new StringContent("{\"id\":\"1767765488332\"}", System.Text.Encoding.UTF8, "application/json") };
    }
}
