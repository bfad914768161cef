using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SeopBot.Samples;

/// <summary>Names to draw from. Emma and Mateo are not among them: who bears these is set on purpose.</summary>
internal static class Names
{
    public static readonly string[] Girls = Split("""
        Abigail Addison Alice Amelia Annika Aspen Aubrey Ava Avery Brielle Brooklyn Brynlee Charlotte Claire Daisy Eliza Ella
        Ellie Emery Eva Evelyn Grace Hailey Hannah Harper Hazel Ivy Jane June Kate Kinley Lily Lucy Lydia Maren Margaret Mckenna
        Mia Millie Naomi Nora Olivia Oakley Paisley Piper Quinn Rachel Ruby Ruth Sadie Savannah Scarlett Tessa Violet Willa Zoey
        """);

    public static readonly string[] Boys = Split("""
        Asher Beckett Benjamin Boston Brigham Caleb Carter Colton Cooper Daxton Easton Eli Ethan Everett Ezra Finn Gideon Graham
        Grayson Henry Hudson Hyrum Isaac Jace Jack James Jaxon Jonah Joseph Kimball Lincoln Levi Liam Logan Luke Mason Max Miles
        Nephi Noah Oliver Oscar Owen Parker Peter Porter Rhett Ryker Samuel Seth Spencer Theo Thomas Tucker Tyler Wesley Wyatt
        """);

    public static readonly string[] HispanicGirls = Split("""
        Alejandra Alma Ana Camila Carmen Daniela Elena Esmeralda Fernanda Gabriela Guadalupe Isabela Jimena Julieta Luciana Luz
        Mariana Natalia Paola Regina Renata Rosa Salma Valentina Valeria Ximena Yaretzi Zoé
        """);

    public static readonly string[] HispanicBoys = Split("""
        Adrián Alejandro Andrés Ángel Carlos César Damián Diego Eduardo Emiliano Esteban Gael Gustavo Hugo Iker Javier Joaquín
        José|María Juan|Pablo Leonardo Luis Miguel Nicolás Óscar Rafael Santiago Sebastián Tomás
        """);

    public static readonly string[] Families = Split("""
        Adair Albrecht Allred Anderson Ashworth Ballard Barlow Beckstead Bentley Bingham Birch Bowman Brinkerhoff Bushnell Call
        Carling Chadwick Christensen Clawson Cluff Crosby Cutler Draper Durfee Eldredge Ellsworth Esplin Farnsworth Fielding Frandsen
        Gardner Griffiths Hadlock Hallstrom Hansen Hatch Heaton Henrie Holbrook Hulet Jensen Jessup Johansen Kimber Lamoreaux Larsen
        Leavitt Lund Madsen Marsden Mecham Mickelson Nielson Nordgren Norton O'Brien O'Dell Orton Overson Palmer Peay Pendleton
        Petersen Pratt Quarnberg Rasmussen Redd Riding Rowley Sandberg Savage Shurtliff Sorensen Spilsbury Staheli Stapley Sudweeks
        Tanner Tebbs Terry Thayne Thorley Twitchell Udall Van|Orden Veater Wahlquist Warby Webster Wilcock Winder Workman Yardley
        """);

    public static readonly string[] HispanicFamilies = Split("""
        Aguilar Álvarez Castillo Cervantes Contreras Cortez Delgado Domínguez Espinoza Fuentes García Gutiérrez Hernández Ibarra
        Jiménez Lozano Maldonado Márquez Mendoza Montoya Morales Navarro Nuñez Ochoa Ortega Padilla Ramírez Ríos Salazar Solís
        Trujillo Valdez Villanueva Zamora Zúñiga
        """);

    public static readonly string[] NavajoFamilies = Split("Begay Benally Bitsui Nez Tsosie Yazzie");

    public static readonly string[] Women = Split("""
        Amy Andrea Angela Annette Ashley Becky Brenda Camille Carrie Cheryl Christine Dana Denise Erin Heather Holly Janelle Jill
        Joanna Julie Karen Kristen Laura Leslie Marilyn Megan Melissa Michelle Natalie Pamela Rebekah Shannon Shauna Stacy Tamara Wendy
        """);

    public static readonly string[] Men = Split("""
        Aaron Adam Alan Blake Brad Brent Bryan Chad Cory Craig Curtis Dallin Darren Dean Derek Doug Eric Gary Greg Jared Jason Jeff
        Justin Keith Kevin Kyle Lance Mark Matthew Nathan Paul Rex Russell Ryan Scott Shane Travis Trent Troy Wade
        """);

    public static readonly string[] HispanicWomen = Split("""
        Adriana Alicia Angélica Beatriz Blanca Claudia Cristina Dolores Estela Gloria Graciela Irma Leticia Lorena Lucía Margarita
        María|Elena Maribel Norma Patricia Rocío Rosario Silvia Sonia Teresa Verónica Yolanda
        """);

    public static readonly string[] HispanicMen = Split("""
        Alberto Alfonso Armando Arturo Enrique Ernesto Felipe Fernando Francisco Gerardo Guillermo Héctor Ignacio Jaime Jesús Jorge
        José|Luis Julio Manuel Marco Martín Octavio Pedro Ramón Raúl Ricardo Rubén Salvador Sergio Víctor
        """);

    /// <summary>One of the names.</summary>
    public static string Pick(this Random chance, string[] names) => names[chance.Next(names.Length)];

    /// <summary>True in that share of cases.</summary>
    public static bool Happens(this Random chance, double share) => chance.NextDouble() < share;

    /// <summary>A name as it stands in an address: lower case, no accents, letters only.</summary>
    public static string Ascii(string name) => string.Concat(name.Normalize(NormalizationForm.FormD)
        .Where(char.IsAsciiLetter)).ToLower(CultureInfo.InvariantCulture);

    /// <summary>A word as it stands in an id: lower case letters and digits.</summary>
    public static string Slug(string word) => string.Concat(word.Where(char.IsAsciiLetterOrDigit)).ToLower(CultureInfo.InvariantCulture);

    /// <summary>A GUID made of a text.</summary>
    public static Guid GuidOf(string text)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16);
        bytes[6] = (byte)(bytes[6] & 0x0F | 0x80);
        bytes[8] = (byte)(bytes[8] & 0x3F | 0x80);
        return new Guid(bytes, bigEndian: true);
    }

    private static string[] Split(string names) => [.. names
        .Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).Select(name => name.Replace('|', ' '))];
}
