using Didymium.Chain.Wording;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Checks;

/// <summary>A word of direction that the numbers contradict.</summary>
internal static class DirectionSign
{
    public static readonly Check Check = new(
        "direction-sign",
        "Do words such as rose, fell or improved agree with the way the numbers went?",
        "“上升”“下降”“改善”等词是否与数字的变化方向一致？");

    private static readonly WordList Up = new("rose", "rise", "rises", "rising", "increas*", "grew", "grow*", "climb*", "gain*", "jump*", "surg*", "up", "expand*", "上升", "上涨", "增长", "增加", "增至", "升至", "提高", "扩大", "攀升");

    private static readonly WordList Down = new("fell", "fall", "falls", "falling", "declin*", "drop*", "decreas*", "down", "shrank", "shrink*", "shrunk", "slump*", "cut", "narrow*", "下降", "下跌", "减少", "降至", "降低", "跌至", "缩减", "收窄", "下滑");

    // "Improved" is up for what was below zero; for costs it is down, so that of positive numbers it says nothing.
    private static readonly WordList Better = new("improv*", "better", "改善", "好转");

    private static readonly WordList Worse = new("worsen*", "deteriorat*", "worse", "恶化");

    public static Finding Run(Claim claim, CheckContext context)
    {
        var asked = false;
        foreach (var quantity in claim.Quantities)
        {
            var (said, word) = Direction(claim, quantity);
            var went = quantity.From is { } from ? Math.Sign(quantity.Likely - from) : quantity is { Rate: QuantityRate.Change, Likely: < 0 } ? -1 : 0;
            if (said == 0 || went == 0)
            {
                continue;
            }

            asked = true;
            if (said != went)
            {
                return Finding.Fail(() => quantity.From is { } start
                    ? Tongue.Say(
                        $"\"{word}\" is said of a change from {Say.Number(start)} to {Say.Number(quantity.Likely)}, which goes {(went > 0 ? "up" : "down")}.",
                        $"“{word}”用于由{Say.Number(start)}到{Say.Number(quantity.Likely)}的变化，而数值实为{(went > 0 ? "上升" : "下降")}。")
                    : Tongue.Say(
                        $"\"{word}\" is said of a change of {Say.Number(quantity.Likely)} {quantity.Unit}.",
                        $"“{word}”用于幅度为{Say.Amount(quantity)}的变化。"));
            }
        }

        return asked ? Finding.Pass() : Finding.NoMatter("the claim gives no word of direction together with a change.", "主张没有同时给出表示方向的词与变化数值。");
    }

    private static (int Sign, string Word) Direction(Claim claim, Quantity quantity)
    {
        foreach (var text in new[] { quantity.Qualifier, claim.Predicate, claim.Quote })
        {
            var up = Up.First(text);
            var down = Down.First(text);
            if (quantity is { From: < 0, Likely: < 0 })
            {
                up ??= Better.First(text);
                down ??= Worse.First(text);
            }

            // Both in one sentence: which belongs to this number is not known.
            if (up is null != down is null)
            {
                return up is not null ? (1, up) : (-1, down!);
            }
        }

        return (0, string.Empty);
    }
}
