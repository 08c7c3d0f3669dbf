using System.Runtime.InteropServices;

namespace Didymium.Solver;

/// <summary>Owns one native HiGHS instance, and what its callback may touch for as long as it lives.</summary>
internal sealed class HighsHandle : SafeHandle
{
    private GCHandle callbackState;

    private HighsHandle(nint highs, GCHandle callbackState)
        : base(nint.Zero, ownsHandle: true)
    {
        this.callbackState = callbackState;
        SetHandle(highs);
    }

    public override bool IsInvalid => handle == nint.Zero;

    public static unsafe HighsHandle Create(CallbackState state)
    {
        NativeHighs.EnsureLoaded();
        var highs = HighsApi.Create();
        var size = HighsApi.GetSizeOfHighsInt(highs);
        if (size != sizeof(int))
        {
            HighsApi.Destroy(highs);
            throw new NotSupportedException(ProgramFaults.Text(
                $"{NativeHighs.Path} was built with {size * 8}-bit integers and 32-bit ones are needed. Use a HiGHS built without HIGHSINT64."));
        }

        var pin = GCHandle.Alloc(state);
        var handle = new HighsHandle(highs, pin);
        HighsApi.SetCallback(handle, &HighsCallback.Invoke, GCHandle.ToIntPtr(pin));
        return handle;
    }

    protected override bool ReleaseHandle()
    {
        HighsApi.Destroy(handle);
        callbackState.Free();
        return true;
    }
}
