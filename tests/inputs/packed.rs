//! gzip and Zstandard.

use std::io::Write;

use crate::{file, lutrin, printed, refusal, said};

const ARTICLE: &str = "assets/articles/fr.txt";

pub(crate) fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(bytes).unwrap();
    packed.finish().unwrap()
}

fn zstandard(bytes: &[u8]) -> Vec<u8> {
    ruzstd::encoding::compress_to_vec(bytes, ruzstd::encoding::CompressionLevel::Fastest)
}

#[test]
fn a_packed_article_is_read_as_the_article_is() {
    let text = std::fs::read(ARTICLE).unwrap();
    let plain = printed(&["render", ARTICLE], "");
    for (ending, bytes) in [("gz", gzip(&text)), ("zst", zstandard(&text))] {
        let (_folder, path) = file(&format!("fr.txt.{ending}"), &bytes);
        assert_eq!(printed(&["render", &path], ""), plain);
        assert_eq!(printed(&["render"], bytes), plain);
    }
}

#[test]
fn the_name_below_the_packing_tells_the_format() {
    let text = b"No *mark* that tells much.";
    let (_folder, path) = file("a.md.gz", &gzip(text));
    assert_eq!(printed(&["render", &path], ""), "No mark that tells much.\n");
    let (_folder, path) = file("a.txt.gz", &gzip(text));
    assert_eq!(printed(&["render", &path], ""), "No *mark* that tells much.\n");
}

#[test]
fn what_was_packed_twice_is_unpacked_twice_and_no_more() {
    let text = b"Seven bridges.";
    let twice = gzip(&zstandard(text));
    assert_eq!(printed(&["render"], twice.clone()), "Seven bridges.\n");
    assert!(refusal(&["render"], gzip(&twice)).contains("is a Zstandard file, not text"));
}

#[test]
fn a_packed_picture_is_refused_as_a_picture_is() {
    let error = refusal(&["render"], gzip(b"\x89PNG\r\n\x1a\n...."));
    assert!(error.contains("`-` is a PNG picture, not text"), "{error}");
}

#[test]
fn a_file_that_is_cut_short_is_shown_as_far_as_it_goes() {
    let text: Vec<_> = (0..40_000).map(|n| format!("It was {n} of {}.\n\n", n * n)).collect();
    for pack in [gzip, zstandard] {
        let whole = pack(text.concat().as_bytes());
        let cut = &whole[..whole.len() / 2];
        let output = lutrin(&["render"], cut);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stdout.len() > 100_000 && output.stdout.starts_with(b"It was 0 of 0."));
        let error = said(&output);
        assert!(error.contains("data of `-` are broken or cut short"), "{error}");
        assert!(error.contains("\nhint: get the file again"), "{error}");
    }
}

#[test]
fn a_file_of_which_nothing_can_be_read_is_refused() {
    let whole = gzip(b"An article.");
    let (_folder, path) = file("a.gz", &whole[..10]);
    let error = refusal(&["facts", &path], "");
    assert!(error.contains("the gzip data of") && error.contains("\nhint: "), "{error}");
}
