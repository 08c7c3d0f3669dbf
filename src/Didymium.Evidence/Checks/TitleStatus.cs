using Didymium.Evidence.Claims;

namespace Didymium.Evidence.Checks;

/// <summary>The strongest standing that the words of a headline give to a thing.</summary>
internal static class TitleStatus
{
    private static readonly WordList Negation = new("not", "no", "yet to", "never", "denies", "denied", "尚未", "并未", "未能", "不会", "否认", "没有");

    // From the top: the strongest word counts.
    private static readonly (ClaimStatus Status, WordList Words)[] Ladder =
    [
        (ClaimStatus.Commissioning, new("commission*", "trial production", "试生产", "试运行")),
        (ClaimStatus.Operating, new("begins production", "starts production", "in production", "starts up", "operational", "operating", "opens", "投产", "达产", "量产", "投入运营", "正式运营")),
        (ClaimStatus.UnderConstruction, new("breaks ground", "under construction", "starts building", "begins building", "开工", "奠基", "动工", "在建")),
        (ClaimStatus.Permitted, new("permitted", "approves", "approved", "wins approval", "获批", "批准")),
        (ClaimStatus.Financed, new("financed", "secures funding", "secures financing", "raises", "完成融资", "获得融资")),
        (ClaimStatus.Binding, new("signs", "signed", "deal", "agrees", "agreed", "agreement", "chooses", "chose", "picks", "decides", "decided", "签署", "签约", "签订", "达成协议", "敲定", "选定", "选择", "决定")),
        (ClaimStatus.Mou, new("MoU", "memorandum", "letter of intent", "谅解备忘录", "备忘录", "意向书", "框架协议")),
        (ClaimStatus.InTalks, new("talks", "negotiat*", "discuss*", "洽谈", "磋商", "谈判", "商谈")),
        (ClaimStatus.Exploring, new("explor*", "considers", "weighs", "eyes", "seeks", "考虑", "探讨", "寻求", "拟")),
    ];

    private static readonly WordList Ends = new("ends", "stops", "stopped", "halts", "halted", "ceases", "ceased", "closes", "shuts", "scraps", "cancels", "停止", "终止", "关闭", "取消", "叫停");
    private static readonly WordList Pauses = new("pauses", "paused", "suspends", "suspended", "暂停", "中止", "搁置");

    public static ClaimStatus Of(string title)
    {
        if (Negation.In(title))
        {
            return ClaimStatus.None;
        }

        if (Pauses.In(title))
        {
            return ClaimStatus.Suspended;
        }

        if (Ends.In(title))
        {
            return ClaimStatus.Closed;
        }

        var found = Ladder.FirstOrDefault(step => step.Words.In(title)).Status;

        // "Signs a memorandum" is no contract.
        return found == ClaimStatus.Binding && Ladder.Single(step => step.Status == ClaimStatus.Mou).Words.In(title) ? ClaimStatus.Mou : found;
    }
}
