using AsbAssistant.Web.Cases.Evidence;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace AsbAssistant.Web.Tests.Cases.Evidence;

public sealed class FileScannerTests
{
    [Fact]
    public async Task Without_a_setting_nothing_is_scanned_and_it_says_so()
    {
        var scanner = Scanner("");
        Assert.False(scanner.IsOn);
        Assert.Equal(ScanOutcome.NotScanned, await scanner.ScanAsync(new MemoryStream([1]), default));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(65_536)]
    [InlineData(65_537)]
    [InlineData(1_000_000)]
    public async Task Every_byte_reaches_clamd_once_whatever_the_size(int size)
    {
        await using var clamd = new ClamdStub();
        var content = new byte[size];
        new Random(size).NextBytes(content);
        Assert.Equal(ScanOutcome.Clean, await Scanner(clamd.Address).ScanAsync(new MemoryStream(content), default));
        Assert.Equal(content, Assert.Single(clamd.Scanned));
    }

    [Fact]
    public async Task A_found_signature_is_infected()
    {
        await using var clamd = new ClamdStub();
        Assert.Equal(ScanOutcome.Infected, await Scanner(clamd.Address).ScanAsync(new MemoryStream("a virus"u8.ToArray()), default));
    }

    [Theory]
    [InlineData("INSTREAM size limit exceeded. ERROR\0")]
    [InlineData("stream: OK, or so they say\0")]
    [InlineData("")]
    public async Task An_error_a_cut_line_and_words_nobody_knows_are_never_clean(string answer)
    {
        await using var clamd = new ClamdStub(answer);
        Assert.Equal(ScanOutcome.NoAnswer, await Scanner(clamd.Address).ScanAsync(new MemoryStream([1]), default));
    }

    [Fact]
    public async Task A_scanner_that_is_not_there_is_no_answer()
    {
        string address;
        await using (var clamd = new ClamdStub())
            address = clamd.Address;
        Assert.Equal(ScanOutcome.NoAnswer, await Scanner(address).ScanAsync(new MemoryStream([1]), default));
    }

    [Theory]
    [InlineData("127.0.0.1:3310", true)]
    [InlineData("clamd:3310", true)]
    [InlineData("", true)]
    [InlineData("clamd", false)]
    [InlineData("a b:1", false)]
    public void Only_host_and_port_are_an_address(string set, bool plain) => Assert.Equal(plain, new ScannerOptions { Clamd = set }.IsPlain);

    private static FileScanner Scanner(string address) =>
        new(Options.Create(new ScannerOptions { Clamd = address }), TimeProvider.System, NullLogger<FileScanner>.Instance);
}
