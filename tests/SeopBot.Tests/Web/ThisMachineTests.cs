using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SeopBot.Bot.Web;

namespace SeopBot.Tests.Web;

/// <summary>The chat page is for this machine, by whatever name it is called.</summary>
public sealed class ThisMachineTests
{
    [Theory]
    [InlineData("192.0.2.1", 403)]
    [InlineData("2001:db8::1", 403)]
    [InlineData("127.0.0.1", 200)]
    [InlineData("::1", 200)]
    [InlineData(null, 200)]
    public async Task Who_is_elsewhere_is_refused_under_the_name_localhost_too(string? from, int status)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<IPeopleDirectory>(new FixedPeople([ChatServer.Ana])).AddWebChat(_ => { });
        await using var app = builder.Build();
        app.MapWebChat();
        await app.StartAsync();
        var answer = await app.GetTestServer().SendAsync(http =>
        {
            (http.Request.Method, http.Request.Host, http.Request.Path) = ("GET", new HostString("localhost"), "/");
            http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        });
        Assert.Equal(status, answer.Response.StatusCode);
    }
}
