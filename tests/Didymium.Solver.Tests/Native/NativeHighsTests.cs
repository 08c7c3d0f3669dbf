using System.Runtime.InteropServices;

namespace Didymium.Solver.Tests.Native;

public sealed class NativeHighsTests
{
    [Fact]
    public void The_library_loads_from_beside_the_application_and_says_its_version()
    {
        Assert.StartsWith("1.", NativeHighs.Version, StringComparison.Ordinal);
        Assert.True(File.Exists(NativeHighs.Path), NativeHighs.Path);
        Assert.StartsWith(AppContext.BaseDirectory, NativeHighs.Path, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("linux", Architecture.X64, "linux-x64", "libhighs.so.1")]
    [InlineData("linux", Architecture.Arm64, "linux-arm64", "libhighs.so.1")]
    [InlineData("osx", Architecture.Arm64, "osx-arm64", "libhighs.1.dylib")]
    [InlineData("osx", Architecture.X64, "osx-x64", "libhighs.1.dylib")]
    [InlineData("win", Architecture.X64, "win-x64", "highs.dll")]
    public void Each_platform_has_its_file_beside_the_application(string system, Architecture processor, string identifier, string file)
    {
        var platform = NativePlatform.For(system, processor);

        Assert.Equal((identifier, file), (platform.Identifier, platform.FileName));
        Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "runtimes", identifier, "native", file)));
    }

    [Fact]
    public void Candidates_try_the_named_file_first_and_each_place_once()
    {
        var platform = NativePlatform.For("linux", Architecture.X64);

        var candidates = platform.Candidates(["/app", "/app/", "/lib"], "/mine/libhighs.so");

        Assert.Equal(
            [
                "/mine/libhighs.so",
                "/app/runtimes/linux-x64/native/libhighs.so.1",
                "/app/libhighs.so.1",
                "/lib/runtimes/linux-x64/native/libhighs.so.1",
                "/lib/libhighs.so.1",
            ],
            candidates);
    }

    [Fact]
    public void A_missing_library_is_reported_with_the_file_the_places_and_the_fix()
    {
        var exception = new SolverNotFoundException("linux-riscv64", "libhighs.so.1", ["/app/runtimes/linux-riscv64/native/libhighs.so.1"]);

        Assert.Equal(("linux-riscv64", "libhighs.so.1"), (exception.Platform, exception.FileName));
        Assert.Equal(
            """
            HiGHS for linux-riscv64 was not found: no loadable libhighs.so.1 in
              /app/runtimes/linux-riscv64/native/libhighs.so.1
              the operating system's library folders
            Fix: copy libhighs.so.1 from the NuGet package Google.OrTools.runtime.linux-riscv64 (runtimes/linux-riscv64/native) to the first of these folders, or set HIGHS_LIBRARY to the full path of a HiGHS library, version 1.7 or later with 32-bit integers.
            """.ReplaceLineEndings("\n"),
            exception.Message);
    }
}
