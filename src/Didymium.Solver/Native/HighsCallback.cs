using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Didymium.Solver;

/// <summary>The one function HiGHS calls back: for a line of log, and to ask whether to stop.</summary>
internal static class HighsCallback
{
    public const int Logging = 0;
    public const int SimplexInterrupt = 1;
    public const int InteriorPointInterrupt = 2;

    /// <param name="type">Why HiGHS calls.</param>
    /// <param name="message">A line of log, in UTF-8.</param>
    /// <param name="dataOut">Not used here: its layout changes between versions of HiGHS.</param>
    /// <param name="dataIn">Its first field, an int, asks HiGHS to stop; that much has stayed the same since version 1.6.</param>
    /// <param name="userData">A GC handle to a <see cref="CallbackState"/>.</param>
    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    public static unsafe void Invoke(int type, byte* message, void* dataOut, int* dataIn, nint userData)
    {
        var state = (CallbackState)GCHandle.FromIntPtr(userData).Target!;
        if (type == Logging)
        {
            state.Log((Marshal.PtrToStringUTF8((nint)message) ?? "").TrimEnd());
        }
        else if (dataIn != null && state.MustStop)
        {
            *dataIn = 1;
        }
    }
}
