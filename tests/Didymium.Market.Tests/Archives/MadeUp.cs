using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using CsCheck;
using Didymium.Chain;
using Didymium.Chain.Scenarios;
using Didymium.Chain.Time;

namespace Didymium.Market.Tests.Archives;

/// <summary>Records with something in every member, found by reflection: what is added to a record later is made up too.</summary>
internal static class MadeUp
{
    private static readonly double[] Odd = [double.NaN, -double.NaN, double.PositiveInfinity, double.NegativeInfinity, -0.0, 0, double.Epsilon, double.MaxValue, 0.1];
    private static readonly string[] Texts = ["", "ox-ndpr", "氧化镨钕", "\ud800", "a\0b", "\r\n\"", "😀"];

    public static Gen<T> Of<T>(World world, Scenario scenario)
        where T : class => Gen.Int.Select(seed => (T)new Maker(new Random(seed), world, scenario).Make(typeof(T), 0)!);

    private sealed class Maker(Random random, World world, Scenario scenario)
    {
        // A list in a list in a run in a run grows fast; deeper down lists are short.
        public object? Make(Type type, int depth) =>
            type == typeof(World) ? world
            : type == typeof(Scenario) ? scenario
            : type == typeof(double) ? random.Next(3) == 0 ? Odd[random.Next(Odd.Length)] : BitConverter.Int64BitsToDouble(random.NextInt64())
            : type == typeof(int) ? random.Next(int.MinValue, int.MaxValue)
            : type == typeof(bool) ? random.Next(2) == 0
            : type == typeof(string) ? Texts[random.Next(Texts.Length)]
            : type == typeof(Period) ? new Period(random.Next(), random.Next(), (TimeStep)random.Next(3))
            : type.IsEnum ? Enum.GetValues(type).GetValue(random.Next(Enum.GetValues(type).Length))
            : Nullable.GetUnderlyingType(type) is { } value ? random.Next(2) == 0 ? null : Make(value, depth)
            : type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) ? List(type.GenericTypeArguments[0], depth)
            : depth < 2 || random.Next(2) == 0 ? Record(type, depth)
            : null;

        private object List(Type item, int depth)
        {
            var items = Array.CreateInstance(item, random.Next(depth < 2 ? 1 : 0, 5));
            for (var i = 0; i < items.Length; i++)
            {
                items.SetValue(Make(item, depth + 1) ?? Record(item, depth + 1), i);
            }

            return typeof(MadeUp).GetMethod(nameof(Immutable), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!.MakeGenericMethod(item).Invoke(null, [items])!;
        }

        private object Record(Type type, int depth)
        {
            var made = RuntimeHelpers.GetUninitializedObject(type);
            foreach (var property in type.GetProperties().Where(p => p.SetMethod is not null))
            {
                property.SetValue(made, property.PropertyType == type && depth > 0 ? null : Make(property.PropertyType, depth + 1));
            }

            return made;
        }
    }

    private static ImmutableArray<T> Immutable<T>(T[] items) => [.. items];
}
