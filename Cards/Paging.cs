using AdaptiveCards;
using SeopBot.Plans;

namespace SeopBot.Cards;

/// <summary>Which page of a list is shown.</summary>
/// <param name="Page">The page, from 0.</param>
/// <param name="Pages">How many there are; one at least.</param>
/// <param name="Size">How many are on a page.</param>
public readonly record struct Paging(int Page, int Pages, int Size)
{
    /// <summary>The place of the first on the page, from 0.</summary>
    public int First => Page * Size;

    /// <summary>How many are on this page and those before, where it is full.</summary>
    public int Seen => First + Size;

    /// <summary>Whether a page follows.</summary>
    public bool HasNext => Page < Pages - 1;

    /// <summary>"Page 2 of 5"; nothing where there is one.</summary>
    internal IEnumerable<AdaptiveElement> Line(Words words) => Pages > 1 ? [Part.Line(words.Of("PageOf", Page + 1, Pages))] : [];

    /// <summary>The buttons to the page that follows and to the one before.</summary>
    /// <param name="question">What the pages answer.</param>
    /// <param name="words">The language.</param>
    /// <param name="surface">Where the card is shown.</param>
    internal IEnumerable<AdaptiveAction> Buttons(PlanQuestion question, Words words, Surface surface)
    {
        if (HasNext) yield return Part.Button(surface, words["NextPage"], new AnswerCard.Reply { Question = question, Page = Page + 1 }, withInputs: false, primary: true);
        if (Page > 0) yield return Part.Button(surface, words["PreviousPage"], new AnswerCard.Reply { Question = question, Page = Page - 1 }, withInputs: false);
    }

    /// <summary>The page that comes nearest to the one wanted.</summary>
    /// <param name="count">How many there are in all.</param>
    /// <param name="size">How many are on a page.</param>
    /// <param name="wanted">The page wanted, from 0; one that does not exist is no error.</param>
    public static Paging Of(int count, int size, int wanted)
    {
        var pages = Math.Max(1, (count + size - 1) / size);
        return new Paging(Math.Clamp(wanted, 0, pages - 1), pages, size);
    }

    /// <summary>The page of an answer's card that comes nearest to the one wanted.</summary>
    public static Paging Of(PlanAnswer answer, int wanted) => answer.Question.Kind switch
    {
        QuestionKind.RollUp => Of(answer.RollUp.Count, RollUpCard.PageSize, wanted),
        QuestionKind.Changes => Of(answer.Changes.Count, ChangesCard.PageSize, wanted),
        _ => Of(answer.Rows.Count, AnswerCard.PageSize, wanted),
    };
}
