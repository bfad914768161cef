using SeopBot.Dialogs;
using SeopBot.Plans;

namespace SeopBot.Tests.Understanding;

/// <summary>Which students a name means.</summary>
public sealed class NameSearchTests
{
    private static readonly Student[] Class =
    [
        Named("Emma", "Sandoval"), Named("Emma", "Barney"), Named("Lucas", "Sandoval"), Named("Ana", "Sandoval"), Named("José María", "Nuñez"), Named("Siobhán", "O'Brien"),
        Named("Mateo", "Reyes"), Named("Hannah", "Van Orden"), Named("William", "Hatch") with { PreferredName = "Liam" }, Named("Guadalupe Montserrat", "Fernández de Castro"),
    ];

    [Theory]
    [InlineData("Emma", "Emma Sandoval, Emma Barney")]
    [InlineData("EMMA SANDOVAL", "Emma Sandoval")]
    [InlineData("Sandoval, Emma", "Emma Sandoval")]
    [InlineData("Sandoval", "Emma Sandoval, Lucas Sandoval, Ana Sandoval")]
    [InlineData("nunez", "José María Nuñez")]
    [InlineData("jose maria núñez", "José María Nuñez")]
    [InlineData("obrien", "Siobhán O'Brien")]
    [InlineData("O’Brien", "Siobhán O'Brien")]
    [InlineData("van orden", "Hannah Van Orden")]
    [InlineData("Liam", "Liam Hatch")]
    [InlineData("William Hatch", "Liam Hatch")]
    [InlineData("Guadalupe Fernández", "Guadalupe Montserrat Fernández de Castro")]
    [InlineData("Em", "")]
    [InlineData("Emma Reyes", "")]
    [InlineData("?", "")]
    [InlineData("", "")]
    public void Every_word_typed_is_a_word_of_the_name(string typed, string names) => Assert.Equal(names, Joined(NameSearch.Exact(typed, Class)));

    [Theory]
    [InlineData("em", "Emma Sandoval, Emma Barney")]
    [InlineData("em san", "Emma Sandoval")]
    [InlineData("Ema", "Emma Sandoval, Emma Barney")]
    [InlineData("Emma Sandovel", "Emma Sandoval")]
    [InlineData("Matteo", "Mateo Reyes")]
    [InlineData("Mattheo", "Mateo Reyes")]
    [InlineData("Hanna", "Hannah Van Orden")]
    [InlineData("Guadelupe", "Guadalupe Montserrat Fernández de Castro")]
    [InlineData("Wolfgang", "")]
    [InlineData("Bob", "")]
    [InlineData("Ana Sandval", "Ana Sandoval")]
    [InlineData("Mtaeo", "Mateo Reyes")]
    public void A_slip_of_the_pen_comes_near(string typed, string names) => Assert.Equal(names, Joined(NameSearch.Near(typed, Class)));

    [Theory]
    [InlineData("Emma reads well", "Emma: reads well")]
    [InlineData("Emma Sandoval, reads well", "Emma Sandoval: reads well")]
    [InlineData("José María needs help with spelling", "José María: needs help with spelling")]
    [InlineData("Emma Gonzalez", null)]
    [InlineData("Wolfgang reads well", null)]
    public void A_name_may_begin_a_sentence(string typed, string? found) =>
        Assert.Equal(found, NameSearch.Leading(typed, Class) is { } leading ? $"{leading.Name}: {leading.After}" : null);

    [Theory]
    [InlineData("Sandoval", "Emma Sandoval, Lucas Sandoval, Ana Sandoval")]
    [InlineData("Sandovals", "Emma Sandoval, Lucas Sandoval, Ana Sandoval")]
    [InlineData("obriens", "Siobhán O'Brien")]
    [InlineData("Emma", "")]
    public void A_family_is_its_last_name(string typed, string names) => Assert.Equal(names, Joined(NameSearch.OfFamily(typed, Class)));

    private static Student Named(string given, string family) => new($"{given} {family}", given, family, "pes", new Grade(4));

    private static string Joined(IEnumerable<Student> students) => string.Join(", ", students.Select(student => student.FullName));
}
