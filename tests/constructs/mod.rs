//! The constructs of Markdown: a name, an example, and the rows that are printed of it.

#![expect(unreachable_pub, reason = "shared by the test files that name this module")]

/// A construct.
pub type Construct = (&'static str, &'static str, &'static [&'static str]);

/// One row for each construct, and for each way to write it.
pub const CONSTRUCTS: &[Construct] = &[
    // Blocks.
    (
        "a thematic break",
        "over\n\n* * *\n\nunder",
        &["over", "                          ·  ·  ·", "under"],
    ),
    (
        "a break of underscores",
        "over\n\n___\n\nunder",
        &["over", "                          ·  ·  ·", "under"],
    ),
    (
        "a heading of each level",
        "### Third\n#### Fourth\n##### Fifth\n###### Sixth",
        &["Third", "Fourth", "Fifth", "Sixth"],
    ),
    ("a heading closed by its marks", "### Oak ###", &["Oak"]),
    ("a heading without a text", "##\n\nbirch", &["birch"]),
    ("seven marks are a text", "####### elm", &["####### elm"]),
    ("a mark that sticks is a text", "#ash", &["#ash"]),
    ("an underlined heading", "Harbour\nwall\n----", &["Harbour wall"]),
    ("indented code", "    first  line\n\n      second", &["  first  line", "    second"]),
    ("fenced code", "~~~\n<raw> *stars* &amp;\n~~~", &["  <raw> *stars* &amp;"]),
    (
        "fenced code in a longer fence",
        "````\n```\ninner\n```\n````",
        &["  ```", "  inner", "  ```"],
    ),
    (
        "fenced code that names its language",
        "``` zig extra\ncode\n```",
        &["  code                                                 zig"],
    ),
    ("a fence that is never closed", "```\nlast words", &["  last words"]),
    ("a block of HTML", "<div>\n*raw* <b>bold</b>\n</div>", &["*raw* bold"]),
    ("a comment says nothing", "<!-- secret -->\n\nvisible", &["visible"]),
    (
        "a reference and its definition",
        "[pier][P] and [pier]\n\n[p]: /x 'Title'\n[pier]: </y z>",
        &["pier and pier"],
    ),
    (
        "a reference without a definition",
        "[pier][nowhere] and [quay]",
        &["[pier][nowhere] and [quay]"],
    ),
    ("a paragraph of many lines", "one\n   two\nthree", &["one two three"]),
    ("two paragraphs", "one\n\n\n\ntwo", &["one", "two"]),
    (
        "a quotation, and one that goes on lazily",
        "> tide\ngoes out\n>\n> tide comes in",
        &["▏  tide goes out", "▏", "▏  tide comes in"],
    ),
    ("a quotation in another", "> outer\n>> inner", &["▏  outer", "▏", "▏  ▏  inner"]),
    (
        "a quotation that holds a heading and code",
        "> ### Head\n>     code",
        &["▏  Head", "▏", "▏    code"],
    ),
    (
        "a tight list of each mark",
        "- dash\n\n\n+ plus\n\n\n* star",
        &["• dash", "• plus", "• star"],
    ),
    ("a loose list", "- one\n\n- two", &["• one", "• two"]),
    ("a numbered list from five", "5. five\n6. six", &["5. five", "6. six"]),
    ("a numbered list with brackets", "1) one\n2) two", &["1. one", "2. two"]),
    ("an item of two paragraphs", "- one\n\n  more\n- two", &["• one", "  more", "• two"]),
    (
        "lists in lists",
        "- one\n  1. inner\n     - deep\n- two",
        &["• one", "  1. inner", "     – deep", "• two"],
    ),
    ("an item that begins with code", "-     code\n\n  text", &["•   code", "  text"]),
    ("an item without a text", "- one\n-\n- three", &["• one", "• three"]),
    // Inlines.
    ("escapes", "\\*not\\* \\[marks\\] \\# \\\\ \\a", &["*not* [marks] # \\ \\a"]),
    (
        "character references",
        "caf&eacute; &#35; &#x41; &copy; &nothing; &amp;amp;",
        &["café # A © &nothing; &amp;"],
    ),
    ("code in a text", "a `b  c` and ``d ` e`` and ` f `", &["a  b c  and  d ` e  and  f"]),
    ("code keeps its backslash and its tags", "`\\*` `<i>` `&amp;`", &[" \\*   <i>   &amp;"]),
    (
        "emphasis by stars and by underscores",
        "*one* _two_ **three** __four__ ***five***",
        &["one two three four five"],
    ),
    (
        "emphasis inside a word",
        "un*frigging*believable snake_case_name",
        &["unfriggingbelievable snake_case_name"],
    ),
    ("stars that are no emphasis", "2 * 3 * 4 and ** bold**", &["2 * 3 * 4 and ** bold**"]),
    (
        "emphasis in emphasis",
        "*outer **inner** outer* and **a *b* c**",
        &["outer inner outer and a b c"],
    ),
    ("a link", "see [the *long* pier](</a b> \"Title\") now", &["see the long pier now"]),
    (
        "a link with brackets and no address",
        "[one [two] three](x) [empty]()",
        &["one [two] three empty"],
    ),
    ("brackets that are no link", "[one](two three) ![] [four", &["[one](two three) ![] [four"]),
    ("an image", "![a red boat](boat.png \"Title\")", &["▢ a red boat"]),
    ("an image in a link", "[![sail](s.png)](/x) end", &["▢ sail end"]),
    ("an image by reference", "![mast][m]\n\n[m]: m.png", &["▢ mast"]),
    (
        "links in angles",
        "<https://example.org/a> <captain@example.org>",
        &["https://example.org/a captain@example.org"],
    ),
    ("HTML in a text", "a <b class=\"x\">bold</b> H<sub>2</sub>O <!-- no --> z", &["a bold H₂O z"]),
    (
        "angles that are no HTML",
        "1 < 2 and a<b and <33> and < i>",
        &["1 < 2 and a<b and <33> and < i>"],
    ),
    ("hard breaks", "one  \ntwo\\\nthree<br>four", &["one", "two", "three", "four"]),
    ("a backslash at the end", "last\\", &["last\\"]),
    // What GitHub adds, and others.
    (
        "a table",
        "| Wind | Force |\n|:-----|------:|\n| *north* | `7` |\n| a\\|b |",
        &["Wind    Force", "─────────────", "north      7", "a|b"],
    ),
    ("a line that is no table", "| a | b\n| c | d", &["| a | b | c | d"]),
    ("tasks", "- [ ] caulk\n- [x] paint\n- [y] tar", &["☐ caulk", "☑ paint", "• [y] tar"]),
    ("struck text", "~~gone~~ and ~gone~ and ~~~ not", &["gone and gone and ~~~ not"]),
    (
        "a bare address",
        "see www.example.org, or https://example.org/(x).",
        &["see www.example.org, or https://example.org/(x)."],
    ),
    ("a note", "deck[^a]\n\n[^a]: The upper one.", &["deck¹", "1. The upper one."]),
    ("a note that is never mentioned", "deck\n\n[^b]: Lower one.", &["deck", "b. Lower one."]),
    ("an alert", "> [!TIP]\n> Reef early.", &["▎", "▎  Tip", "▎  Reef early.", "▎"]),
    ("a definition", "Luff\n: The fore edge.", &["Luff", "   The fore edge."]),
    ("mathematics", "so $x^2$ holds", &["so x² holds"]),
    (
        "a table of HTML",
        "<table><tr><th>Rig</th><th>Masts</th></tr><tr><td>ketch</td><td>2</td></tr></table>",
        &["Rig     Masts", "─────────────", "ketch       2"],
    ),
    (
        "a text that unfolds",
        "<details><summary>Ballast</summary>\n\nTwo tons.\n\n</details>",
        &["▎", "▎  Ballast", "▎", "▎  Two tons.", "▎"],
    ),
];
