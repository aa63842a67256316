//! What the mouse does in a real terminal.

use crate::Article;
use crate::tty::Tty;

#[test]
fn two_clicks_at_once_copy_a_word() {
    let article = Article::long();
    let mut tty = Tty::open(&article.path, 100, 30, "Paragraph 1.1");
    let row = tty.row_of("Paragraph 1.1").unwrap();
    let column = tty.rows()[row].find("Paragraph").unwrap();
    let click = format!("\x1b[<0;{0};{1}M\x1b[<0;{0};{1}m", column + 3, row + 1);
    tty.send(&click.repeat(2));
    // The word, as the terminal is asked to put it on the clipboard.
    let word = b"UGFyYWdyYXBo";
    tty.wait("the word is copied", |tty| tty.sent.windows(word.len()).any(|sent| sent == word));
}
