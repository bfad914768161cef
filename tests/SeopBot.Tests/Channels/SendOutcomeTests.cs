using System.Net;
using System.Net.Sockets;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Identity.Client;
using SeopBot.Bot;
using SeopBot.Bot.Channels;
using SeopBot.Bot.Turns;
using SeopBot.Cards;
using SeopBot.Dialogs;
using SeopBot.Jobs;

namespace SeopBot.Tests.Channels;

/// <summary>What perhaps arrived is not sent again; what surely did not may be. Shown on real sockets, through the card sender.</summary>
public sealed class SendOutcomeTests : IHttpClientFactory
{
    private TimeSpan _patience = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task A_connector_that_cannot_be_reached_got_nothing()
    {
        using var listener = Listen();
        var address = Address(listener);
        listener.Stop();
        Assert.Equal(SendOutcome.NotSent, SendOutcomes.Of(await ThrownAsync(() => SendAsync(address))));
    }

    [Fact]
    public async Task A_connector_whose_name_is_unknown_got_nothing() =>
        Assert.Equal(SendOutcome.NotSent, SendOutcomes.Of(await ThrownAsync(() => SendAsync("http://connector.invalid/"))));

    [Fact]
    public async Task A_connection_lost_before_the_answer_tells_nothing() => await AssertNotRepeatedAsync(_ => { });

