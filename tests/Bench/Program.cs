using SeopBot.Bench;

// dotnet run -c Release --project tests/Bench -- turns|start
switch (args)
{
    case ["turns", ..]:
        await TurnBench.RunAsync(Console.Out);
        return 0;
    case ["start", ..]:
        await StartBench.RunAsync(Console.Out);
        return 0;
    default:
        Console.Error.WriteLine("Say what to measure: turns or start.");
        return 2;
}
