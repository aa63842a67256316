//! What of a page becomes which Markdown.

use super::{Extent, Sent, markdown};

fn check(html: &str, wanted: &str) {
    let sent = Sent { charset: None, address: Some("https://example.org/a/b.html") };
    assert_eq!(markdown(html.as_bytes(), sent, Extent::Page).trim_end(), wanted, "{html}");
}

#[test]
fn headings_keep_their_level() {
    check("<h1>A</h1><h3>B <em>c</em></h3><p>d", "# A\n\n### B *c*\n\nd");
    check("<h2>C#<br>{x}</h2>", "## C# \\{x}");
}

#[test]
fn lines_are_marked_as_the_page_shows_them() {
    check("<p>a <b>b</b><i> c </i>d<code>e`f</code></p>", "a **b** *c* d``e`f``");
    check("<p>so<em>«x»</em>y<br>z <s>w</s></p>", "so<em>«x»</em>y\\\nz ~~w~~");
    check(
        "<p>10<sup>-3</sup> m<sup>2</sup> CO<sub>2</sub> 3<sup>e</sup>",
        "10⁻³ m² CO₂ 3<sup>e</sup>",
    );
    check("<p>a<wbr>b <q>c</q> <ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", "ab “c” 漢(kan)");
}

#[test]
fn links_are_whole_and_dead_ones_are_text() {
    check("<a href='../c d'>e</a>, <a href=''>f</a>", "[e](<https://example.org/c d>), f");
    check("<a href='javascript:x()'>g</a> <a href='#h'>h</a><a href=/i></a>", "g h");
    check("<a href=/j><div>k</div><div>l</div></a>", "k\n\nl");
}

#[test]
fn pictures_are_their_words() {
    check(
        "<p><img alt='A [b]' src=c.png><img src=pixel.gif>",
        "![A \\[b\\]](<https://example.org/a/c.png>)",
    );
    check(
        "<figure><img src=/d.png><figcaption>E</figcaption></figure>",
        "![](<https://example.org/d.png>)\n\nE",
    );
    check(
        "<p>a <img alt='IMG_4228.JPG' src=d.jpg> <img alt='Fig. 2' src=e.png>",
        "a ![Fig. 2](<https://example.org/a/e.png>)",
    );
    check("<p><img alt=F src='data:image/png;base64,AAAA'>", "![F](<>)");
}

#[test]
fn lists_nest_and_two_lists_stay_two() {
    check("<ul><li>a<ul><li>b</ul><li>c</ul>", "- a\n  - b\n- c");
    check("<ul><li>a</ul><ul><li>b</ul>", "- a\n\n* b");
    check("<ol start=3><li><p>a<p>b<li>c</ol>", "3. a\n\n   b\n\n4. c");
    check("<ul><li><input type=checkbox checked>a</ul>", "- [x] a");
    check("<dl><dt>A<dt>B<dd>c<dd>d<dt>E<dd>f</dl>", "A, B\n: c\n: d\n\nE\n: f");
}

#[test]
fn tables_have_their_rows_and_spans() {
    check(
        "<table><caption>T</caption><tr><th>a<th>b|c<tr><td rowspan=2>d<td>e<tr><td>f</table>",
        "T\n\n| a | b\\|c |\n| --- | --- |\n| d | e |\n|  | f |",
    );
    check(
        "<table><tr><td colspan=2>a<td>b<tr><td>c<td>d<td>e</table>",
        "|  |  |  |\n| --- | --- | --- |\n| a |  | b |\n| c | d | e |",
    );
    check("<table><tr><td><p>a<td><p>b</table>", "a\n\nb");
}

#[test]
fn code_and_quotations_are_kept_as_they_are() {
    check("<pre class='lang-sh'>\na  b\n```\n</pre>", "````sh\na  b\n```\n````");
    check("<blockquote><p>a<p>b</blockquote>", "> a\n>\n> b");
    check("<details><summary>A</summary>b</details><hr>", "**A**\n\nb\n\n* * *");
}

