using System.Runtime.CompilerServices;

namespace SeopBot.Samples;

/// <summary>The made-up people of Garfield County's schools, as OneRoster 1.2 CSV and our own files. The same every time.</summary>
public static class SampleDistrict
{
    /// <summary>The number that all chance is drawn from: the policy's.</summary>
    private const int Seed = 4030;

    /// <summary>Where the checked-in sample lies.</summary>
    public static string Folder { get; } = Path.GetFullPath(Path.Combine(SourceFolder(), "..", "garfield"));

    /// <summary>Writes all files, over those that are there.</summary>
    /// <param name="folder">The folder to write to; made when it is not there.</param>
    public static void WriteTo(string folder)
    {
        var chance = new Random(Seed);
        var staff = new Staffing(chance);
        var population = new Population(chance);
        var timetable = new Timetable(staff, population, chance);
        var csv = new CsvFolder(folder);
        new RosterFiles(staff, population, timetable).WriteTo(csv);
        SchoolFiles.WriteTo(csv);
        new TestResults(population.Students, chance).WriteTo(csv);
        new GarfieldHistory(staff, timetable, population.Students).WriteTo(csv, Seed);
    }

    private static string SourceFolder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
