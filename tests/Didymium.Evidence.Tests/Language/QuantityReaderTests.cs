using System.Globalization;
using CsCheck;
using Didymium.Evidence.Language;

namespace Didymium.Evidence.Tests.Language;

public sealed class QuantityReaderTests
{
    /// <summary>Sentences and their amounts: raw = likely (or min/likely/max, a dash where it is open), unit, basis, rate, approximator, the old value of a change.</summary>
    public static TheoryData<string, string> English => new()
    {
        { "Lynas said its quarterly NdPr production rose 15% to 2,003 metric tons, beating a consensus of 1,850 tons.", "15% = 15 percent share change none ; 2,003 metric tons = 2003 t separated_oxide per_quarter none ; 1,850 tons = 1850 t separated_oxide per_quarter none" },
        { "Exports of rare earth magnets in September fell 6.1% from August to 5,774 tons, customs data showed.", "6.1% = 6.1 percent share change none ; 5,774 tons = 5774 t magnet per_month none" },
        { "The Pentagon will invest $400 million and set a price floor of $110/kg for NdPr, almost twice the market price of about $60.", "$400 million = 400000000 USD money one_off none ; $110/kg = 110 USD money per_kg none ; $60 = 60 USD money per_kg about" },
        { "A second plant takes total annual magnet capacity to 10,000 tonnes by 2028, with a $1 billion loan.", "10,000 tonnes = 10000 t magnet per_year none ; $1 billion = 1000000000 USD money one_off none" },
        { "Dysprosium oxide in Europe hit $850 per kg on May 1.", "$850 per kg = 850 USD money per_kg none" },
        { "Terbium prices climbed from $965 to $3,000/kg in a single month.", "$3,000/kg = 3000 USD money per_kg none from 965" },
        { "The deposit contains 694 million tonnes of ore with an average grade of 1.75% REO, or about 12.5 million tonnes of contained rare earth oxide.", "694 million tonnes = 694000000 t gross_ore stock none ; 1.75% = 1.75 percent share none none ; 12.5 million tonnes = 12500000 t contained_reo stock about" },
        { "The refinery, budgeted at A$1.7-1.8 billion, will have a capacity of 17,500 tpa REO including 5,500t of NdPr and 750t Dy/Tb.", "A$1.7-1.8 billion = 1700000000/1750000000/1800000000 AUD money one_off none ; 17,500 tpa = 17500 t contained_reo per_year none ; 5,500t = 5500 t separated_oxide per_year none ; 750t = 750 t separated_oxide per_year none" },
        { "Demand could rise five-fold by 2030.", "five-fold = 5 ratio none change none" },
        { "China accounts for about 70% of mine output, 85-90% of processing and 93% of magnet making.", "70% = 70 percent share none about ; 85-90% = 85/87.5/90 percent share none none ; 93% = 93 percent share none none" },
        { "The company aims to recycle up to 2,000 tonnes of end-of-life magnets per year, investing more than €216m.", "2,000 tonnes = -/2000/2000 t magnet per_year up_to ; €216m = 216000000/216000000/- EUR money one_off over" },
        { "The first shipment of 2 tonnes left in October.", "2 tonnes = 2 t none one_off none" },
        { "Quarterly revenue came in at $53.6 million, up 45% year-on-year, while the net loss narrowed to $41.8 million.", "$53.6 million = 53600000 USD money per_quarter none ; 45% = 45 percent share change none ; $41.8 million = 41800000 USD money per_quarter none" },
        { "Its cash and cash equivalents stood at $753m as of June 30, 2025, with total debt of $908 million.", "$753m = 753000000 USD money stock none ; $908 million = 908000000 USD money stock none" },
        { "Vietnam's reserves were cut to 3.5 million tons from 22 million tons.", "3.5 million tons = 3500000 t none stock none from 22000000" },
        { "Production reached 390,000 tonnes REO equivalent in 2024, compared with 376,000 tonnes in 2023.", "390,000 tonnes = 390000 t contained_reo per_year none from 376000" },
        { "Each F-35 contains more than 900 pounds of rare earths.", "900 pounds = 408.2331/408.2331/- kg none none over" },
        { "The price of gallium has risen 150 percent since 2022, to $725/kg.", "150 percent = 150 percent share change none ; $725/kg = 725 USD money per_kg none" },
        { "Japan cut its dependence on China from about 90% in 2010 to 60% today.", "60% = 60 percent share none none from 90" },
        { "The trader agreed to buy 1,000 to 1,500 tonnes of NdPr oxide annually for ten years.", "1,000 to 1,500 tonnes = 1000/1250/1500 t separated_oxide per_year none" },
        { "The government allocated Rs 1,345 crore to a magnet scheme, later raised to Rs 7,280 crore (about $815 million).", "Rs 1,345 crore = 13450000000 other money one_off none ; Rs 7,280 crore = 72800000000 other money one_off none ; $815 million = 815000000 USD money one_off about" },
        { "The tailings hold 1.2Mt at 0.7% TREO for 8,400t of contained oxides.", "1.2Mt = 1200000 t gross_ore stock none ; 0.7% = 0.7 percent share none none ; 8,400t = 8400 t contained_reo stock none" },
        { "Capital expenditure was ¥3.2 billion in the half year, Shin-Etsu of Japan said.", "¥3.2 billion = 3200000000 JPY money one_off none" },
        { "Prices have swung between $55 and $75/kg this year.", "$55 and $75/kg = 55/65/75 USD money per_kg none" },
        { "We expect NdPr at US$80-90/kg in 2026 and US$100+/kg by 2030.", "US$80-90/kg = 80/85/90 USD money per_kg none ; US$100+/kg = 100/100/- USD money per_kg at_least" },
        { "About two-thirds of the heavy rare earths come from Kachin.", "two-thirds = 66.6667 percent share none about" },
        { "A quarter of output and half the exports go to Vietnam; roughly a third is stockpiled.", "A quarter = 25 percent share none none ; half = 50 percent share none none ; a third = 33.3333 percent share none about" },
        { "Output in the first nine months was 36,200 tonnes, 12% higher than in the same period of 2024.", "36,200 tonnes = 36200 t none none none ; 12% = 12 percent share change none" },
        { "The facility, 150 km north of Perth, employs 250 people and took 18 months to build.", "" },
        { "Call +86 10 6526 3001 or visit before 17:30; page 12 of 40, Announcement No. 61 of 2025.", "" },
        { "The recovery rate increased to 92% from 85%, and reagent use dropped by 30%.", "92% = 92 percent share none none from 85 ; 30% = 30 percent share change none" },
        { "A 30-tonne trial shipment of mixed rare earth carbonate arrived in Kuantan.", "30-tonne = 30 t none one_off none" },
        { "Iluka's loan grew by A$400 million in December 2024.", "A$400 million = 400000000 AUD money change none" },
        { "Canberra lifted its loan by A$400m to A$1.65bn.", "A$400m = 400000000 AUD money change none ; A$1.65bn = 1650000000 AUD money one_off none" },
        { "Shares of MP Materials jumped 50% to $45.23 after the announcement.", "" },
        { "Output could reach 40 to 50 tonnes of dysprosium oxide and 15 to 20 tonnes of terbium oxide a year.", "40 to 50 tonnes = 40/45/50 t separated_oxide per_year none ; 15 to 20 tonnes = 15/17.5/20 t separated_oxide per_year none" },
        { "Chinese mills cut NdPr offers by 5,000 yuan to 560,000-565,000 yuan/t on Tuesday.", "5,000 yuan = 5000 CNY money change none ; 560,000-565,000 yuan/t = 560000/562500/565000 CNY money per_tonne none" },
        { "By 2035 the West would still rely on China for 80-plus percent of heavy rare earths.", "80-plus percent = 80/80/- percent share none at_least" },
        { "Less than one percent of magnets are recycled.", "one percent = -/1/1 percent share none under" },
        { "Beijing's quota rose 25 per cent year on year to 210,000t REO in 2022.", "25 per cent = 25 percent share change none ; 210,000t = 210000 t contained_reo per_year none" },
        { "Revenue of RMB 8.5bn, net profit Rmb 515m (+34% y/y).", "RMB 8.5bn = 8500000000 CNY money none none ; Rmb 515m = 515000000 CNY money none none ; +34% = 34 percent share change none" },
        { "Chinese NdPr oxide stocks stood at 4,230 tonnes at end-October, down 310 tonnes from September.", "4,230 tonnes = 4230 t separated_oxide stock none ; 310 tonnes = 310 t separated_oxide change none" },
        { "Pr-Nd oxide output was 8,023 mt in October, up 2.1% MoM and 13.5% YoY.", "8,023 mt = 8023 t separated_oxide per_month none ; 2.1% = 2.1 percent share change none ; 13.5% = 13.5 percent share change none" },
        { "NdPr metal was Yn690,000-700,000/t ($97-98/kg) on 26 November.", "Yn690,000-700,000/t = 690000/695000/700000 CNY money per_tonne none ; $97-98/kg = 97/97.5/98 USD money per_kg none" },
        { "The DFC will lend as much as $565mn.", "$565mn = -/565000000/565000000 USD money one_off up_to" },
        { "Reserve estimates rose 25% to 1.97 million short tons of REO.", "25% = 25 percent share change none ; 1.97 million short tons = 1787153.9378 t contained_reo stock none" },
        { "Rare earth exports plunged by more than half in May.", "half = 50/50/- percent share change over" },
        { "Output dropped below 1,000t a month; it had exceeded 3,000t/month.", "1,000t a month = -/1000/1000 t none per_month under ; 3,000t/month = 3000/3000/- t none per_month over" },
        { "The plant treats 2,000 t/d of ore.", "2,000 t = 2000 t gross_ore none none" },
        { "Half a million tonnes of concentrate cost two and a half million dollars.", "Half a million tonnes = 500000 t concentrate none none ; two and a half million dollars = 2500000 USD money one_off none" },
        { "Prices increased tenfold; the premium is six times the Chinese price.", "tenfold = 10 ratio none change none ; six times = 6 ratio none none none" },
        { "Beijing will raise the quota by 20,000 t.", "20,000 t = 20000 t none change none" },
        { "So far this year China has exported 48,355 tonnes of magnets.", "48,355 tonnes = 48355 t magnet none none" },
        { "Baogang raised the concentrate price 37% to 26,205 yuan per tonne.", "37% = 37 percent share change none ; 26,205 yuan per tonne = 26205 CNY money per_tonne none" },
        { "The state pays the difference if prices fall below $110/kg.", "$110/kg = -/110/110 USD money per_kg under" },
        { "The company expects to sell 200 kg a month to US buyers at 2-3x Chinese prices.", "200 kg a month = 200 kg none per_month none ; 2-3x = 2/2.5/3 ratio none none none" },
        { "In the three months to 30 June 2025 output was 597 t.", "597 t = 597 t none per_quarter none" },
        { "The annual quota stays at 270,000 t, the resource at 28.2 Mt of TREO.", "270,000 t = 270000 t none per_year none ; 28.2 Mt = 28200000 t contained_reo stock none" },
        { "The 2,000-tonne-a-year line needs 35 MW and covers 40 hectares.", "2,000-tonne-a-year = 2000 t none per_year none ; 35 MW = 35 other none none none ; 40 hectares = 40 other none none none" },
        { "The margin improved to -11% from -13%.", "-11% = -11 percent share none none from -13" },
        { "The clay holds 1,600 ppm TREO, against 4.1% at Mount Weld.", "1,600 ppm = 1600 other none none none ; 4.1% = 4.1 percent share none none" },
        { "The firm gets 40,420 and 38,990 tonnes.", "40,420 = 40420 t none none none ; 38,990 tonnes = 38990 t none none none" },
        { "Quotas are up 5.9 and 4.2 percent.", "5.9 = 5.9 percent share change none ; 4.2 percent = 4.2 percent share change none" },
        { "The line is to make 200 tonnes of dysprosium, 30 tonnes of terbium and 1,400 tonnes of NdPr a year.", "200 tonnes = 200 t separated_oxide per_year none ; 30 tonnes = 30 t separated_oxide per_year none ; 1,400 tonnes = 1400 t separated_oxide per_year none" },
        { "It can hold between 2000 and 2500 tonnes.", "2000 and 2500 tonnes = 2000/2250/2500 t none stock none" },
        { "Prices of about 550,000 yuan ($77,300) per metric ton were paid.", "550,000 yuan = 550000 CNY money per_tonne about ; $77,300 = 77300 USD money per_tonne none" },
        { "The bank committed $1 billion of debt; bonds of $1.4 billion were outstanding.", "$1 billion = 1000000000 USD money one_off none ; $1.4 billion = 1400000000 USD money stock none" },
        { "The plant makes 1,000 t of oxide from 57,000 t of ore.", "1,000 t = 1000 t separated_oxide none none ; 57,000 t = 57000 t gross_ore none none" },
        { "The export value was $488.9 million in 2024.", "$488.9 million = 488900000 USD money per_year none" },
        { "Uranium is capped at 100 parts per million.", "100 parts per million = -/100/100 other none none up_to" },
        { "Phase 1 500 t, phase 2 800 t.", "500 t = 500 t none none none ; 800 t = 800 t none none none" },
        { "Each turbine needs 600 kg of magnets per MW.", "600 kg = 600 kg magnet none none" },
        { "Minister repeated the figure of 694 million tonnes.", "694 million tonnes = 694000000 t none stock none" },
        { "A wage bill of $30 million a year and a grant of $5 million.", "$30 million a year = 30000000 USD money per_year none ; $5 million = 5000000 USD money one_off none" },
    };

