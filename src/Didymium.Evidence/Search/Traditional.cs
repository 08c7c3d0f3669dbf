using System.Collections.Frozen;

namespace Didymium.Evidence.Search;

/// <summary>
/// Traditional characters by their simplified forms, so that 稀土貿易 and 稀土贸易 find one another. Only characters that have one simplified form and that
/// texts of the field use; the text itself is never changed.
/// </summary>
internal static class Traditional
{
    // Pairs: the traditional character, then the simplified one.
    private const string Pairs =
        "釔钇鑭镧鈰铈鐠镨釹钕鉕钷釤钐銪铕釓钆鋱铽鏑镝鈥钬鉺铒銩铥鐿镱鑥镥鈧钪鎵镓鍺锗銻锑銦铟鎢钨釩钒鈮铌鉭钽鋯锆鈹铍鋰锂鎳镍鈷钴錳锰鎂镁鋁铝銅铜鐵铁鋅锌錫锡鉛铅銀银鈾铀釷钍鈦钛鉻铬鉬钼硃朱礦矿鋼钢鑄铸鑽钻錠锭鍛锻鍍镀鉀钾鈉钠鈣钙國国東东歐欧亞亚灣湾" +
        "島岛韓韩聯联蘇苏羅罗爾尔蘭兰麗丽聖圣納纳馬马緬缅魯鲁贊赞贛赣內内遼辽寧宁陝陕廣广滬沪龍龙興兴貿贸關关稅税協协議议約约談谈計计劃划產产業业資资財财費费價价錢钱購购買买賣卖銷销營营運运輸输進进過过達达還还邊边連连遠远選选遞递開开門门閉闭間间問问" +
        "聞闻閱阅閣阁闊阔陸陆陽阳陰阴隊队階阶際际險险隨随隱隐雖虽雜杂離离難难雲云電电霧雾靈灵靜静經经濟济紅红級级紀纪紙纸純纯組组結结統统絕绝維维綱纲網网線线練练編编緊紧緩缓緣缘縣县縮缩總总績绩織织續续繼继繳缴發发據据報报導导對对將将專专尋寻層层屬属" +
        "歲岁歷历曆历歸归殘残殺杀氣气決决沒没況况測测準准溫温滿满濃浓濕湿災灾為为無无煉炼熱热爭争狀状獨独獲获現现環环畢毕異异當当療疗盡尽監监盤盘眾众確确礎础磚砖禮礼種种稱称積积穩稳窮穷競竞筆笔築筑簡简簽签籌筹糧粮紐纽習习聲声職职聽听腦脑臨临舉举舊旧" +
        "艦舰藝艺藥药處处號号蘊蕴術术衛卫衝冲裝装製制複复規规視视親亲覺觉觀观訂订討讨訊讯訓训記记許许訴诉診诊證证評评詞词試试該该詳详語语說说請请課课調调論论諾诺講讲識识譯译護护讀读變变讓让豐丰負负貢贡貨货責责貧贫貴贵貸贷賀贺賠赔賴赖賺赚贏赢軍军軌轨" +
        "軟软較较載载輕轻輛辆輪轮輻辐轉转辦办農农遲迟適适鄉乡鄭郑釋释針针釣钓鈔钞鉤钩銳锐錄录錯错鍵键鎖锁鎮镇鏈链鐘钟鑒鉴長长頂顶項项順顺須须預预領领頻频題题額额類类顯显願愿風风飛飞飯饭飲饮養养餘余館馆駐驻駕驾騎骑騙骗驗验驅驱驚惊體体髮发鬆松魚鱼鮮鲜" +
        "鳥鸟鹽盐麥麦黃黄點点黨党齊齐齡龄個个們们來来倉仓倫伦偉伟側侧偵侦傳传債债傷伤傾倾僅仅儀仪億亿優优儲储償偿兒儿兩两凍冻減减劇剧劑剂動动務务勝胜勞劳勢势勵励勻匀區区單单卻却廠厂廳厅參参雙双員员響响啟启喪丧嚴严圍围園园圓圆圖图團团執执場场塊块塵尘" +
        "墊垫壓压壞坏壽寿夠够夢梦奪夺奮奋媽妈婦妇孫孙學学實实審审寫写寬宽寶宝尷尴屆届嶺岭師师帳帐帶带幣币幹干庫库應应廢废彈弹強强彎弯彙汇徑径從从復复徵征徹彻恆恒惡恶悶闷愛爱態态慣惯慮虑憂忧憑凭憲宪懷怀戰战戲戏擁拥擇择擊击擔担擬拟擴扩攝摄撥拨損损換换" +
        "揮挥揚扬搶抢採采掃扫掛挂敗败敵敌數数斷断時时晉晋書书會会條条楊杨極极構构槍枪樂乐標标樞枢樣样機机權权檢检欄栏歡欢殼壳毀毁漲涨漢汉潔洁潛潜澤泽濱滨瀕濒濾滤灘滩煙烟燈灯燒烧爐炉牆墙犧牺猶犹獎奖瑪玛瓊琼";

    private static readonly FrozenDictionary<char, char> Simplified = Enumerable.Range(0, Pairs.Length / 2)
        .Select(i => (From: Pairs[2 * i], To: Pairs[(2 * i) + 1]))
        .ToFrozenDictionary(p => p.From, p => p.To);

    /// <summary>A text with the traditional characters that are known simplified; as long as the text.</summary>
    public static string Simplify(string text)
    {
        foreach (var c in text)
        {
            if (Simplified.ContainsKey(c))
            {
                return string.Create(text.Length, text, (span, source) =>
                {
                    for (var i = 0; i < span.Length; i++)
                    {
                        span[i] = Simplified.GetValueOrDefault(source[i], source[i]);
                    }
                });
            }
        }

        return text;
    }
}
