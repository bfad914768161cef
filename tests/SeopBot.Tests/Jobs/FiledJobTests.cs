using AdaptiveCards;
using SeopBot.Cards;
using SeopBot.Jobs;
using SeopBot.Plans;
using SeopBot.Tests.Plans;
using SeopBot.Tests.Tokens;

namespace SeopBot.Tests.Jobs;

/// <summary>What was kept has reached the lists: who wrote it is told, as long as the student is theirs.</summary>
public sealed class FiledJobTests : IPlanStore, IRosterSource, ICardSender
{
    private static readonly FilingReceipt Filed = new("f-1", FilingState.Filed) { By = "t1", ReplyTo = "there", StudentKey = "s1" };

    private readonly Town _town = new(Town.SixStudents);
    private readonly List<string> _cards = [];

    [Fact]
    public async Task Who_wrote_it_is_told()
    {
        await TellAsync();
        Assert.Contains("Ana Zane", Assert.Single(_cards), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_lost_the_student_meanwhile_is_told_nothing()
    {
        _town.Students = [.. _town.Students.Select(student => student.Key == "s1" ? student with { TeacherKeys = ["t2"] } : student)];
        await TellAsync();
        Assert.Empty(_cards);
    }

    [Fact]
    public async Task Who_left_meanwhile_is_told_nothing()
    {
        _town.Staff = [.. _town.Staff.Select(member => member.Key == "t1" ? member with { LeftOn = new DateOnly(2026, 11, 3) } : member)];
        await TellAsync();
        Assert.Empty(_cards);
    }

    Task<StudentRecord> IPlanStore.ReadAsync(Student student, CancellationToken cancellationToken) =>
        Task.FromResult(new StudentRecord(student) { Conferences = [new Conference("c-1", student.Key, student.SchoolKey, SchoolYear.Of(Town.Today))] });

    ValueTask<Roster> IRosterSource.ReadAsync(CancellationToken cancellationToken) => new(_town.Picture.Roster);

    CardDestination? ICardSender.Read(string? replyTo) => new(replyTo!, "s1", "c-1", Words.English, new Surface("msteams"));

    Task ICardSender.SendAsync(CardDestination destination, AdaptiveCard card, bool inPlace, CancellationToken cancellationToken)
    {
        _cards.Add(card.ToJson());
        return Task.CompletedTask;
    }

    Task<FilingReceipt> IPlanStore.FileAsync(Filing filing, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<FilingReceipt> IPlanStore.AnswerAsync(string filingId, ConflictAnswer answer, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task<FilingReceipt?> IPlanStore.FindAsync(string filingId, CancellationToken cancellationToken) => throw new NotSupportedException();

    Task IPlanStore.LogDisclosureAsync(Disclosure disclosure, CancellationToken cancellationToken) => throw new NotSupportedException();

    private Task TellAsync()
    {
        _town.New();
        return new FiledJob(this, this, this, new SchoolTime(new HandClock())).OnChangedAsync(Filed, default);
    }
}