#[test]
fn notes_are_notes_wherever_they_stand() {
    let call = "<p>a<sup><a href=#n id=r>1</a></sup></p>";
    check(
        &format!("{call}<ol><li id=n><p>1. b <a href=#r>↩</a><li>c</ol>"),
        "a[^1]\n\n[^1]: b\n\n1. c",
    );
    check(&format!("{call}<p><a id=n href=#r>[1]</a> b<p>c"), "a[^1]\n\n[^1]: b\n\nc");
    let back = "<li id=n><p>b<a href=#r class=footnote-back role=doc-backlink>↩︎</a>";
    let call = "<p>a<a href=#n class=footnote-ref id=r role=doc-noteref><sup>1</sup></a></p>";
    check(
        &format!("{call}<section class=footnotes role=doc-endnotes><hr><ol>{back}</ol></section>"),
        "a[^1]\n\n* * *\n\n[^1]: b",
    );
    // A list of contents calls no notes.
    check("<a href=#n>1. A</a><section id=n><h2>A</h2>b</section>", "1\\. A\n\n## A\n\nb");
}

#[test]
fn formulas_are_what_their_author_wrote() {
    check("<p>a <math alttext='x^2'><mi>x</mi></math>", "a $x^2$");
    check("<p><script type='math/tex'>y_1</script> b", "$y_1$ b");
}

#[test]
fn what_is_not_for_the_eye_is_not_read() {
    check(
        "<p hidden>a</p><p style='display: none'>b</p><script>c</script><button>d</button>e",
        "e",
    );
}

#[test]
fn a_page_says_who_and_when() {
    let page = "<html lang=fr><title>A &amp; b</title><meta name=author content='C D'>\
        <meta property='article:published_time' content='2024-05-03T10:00Z'><p>e";
    check(page, "---\ntitle: A & b\nauthor: C D\ndate: 2024-05-03\nlang: fr\n---\n\ne");
}

#[test]
fn a_page_without_end_takes_no_time_and_no_stack() {
    for nest in ["<ul><li>", "<div>", "<b>", "<blockquote>", "<table><tr><td>", "<a href=b><span>"]
    {
        let page = format!("<p>begin{}end", nest.repeat(4_000));
        for extent in [Extent::Page, Extent::Article] {
            let text = markdown(page.as_bytes(), Sent::default(), extent);
            assert!(text.contains("begin") && text.contains("end"), "{nest} {}", text.len());
        }
    }
}

/// The article of a page.
fn article(html: &str) -> String {
    markdown(html.as_bytes(), Sent::default(), Extent::Article)
}

#[test]
fn text_that_stands_in_a_division_is_of_the_article() {
    let text = |name: &str| {
        format!("{name} {}", "the boats came back in the morning, full of fish. ".repeat(8))
    };
    let navigation = "<div id=nav><a href=/a>Home</a> <a href=/b>News</a></div>";
    let page = |body: &str| {
        format!("<title>T</title><body>{navigation}<article><h1>T</h1>{body}</article>")
    };
    let divided = page(&format!(
        "<div>{}</div><h2>A</h2><div>{}<b>Bold.</b></div><div><p>{}</p>{}</div>",
        text("One"),
        text("Two"),
        text("Three"),
        text("Four")
    ));
    let broken = page(&format!(
        "<div>{}<br> <br>{}</div><h2>A</h2><div>{}</div>",
        text("One"),
        text("Two"),
        text("Three")
    ));
    for (html, names) in [
        (divided, &["One", "Two", "Three", "Four", "Bold."][..]),
        (broken, &["One", "Two", "Three"]),
    ] {
        let read = article(&html);
        assert!(names.iter().all(|name| read.contains(name)), "{read}");
        assert!(read.contains("## A") && !read.contains("News"), "{read}");
    }
}
