namespace SeopBot.Samples;

/// <summary>What a student has chosen, and what the career courses are about.</summary>
/// <param name="Chosen">The cluster chosen; null for none yet.</param>
/// <param name="Track">The cluster of the courses; another one than chosen for some.</param>
internal sealed record Career(CareerCluster? Chosen, CareerCluster Track)
{
    /// <summary>Draws it; the course that the student sits in leads the way of most.</summary>
    /// <param name="prospect">The student.</param>
    /// <param name="shares">The share of students that have chosen, from grade 7 to 12.</param>
    /// <param name="chance">All chance.</param>
    public static Career Draw(Prospect prospect, double[] shares, Random chance)
    {
        var clusters = CareerCluster.All;
        var seat = CareerCluster.OfCourse(prospect.Pupil.CareerCourse);
        var track = seat is not null && (prospect.Pupil.Grade == 12 || chance.Happens(0.6)) ? seat : clusters[chance.Next(clusters.Length)];
        var isChosen = prospect.Pupil.Grade >= 10 && prospect.IsThorough || chance.Happens(shares[prospect.Pupil.Grade - 7]);
        if (!isChosen) return new Career(null, track);
        if (!prospect.Lacks(0.14)) return new Career(track, track);
        var others = clusters.Where(cluster => cluster != track && cluster != seat).ToArray();
        return new Career(others[chance.Next(others.Length)], track);
    }

    /// <summary>The cluster's columns of Plans; none without a choice.</summary>
    public (string, string?)[] Columns(DateOnly on, SampleStaff by) => Chosen is null ? [] :
        [("ClusterFramework", "utah13"), ("ClusterName", Chosen.Name), ("ClusterOn", ListText.Of(on)), ("ClusterBy", by.Key)];
}