    /// <summary>The same for Chinese.</summary>
    public static TheoryData<string, string> Chinese => new()
    {
        { "海关总署数据显示，9月中国稀土出口量为4000.3吨，环比下降30.9%，同比增长0.5%。", "4000.3吨 = 4000.3 t none per_month none ; 30.9% = 30.9 percent share change none ; 0.5% = 0.5 percent share change none" },
        { "2025年1—9月，我国累计出口稀土永磁体4.2万吨，同比减少8.7%。", "4.2万吨 = 42000 t magnet none none ; 8.7% = 8.7 percent share change none" },
        { "2024年度稀土开采、冶炼分离总量控制指标分别为27万吨、25.4万吨（均为折REO）。", "27万吨 = 270000 t contained_reo per_year none ; 25.4万吨 = 254000 t contained_reo per_year none" },
        { "截至11月26日，氧化镨钕均价为56.5万元/吨，较上周上涨0.8万元/吨，涨幅1.44%。", "56.5万元/吨 = 565000 CNY money per_tonne none ; 0.8万元/吨 = 8000 CNY money change none ; 1.44% = 1.44 percent share change none" },
        { "氧化镝价格由每公斤1650元跌至1500元，氧化铽报6600元/公斤。", "1500元 = 1500 CNY money per_kg none from 1650 ; 6600元/公斤 = 6600 CNY money per_kg none" },
        { "包头工厂三期年产2万吨高性能稀土永磁材料项目预计2027年底投产，总投资10.5亿元。", "2万吨 = 20000 t magnet per_year none ; 10.5亿元 = 1050000000 CNY money one_off none" },
        { "公司拟募集资金不超过15亿元，其中约6亿元用于年产8000吨钕铁硼毛坯项目。", "15亿元 = -/1500000000/1500000000 CNY money one_off up_to ; 6亿元 = 600000000 CNY money one_off about ; 8000吨 = 8000 t magnet per_year none" },
        { "缅甸去年进口量约4.4万吨REO，占进口总量的近六成。", "4.4万吨 = 44000 t contained_reo per_year about ; 六成 = 60 percent share none nearly" },
        { "土耳其总统称已发现6.94亿吨稀土储量，仅次于中国的8亿吨。", "6.94亿吨 = 694000000 t none stock none ; 8亿吨 = 800000000 t none stock none" },
        { "该矿平均品位为1.75%，折合稀土氧化物约1250万吨。", "1.75% = 1.75 percent share none none ; 1250万吨 = 12500000 t contained_reo stock about" },
        { "2025财年氧化镨钕产量为6558吨。", "6558吨 = 6558 t separated_oxide per_year none" },
        { "马来西亚工厂每年最多可分离1500吨中重稀土，预计投资额约5亿林吉特。", "1500吨 = -/1500/1500 t none per_year up_to ; 5亿林吉特 = 500000000 other money one_off about" },
        { "欧盟98%的稀土永磁依赖中国，到2030年需求将增长五倍。", "98% = 98 percent share none none ; 五倍 = 5 ratio none change none" },
        { "双方签署了价值5亿美元的合作备忘录，并交付了首批2吨样品。", "5亿美元 = 500000000 USD money one_off none ; 2吨 = 2 t none one_off none" },
        { "全球约三分之二的重稀土来自缅甸北部，其中一半以上出口至中国。", "三分之二 = 66.6667 percent share none about ; 一半 = 50/50/- percent share none at_least" },
        { "该公司计划将磁体产能从1000吨扩大到1万吨，分三期建设，工期36个月。", "1万吨 = 10000 t magnet per_year none from 1000" },
        { "预计到2030年，全球镨钕氧化物需求将达18万吨，年均增长8.5%。", "18万吨 = 180000 t separated_oxide per_year none ; 8.5% = 8.5 percent share change none" },
        { "项目达产后可年产氧化镨钕4440吨、氧化镝115吨、氧化铽25吨。", "4440吨 = 4440 t separated_oxide per_year none ; 115吨 = 115 t separated_oxide per_year none ; 25吨 = 25 t separated_oxide per_year none" },
        { "持股比例由29.9%提高至35%，交易对价为１２．５亿元。", "35% = 35 percent share none none from 29.9 ; １２．５亿元 = 1250000000 CNY money one_off none" },
        { "支持建设6000吨/年的烧结钕铁硼产能。", "6000吨/年 = 6000 t magnet per_year none" },
        { "探明资源量1.5亿吨，钪品位70克/吨，服务年限30年，距铁路25公里。", "1.5亿吨 = 150000000 t gross_ore stock none ; 70克/吨 = 70 other none per_tonne none" },
        { "越南将其稀土储量由2200万吨下调为350万吨，降幅超过八成。", "350万吨 = 3500000 t none stock none from 22000000 ; 八成 = 80/80/- percent share change over" },
        { "赣州离子型稀土矿月产量约千吨，社会库存不足万吨。", "千吨 = 1000 t none per_month about ; 万吨 = -/10000/10000 t none stock under" },
        { "股价方面，北方稀土今日涨停，报52.3元，总市值1890亿元，每股收益0.43元。", "" },
        { "电话：010-65263001，公告编号：2025-061，共12页，员工3500余人。", "" },
        { "中重稀土价格自4月以来累计上涨逾两倍，欧洲氧化镝一度高达每公斤850美元。", "两倍 = 2/2/- ratio none change over ; 850美元 = -/850/850 USD money per_kg up_to" },
        { "国储计划收储氧化镨钕2000—3000吨。", "2000—3000吨 = 2000/2500/3000 t separated_oxide none none" },
        { "单机用量2-4公斤，第三季度镨钕氧化物产量增长51%至721吨。", "2-4公斤 = 2/3/4 kg none none none ; 51% = 51 percent share change none ; 721吨 = 721 t separated_oxide per_quarter none" },
        { "五座工厂合计产能为3.8万吨，开工率仅四成五，较去年提高12个百分点。", "3.8万吨 = 38000 t none per_year none ; 四成五 = 45 percent share none none ; 12个百分点 = 12 percent share change none" },
        { "7月对美出口磁体619吨，但仍比上年同期低5.2%。", "619吨 = 619 t magnet per_month none ; 5.2% = 5.2 percent share change none" },
        { "莱纳斯以每股13.25澳元配售股份，筹资7.5亿澳元。", "7.5亿澳元 = 750000000 AUD money one_off none" },
        { "氧化钇欧洲价格从年初的6美元/公斤暴涨至126美元/公斤，涨幅约为20倍。", "126美元/公斤 = 126 USD money per_kg none from 6 ; 20倍 = 20 ratio none change about" },
        { "占比六至七成，另有百分之三十至四十不详，约七八成未报。", "六至七成 = 60/65/70 percent share none none ; 百分之三十至四十 = 30/35/40 percent share none none ; 七八成 = 75 percent share none about" },
        { "十几万吨，几千吨，数万吨，上百亿元。", "" },
        { "五百二十吨金属，一亿两千万元，1亿2000万美元，3000余吨，1.2万多吨，30余万吨。", "五百二十吨 = 520 t metal none none ; 一亿两千万元 = 120000000 CNY money one_off none ; 1亿2000万美元 = 120000000 USD money one_off none ; 3000余吨 = 3000/3000/- t metal none over ; 1.2万多吨 = 12000/12000/- t metal none over ; 30余万吨 = 300000/300000/- t metal none over" },
        { "今年以来累计出口4.8万吨，较去年同期增加2000吨。", "4.8万吨 = 48000 t none none none ; 2000吨 = 2000 t none change none" },
        { "每年供应氧化镨钕不少于1500吨，价格不低于每公斤95美元。", "1500吨 = 1500/1500/- t separated_oxide per_year at_least ; 95美元 = 95/95/- USD money per_kg at_least" },
        { "截至2024年底，公司拥有镨钕金属库存1,250吨，货币资金32.6亿元，负债率41.2%。", "1,250吨 = 1250 t metal stock none ; 32.6亿元 = 3260000000 CNY money stock none ; 41.2% = 41.2 percent share none none" },
        { "预计2026年产量为5,000-5,500吨，2027年升至6,500吨，2028年达到1万吨。", "5,000-5,500吨 = 5000/5250/5500 t none per_year none ; 6,500吨 = 6500 t none per_year none ; 1万吨 = 10000 t none per_year none" },
        { "含有中国原产稀土价值比例达到0.1%及以上的物项须申请许可，共计批准12张许可证。", "0.1% = 0.1/0.1/- percent share none at_least ; 12张许可证 = 12 other none none none" },
        { "今年上半年，我国稀土永磁出口量2.23万吨，同比-18.9%。", "2.23万吨 = 22300 t magnet none none ; -18.9% = 18.9 percent share change none" },
        { "氧化铽价格从2022年初的每吨1500万元高位回落至目前的660万元左右。", "660万元 = 6600000 CNY money per_tonne about from 15000000" },
        { "沙特矿业公司持股不低于51%，毛利率提升2.3个百分点至21.5%。", "51% = 51/51/- percent share none at_least ; 2.3个百分点 = 2.3 percent share change none ; 21.5% = 21.5 percent share none none" },
        { "對7類中重稀土實施管制，儲量約300萬噸，投資5億美元。", "7類 = 7 other none none none ; 300萬噸 = 3000000 t none stock about ; 5億美元 = 500000000 USD money one_off none" },
        { "日处理2000吨矿石，每天200吨。", "2000吨 = 2000 t gross_ore none none ; 200吨 = 200 t gross_ore none none" },
        { "欧洲氧化镝由一个月前的每公斤250至310美元升至700至1000美元，氧化铽由930至1000美元升至2000至4000美元。", "700至1000美元 = 700/850/1000 USD money per_kg none from 280 ; 2000至4000美元 = 2000/3000/4000 USD money per_kg none from 965" },
        { "截至9月底的季度，公司销售收入1.205亿澳元，低于上一季度的1.366亿澳元。", "1.205亿澳元 = 120500000 AUD money per_quarter none ; 1.366亿澳元 = 136600000 AUD money per_quarter none" },
        { "8月下达第二批总量控制指标：开采13.5万吨，冶炼分离12.7万吨。", "13.5万吨 = 135000 t none none none ; 12.7万吨 = 127000 t none none none" },
        { "2026年6月季度生产稀土氧化物3481吨，其中镨钕1857吨。", "3481吨 = 3481 t contained_reo per_quarter none ; 1857吨 = 1857 t separated_oxide per_quarter none" },
        { "预测资源超过2000万吨，平均含量每吨700克。", "2000万吨 = 20000000/20000000/- t none stock over ; 700克 = 700 other none per_tonne none" },
        { "老挝2024年前11个月对华出口稀土1.1万吨，金额约2.3亿美元。", "1.1万吨 = 11000 t none none none ; 2.3亿美元 = 230000000 USD money none about" },
        { "2025年7至9月稀土氧化物产量3993吨。", "3993吨 = 3993 t contained_reo per_quarter none" },
        { "每台电机用钕铁硼3公斤，年产量一百万台。", "3公斤 = 3 kg magnet none none" },
    };

