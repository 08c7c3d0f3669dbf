namespace Didymium.Chain.Tests.Reading;

/// <summary>Rows of the smallest world, without headers and tails.</summary>
internal static class TinyRows
{
    private static readonly string[] Processes =
    [
        "mine-hard,mine", "mine-ionic-b,mine", "crack-a,cracking", "sep-light-a,light_separation", "sep-ionic-b,light_separation",
        "sep-heavy-a,heavy_separation", "metal-a,metal", "alloy-a,alloy", "magnet-a,magnet", "recycle-a,recycling",
    ];

    private static readonly string[] Parameters =
    [
        "opex,2,USD/kg", "cost_spread,0.2,fraction", "availability,90,percent", "capex,5000,USD per t/yr", "lead_time,3,years",
        "life,20,years", "hurdle_rate,0.1,fraction", "fixed_share,0.3,fraction",
    ];

    public static IReadOnlyList<(string Table, string Rows)> All { get; } =
    [
        ("base", "base_year,2024,year\ncost_index,1,ratio"),
        ("regions", """
            AAA,Alpha,,G7;EU,10,20,
            BBB,Beta,,,30,40,
            """),
        ("elements", """
            Ce,cerium,,58,light,ce,CeO2,1.2284
            Nd,neodymium,,60,light,ndpr,Nd2O3,1.1664
            Dy,dysprosium,,66,heavy,dy,Dy2O3,1.1477
            """),
        ("products", """
            conc,Concentrate,,concentrate,true,reo,0,5
            carb,Carbonate,,carbonate,true,reo,0,8
            seg,SEG+,,seg,true,reo,0,20
            ox-ce,Cerium oxide,,oxide,false,reo,0.7,1
            ox-ndpr,NdPr oxide,,oxide,false,reo,1,53.6
            ox-dy,Dysprosium oxide,,oxide,false,reo,1,255
            met-ndpr,NdPr metal,,metal,false,metal,0,66
            met-dy,Dysprosium metal,,metal,false,metal,0,330
            alloy-ndfeb,Strip cast,,alloy,false,alloy,0,22
            mag-h,Magnet,,magnet,false,magnet,0,60
            swarf-h,Swarf,,swarf,false,magnet,0,10
            eol-magnet,Old magnet,,eol,false,magnet,0,8
            """),
        ("contents", """
            ox-ce,ce,1
            ox-ndpr,ndpr,1
            ox-dy,dy,1
            met-ndpr,ndpr,1.17
            met-dy,dy,1.147
            alloy-ndfeb,ndpr,0.351
            mag-h,ndpr,0.35
            mag-h,dy,0.02
            swarf-h,ndpr,0.35
            swarf-h,dy,0.02
            eol-magnet,ndpr,0.3
            """),
        ("deposits", """
            hard,Hard Rock,,AAA,bastnaesite,bastnaesite,7.5,1000000,10,20
            clay,Red Clay,,BBB,ionic clay,ionic,0.08,,30,40
            """),
        ("baskets", """
            hard,Ce,75
            hard,Nd,20
            hard,Dy,5
            clay,Ce,10
            clay,Nd,60
            clay,Dy,30
            """),
        ("facilities", """
            hard-mine,Hard Mine,,hard,mine,AAA,AAA,Hard Co,mine-hard,hard,,1000,reo_out,operating,1990,10,20
            clay-mine,Clay Mine,,clay,mine,BBB,BBB,Clay Co,mine-ionic-b,clay,,100,reo_out,operating,2005,30,40
            cracker,Cracker,,hard,cracking,AAA,AAA,Hard Co,crack-a,,hard,1000,reo_feed,operating,1990,10,20
            light,Light Plant,,hard,light_separation,AAA,AAA,Hard Co,sep-light-a,,bastnaesite,180,ndpr_oxide_out,operating,1991,10,20
            full,Full Plant,,clay,light_separation,BBB,BBB,Clay Co,sep-ionic-b,,ionic,100,reo_feed,operating,2005,30,40
            heavy,Heavy Plant,,heavy,heavy_separation,AAA,BBB,Heavy Co,sep-heavy-a,,hard;*,45,dytb_oxide_out,under_construction,2026-07,10,20
            metals,Metal Maker,,hard,metal,AAA,AAA,Hard Co,metal-a,,,150,metal_out,operating,1995,10,20
            alloys,Alloy Maker,,hard,alloy,AAA,AAA,Hard Co,alloy-a,,,500,alloy_out,operating,1995,10,20
            magnets,Magnet Maker,,hard,magnet,AAA,AAA,Hard Co,magnet-a,,,400,magnet_blank,operating,1995,10,20
            recycler,Recycler,,recycle,recycling,AAA,AAA,Re Co,recycle-a,,,120,scrap_feed,announced,2027,10,20
            """),
        ("processes", string.Join('\n', Processes.Select(process => $"{process},{process.Split(',')[0]},What it does,steady,"))),
        ("process_parameters", string.Join('\n', [
            .. Processes.SelectMany(process => Parameters.Select(parameter => $"{process.Split(',')[0]},{parameter}")),
            "sep-ionic-b,full_separation,1,flag"])),
        ("recoveries", """
            crack-a,*,95
            sep-light-a,*,90
            sep-ionic-b,*,92
            sep-heavy-a,*,90
            sep-heavy-a,dy,88
            """),
        ("recipes", """
            metal-a,met-ndpr,ox-ndpr,input,1.2,
            metal-a,met-dy,ox-dy,input,1.2,
            alloy-a,alloy-ndfeb,met-ndpr,input,0.31,
            magnet-a,mag-h,alloy-ndfeb,input,1.39,
            magnet-a,mag-h,met-dy,input,0.03,0.5
            magnet-a,mag-h,swarf-h,output,0.39,
            recycle-a,swarf-h,ox-ndpr,output,0.33,
            recycle-a,swarf-h,ox-dy,output,0.015,
            recycle-a,eol-magnet,ox-ndpr,output,0.25,
            """),
        ("facility_parameters", "light,opex,2500,USD/t"),
        ("facility_products", "metals,met-dy,0.1\nmetals,met-ndpr,1"),
        ("routes", """
            freight,*,*,*,transport,0.1,USD/kg,,
            freight-conc,concentrate,AAA,BBB,transport,0.4,USD/kg,,
            duty,ox-ndpr,BBB,G7,tariff,5,percent,2025,2030
            """),
        ("uses", "ev-traction,Traction motors,,magnet,\ncatalyst,Cracking catalyst,,catalyst,"),
        ("use_parameters", """
            ev-traction,elasticity,0.3,1
            ev-traction,choke_multiple,10,multiple
            ev-traction,substitution_ceiling,40,percent
            ev-traction,lifetime,12,years
            ev-traction,lifetime_shape,3,1
            catalyst,elasticity,0.2,1
            catalyst,choke_multiple,5,multiple
            """),
        ("demand", """
            aaa-ev-traction-mag-h,AAA,ev-traction,mag-h,250,steady
            bbb-catalyst-ox-ce,BBB,catalyst,ox-ce,300,steady
            """),
        ("growth", "steady,2024,1\nsteady,2030,1.5\nsteady,2040,2"),
        ("stocks", "aaa-ox-ndpr,AAA,commercial,ox-ndpr,20,20,100"),
        ("quotas", "clay-quota,Clay quota,clay-mine,2024,90,reo_out\nclay-quota,Clay quota,clay-mine,2026,95,reo_out"),
        ("history", "ev-traction,1997,0\nev-traction,2010,50\nev-traction,2024,200"),
        ("goods", "ev-traction,AAA,70\nev-traction,BBB,30"),
        ("collection", "ev-traction,*,2010,1\nev-traction,*,2024,5\nev-traction,EU,2024,20"),
        ("statuses", """
            operating,0,1,true
            under_construction,1,0.9,true
            announced,3,0.2,false
            """),
        ("ramps", "steady,0,40\nsteady,1,100"),
        ("parameters", """
            expectation_theta,0.5,fraction
            discount_rate,8,percent
            route_growth,0.5,fraction per year
            route_seed,10,t
            stock_carrying_cost,0.1,fraction per year
            thrift_rate,0.1,fraction per year
            demand_steps,10,steps
            blank_to_finished_yield,0.7,fraction
            trade_term_restricted,1.7,ratio
            """),
        ("governance", """
            AAA,2010,-1,-0.5,0,0,0.5,1
            AAA,2020,1,1.5,2,2,2.5,3
            BBB,2020,-1,-2,-1,-1,-1,0
            """),
        ("criticality", "Ce,1,1\nNd,10,0.9\nDy,0,0.8"),
        ("observed", "price-ndpr-2024,price,AAA,ox-ndpr,,2024,53.6,USD/kg,10,average"),
        ("sources", """
            press,A press report,https://example.org/a,2024-12-31,Example,high,
            own-estimate,Our own estimate,,,Didymium,low,
            """),
    ];
}
