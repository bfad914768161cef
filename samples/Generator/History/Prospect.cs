namespace SeopBot.Samples;

/// <summary>How far a student's plan has come: drawn once, so that what is done and what is open fit together.</summary>
internal sealed record Prospect(Pupil Pupil, Random Chance)
{
    /// <summary>There is a record this year.</summary>
    public bool IsBegun { get; private init; }

    /// <summary>Everything was done, and the parents came.</summary>
    public bool IsThorough { get; private init; }

    /// <summary>The rest of the work, from 0 to 1.</summary>
    private double Care { get; init; }

    public static Prospect Draw(Pupil pupil, HistorySchool school, Random chance)
    {
        var untouched = 0.05 + 0.25 * (1 - school.Pace);
        // Who came a moment ago, or has left, has nothing.
        var isAway = !pupil.IsHere(school.Today) || !pupil.IsHere(school.Today.AddDays(-30));
        return new Prospect(pupil, chance)
        {
            IsBegun = !isAway && !chance.Happens(untouched),
            IsThorough = chance.Happens(school.Thorough * school.Pace) && pupil.Parent is not null,
            Care = 0.75 + 0.25 * chance.NextDouble(),
        };
    }

    /// <summary>Whether something was done that so many do; all of it in a thorough plan.</summary>
    public bool Has(double share) => IsThorough | Chance.Happens(share * Care);

    /// <summary>Whether something went wrong that goes wrong so often; never in a thorough plan.</summary>
    public bool Lacks(double share) => Chance.Happens(share) && !IsThorough;

    /// <summary>One of the texts where so many write something; null where nothing was written.</summary>
    public string? Write(double share, string[] texts)
    {
        var text = Chance.Pick(texts);
        return Has(share) ? text : null;
    }
}
