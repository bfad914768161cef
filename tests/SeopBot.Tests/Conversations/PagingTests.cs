using SeopBot.Cards;
using SeopBot.Plans;

namespace SeopBot.Tests.Conversations;

/// <summary>Pages of every kind of card.</summary>
public sealed class PagingTests
{
    [Theory]
    [InlineData(0, 0, 0, 1)]
    [InlineData(8, 5, 0, 1)]
    [InlineData(9, 1, 1, 2)]
    [InlineData(9, -1, 0, 2)]
    [InlineData(25, 99, 3, 4)]
    public void A_page_that_does_not_exist_is_the_nearest(int count, int wanted, int page, int pages) =>
        Assert.Equal(new Paging(page, pages, 8), Paging.Of(count, 8, wanted));

    [Fact]
    public void A_roll_up_ends_with_its_last_group_however_many_students_it_counts()
    {
        var row = new PlanRow(new Student("s1", "Ana", "Reyes", "pes", new Grade(4)), new School("pes", "Panguitch Elementary"), new PlanStanding(PlanState.NoPlan, []));
        var group = new RollUpRow(row.School, PlanKind.Sep, PlanCounts.None);
        var answer = new PlanAnswer(new PlanQuestion { Kind = QuestionKind.RollUp }, default, default) { Rows = [.. Enumerable.Repeat(row, 100)], RollUp = [.. Enumerable.Repeat(group, 13)] };
        Assert.Equal((1, false), (Paging.Of(answer, 2).Page, Paging.Of(answer, 2).HasNext));
    }

    [Fact]
    public void Every_student_on_a_card_of_changes_counts_as_seen()
    {
        var row = new PlanRow(new Student("s1", "Ana", "Reyes", "pes", new Grade(4)), new School("pes", "Panguitch Elementary"), new PlanStanding(PlanState.NoPlan, []));
        var answer = new PlanAnswer(new PlanQuestion { Kind = QuestionKind.Changes }, default, default) { Changes = [.. Enumerable.Repeat(new PlanChange(row, row, default, default), 25)] };
        Assert.Equal((2 * ChangesCard.PageSize, true), (Paging.Of(answer, 1).Seen, Paging.Of(answer, 1).HasNext));
    }
}
