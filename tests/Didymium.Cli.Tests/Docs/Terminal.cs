using System.Diagnostics;
using System.Text;
using Spectre.Console;

namespace Didymium.Cli.Tests.Docs;

/// <summary>What a run of the program ended with.</summary>
/// <param name="Code">Exit code.</param>
/// <param name="Output">Standard output.</param>
/// <param name="Error">Standard error.</param>
internal sealed record Ended(int Code, string Output, string Error)
{
    /// <summary>The output as lines, without their ends.</summary>
    public IReadOnlyList<string> Lines => Output.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
}

/// <summary>
/// Runs the program. Most runs are made in this process, through the same entry point, since a process start and its compilation take longer than the work; only one at a time, because the
/// console belongs to the process.
/// </summary>
internal static class Terminal
{
    private static readonly Lock One = new();

    /// <summary>Runs a verb with its output piped away.</summary>
    public static Ended Run(params string[] args) => Run(null, args);

    /// <summary>Runs a verb at a terminal of a width.</summary>
    public static Ended RunAt(int columns, params string[] args) => Run(columns, args);

    /// <summary>Runs a verb in a process of its own, with bytes as its standard input.</summary>
    public static Ended RunWithInput(byte[] input, params string[] args)
    {
        using var process = Start(args);
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEndAsync();
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();
        return new(process.ExitCode, output.Result, error.Result);
    }

    /// <summary>Starts a process of its own, for what happens when there are two at once, or one that is killed.</summary>
    public static Process Start(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(typeof(ExitCodes).Assembly.Location);
        foreach (var arg in args)
        {
            start.ArgumentList.Add(arg);
        }

        return Process.Start(start)!;
    }

    private static Ended Run(int? columns, string[] args)
    {
        using var _ = One.EnterScope();
        var (wasOut, wasError, wasConsole) = (Console.Out, Console.Error, AnsiConsole.Console);
        using var output = new StringWriter();
        using var error = new StringWriter();
        try
        {
            Console.SetOut(output);
            Console.SetError(error);
            AnsiConsole.Console = AnsiConsole.Create(new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
                Out = new Screen(output, columns),
            });
            var code = (int)typeof(ExitCodes).Assembly.EntryPoint!.Invoke(null, [args])!;
            return new(code, output.ToString(), error.ToString());
        }
        finally
        {
            Console.SetOut(wasOut);
            Console.SetError(wasError);
            AnsiConsole.Console = wasConsole;
        }
    }

    private sealed class Screen(TextWriter writer, int? columns) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => columns is not null;

        public int Width => columns ?? 80;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
