//! What HTML in Markdown becomes.

use proptest::prelude::*;

use super::read;
use super::tests::check;
use crate::document::{BlockKind, Cell};

#[test]
fn html_is_reduced_to_its_text() {
    check(
        "<div class=\"a\nb\">\n<h2>A <b>title</b></h2>\n<p>Text &amp; more<br>end\n<!-- no -->\n</div>",
        &["h2: A |title<strong>", "p: Text |{&}| more|{}<break>|end⏎|⏎"],
    );
    check(
        "<script>\nlet a = '<b>';\n\n</script>\n\nx<sup>2</sup><br/>y",
        &["p: x|2<superscript>|{}<break>|y"],
    );
}

#[test]
fn a_table_of_html_is_a_table() {
    check(
        "<table>\n<caption>Boats</caption>\n<tr><th>Name<th align=right>Age</tr>\n\
         <tr><td>Au<b>ror</b>a</td><td>12</td></tr>\n</table>\n\nText.\n",
        &["byline: Boats", "table: Name / Age / Au|ror<strong>|a / 12", "p: Text."],
    );
    check(
        "<table><tr><td>a<table><tr><td>b</td><td>c</td></tr></table></td></tr></table>",
        &["table: a|{}<break>|b|{ · }|c"],
    );
}

#[test]
fn a_cell_of_html_may_hold_markdown() {
    check(
        "<table><tr><td>\n\n**a** b\n\n- c\n- d\n\n</td>\n<td>e<br>f</td></tr></table>\n\n- g\n",
        &["table: a<strong>| b|{}<break>|c|{}<break>|d / e|{}<break>|f", "Bullet(0) p: g"],
    );
}

#[test]
fn cells_that_span_keep_their_columns() {
    let text = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d</table>";
    let chunk = read(&text.into(), 0);
    let BlockKind::Table(table) = &chunk.blocks[0].kind else { panic!("no table") };
    let cell = |cell: &Cell| cell.pieces.iter().map(|p| chunk.shown(p)).collect::<String>();
    let rows: Vec<Vec<String>> = table.rows.iter().map(|r| r.iter().map(cell).collect()).collect();
    assert_eq!(rows, [["a", "b"], ["", "c"], ["d", ""]]);
}

#[test]
fn blocks_of_html_in_a_cell_of_markdown_are_lines() {
    check(
        "|a|b|\n|-|-|\n|<ul><li>c</li><li>d</li></ul>|e<p>f</p>|\n\ng",
        &["table: a / b / {• }|c|{}<break>|{• }|d / e|{}<break>|f", "p: g"],
    );
}

#[test]
fn a_text_that_unfolds_is_a_box() {
    check(
        "<details>\n<summary>More</summary>\n\nA *b*.\n\n- c\n\n</details>\n\nd\n",
        &["Box p: More<strong>", "Box p: A |b<emphasis>|.", "Box Bullet(0) p: c", "p: d"],
    );
    check("> <details>\n> a\n> </details>\n\nb", &["quote Box p: a⏎", "p: b"]);
}

#[test]
fn what_html_never_closes_swallows_nothing() {
    check("<details>\n\na\n\n# b\n", &["p: a", "h1: b"]);
    check("<table><tr><td>a\n\n# b\n", &["p: a⏎", "h1: b"]);
    // The closing tag is only code.
    check(
        "<details>\n\na\n\n`</details>` b\n\nc",
        &["Box p: a", "Box p: </details><code>| b", "p: c"],
    );
    // An item ends what began in it.
    check("- <table><tr><td>a\n\nb\n\n</table>\n", &["Bullet(0) table: a⏎", "p: b"]);
}

/// A text without what stands between `<` and `>`.
fn without_tags(text: &str) -> String {
    let after = |part: &str| part.split_once('>').map_or("", |(_, after)| after).to_owned();
    let mut parts = text.split('<');
    parts.next().unwrap_or_default().to_owned() + &parts.map(after).collect::<String>()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_letter_of_html_is_lost(
        parts in prop::collection::vec(prop::sample::select(vec![
            "<table>", "</table>\n", "<tr>", "</tr>", "<td>", "</td>", "<th colspan=2>", "<caption>",
            "</caption>", "<details>\n", "</details>\n\n", "<summary>", "</summary>\n", "<li>",
            "<p>", "</p>", "<b>", "</b>", "\n\n", "\n", "- ", "> ", "# ", "zx", "wy ", "\n\n|zw|\n|-|\n\n",
        ]), 0..40),
    ) {
        let text = parts.concat();
        let chunk = read(&text.as_str().into(), 0);
        let is_word = |c: &char| "zxwy".contains(*c);
        let mut shown = String::new();
        let mut last = 0;
        for block in &chunk.blocks {
            prop_assert!(block.span.start() >= last, "{:?}", block);
            last = block.span.end();
            for piece in block.texts().flatten() {
                shown.extend(chunk.shown(piece).chars().filter(is_word));
            }
        }
        let tags = without_tags(&text);
        prop_assert_eq!(shown, tags.chars().filter(is_word).collect::<String>());
    }
}
