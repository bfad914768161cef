using System.Globalization;

namespace SeopBot.Samples;

/// <summary>Test results of two school years and of this autumn, which fit the student and grow from year to year.</summary>
internal sealed class TestResults(IReadOnlyList<SampleStudent> students, Random chance)
{
    /// <summary>Scores that count as on track at the beginning, middle and end of a grade, K to 4; ours, near Acadience's.</summary>
    private static readonly int[][] OnTrack = [[26, 122, 119], [113, 130, 155], [141, 190, 238], [220, 285, 330], [290, 330, 391]];

    private static readonly string[] Windows = ["BOY", "MOY", "EOY"];
    private static readonly string[] Interests = ["Realistic", "Investigative", "Artistic", "Social", "Enterprising", "Conventional"];

    /// <summary>Emma Sandoval's reading, as the conversations tell it.</summary>
    private static readonly Dictionary<string, int> Emma = new() { ["2026-05-06"] = 312, ["2026-09-10"] = 348 };

    /// <summary>Writes <c>assessments.csv</c>.</summary>
    public void WriteTo(CsvFolder csv) => csv.Write("assessments.csv",
        "userSourcedId,instrument,subject,window,takenOn,score,level,excused", students.SelectMany(ResultsOf));

    private IEnumerable<(string, string?)[]> ResultsOf(SampleStudent student)
    {
        if (student.CameOn is not null) yield break;
        var isExcused = !IsEmma(student) && chance.Happens(0.03);
        foreach (var year in (int[])[2024, 2025, 2026])
        {
            var grade = student.Grade - 2026 + year;
            foreach (var result in Reading(student, grade, year)) yield return result;
            if (grade is >= 3 and <= 8 && year < 2026)
            {
                foreach (var subject in Subjects(grade)) yield return Rise(student, subject, year, isExcused);
            }
        }
        foreach (var result in Careers(student)) yield return result;
    }

    /// <summary>Kindergarten to 3; one fourth grade goes on with it this autumn.</summary>
    private IEnumerable<(string, string?)[]> Reading(SampleStudent student, int grade, int year)
    {
        if (grade < 0 || grade > 4 || (grade == 4 && (year < 2026 || student.School != SampleSchool.PanguitchElementary))) yield break;
        string[] days = [$"{year}-09-10", $"{year + 1}-01-14", $"{year + 1}-05-06"];
        for (var window = 0; window < (year == 2026 ? 1 : 3); window++)
        {
            var goal = OnTrack[grade][window];
            var score = (int)Math.Round(goal * (1.08 + 0.22 * student.Ability + 0.08 * (chance.NextDouble() - 0.5)));
            if (IsEmma(student)) score = Emma.GetValueOrDefault(days[window], (int)(goal * 0.94));
            var level = ((double)score / goal) switch
            {
                >= 1.15 => "Above Benchmark",
                >= 1.0 => "At Benchmark",
                >= 0.85 => "Below Benchmark",
                _ => "Well Below Benchmark",
            };
            yield return Result(student, "Acadience", "reading", Windows[window], days[window], score, level);
        }
    }

    /// <summary>Science starts in grade 4. Source: schools.utah.gov, RISE.</summary>
    private static string[] Subjects(int grade) => grade == 3 ? ["ELA", "math"] : ["ELA", "math", "science"];

    private (string, string?)[] Rise(SampleStudent student, string subject, int year, bool isExcused)
    {
        var day = subject switch { "ELA" => $"{year + 1}-04-21", "math" => $"{year + 1}-04-28", _ => $"{year + 1}-04-30" };
        if (isExcused)
            return [.. Result(student, "RISE", subject, "year", day, null, null), ("excused", "true")];
        var standing = student.Ability + 0.5 * (chance.NextDouble() - 0.5);
        if (IsEmma(student)) standing = subject == "math" ? -0.3 : 0.4;
        var level = standing switch
        {
            < -0.7 => "Below Proficient",
            < 0.0 => "Approaching Proficient",
            < 0.8 => "Proficient",
            _ => "Highly Proficient",
        };
        var grade = student.Grade - 2026 + year;
        return Result(student, "RISE", subject, "year", day, (int)Math.Round(280 + 30 * grade + 60 * standing), level);
    }

    /// <summary>The tests the board approved: interests in grade 8, aptitudes in grade 10.</summary>
    private IEnumerable<(string, string?)[]> Careers(SampleStudent student)
    {
        var interests = Interests.ToArray();
        chance.Shuffle(interests);
        var level = $"{interests[0]}, {interests[1]}";
        if (student.Grade >= 9 && chance.Happens(0.9))
            yield return Result(student, "O*NET Interest Profiler", "careers", "year", $"{2035 - student.Grade}-04-14", null, level);
        if (student.Grade is 7 or 8 && chance.Happens(0.6))
            yield return Result(student, "O*NET Interest Profiler", "careers", "year", "2026-10-20", null, level);
        if (student.Grade >= 11 && chance.Happens(0.7))
            yield return Result(student, "YouScience", "careers", "year", $"{2037 - student.Grade}-03-10", null, null);
    }

    private static bool IsEmma(SampleStudent student) => student is { Given: "Emma", Family: "Sandoval", School.Key: "pes" };

    private static (string, string?)[] Result(SampleStudent student, string instrument, string subject, string window, string day, int? score, string? level) =>
    [
        ("userSourcedId", student.Key), ("instrument", instrument), ("subject", subject), ("window", window), ("takenOn", day),
        ("score", score?.ToString(CultureInfo.InvariantCulture)), ("level", level),
    ];
}
