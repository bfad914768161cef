namespace SeopBot.Dialogs.Questions;

/// <summary>Reads a sentence, English or Spanish or both, as a question about plans. Pure, without any outside service.</summary>
public static class QuestionReader
{
    /// <summary>What the sentence means. It never throws, and never answers for somebody else's students: a name that is not exactly known is asked about.</summary>
    /// <param name="text">As typed or spoken; null for nothing.</param>
    /// <param name="context">What it is read against.</param>
    public static QuestionReading Read(string? text, QuestionContext context) => new QuestionReading.NotAboutPlans();
}
