using SeopBot.Bench.Parts;
using SeopBot.Bench.Turns;
#if PRODUCT
using SeopBot.Bench.School;
#endif

// dotnet run -c Release --project tests/Bench -- turns|parts|school|start
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
    case ["start", ..]:
        await StartBench.RunAsync(Console.Out);
        return 0;
#endif
    default:
        Console.Error.WriteLine("Say what to measure: turns or parts of the Bot Framework, school or start of the product.");
        return 2;
}
