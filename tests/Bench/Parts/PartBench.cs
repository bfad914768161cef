using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace SeopBot.Bench.Parts;

/// <summary>Parts of a turn without a network, by the public API alone.</summary>
internal static class PartBench
{
    /// <param name="args">BenchmarkDotNet's own, such as <c>--filter *Read*</c>; none for all.</param>
    public static void Run(string[] args) => BenchmarkSwitcher
        .FromTypes([typeof(ReadPart), typeof(WritePart), typeof(StatePart), typeof(DialogPart), typeof(TokenPart)])
        .Run(args.Length == 0 ? ["--filter", "*"] : args, DefaultConfig.Instance
            .AddJob(Job.ShortRun.WithToolchain(InProcessEmitToolchain.Instance))
            .WithOptions(ConfigOptions.JoinSummary));
}