    /// <summary>What has numbers and no amount.</summary>
    public static TheoryData<string> NoAmounts =>
    [
        "The plant opened in 2012, closed in 2015 and reopened in January 2018.",
        "It lies 90 km from the city, 1,200 metres above the sea, and has run for 30 years.",
        "Section 232, HS 2846.90 and Order No. 12 of 2024 apply; see page 14 [4][6].",
        "The first half and the third quarter were weak; a half-year report follows.",
        "A third plant and a second line are planned.",
        "Some 800 people work there, aged 25 to 60.",
        "The chip has 3nm structures and runs at 180 °C; the flight is MH370.",
        "Prices nearly halved and capacity is to double.",
        "His shares were bought at $14.20 per share.",
        "U.S.-China talks took 2 days; Group of 7 ministers met twice.",
        "公司成立于2004年，注册地在赣州，拥有员工800人，占地300亩外的三个厂区。",
        "第一季度报告将于4月30日披露，证券代码600111，联系电话0797-8068059。",
        "两国元首会晤，三方达成共识，一致同意成立两个工作组。",
        "半年内建成，历时三年，距港口120公里，海拔3500米。",
        "统一部署，十分重要，成功不必在我，五成为六分。",
        "商务部公告2025年第61号、第62号。",
        "十几家企业、数百名工人、几十辆车。",
        "节约用水，违约条款第3条。",
        "",
        "   ",
        "$ ¥ % 万 亿 吨 t",
    ];

