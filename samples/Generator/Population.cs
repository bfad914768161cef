namespace SeopBot.Samples;

/// <summary>The students and their adults, family by family: some set on purpose, the others drawn until every seat is taken.</summary>
internal sealed class Population
{
    private readonly Random _chance;
    private readonly List<SampleStudent> _students = [];
    private readonly List<SampleAdult> _adults = [];
    private int _households;

    /// <summary>Fills the schools of Garfield.</summary>
    public Population(Random chance) : this(chance, Seats.OfTowns(), NamedFamilies.All)
    {
    }

    /// <summary>Fills the seats of towns, those of the named families first.</summary>
    public Population(Random chance, List<List<Seat>> towns, IEnumerable<FamilyPlan> named)
    {
        _chance = chance;
        foreach (var family in named) Settle(family, towns);
        foreach (var town in towns)
        {
            var seats = town.ToArray();
            chance.Shuffle(seats);
            for (var open = seats.ToList(); open.Count > 0;) Settle(DrawFamily(TakeSeats(open)));
        }
    }

    /// <summary>All students, in the order of their families.</summary>
    public IReadOnlyList<SampleStudent> Students => _students;

    /// <summary>All adults, in the order of their families.</summary>
    public IReadOnlyList<SampleAdult> Adults => _adults;

    private void Settle(FamilyPlan family, List<List<Seat>> towns)
    {
        foreach (var child in family.Children)
        {
            var town = towns.Find(seats => seats.Contains(child.Seat)) ?? throw new InvalidOperationException($"No seat is left for {child.Given}.");
            town.Remove(child.Seat);
        }
        Settle(family);
    }

    private void Settle(FamilyPlan family)
    {
        var children = family.Children.Select(child => NewStudent(family, child)).ToList();
        _students.AddRange(children);
        var household = $"h{1001 + _households++}";
        foreach (var plan in family.Adults)
        {
            var adult = NewAdult(family, plan, plan.LivesApart ? $"h{1001 + _households++}" : household);
            _adults.Add(adult);
            foreach (var child in children)
            {
                adult.Children.Add(child);
                child.Adults.Add(adult);
            }
        }
    }

    private SampleStudent NewStudent(FamilyPlan family, ChildPlan child)
    {
        // Five years old by 2 September of kindergarten.
        var birthOn = new DateOnly(2020 - child.Seat.Grade, 9, 2).AddDays(_chance.Next(365));
        var (comes, leaves) = family.IsNamed ? (1.0, 1.0) : (_chance.NextDouble(), _chance.NextDouble());
        return new SampleStudent($"s{10001 + _students.Count + family.Children.IndexOf(child)}", child.Given, child.Family ?? family.Name, child.Seat.School, child.Seat.Grade)
        {
            Preferred = child.Preferred,
            Language = family.Language,
            BirthOn = birthOn,
            Ability = _chance.NextDouble() + _chance.NextDouble() + _chance.NextDouble() + _chance.NextDouble() - 2,
            CameOn = comes < 0.025 ? SchoolDay(new DateOnly(2026, 9, 8), 72) : null,
            LeftOn = leaves < 0.012 ? SchoolDay(new DateOnly(2026, 9, 15), 58) : null,
        };
    }

    /// <summary>One of the days from that one on, a Monday in place of a weekend.</summary>
    private DateOnly SchoolDay(DateOnly first, int days)
    {
        var day = first.AddDays(_chance.Next(days));
        while (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday) day = day.AddDays(1);
        return day;
    }

    private SampleAdult NewAdult(FamilyPlan family, AdultPlan plan, string household)
    {
        var number = _adults.Count + 1;
        var name = plan.Family ?? family.Name;
        var reachable = family.IsNamed || _chance.Happens(0.9);
        return new SampleAdult($"a{20000 + number}", plan.Given, name, plan.Role, plan.Relationship)
        {
            Language = plan.Relationship == "grandmother" && family.Language == "es" ? "es" : family.Language,
            Household = household,
            Email = reachable ? $"{Names.Ascii(plan.Given)}.{Names.Ascii(name)}{number}@family.example" : null,
            // Source: NANPA keeps 555-0100 to 555-0199 for fiction.
            Phone = !reachable || _chance.Happens(0.8) ? $"+1 435-555-01{_chance.Next(100):00}" : null,
            MaySee = plan.IsBarred ? false : null,
            Consent = plan.Role != "relative" && !plan.IsBarred && (family.IsNamed || _chance.Happens(0.8)),
        };
    }

    /// <summary>One to five seats; siblings are in different grades, but for the odd twins.</summary>
    private List<Seat> TakeSeats(List<Seat> open)
    {
        var size = _chance.Next(100) switch { < 26 => 1, < 62 => 2, < 86 => 3, < 96 => 4, _ => 5 };
        var twins = _chance.Happens(0.03);
        var taken = new List<Seat>();
        for (var index = 0; index < open.Count && taken.Count < size;)
        {
            if (taken.Exists(seat => seat.Grade == open[index].Grade) && !twins)
            {
                index++;
                continue;
            }
            taken.Add(open[index]);
            open.RemoveAt(index);
        }
        return [.. taken.OrderByDescending(seat => seat.Grade)];
    }

    private FamilyPlan DrawFamily(List<Seat> seats)
    {
        var heritage = _chance.Next(100);
        var (names, girls, boys, language) = heritage switch
        {
            < 20 => (Names.HispanicFamilies, Names.HispanicGirls, Names.HispanicBoys, "es"),
            < 24 => (Names.HispanicFamilies, Names.HispanicGirls, Names.Boys, "en"),
            < 27 => (Names.NavajoFamilies, Names.Girls, Names.Boys, heritage == 24 ? "nv" : "en"),
            _ => (Names.Families, Names.Girls, Names.Boys, "en"),
        };
        var children = new List<ChildPlan>();
        while (children.Count < seats.Count)
        {
            var given = _chance.Pick(_chance.Happens(0.5) ? girls : boys);
            if (!children.Exists(child => child.Given == given)) children.Add(new ChildPlan(seats[children.Count], given));
        }
        return new FamilyPlan(_chance.Pick(names), language, children, DrawAdults(names == Names.HispanicFamilies, names));
    }

    private AdultPlan[] DrawAdults(bool hispanic, string[] families)
    {
        var mother = new AdultPlan(_chance.Pick(hispanic ? Names.HispanicWomen : Names.Women), "mother");
        var father = new AdultPlan(_chance.Pick(hispanic ? Names.HispanicMen : Names.Men), "father");
        return _chance.Next(100) switch
        {
            < 66 => [mother, father],
            < 78 => [mother],
            < 81 => [father],
            < 92 => [mother with { Family = _chance.Pick(families) }, father with { LivesApart = true, IsBarred = _chance.Happens(0.08) }],
            < 96 => [mother with { Relationship = "grandmother", Role = "guardian" }],
            _ => [mother, father, new AdultPlan(_chance.Pick(hispanic ? Names.HispanicWomen : Names.Women), "grandmother") { Role = "relative" }],
        };
    }
}
