using System.Text;
using SeopBot.Plans;

namespace SeopBot.Tests.OneRoster;

public sealed class OneRosterReaderTests
{
    [Fact]
    public void OneRoster_1_1_is_read_with_roles_from_the_users()
    {
        using var export = ExportFolder.OneRoster11();
        var import = export.ReadWhole();
        var emma = import.Students[0];
        Assert.Equal(("s1", "Emma Sandoval", "e1", new Grade(4)), (emma.Key, emma.FullName, emma.SchoolKey, emma.Grade));
        Assert.Equal(["t1"], emma.TeacherKeys);
        Assert.Equal(["Grade 4 (Whitmore)"], emma.Classes);
        Assert.Equal((new DateOnly(2026, 8, 24), null, 2035), (emma.EnrolledOn, emma.LeftOn, emma.GraduationYear));
        Assert.Equal(["e1", "h1"], import.Schools.Select(school => school.Key));
        Assert.Equal([StaffRole.Teacher, StaffRole.Office], import.Staff.Select(member => member.Role));
        Assert.Equal(["e1", "h1"], import.Staff[1].SchoolKeys);
        Assert.Equal("59e2b4b5-64c8-8bc4-8d44-55681ac0e5f6", import.Staff[0].EntraId);
    }

    [Fact]
    public void OneRoster_1_2_is_read_with_roles_from_their_own_file()
    {
        using var export = ExportFolder.OneRoster12();
        var import = export.ReadWhole();
        var (emma, ashkii) = (import.Students[0], import.Students[1]);
        Assert.Equal(("Em Sandoval", "es", "e1"), (emma.FullName, emma.Language, emma.SchoolKey));
        Assert.Equal((new DateOnly(2026, 10, 12), "k1"), (ashkii.EnrolledOn, ashkii.CounselorKey));
        Assert.Null(emma.CounselorKey);
        Assert.Equal(StaffRole.Counselor, import.Staff.Single(member => member.Key == "k1").Role);
        var mother = Assert.Single(import.Contacts);
        Assert.Equal(("mother", "es", "435-555-0102", true, true, false),
            (mother.Relationship, mother.Language, mother.Phone, mother.MaySee, mother.MayBook, mother.Consent));
    }

    [Fact]
    public void School_Data_Sync_is_read_by_its_own_headers()
    {
        using var export = new ExportFolder()
            .With("orgs.csv", "sourcedId,name,type,parentSourcedId\ne1,Panguitch Elementary,school,")
            .With("users.csv", """
                sourcedId,username,givenName,familyName,password,activeDirectoryMatchId,email,phone,sms
                s1,s1,Emma,Sandoval,,,,,
                t1,t1,Carla,Whitmore,,,,,
                p1,p1,Marisol,Sandoval,,,marisol@family.example,+14355550101,
                p2,p2,Ana,Ríos,,,,,
                """)
            .With("roles.csv", """
                userSourcedId,orgSourcedId,role,sessionSourcedId,grade,isPrimary,roleStartDate,roleEndDate
                s1,e1,student,y1,4,true,2026-08-19,
                t1,e1,teacher,y1,,true,,
                """)
            .With("classes.csv", "sourcedId,orgSourcedId,title,sessionSourcedIds,courseSourcedId\nc1,e1,Grade 4,y1,")
            .With("enrollments.csv", "classSourcedId,userSourcedId,role\nc1,s1,student\nc1,t1,teacher")
            .With("relationships.csv", "userSourcedId,relationshipUserSourcedId,relationshipRole\ns1,p1,guardian\ns1,p2,aide");
        var import = export.ReadWhole();
        var emma = Assert.Single(import.Students);
        Assert.Equal((new Grade(4), "t1", new DateOnly(2026, 8, 19)), (emma.Grade, Assert.Single(emma.TeacherKeys), emma.EnrolledOn));
        Assert.Equal([("p1", "guardian", true), ("p2", "aide", false)], import.Contacts.Select(c => (c.ContactKey, c.Relationship, c.MaySee)));
    }

    [Fact]
    public void Adults_are_tied_to_students_whichever_row_names_the_other()
    {
        using var export = ExportFolder.OneRoster11();
        var contacts = export.ReadWhole().Contacts;
        Assert.Equal(["p1:s1", "p1:s2"], contacts.Select(contact => contact.Key));
        Assert.All(contacts, contact => Assert.Equal(("parent", "435-555-0101", true), (contact.Relationship, contact.Phone, contact.MaySee)));
    }

    [Fact]
    public void Extension_columns_say_what_an_adult_may_do()
    {
        using var export = ExportFolder.OneRoster11().With("enrollments.csv", "classSourcedId,userSourcedId,role").With("users.csv", """
            sourcedId,orgSourcedIds,role,givenName,familyName,agentSourcedIds,grades,metadata.relationship,household,maySee,metadata.consent
            s1,e1,student,Emma,Sandoval,,4,,,,
            p1,e1,guardian,Rubén,Sandoval,s1,,Father,h7,false,true
            """);
        var contact = Assert.Single(export.ReadWhole().Contacts);
        Assert.Equal(("father", "h7", false, true, true), (contact.Relationship, contact.Household, contact.MaySee, contact.MayBook, contact.Consent));
    }

