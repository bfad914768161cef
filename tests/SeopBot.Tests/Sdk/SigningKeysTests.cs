using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Sdk;

/// <summary>Keys roll over, and their server is down at times: nothing wrong gets in, and nothing right is kept out for long.</summary>
public sealed class SigningKeysTests
{
    private readonly TokenDoor _door = new();

    [Fact]
    public async Task The_keys_are_fetched_once_for_many_tokens()
    {
        await Task.WhenAll(Enumerable.Range(0, 20).Select(async _ => Assert.Equal(200, await _door.PostAsync(_door.Token()))));
        Assert.Equal(1, _door.Issuer.Fetches);
    }

    [Fact]
    public async Task The_first_token_of_a_new_key_is_accepted()
    {
        await _door.PostAsync(_door.Token());
        _door.Clock.Now += TimeSpan.FromMinutes(1);
        _door.Issuer.Keys.Insert(0, IssuerKey.Make("key-2", "msteams"));
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
        Assert.Equal(2, _door.Issuer.Fetches);
    }

    [Fact]
    public async Task Made_up_keys_cause_one_fetch_a_minute()
    {
        await _door.PostAsync(_door.Token());
        for (var second = 0; second < 180; second++)
        {
            Assert.Equal(401, await _door.PostAsync(_door.Token(key: _door.Issuer.Keys[0] with { Id = $"made-up-{second}" })));
            _door.Clock.Now += TimeSpan.FromSeconds(1);
        }
        Assert.Equal(3, _door.Issuer.Fetches);
    }

    [Fact]
    public async Task A_key_that_is_no_longer_published_is_refused_within_twelve_hours()
    {
        var old = _door.Issuer.Keys[0];
        await _door.PostAsync(_door.Token());
        _door.Issuer.Keys[0] = IssuerKey.Make("key-2", "msteams");
        _door.Clock.Now += TimeSpan.FromHours(12);
        Assert.Equal(401, await _door.PostAsync(_door.Token(key: old)));
        Assert.Equal(2, _door.Issuer.Fetches);
    }

    [Theory]
    [InlineData(47, 200)]
    [InlineData(49, 503)]
    public async Task While_the_issuer_is_down_known_keys_are_good_for_two_days(int hours, int status)
    {
        await _door.PostAsync(_door.Token());
        _door.Issuer.IsDown = true;
        _door.Clock.Now += TimeSpan.FromHours(hours);
        Assert.Equal(status, await _door.PostAsync(_door.Token()));
    }

    [Fact]
    public async Task Without_any_keys_nothing_gets_in_and_the_answer_says_try_again()
    {
        _door.Issuer.IsDown = true;
        Assert.Equal(503, await _door.PostAsync(_door.Token()));
        Assert.Equal(503, await _door.PostAsync(_door.Token()));
        Assert.Empty(_door.Turns);
        _door.Issuer.IsDown = false;
        _door.Clock.Now += TimeSpan.FromSeconds(5);
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
    }

    [Theory]
    [InlineData("""{"keys":[]}""")]
    [InlineData("<html>proxy</html>")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"key-1","k":"c2VjcmV0"}]}""")]
    public async Task A_list_without_usable_keys_does_not_replace_the_keys_of_before(string list)
    {
        await _door.PostAsync(_door.Token());
        _door.Issuer.KeysInstead = list;
        _door.Clock.Now += TimeSpan.FromHours(13);
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
        Assert.Equal(200, await _door.PostAsync(_door.Token()));
    }

    [Fact]
    public async Task A_list_that_does_not_end_is_not_read()
    {
        _door.Issuer.KeysInstead = new string(' ', 1024 * 1024) + """{"keys":[]}""";
        Assert.Equal(503, await _door.PostAsync(_door.Token()));
    }
}
