using System.Globalization;
using Didymium.Chain.Wording;

namespace Didymium.Analysis.Tracing;

/// <summary>Sentences with figures, in the reader's language; figures are the same in both.</summary>
internal static class Said
{
    public static string Of(FormattableString english, FormattableString chinese) => (Tongue.IsChinese ? chinese : english).ToString(CultureInfo.InvariantCulture);

    /// <summary>A step about a thing.</summary>
    public static TraceNode Node(FormattableString english, FormattableString chinese, params IEnumerable<TraceNode> children) => new(Of(english, chinese), [.. children]);
}