    [Fact]
    public void Columns_in_another_order_unknown_columns_BOM_and_CRLF_are_all_the_same()
    {
        using var export = ExportFolder.OneRoster11().With("orgs.csv",
            Encoding.UTF8.GetBytes("\uFEFFtype,shoeSize,Name,sourcedId\r\nschool,9,\"Panguitch, Elementary\",e1\r\nschool,9,High,h1\r\n\r\n"));
        Assert.Equal(["Panguitch, Elementary", "High"], export.ReadWhole().Schools.Select(school => school.Name));
    }

    [Theory]
    [InlineData("KG", 0)]
    [InlineData("Kindergarten", 0)]
    [InlineData("00", 0)]
    [InlineData("4th", 4)]
    [InlineData("Grade 4", 4)]
    [InlineData("12", 12)]
    public void Grades_are_read_as_systems_spell_them(string spelled, int number)
    {
        using var export = ExportFolder.OneRoster11().Replacing("users.csv", ",04,", $",{spelled},");
        Assert.Equal(number, export.ReadWhole().Students[0].Grade.Number);
    }

    [Fact]
    public void A_student_whose_row_or_account_is_closed_has_left()
    {
        using var export = ExportFolder.OneRoster11()
            .Replacing("users.csv", "s1,,,true", "s1,tobedeleted,2026-10-01T08:00:00.000Z,true")
            .Replacing("users.csv", "s2,,,true", "s2,,,false");
        Assert.Equal([new DateOnly(2026, 10, 1), ExportFolder.Today], export.ReadWhole().Students.Select(student => student.LeftOn!.Value));
    }

    [Fact]
    public void A_student_whose_last_class_ended_has_left_that_day()
    {
        using var export = ExportFolder.OneRoster11().Replacing("enrollments.csv", "2026-08-24,", "2026-08-24,2026-11-13");
        var emma = export.ReadWhole().Students[0];
        Assert.Equal(new DateOnly(2026, 11, 13), emma.LeftOn);
        Assert.Empty(emma.TeacherKeys);
    }

    [Fact]
    public void An_end_in_the_future_is_not_yet_a_leave()
    {
        using var export = ExportFolder.OneRoster11().Replacing("enrollments.csv", "2026-08-24,", "2026-08-24,2027-05-28");
        var emma = export.ReadWhole().Students[0];
        Assert.Null(emma.LeftOn);
        Assert.Equal(["t1"], emma.TeacherKeys);
    }

    [Fact]
    public void Staff_and_adults_that_are_to_be_deleted_lose_every_right()
    {
        using var export = ExportFolder.OneRoster11()
            .Replacing("users.csv", "t1,,", "t1,tobedeleted,").Replacing("users.csv", "p1,,,false", "p1,inactive,,true");
        var import = export.ReadWhole();
        var teacher = import.Staff.Single(member => member.Key == "t1");
        Assert.Null(teacher.EntraId);
        Assert.Empty(teacher.SchoolKeys);
        Assert.Equal(ExportFolder.Today, teacher.LeftOn);
        Assert.All(import.Contacts, contact => Assert.False(contact.MaySee || contact.MayBook || contact.Consent));
    }

    [Fact]
    public void Staff_whose_role_ended_or_was_taken_away_have_left()
    {
        using var ended = ExportFolder.OneRoster12().Replacing("roles.csv", "r1,,,t1,primary,teacher,,", "r1,,,t1,primary,teacher,,2026-11-02");
        using var taken = ExportFolder.OneRoster12().Replacing("roles.csv", "r1,,", "r1,tobedeleted,");
        Assert.Equal(new DateOnly(2026, 11, 2), ended.ReadWhole().Staff.Single(member => member.Key == "t1").LeftOn);
        Assert.Equal(ExportFolder.Today, taken.ReadWhole().Staff.Single(member => member.Key == "t1").LeftOn);
    }

    [Fact]
    public void A_deleted_class_or_enrollment_gives_no_teacher()
    {
        using var classGone = ExportFolder.OneRoster11().Replacing("classes.csv", "c1,,", "c1,tobedeleted,");
        using var placeGone = ExportFolder.OneRoster11().Replacing("enrollments.csv", "n1,,", "n1,inactive,");
        Assert.All([classGone, placeGone], export => Assert.Empty(export.ReadWhole().Students[0].TeacherKeys));
    }

    [Fact]
    public void A_teacher_who_left_is_nobody_s_teacher()
    {
        using var export = ExportFolder.OneRoster11().Replacing("users.csv", "t1,,,true", "t1,,,false");
        Assert.Empty(export.ReadWhole().Students[0].TeacherKeys);
    }

