using SeopBot.Bench.Parts;
using SeopBot.Bench.Turns;
#if PRODUCT
using System.Globalization;
using SeopBot.Bench.District;
using SeopBot.Bench.School;
#endif

// dotnet run -c Release --project tests/Bench -- turns|parts|school|start|district
switch (args)
{
    case ["turns", ..]:
        await TurnBench.RunAsync(args.ElementAtOrDefault(1), Console.Out);
        return 0;
    case ["parts", ..]:
        PartBench.Run(args[1..]);
        return 0;
    case ["bot"]:
        await BenchHost.RunAsync(Console.Out);
        return 0;
#if PRODUCT
    case ["school", ..]:
        await SchoolBench.RunAsync(Console.Out);
        return 0;
    case ["district", ..]:
        await DistrictBench.RunAsync(int.Parse(args.ElementAtOrDefault(1) ?? "36000", CultureInfo.InvariantCulture), Console.Out);
        return 0;
    case ["district-bot", var data, var lists]:
        await DistrictHost.RunAsync(data, lists, Console.Out);
        return 0;
    case ["start", ..]:
        await StartBench.RunAsync(Console.Out);
        return 0;
#endif
    default:
        Console.Error.WriteLine("Say what to measure: turns or parts of the Bot Framework, school, start or district of the product.");
        return 2;
}
