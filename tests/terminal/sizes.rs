//! New sizes and keys at the same time.

use rustix::process::Signal;

use crate::Article;
use crate::tty::Tty;

#[test]
fn a_reader_who_reads_on_between_new_sizes_is_still_at_the_paragraph() {
    let article = Article::long();
    let mut tty = Tty::open(&article.path, 200, 60, "Paragraph 1.1");
    tty.press("J J J");
    tty.wait_for("Paragraph 4.1 ");
    let down = [(160, 45), (132, 36), (96, 30), (72, 24), (60, 20), (40, 12), (30, 9), (20, 5)];
    for (width, height) in down.into_iter().chain(down.into_iter().rev()).chain([(200, 60)]) {
        tty.send_at_once("j");
        tty.resize(width, height);
        tty.send_at_once("k");
        assert!(tty.ending().is_none(), "at {width}×{height}");
    }
    tty.wait_for("Paragraph 4.1 ");
}

#[test]
fn a_thousand_sizes_with_keys_between_them_bring_nothing_down() {
    let article = Article::long();
    let mut tty = Tty::open(&article.path, 200, 60, "Paragraph 1.1");
    for round in 1..=1000u16 {
        tty.resize_at_once(1 + round * 7 % 199, 1 + round * 3 % 60);
        let keys = ["j", "J", "o", "f", "M", "t", "v", "?", "\x1b[B", "\x1b[C"];
        tty.send_at_once(keys[usize::from(round) % keys.len()]);
    }
    tty.resize(200, 60);
    assert!(tty.is_taken());
    // No key: one that meets a signal on its way may be heard with the next only.
    tty.signal(Signal::TERM);
    assert_eq!(tty.end(), 143);
    tty.assert_given_back();
}