    [Fact]
    public void One_person_may_teach_and_be_a_parent()
    {
        using var export = ExportFolder.OneRoster12()
            .Replacing("roles.csv", "r2,,,k1,secondary,teacher", "r2,,,k1,secondary,guardian").Replacing("users.csv", "p1,04", "\"p1,k1\",04");
        var import = export.ReadWhole();
        Assert.Contains(import.Staff, member => member is { Key: "k1", Role: StaffRole.Counselor });
        Assert.Contains(import.Contacts, contact => contact is { Key: "k1:s1", Relationship: "guardian" });
    }

    [Fact]
    public void A_student_of_two_schools_is_at_the_main_one()
    {
        using var export = ExportFolder.OneRoster12().Replacing("roles.csv", "r4,", "r7,,,s1,secondary,student,,,h1,\nr4,");
        Assert.Equal("e1", export.ReadWhole().Students[0].SchoolKey);
    }

    [Fact]
    public void The_days_at_another_school_do_not_count()
    {
        using var export = ExportFolder.OneRoster11()
            .Replacing("classes.csv", "c1,", "c2,,,Elsewhere,04,,,homeroom,,h1,,,,\nc1,")
            .Replacing("enrollments.csv", "n2,", "n3,,,c2,h1,s1,student,false,2026-08-01,2026-08-20\nn2,");
        Assert.Equal(new DateOnly(2026, 8, 24), export.ReadWhole().Students[0].EnrolledOn);
    }

    [Fact]
    public void Stray_spaces_and_line_breaks_in_a_name_are_mended()
    {
        using var export = ExportFolder.OneRoster11().Replacing("users.csv", "Emma,Sandoval", "\" Emma\n  Luz \",Sandoval");
        Assert.Equal("Emma Luz Sandoval", export.ReadWhole().Students[0].FullName);
    }

    [Fact]
    public void An_aide_is_no_member_of_staff()
    {
        using var export = ExportFolder.OneRoster11().Replacing("users.csv", "e1,teacher", "e1,aide");
        Assert.DoesNotContain(export.ReadWhole().Staff, member => member.Key == "t1");
    }

    [Fact]
    public void A_row_may_say_that_an_administrator_is_the_principal()
    {
        using var export = ExportFolder.OneRoster11().With("users.csv", """
            sourcedId,orgSourcedIds,role,givenName,familyName,metadata.role
            o1,e1,administrator,Laura,Kessler,principal
            """).With("enrollments.csv", "classSourcedId,userSourcedId,role");
        Assert.Equal(StaffRole.Principal, Assert.Single(export.ReadWhole().Staff).Role);
    }

    [Fact]
    public void Only_the_birth_date_is_taken_from_the_demographics()
    {
        using var export = ExportFolder.OneRoster11().With("demographics.csv", "sourcedId,status,dateLastModified,birthDate,sex\ns1,,,2017-03-04,female");
        Assert.Equal(new DateOnly(2017, 3, 4), export.ReadWhole().Students[0].BirthOn);
    }

    [Fact]
    public void Our_own_files_bring_settings_windows_and_results()
    {
        using var export = ExportFolder.OneRoster11()
            .With("schools.csv", "sourcedId,elementaryGrades,studentMustAttendSep,groupMax,approvedTests\ne1,K;1;2;3;4;5;6,false,4,YouScience;ACT")
            .With("windows.csv", "schoolSourcedId,kind,startsOn,endsOn,firstTime,halfDay,slotMinutes\ne1,sep,2026-11-02,2026-11-03,13:00,true,15")
            .With("assessments.csv", "userSourcedId,instrument,subject,window,takenOn,score,level,excused\ns1,Acadience,reading,boy,2026-09-10,348,Above Benchmark,\ns1,RISE,math,year,2026-04-28,,,true");
        var import = export.ReadWhole();
        var school = import.Schools[0];
        Assert.Equal((7, false, 4, 2), (school.ElementaryGrades.Count, school.StudentMustAttendSep, school.GroupMax, school.ApprovedTests.Count));
        var window = Assert.Single(import.Windows);
        Assert.Equal(("e1:2026-11-02", PlanKind.Sep, new SchoolYear(2026), TimeSpan.FromMinutes(15)), (window.Key, window.Kind, window.Year, window.Slot));
        Assert.Equal(("BOY", 348m, "Above Benchmark"), (import.Assessments[0].Window, import.Assessments[0].Score, import.Assessments[0].Level));
        Assert.True(import.Assessments[1].Excused);
    }

    [Theory]
    [InlineData("")]
    [InlineData("export 2026/")]
    [InlineData("a\\b\\")]
    public void A_zip_is_read_as_its_folder_would_be(string prefix)
    {
        using var export = ExportFolder.OneRoster12();
        var result = export.ReadZip(prefix);
        Assert.Equal(2, result.Import!.Students.Count);
        Assert.Empty(result.Problems);
    }
}
