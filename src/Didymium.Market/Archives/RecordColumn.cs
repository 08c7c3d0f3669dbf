using System.Runtime.CompilerServices;

namespace Didymium.Market.Archives;

/// <summary>Records, or nothing in their place: which are there, then one column a member.</summary>
internal sealed class RecordColumn<T> : Column<T?>
    where T : class
{
    private readonly Column<bool> isThere = Columns.Of<bool>();

    // A run may hold a run, so its members' columns are looked up when they are first needed and not while this one is made.
    private readonly Lazy<Member[]> members = new(() =>
        [.. RecordMembers.Of(typeof(T)).Select(p => (Member)Activator.CreateInstance(typeof(Member<>).MakeGenericType(typeof(T), p.PropertyType), p)!)]);

    public override void Write(T?[] values, ArchiveWriter to)
    {
        isThere.Write(Array.ConvertAll(values, v => v is not null), to);
        var rows = Array.TrueForAll(values, v => v is not null) ? values : Array.FindAll(values, v => v is not null);
        foreach (var member in rows.Length > 0 ? members.Value : [])
        {
            member.Write(rows!, to);
        }
    }

    public override T?[] Read(int count, ArchiveReader from)
    {
        // Every field is one of the members, all of which are set below.
        var values = Array.ConvertAll(isThere.Read(count, from), there => there ? (T)RuntimeHelpers.GetUninitializedObject(typeof(T)) : null);
        var rows = Array.FindAll(values, v => v is not null);
        foreach (var member in rows.Length > 0 ? members.Value : [])
        {
            member.Fill(rows!, from);
        }

        return values;
    }

    private abstract class Member
    {
        public abstract void Write(T[] rows, ArchiveWriter to);

        public abstract void Fill(T[] rows, ArchiveReader from);
    }

    private sealed class Member<TValue>(System.Reflection.PropertyInfo property) : Member
    {
        private readonly Func<T, TValue> get = property.GetMethod!.CreateDelegate<Func<T, TValue>>();
        private readonly Action<T, TValue> set = property.SetMethod!.CreateDelegate<Action<T, TValue>>();
        private readonly Column<TValue> column = Columns.Of<TValue>();

        public override void Write(T[] rows, ArchiveWriter to) => column.Write(Array.ConvertAll(rows, r => get(r)), to);

        public override void Fill(T[] rows, ArchiveReader from)
        {
            var values = column.Read(rows.Length, from);
            for (var i = 0; i < rows.Length; i++)
            {
                set(rows[i], values[i]);
            }
        }
    }
}
