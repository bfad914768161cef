using Xunit.Abstractions;
using Xunit.Sdk;

namespace SeopBot.Tests.State;

/// <summary>A test of a storage contract; where <see cref="PostgresFactAttribute"/> would skip, it is skipped in the classes of <see cref="PostgresCollection"/>.</summary>
[XunitTestCaseDiscoverer("SeopBot.Tests.State.StorageFactDiscoverer", "SeopBot.Tests")]
public sealed class StorageFactAttribute : FactAttribute;

public sealed class StorageFactDiscoverer(IMessageSink messages) : FactDiscoverer(messages)
{
    private readonly IMessageSink _messages = messages;

    protected override IXunitTestCase CreateTestCase(ITestFrameworkDiscoveryOptions options, ITestMethod method, IAttributeInfo fact) =>
        PostgresServer.WhySkipped is not null && method.TestClass.Class.GetCustomAttributes(typeof(CollectionAttribute)).Any()
            ? new SkippedCase(_messages, options.MethodDisplayOrDefault(), options.MethodDisplayOptionsOrDefault(), method)
            : base.CreateTestCase(options, method, fact);

    private sealed class SkippedCase : XunitTestCase
    {
        [Obsolete("For deserialization.")]
        public SkippedCase()
        {
        }

        public SkippedCase(IMessageSink messages, TestMethodDisplay display, TestMethodDisplayOptions options, ITestMethod method)
            : base(messages, display, options, method)
        {
        }

        protected override string GetSkipReason(IAttributeInfo factAttribute) => PostgresServer.Missing;
    }
}
