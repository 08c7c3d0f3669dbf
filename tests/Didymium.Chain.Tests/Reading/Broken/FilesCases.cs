namespace Didymium.Chain.Tests.Reading.Broken;

/// <summary>Files that are missing, empty, misshapen.</summary>
internal static class FilesCases
{
    public static IEnumerable<BrokenRow> All { get; } =
    [
        new("A_table_is_missing", "goods",
            "",
            null,
            """
            goods.csv:
              rule WORLD-002: every table of the world has its file. Fix: add goods.csv with the header use,region,share_pct,low,high,quality,source,note.
            """),
        new("A_table_is_empty", "ramps",
            "",
            " \n",
            """
            ramps.csv:
              rule WORLD-003: a table has a header and at least one row. Fix: write the header ramp,year_index,share_pct,low,high,quality,source,note and the rows.
            """),
        new("A_table_has_only_its_header", "uses",
            "",
            "use,name,name_zh,family,note\n",
            """
            uses.csv:
              rule WORLD-003: a table has a header and at least one row. Fix: add the rows under the header.
            """),
        new("A_quote_stands_inside_a_cell", "deposits",
            "Hard Rock",
            "Hard \"Rock\" No. 1",
            """
            deposits.csv row 2:
              rule WORLD-004: cells with a comma, a quote or a line break are quoted, and quotes in them doubled (RFC 4180). Fix: quote the whole cell and write "" for a quote in it.
            """),
        new("A_comma_in_a_text_is_not_quoted", "sources",
            "A press report",
            "A press report, again",
            """
            sources.csv row 2: found "8 cells"
              rule WORLD-005: a row has as many cells as the header. Fix: make it 7 cells; a comma in a text needs quotes around the cell.
            """),
        new("A_column_is_missing", "ramps",
            "share_pct,",
            "low2,",
            """
            ramps.csv row 1 column share_pct:
              rule WORLD-006: a table has all columns that datapackage.json names. Fix: add the column share_pct (Share of effective capacity).
            ramps.csv row 1 column low2: found "low2"
              rule WORLD-007: a table has no columns but those of datapackage.json. Fix: perhaps share_pct.
            """),
        new("A_column_is_misspelt", "stocks",
            "opening_t",
            "openning_t",
            """
            stocks.csv row 1 column opening_t:
              rule WORLD-006: a table has all columns that datapackage.json names. Fix: add the column opening_t (Held at the start of 2024).
            stocks.csv row 1 column openning_t: found "openning_t"
              rule WORLD-007: a table has no columns but those of datapackage.json. Fix: perhaps opening_t.
            """),
        new("A_column_stands_twice", "uses",
            "name_zh",
            "name",
            """
            uses.csv row 1 column name_zh:
              rule WORLD-006: a table has all columns that datapackage.json names. Fix: add the column name_zh (Chinese name).
            uses.csv row 1 column name: found "name"
              rule WORLD-007: a column stands once in the header. Fix: remove one of them.
            """),
    ];
}
