namespace SeopBot.Samples;

/// <summary>What teachers and counselors write: short, and without anybody's name.</summary>
internal static class PlanTexts
{
    public static readonly string[] Progress = Lines("""
        Reads at grade level and writes in full paragraphs.
        Grades have gone up since the first quarter.
        Keeps a B average with one late assignment.
        On pace in every class; attendance is at 97 %.
        Math facts are solid, word problems take longer.
        Passed all classes last term, two with honors.
        Has caught up on the work missed in September.
        Steady progress in language arts, slower in science.
        """);

    public static readonly string[] Accomplishments = Lines("""
        Earned a place in the district science fair.
        Read 14 books since August.
        Finished the first unit of Secondary Math with an A.
        Showed a steer at the county fair.
        Runs cross country and made the region team.
        Learned to play the trumpet for the band.
        Finished the hunter safety course.
        Helped to build the set of the school play.
        """);

    public static readonly string[] Strengths = Lines("""
        Asks for help early and helps others.
        Explains the own thinking well, aloud and in writing.
        Careful and patient with hands-on work.
        Gets along with everybody in the group.
        Organized: the planner is always filled in.
        Reads for pleasure and remembers details.
        Does not give up on a hard problem.
        Bilingual, and interprets for younger students.
        """);

    public static readonly string[] NeedsAttention = Lines("""
        Turns work in late when there is a game.
        Fractions and ratios.
        Reading aloud with expression.
        Attendance on Mondays.
        Checking the own work before it is handed in.
        None at this time.
        Studying for tests a day earlier.
        Speaking up in large groups.
        """);

    public static readonly string[] Education = Lines("""
        Fractions practice twice a week
        Read 20 minutes a day
        Hand in every assignment of the term on time
        Raise the math grade to a B
        Write one page a week in the journal
        Learn the 200 words of the reading list
        Finish the missing science labs
        Take the practice ACT and go over it
        """);

    public static readonly string[] CareersOfChildren = Lines("""
        Ask two grown-ups about their work and tell the class
        Draw what people do at the clinic
        Visit the fire station with the class
        Find out which school a park ranger goes to
        Keep the class garden for a month
        Interview somebody who has an own shop
        """);

    public static readonly string[] Careers = Lines("""
        Spend a day with somebody who does the work
        Look up what the training costs and takes
        Fill in the interest profile again in spring
        Visit a college or technical college
        Write a first résumé
        Earn the first industry credential
        Ask for an internship next summer
        Compare three schools and their scholarships
        """);

    public static readonly string[] Checks = Lines("""
        Going well.
        Half of it is done.
        Forgot it for a week, then started again.
        Needs a quieter place for it.
        Done, and wants a harder one.
        Two of three weeks.
        """);

    public static readonly string[] NextSteps = Lines("""
        Look at the goals again before the holidays.
        Parents get the practice sheets by e-mail.
        Course requests for next year in February.
        A short call in four weeks.
        Sign up for the after-school math hour.
        """);

    public static readonly string[] Questions = Lines("""
        How much homework is right for the grade?
        Which math class comes next year?
        How do we see the grades at home?
        Is there a bus after practice?
        Which scholarships have early deadlines?
        """);

    public static readonly string[] Behavior = Lines("""
        Kind in class, homework complete on most days.
        Talks during lessons, better since the new seat.
        No concerns; homework is done at school.
        Late three times this month.
        """);

    public static readonly string[] Reasons = Lines("""
        Works nights that week.
        No ride to town on that day.
        Would rather talk by telephone.
        Lambing season.
        """);

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
