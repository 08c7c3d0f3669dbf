using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Didymium.Evidence;
using Didymium.Evidence.Claims;
using Didymium.Evidence.Documents;
using Didymium.Evidence.Entities;
using Didymium.Evidence.Search;

namespace Didymium.Benchmarks;

/// <summary>
/// Documents of generated sentences, half Chinese, half English. Words of the field and made-up words follow Zipf's law (exponent 1), so that a few words are in
/// a large part of all sentences (稀土 and "rare earth" in a quarter of those of their language) and most are rare. The same seed gives the same library.
/// </summary>
internal sealed class GeneratedLibrary(int seed)
{
    private static readonly string[] FieldZh =
        "中国 美国 出口 供应链 公司 项目 生产 氧化物 磁材 企业 市场 价格 管制 协议 澳大利亚 土耳其 镨钕 氧化镝 氧化铽 芒廷帕斯 贝利科瓦 盛和资源 精矿 分离 冶炼 产能 投产 储量 矿山 关税 许可证 配额 回收 永磁体 电动汽车 风电 国防 谅解备忘录 巴基斯坦 哈萨克斯坦 马来西亚 越南 印度 巴西 格陵兰 缅甸 重稀土 轻稀土 镧 铈 钇 钐 镓 锗".Split(' ');

    private static readonly string[] FieldEn =
        "China United-States export supply company project production oxide magnet market price control agreement Australia Turkey NdPr dysprosium terbium Mountain-Pass Beylikova Shenghe concentrate separation smelting capacity operating reserve mine tariff licence quota recycling magnets vehicle wind defence memorandum Pakistan Kazakhstan Malaysia Vietnam India Brazil Greenland Myanmar heavy light lanthanum cerium yttrium samarium gallium germanium".Split(' ');

    private readonly Random random = new(seed);
    private readonly string[] wordsZh = Vocabulary(seed, FieldZh, 6000, Zh);
    private readonly string[] wordsEn = Vocabulary(seed + 1, FieldEn, 12000, En);

    /// <summary>Words of a language, the most frequent first.</summary>
    public IReadOnlyList<string> Words(bool zh) => zh ? wordsZh : wordsEn;

    /// <summary>The names that come with the program.</summary>
    public static SearchConcepts Concepts { get; } = SearchConcepts.Of(Gazetteer.Shipped);

    public IEnumerable<DocumentReading> Documents(int passages, int least, int most)
    {
        for (var (n, done) = (0, 0); done < passages; n++)
        {
            var count = Math.Min(random.Next(least, most + 1), passages - done);
            done += count;
            yield return Document(n, count);
        }
    }

    private static string Zh(Random random)
    {
        const string Common = "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严";
        var word = new StringBuilder();
        for (var i = random.Next(10) < 8 ? 2 : 3; i > 0; i--)
        {
            word.Append(Common[(int)(Common.Length * Math.Pow(random.NextDouble(), 2))]);
        }

        return word.ToString();
    }

    private static string En(Random random)
    {
        string[] parts = ["an", "ber", "con", "de", "er", "fol", "gra", "hin", "in", "jor", "ker", "la", "men", "no", "or", "per", "qua", "re", "sta", "ti", "un", "ver", "wa", "xi", "yel", "zo", "ment", "tion", "ing", "ly"];
        return string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => parts[random.Next(parts.Length)]));
    }

    private static string[] Vocabulary(int seed, string[] field, int made, Func<Random, string> make)
    {
        var random = new Random(seed);
        var words = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (words.Count < made)
        {
            // A word of the field after every other made-up one among the most frequent.
            if (words.Count % 2 == 1 && words.Count / 2 < field.Length && seen.Add(field[words.Count / 2]))
            {
                words.Add(field[words.Count / 2]);
            }
            else if (make(random) is var word && seen.Add(word))
            {
                words.Add(word);
            }
        }

        return [.. words];
    }

    private DocumentReading Document(int number, int sentences)
    {
        var zh = random.Next(2) == 0;
        var title = Sentence(zh, 4, 8);
        var texts = Enumerable.Range(0, sentences).Select(_ => Sentence(zh, 8, 28)).ToList();
        var text = string.Join('\n', texts);
        var locator = string.Create(CultureInfo.InvariantCulture, $"https://example.org/{number}");
        var id = Ids.Of("d", locator, text);
        var passages = new List<Passage>();
        var claims = new List<Claim>();
        var start = 0;
        foreach (var sentence in texts)
        {
            var passage = new Passage(Passage.IdOf(id, passages.Count + 1, 1), id, passages.Count + 1, 1, start, start + sentence.Length, sentence, []);
            passages.Add(passage);
            start += sentence.Length + 1;
            if (random.Next(4) == 0)
            {
                claims.Add(new Claim
                {
                    Id = Ids.Of("c", passage.Id),
                    Document = id,
                    Passages = [passage.Id],
                    Type = (ClaimType)random.Next(15),
                    Status = (ClaimStatus)random.Next(20),
                    Subject = "subject",
                    Quote = sentence,
                    Language = zh ? "zh" : "en",
                });
            }
        }

        var document = new Document
        {
            Id = id,
            Locator = locator,
            Publisher = "Publisher",
            SourceClass = (SourceClass)random.Next(8),
            Title = title,
            Language = zh ? "zh" : "en",
            Published = new Published(new DateOnly(2016, 1, 1).AddDays(random.Next(3900)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            FirstSeen = DateTimeOffset.UnixEpoch,
            ContentHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))),
            Origin = id,
            Format = "text",
            Text = text,
        };
        return new DocumentReading(document, passages, new Outline([], [], false), claims);
    }

    private string Sentence(bool zh, int least, int most)
    {
        var words = zh ? wordsZh : wordsEn;
        var text = new StringBuilder();
        var count = random.Next(least, most + 1);
        var topic = random.Next(4) == 0 ? random.Next(count) : -1;
        for (var i = 0; i < count; i++)
        {
            var word = i == topic ? zh ? "稀土" : "rare earths" : random.Next(25) == 0 ? random.Next(1, 2000).ToString("N0", CultureInfo.InvariantCulture) : words[Zipf(words.Length)].Replace('-', ' ');
            text.Append(zh || i == 0 ? string.Empty : " ").Append(word).Append(zh && random.Next(7) == 0 ? "，" : string.Empty);
        }

        return text.Append(zh ? "。" : ".").ToString();
    }

    // Exponent 1, by the inverse of the (continuous) distribution.
    private int Zipf(int count) => (int)Math.Pow(count + 1, random.NextDouble()) - 1;
}
