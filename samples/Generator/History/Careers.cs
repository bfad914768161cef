namespace SeopBot.Samples;

/// <summary>A career cluster and what goes with it.</summary>
/// <param name="Name">Its name in Utah's list of 13.</param>
/// <param name="Courses">Courses that fit, from grade 9 to 12.</param>
/// <param name="Occupations">Occupations in it.</param>
/// <param name="Training">Education after high school that leads there.</param>
internal sealed record CareerCluster(string Name, string[] Courses, string[] Occupations, string[] Training)
{
    /// <summary>Utah's 13. Source: domain.md §1.9.</summary>
    public static readonly CareerCluster[] All =
    [
        Of("Agriculture, Food & Natural Resources", "Agriculture Science|Animal Science|Range and Soils|Natural Resources Projects",
            "rancher|veterinary technician|range scientist|park ranger", "Snow College, agriculture|Utah State University, animal science"),
        Of("Architecture & Construction", "Woods I|Construction Trades|Drafting and Design|Construction Projects",
            "electrician|carpenter|heavy equipment operator|architect", "electrician apprenticeship|Southwest Technical College, construction"),
        Of("Arts, Audio/Visual Technology & Communications", "Digital Photography|Graphic Design|Video Production|Media Projects",
            "photographer|graphic designer|film editor|stage technician", "Southern Utah University, art and design|Snow College, commercial music"),
        Of("Business, Finance & Marketing", "Business Office Specialist|Accounting I|Marketing|Business Management",
            "accountant|shop owner|bank teller|real estate agent", "Southern Utah University, accounting|Snow College, business"),
        Of("Computer Science & Information Technology", "Exploring Computer Science|Computer Programming I|Web Development|Networking Basics",
            "programmer|network technician|web designer|data analyst", "Utah Tech University, computer science|Western Governors University, IT"),
        Of("Education & Training", "Child Development|Early Childhood Education|Teaching as a Profession|Classroom Practice",
            "elementary teacher|coach|school counselor|preschool teacher", "Southern Utah University, elementary education|Snow College, education"),
        Of("Engineering & Technology", "Engineering Principles|Robotics I|Electronics|Engineering Projects",
            "civil engineer|surveyor|drone pilot|electronics technician", "Utah State University, civil engineering|University of Utah, engineering"),
        Of("Health Science", "Introduction to Health Science|Medical Anatomy|Medical Terminology|Emergency Medical Responder",
            "nurse|physical therapist|paramedic|dental hygienist", "Southwest Technical College, practical nursing|Utah Tech University, nursing"),
        Of("Hospitality & Tourism", "Foods and Nutrition|Culinary Arts|Canyon Country Guiding|Hospitality Projects",
            "hotel manager|chef|outdoor guide|travel agent", "Southern Utah University, outdoor recreation|Salt Lake Community College, culinary arts"),
        Of("Human Services", "Adult Roles|Behavioral Health|Interior Design|Community Service Projects",
            "social worker|family counselor|hair stylist|child care worker", "Snow College, social work|Utah State University, family studies"),
        Of("Law, Public Safety, Corrections & Security", "Introduction to Law|Law Enforcement|Wildland Fire|Emergency Management",
            "police officer|wildland firefighter|lawyer|game warden", "Salt Lake Community College, criminal justice|Utah National Guard"),
        Of("Manufacturing", "Welding I|Metal Fabrication|Machining|Manufacturing Projects",
            "welder|machinist|cabinet maker|plant supervisor", "Southwest Technical College, welding|Snow College, industrial manufacturing"),
        Of("Transportation, Distribution & Logistics", "Small Engines|Auto Mechanics|Diesel Basics|Transportation Projects",
            "diesel mechanic|truck driver|pilot|dispatcher", "Southwest Technical College, diesel technology|Utah Tech University, aviation"),
    ];

    /// <summary>The cluster of a course; null when it belongs to none.</summary>
    public static CareerCluster? OfCourse(string? course) => course is null ? null : Array.Find(All, cluster => cluster.Courses.Contains(course));

    private static CareerCluster Of(string name, string courses, string occupations, string training) =>
        new(name, courses.Split('|'), occupations.Split('|'), training.Split('|'));
}