    [Fact]
    public async Task No_answer_in_time_tells_nothing()
    {
        _patience = TimeSpan.FromMilliseconds(300);
        await AssertNotRepeatedAsync(socket => socket.Poll(TimeSpan.FromSeconds(2), SelectMode.SelectError));
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    [InlineData(504)]
    [InlineData(408)]
    [InlineData(403)]
    [InlineData(404)]
    public Task An_answer_that_means_perhaps_or_never_is_not_repeated(int status) =>
        AssertNotRepeatedAsync(socket => socket.Send(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));

    [Fact]
    public async Task An_answer_that_means_later_is_for_the_caller_to_repeat()
    {
        using var listener = Listen();
        var server = ServeAsync(listener, socket => socket.Send("HTTP/1.1 429 Later\r\nRetry-After: 3600\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8));
        var thrown = await ThrownAsync(() => SendAsync(Address(listener)));
        Assert.Equal(SendOutcome.NotSent, SendOutcomes.Of(thrown));
        Assert.Equal(1, await server);
    }

    [Fact]
    public void Without_a_token_nothing_was_sent()
    {
        var none = new MsalServiceException("temporarily_unavailable", "Later.");
        Assert.Equal(SendOutcome.NotSent, SendOutcomes.Of(none));
        Assert.Equal(SendOutcome.NotSent, SendOutcomes.Of(new AggregateException(none, none)));
        Assert.Equal(SendOutcome.Unknown, SendOutcomes.Of(new AggregateException(none, new IOException())));
    }

    [Fact]
    public async Task A_card_whose_turn_is_never_reached_is_for_the_caller_to_repeat_and_nobody_is_told()
    {
        using var listener = Listen();
        var away = new InvalidOperationException("The database is away.");
        Assert.Same(away, await ThrownAsync(() => SendAsync(SchoolAdapter(new Ledger(_ => Task.FromException(away))), Address(listener))));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_card_that_waits_longer_than_a_turn_may_take_is_for_the_caller_to_repeat()
    {
        using var listener = Listen();
        var adapter = SchoolAdapter(new Ledger(stop => Task.Delay(Timeout.Infinite, stop)));
        Assert.IsAssignableFrom<OperationCanceledException>(await ThrownAsync(() => SendAsync(adapter, Address(listener), TimeSpan.FromMilliseconds(100))));
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task A_card_cut_off_while_it_is_sent_is_not_repeated()
    {
        using var listener = Listen();
        var server = ServeAsync(listener, socket => socket.Poll(TimeSpan.FromSeconds(2), SelectMode.SelectError));
        await SendAsync(SchoolAdapter(new Ledger(_ => Task.CompletedTask)), Address(listener), TimeSpan.FromMilliseconds(500));
        Assert.Equal(1, await server);
    }

    [Fact]
    public async Task A_turn_recorded_badly_after_its_card_does_not_repeat_the_card()
    {
        using var listener = Listen();
        var server = ServeAsync(listener, socket => socket.Send("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}"u8));
        await SendAsync(SchoolAdapter(new Ledger(_ => Task.CompletedTask, () => throw new InvalidOperationException("Lost."))), Address(listener));
        Assert.Equal(1, await server);
    }

    [Fact]
    public async Task Telling_that_a_turn_failed_neither_takes_long_nor_fails()
    {
        using var listener = Listen();
        var adapter = SchoolAdapter(new Ledger(_ => Task.CompletedTask));
        using var turn = new TurnContext(adapter, new Activity { Type = ActivityTypes.Message, ServiceUrl = Address(listener), Conversation = new ConversationAccount(id: "a:1") });
        using var connector = new Microsoft.Bot.Connector.ConnectorClient(new Uri(Address(listener)), null, CreateClient(""), disposeHttpClient: true);
        turn.TurnState.Add<Microsoft.Bot.Connector.IConnectorClient>(connector);
        await adapter.OnTurnError(turn, new IOException()).WaitAsync(TimeSpan.FromSeconds(8));
        Assert.True(listener.Pending());
    }

    [Theory]
    [InlineData(404, 2)]
    [InlineData(500, 1)]
    public async Task A_card_is_sent_anew_only_when_the_one_before_it_cannot_be_changed(int status, int requests)
    {
        using var listener = Listen();
        var server = ServeAsync(listener, socket => socket.Send(System.Text.Encoding.ASCII.GetBytes($"HTTP/1.1 {status} No\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")));
        await SendAsync(SchoolAdapter(new Ledger(_ => Task.CompletedTask)), Address(listener), shown: "card-1");
        Assert.Equal(requests, await server);
    }

    [Fact]
    public void What_is_not_known_may_have_arrived() => Assert.Equal(SendOutcome.Unknown, SendOutcomes.Of(new InvalidOperationException()));

    public HttpClient CreateClient(string name) => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { Timeout = _patience };

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }

    private static string Address(TcpListener listener) => $"http://{listener.LocalEndpoint}/";

    // Takes requests until nobody asks any more; says how many.
    private static async Task<int> ServeAsync(TcpListener listener, Action<Socket> answer)
    {
        var requests = 0;
        var buffer = new byte[64 * 1024];
        while (true)
        {
            using var idle = new CancellationTokenSource(TimeSpan.FromSeconds(requests == 0 ? 60 : 1));
            try
            {
                using var socket = await listener.AcceptSocketAsync(idle.Token);
                await socket.ReceiveAsync(buffer);
                requests++;
                answer(socket);
            }
            catch (OperationCanceledException)
            {
                return requests;
            }
        }
    }

    private static async Task<Exception> ThrownAsync(Func<Task> send) => await Record.ExceptionAsync(send) ?? throw new InvalidOperationException("Nothing was thrown.");

    private async Task AssertNotRepeatedAsync(Action<Socket> answer)
    {
        using var listener = Listen();
        var server = ServeAsync(listener, answer);
        await SendAsync(Address(listener));
        Assert.Equal(1, await server);
    }

    private SchoolAdapter SchoolAdapter(ITurnLedger ledger) =>
        new(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), httpClientFactory: this), NullLogger<SchoolAdapter>.Instance, new TurnGate(ledger, NullLogger<TurnGate>.Instance));

    private Task SendAsync(string serviceUrl)
    {
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(new ConfigurationBuilder().Build(), httpClientFactory: this));
        return SendAsync(adapter, serviceUrl);
    }

    private static Task SendAsync(CloudAdapter adapter, string serviceUrl, TimeSpan? turnTime = null, string? shown = null)
    {
        var settings = new HostSettings(new SeopBotOptions { TurnTime = turnTime ?? TimeSpan.FromSeconds(30) }, new Uri("http://localhost"), TimeProvider.System, TimeZoneInfo.Utc);
        var user = new UserState(new MemoryStorage());
        var sender = new CardSender(new CardDelivery(adapter, user.CreateProperty<Speaker>(nameof(Speaker)), settings, NullLogger<CardDelivery>.Instance), user.CreateProperty<OpenNotes>(nameof(OpenNotes)));
        var reference = new ConversationReference { ChannelId = "msteams", ServiceUrl = serviceUrl, Conversation = new ConversationAccount(id: "a:1"), Bot = new ChannelAccount("28:b"), User = new ChannelAccount("29:u") };
        var destination = new CardDestination(new ReplyAddress(reference, shown, "s1", "c1", "en"), "s1", "c1", Words.For("en"), new Surface("msteams"));
        return sender.SendAsync(destination, new AdaptiveCard("1.5"), inPlace: shown is not null, default);
    }

    /// <summary>A ledger that does something of its own before and after a turn.</summary>
    private sealed class Ledger(Func<CancellationToken, Task> before, Action? after = null) : ITurnLedger
    {
        public async Task<TurnAnswer?> AnswerOnceAsync(TurnKeys keys, Func<Task<TurnAnswer>> turn, CancellationToken cancellationToken)
        {
            await before(cancellationToken);
            await turn();
            after?.Invoke();
            return null;
        }

        public Task SweepAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