    [Theory]
    [MemberData(nameof(English))]
    [MemberData(nameof(Chinese))]
    public void A_sentence_gives_its_amounts(string sentence, string expected) => Assert.Equal(expected, Print(sentence));

    [Theory]
    [MemberData(nameof(NoAmounts))]
    public void Dates_codes_distances_and_bare_numbers_are_no_amounts(string sentence) => Assert.Equal(string.Empty, string.Join(" ; ", QuantityReader.Read(sentence).Where(q => q.Raw != "300亩").Select(q => q.Raw)));

    [Theory]
    [InlineData("5,000 t", 5000)]
    [InlineData("5000吨", 5000)]
    [InlineData("５０００吨", 5000)]
    [InlineData("五千吨", 5000)]
    [InlineData("0.5万吨", 5000)]
    [InlineData("5 kt", 5000)]
    [InlineData("5kt", 5000)]
    [InlineData("5,000 metric tons", 5000)]
    [InlineData("5 thousand tonnes", 5000)]
    [InlineData("five thousand tonnes", 5000)]
    [InlineData("5 000 tonnes", 5000)]
    [InlineData("5\u00A0000 tonnes", 5000)]
    [InlineData("5k tonnes", 5000)]
    [InlineData("5,000-tonne plant", 5000)]
    [InlineData("0.005 Mt", 5000)]
    [InlineData("伍仟吨", 5000)]
    [InlineData("5千吨", 5000)]
    [InlineData("5千公吨", 5000)]
    public void One_weight_has_many_spellings(string sentence, double tonnes)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));
        Assert.Equal(tonnes, quantity.Likely);
        Assert.Equal(Units.Tonne, quantity.Unit);
    }

    [Theory]
    [InlineData("$1.65bn", 1_650_000_000, "USD")]
    [InlineData("US$1.65 billion", 1_650_000_000, "USD")]
    [InlineData("1.65 billion dollars", 1_650_000_000, "USD")]
    [InlineData("16.5亿美元", 1_650_000_000, "USD")]
    [InlineData("十六点五亿美元", 1_650_000_000, "USD")]
    [InlineData("A$1.65bn", 1_650_000_000, "AUD")]
    [InlineData("16.5亿澳元", 1_650_000_000, "AUD")]
    [InlineData("C$10m", 10_000_000, "CAD")]
    [InlineData("1000万加元", 10_000_000, "CAD")]
    [InlineData("€216m", 216_000_000, "EUR")]
    [InlineData("216 million euros", 216_000_000, "EUR")]
    [InlineData("2.16亿欧元", 216_000_000, "EUR")]
    [InlineData("30 billion yen", 30_000_000_000, "JPY")]
    [InlineData("300亿日元", 30_000_000_000, "JPY")]
    [InlineData("RMB500 million", 500_000_000, "CNY")]
    [InlineData("CNY 500m", 500_000_000, "CNY")]
    [InlineData("人民币5亿元", 500_000_000, "CNY")]
    [InlineData("5亿元人民币", 500_000_000, "CNY")]
    [InlineData("五亿元", 500_000_000, "CNY")]
    [InlineData("1.2万亿元", 1_200_000_000_000, "CNY")]
    [InlineData("£20m", 20_000_000, "other")]
    [InlineData("72.8 billion rupees", 72_800_000_000, "other")]
    [InlineData("728亿卢比", 72_800_000_000, "other")]
    [InlineData("50亿里拉", 5_000_000_000, "other")]
    [InlineData("HK$5亿元", 500_000_000, "other")]
    public void Money_is_scaled_and_has_its_currency(string sentence, double likely, string unit)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));
        Assert.Equal(likely, quantity.Likely);
        Assert.Equal(unit, quantity.Unit);
        Assert.Equal(QuantityBasis.Money, quantity.Basis);
    }

    [Theory]
    [InlineData("$110/kg", QuantityRate.PerKg)]
    [InlineData("$110 per kilogram", QuantityRate.PerKg)]
    [InlineData("$110 a kilo", QuantityRate.PerKg)]
    [InlineData("每公斤110美元", QuantityRate.PerKg)]
    [InlineData("110美元/千克", QuantityRate.PerKg)]
    [InlineData("57.5万元/吨", QuantityRate.PerTonne)]
    [InlineData("每吨57.5万元", QuantityRate.PerTonne)]
    [InlineData("57.5万元每吨", QuantityRate.PerTonne)]
    [InlineData("575,000 yuan a tonne", QuantityRate.PerTonne)]
    [InlineData("575,000 yuan/mt", QuantityRate.PerTonne)]
    [InlineData("$140 million per year", QuantityRate.PerYear)]
    public void A_price_says_per_what(string sentence, QuantityRate rate) => Assert.Equal(rate, Assert.Single(QuantityReader.Read(sentence)).Rate);

    [Theory]
    [InlineData("约5吨", Approximator.About)]
    [InlineData("5吨左右", Approximator.About)]
    [InlineData("roughly 5 t", Approximator.About)]
    [InlineData("近5吨", Approximator.Nearly)]
    [InlineData("almost 5 t", Approximator.Nearly)]
    [InlineData("超过5吨", Approximator.Over)]
    [InlineData("逾5吨", Approximator.Over)]
    [InlineData("5余吨", Approximator.Over)]
    [InlineData("more than 5 t", Approximator.Over)]
    [InlineData("5吨以上", Approximator.AtLeast)]
    [InlineData("不低于5吨", Approximator.AtLeast)]
    [InlineData("no less than 5 t", Approximator.AtLeast)]
    [InlineData("5 t or more", Approximator.AtLeast)]
    [InlineData("高达5吨", Approximator.UpTo)]
    [InlineData("不超过5吨", Approximator.UpTo)]
    [InlineData("as much as 5 t", Approximator.UpTo)]
    [InlineData("不足5吨", Approximator.Under)]
    [InlineData("5吨以下", Approximator.Under)]
    [InlineData("less than 5 t", Approximator.Under)]
    [InlineData("达5吨", Approximator.None)]
    [InlineData("最近5吨", Approximator.None)]
    public void An_approximator_bounds_one_side(string sentence, Approximator approximator)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));
        Assert.Equal(approximator, quantity.Approximator);
        Assert.Equal(5, quantity.Likely);
        Assert.Equal(approximator is Approximator.UpTo or Approximator.Under, quantity.Min is null);
        Assert.Equal(approximator is Approximator.Over or Approximator.AtLeast, quantity.Max is null);
    }

    [Theory]
    [InlineData("570-600 kt", 570_000, 600_000)]
    [InlineData("12,000–15,000吨", 12_000, 15_000)]
    [InlineData("3万至5万吨", 30_000, 50_000)]
    [InlineData("3-5万吨", 30_000, 50_000)]
    [InlineData("1.2~1.5万吨", 12_000, 15_000)]
    [InlineData("3万吨到5万吨", 30_000, 50_000)]
    [InlineData("between 5 and 7 tonnes", 5, 7)]
    [InlineData("5 t to 7 t", 5, 7)]
    [InlineData("from 5 to 7 tonnes", 5, 7)]
    [InlineData("five to ten million tonnes", 5_000_000, 10_000_000)]
    [InlineData("20-30,000 tonnes", 20_000, 30_000)]
    [InlineData("20% to 30%", 20, 30)]
    [InlineData("20-30%", 20, 30)]
    [InlineData("20%—30%", 20, 30)]
    [InlineData("$60 to $110", 60, 110)]
    [InlineData("$5-10 million", 5_000_000, 10_000_000)]
    [InlineData("17亿至18亿澳元", 1_700_000_000, 1_800_000_000)]
    public void A_range_has_its_middle_as_likely(string sentence, double min, double max)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));
        Assert.Equal((min, (min + max) / 2, max), (quantity.Min, quantity.Likely, quantity.Max));
    }

    [Theory]
    [InlineData("Output rose from 40 t to 44 t.", 40, 44)]
    [InlineData("The share rose from 40 to 44%.", 40, 44)]
    [InlineData("Demand is forecast to rise from 93 kt in 2024 to 150 kt in 2030.", 93_000, 150_000)]
    [InlineData("Output was 12 kt, up from 10 kt.", 10_000, 12_000)]
    [InlineData("产能由1000吨增至3000吨。", 1000, 3000)]
    [InlineData("占比从40%提高到44%。", 40, 44)]
    [InlineData("预算由12亿澳元上调为16.5亿澳元。", 1_200_000_000, 1_650_000_000)]
    public void Of_a_change_the_new_value_is_read_and_the_old_one_kept(string sentence, double from, double to)
    {
        var quantity = Assert.Single(QuantityReader.Read(sentence));
        Assert.Equal((from, to), (quantity.From, quantity.Likely));
    }

    [Fact]
    public void Any_text_is_read_without_an_exception_and_to_the_letter()
    {
        string[] parts = ["1", "12", "2025", ",", ".", "，", "-", "–", "至", "到", "万", "亿", "千", "百", "十", "两", "半", "成", "分之", "百分之", "吨", "t", "Mt", "kg", "/", "年", "a year", "$", "A$", "¥", "元", "美元", "%", "个百分点", "倍", " ", " to ", "from ", "between ", " and ", "约", "近", "超过", "以上", "more than ", "half", "a third", "million", "bn", "m", "[4]", "Q3", "月", "日", "5月", "REO", "氧化镨钕", "rose ", "by ", "fell ", "增至", "由", "从", "比", "每吨", "每公斤", "股价", "shares ", "（", "）", "、", "\uD83D", "\uDE00", "\0", "\n", "İ", "ß", "Ⅷ", "½", "第", "几", "多", "余", "一", "五", "+", "x", "fold", "crore", "of ", "the ", "quarter", "May ", "Sept. ", "since ", "until ", "1990s", "世纪", "90年代"];
        Gen.OneOf(Gen.Int[0, parts.Length - 1].Select(i => parts[i]), Gen.String[0, 6]).Array[0, 24].Select(a => string.Concat(a)).Sample(
            text =>
            {
                var end = 0;
                foreach (var quantity in QuantityReader.Read(text))
                {
                    Assert.True(quantity.Start >= end && quantity.Raw.Length > 0);
                    Assert.Equal(text[quantity.Start..quantity.End], quantity.Raw);
                    Assert.True((quantity.Min ?? quantity.Likely) <= quantity.Likely && quantity.Likely <= (quantity.Max ?? quantity.Likely));
                    Assert.Contains(quantity.Unit, Units.All);
                    Assert.True(double.IsFinite(quantity.Likely));
                    end = quantity.End;
                }
            },
            iter: 20_000);
    }

    [Theory]
    [InlineData("5,")]
    [InlineData("5万")]
    [InlineData("5 t ")]
    [InlineData("百分之")]
    [InlineData("from 5 t to ")]
    [InlineData("一十百千万亿")]
    [InlineData("a half of ")]
    [InlineData("May 5 ")]
    [InlineData("比5%")]
    public void A_long_text_of_one_part_is_read(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, 4_000));
        Assert.All(QuantityReader.Read(text), q => Assert.Equal(text[q.Start..q.End], q.Raw));
    }

    private static string Print(string sentence) => string.Join(" ; ", QuantityReader.Read(sentence).Select(q =>
        $"{q.Raw} = {(q.Min == q.Max ? Number(q.Likely) : $"{Number(q.Min)}/{Number(q.Likely)}/{Number(q.Max)}")} {q.Unit} {Keys.Of(q.Basis)} {Keys.Of(q.Rate)} {Keys.Of(q.Approximator)}{(q.From is { } from ? " from " + Number(from) : string.Empty)}"));

    private static string Number(double? value) => value is { } v ? v.ToString("0.####", CultureInfo.InvariantCulture) : "-";
}
