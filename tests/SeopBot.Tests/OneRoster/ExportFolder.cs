using System.IO.Compression;
using System.Text;
using SeopBot.OneRoster;
using SeopBot.Plans;

namespace SeopBot.Tests.OneRoster;

/// <summary>A small export in a temporary folder: a good OneRoster 1.1 set, of which a test replaces what it is about.</summary>
internal sealed class ExportFolder : IDisposable
{
    public static readonly DateOnly Today = new(2026, 11, 22);

    private readonly Dictionary<string, byte[]> _files = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("oneroster").FullName;

    public static ExportFolder OneRoster11() => new ExportFolder()
        .With("orgs.csv", """
            sourcedId,status,dateLastModified,name,type,identifier,parentSourcedId
            d1,,,The District,district,,
            e1,,,Panguitch Elementary,school,,d1
            h1,,,Panguitch High,school,,d1
            """)
        .With("users.csv", """
            sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
            t1,,,true,e1,teacher,tw,"{Fed:x},{EntraId:59E2B4B5-64c8-8bc4-8d44-55681ac0e5f6}",Carla,Whitmore,,,carla@garfield.example,,,,,
            o1,,,true,"e1,h1",administrator,om,,Rosa,Medina,,,,,,,,
            s1,,,true,e1,student,s1,,Emma,Sandoval,,,,,,p1,04,
            s2,,,true,h1,student,s2,,José María,Nuñez,,,,,,,10,
            p1,,,false,e1,parent,p1,,Marisol,Sandoval,,,marisol@family.example,,435-555-0101,"s1,s2",,
            """)
        .With("classes.csv", """
            sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType,location,schoolSourcedId,termSourcedIds,subjects,subjectCodes,periods
            c1,,,Grade 4 (Whitmore),04,,,homeroom,,e1,,,,
            """)
        .With("enrollments.csv", """
            sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary,beginDate,endDate
            n1,,,c1,e1,t1,teacher,true,2026-08-19,
            n2,,,c1,e1,s1,student,false,2026-08-24,
            """);

    public static ExportFolder OneRoster12() => OneRoster11()
        .With("users.csv", """
            sourcedId,status,dateLastModified,enabledUser,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password,userMasterIdentifier,resourceSourcedIds,preferredGivenName,preferredMiddleName,preferredFamilyName,primaryOrgSourcedId,pronouns,metadata.language,metadata.relationship
            t1,,,true,tw,,Carla,Whitmore,,,,,,,,,,,,,,e1,,,
            k1,,,true,ka,,Nina,Prescott,,,,,,,,,,,,,,h1,,,
            s1,,,true,s1,,Emma,Sandoval,,,,,,p1,04,,,,Em,,,e1,,Spanish,
            s2,,,true,s2,,Ashkii,Begay,,,,,,,10,,,,,,,h1,,,
            p1,,,true,p1,,Marisol,Sandoval,,,,435-555-0102,,,,,,,,,,,,es-MX,Mother
            """)
        .With("roles.csv", """
            sourcedId,status,dateLastModified,userSourcedId,roleType,role,beginDate,endDate,orgSourcedId,userProfileSourcedId
            r1,,,t1,primary,teacher,,,e1,
            r2,,,k1,secondary,teacher,,,h1,
            r3,,,k1,primary,counselor,,,h1,
            r4,,,s1,primary,student,,,e1,
            r5,,,s2,primary,student,2026-10-12,,h1,
            r6,,,p1,primary,parent,,,e1,
            """);

    public ExportFolder With(string file, string content) => With(file, Encoding.UTF8.GetBytes(content + "\n"));

    public ExportFolder With(string file, byte[] content)
    {
        _files[file] = content;
        return this;
    }

    public ExportFolder Without(string file)
    {
        _files.Remove(file);
        return this;
    }

    public ExportFolder Replacing(string file, string old, string by)
    {
        var content = Encoding.UTF8.GetString(_files[file]);
        Assert.Contains(old, content);
        return With(file, Encoding.UTF8.GetBytes(content.Replace(old, by)));
    }

    public byte[] Content(string file) => _files[file];

    public OneRosterResult Read()
    {
        foreach (var (file, content) in _files) File.WriteAllBytes(Path.Combine(_folder, file), content);
        return ReadPath(_folder);
    }

    public OneRosterResult ReadZip(string prefix = "")
    {
        var path = Path.Combine(_folder, "export.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var (file, content) in _files)
            {
                using var entry = zip.CreateEntry(prefix + file).Open();
                entry.Write(content);
            }
        }
        return ReadPath(path);
    }

    /// <summary>The roster, when nothing at all was to be refused.</summary>
    public RosterImport ReadWhole()
    {
        var result = Read();
        Assert.Empty(result.Problems.Select(problem => problem.ToString()));
        return Assert.IsType<RosterImport>(result.Import);
    }

    public static OneRosterResult ReadPath(string path) => OneRosterReader.Read(path, new SchoolTime(new NoonOfToday()));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private sealed class NoonOfToday : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(Today, new TimeOnly(19, 0), TimeSpan.Zero);
    }
}
