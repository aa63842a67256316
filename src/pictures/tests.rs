//! What is read, what is refused, and how many cells it takes.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Color;

use super::{Cells, Flaw, Frame, Means, Pixels, Way, load};

const MOST: Cells = Cells { width: 60, height: 12 };

fn frame(way: Way) -> Frame {
    let means = Means { way, cell: Means::USUAL };
    Frame { means, most: MOST, paper: [10, 20, 30], number: 0 }
}

/// A picture whose upper half is red, and its lower half blue.
fn flag(width: u32, height: u32) -> DynamicImage {
    let colour = |_, y| Rgb(if y < height / 2 { [250, 0, 0] } else { [0, 0, 250] });
    RgbImage::from_fn(width, height, colour).into()
}

fn bytes(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The beginning of a PNG of this size, and nothing of its points.
fn header(width: u32, height: u32) -> Vec<u8> {
    let mut chunk = b"IHDR".to_vec();
    chunk.extend(width.to_be_bytes());
    chunk.extend(height.to_be_bytes());
    chunk.extend([8, 6, 0, 0, 0]);
    let mut crc = !0_u32;
    for byte in &chunk {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ 0xEDB8_8320 } else { crc >> 1 };
        }
    }
    let mut png = b"\x89PNG\r\n\x1A\n\0\0\0\x0D".to_vec();
    png.extend(chunk);
    png.extend((!crc).to_be_bytes());
    // An empty piece of its points: all of them are promised.
    png.extend(b"\0\0\0\0IDAT\x35\xAF\x06\x1E");
    png
}

#[test]
fn four_formats_are_read_by_their_first_bytes() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
        let loaded = load(&bytes(&flag(40, 80), format), &frame(Way::Blocks)).unwrap();
        assert_eq!(loaded.size, Pixels { width: 40, height: 80 }, "{format:?}");
        assert_eq!(loaded.picture.cells(), Cells { width: 4, height: 4 });
    }
}

#[test]
fn what_would_burst_is_refused_by_what_it_says_of_itself() {
    let refused = |bytes: &[u8]| load(bytes, &frame(Way::Kitty)).unwrap_err();
    assert_eq!(refused(&header(60_000, 60_000)), Flaw::TooLarge);
    assert_eq!(refused(&header(16_000, 16_000)), Flaw::TooLarge, "a gigabyte of points");
    assert_eq!(refused(&header(16, 16)), Flaw::NoPicture, "its points are missing");
    assert_eq!(refused(&header(0, 16)), Flaw::NoPicture);
    assert_eq!(refused(b""), Flaw::NoPicture);
    assert_eq!(refused(b"A text that is called a picture."), Flaw::NoPicture);
    let cut = bytes(&flag(300, 300), ImageFormat::WebP);
    assert_eq!(refused(&cut[..cut.len() / 2]), Flaw::NoPicture);
}

#[test]
fn a_picture_keeps_its_shape_and_is_never_larger_than_it_is() {
    let means = Means { way: Way::Kitty, cell: Pixels { width: 10, height: 20 } };
    let cells = |width, height| {
        let Cells { width, height } = means.fit(Pixels { width, height }, MOST);
        (width, height)
    };
    assert_eq!(cells(35, 41), (4, 3), "its own size");
    assert_eq!(cells(6000, 1200), (60, 6), "as wide as the text");
    assert_eq!(cells(1200, 6000), (5, 12), "as high as it may be");
    assert_eq!(cells(100_000, 1), (60, 1));
    assert_eq!(cells(1, 100_000), (2, 12));
    assert_eq!(cells(u32::MAX, u32::MAX), (24, 12));
}

#[test]
fn every_way_puts_it_into_its_cells_and_none_beyond() {
    for way in [Way::Blocks, Way::FewerBlocks, Way::Kitty, Way::Iterm, Way::Sixel] {
        let png = bytes(&flag(100, 80), ImageFormat::Png);
        let picture = load(&png, &frame(way)).unwrap().picture;
        assert_eq!(picture.cells(), Cells { width: 10, height: 4 });
        let mut buffer = Buffer::filled(Rect::new(0, 0, 20, 8), ratatui::buffer::Cell::new("."));
        picture.draw(&mut buffer, (5, 2), 0..4);
        let inside = Rect::new(5, 2, 10, 4);
        let is_kept = |(x, y)| buffer[(x, y)].symbol() == "." || inside.contains((x, y).into());
        assert!(buffer.area.positions().all(|at| is_kept((at.x, at.y))), "{way:?}");
        assert_ne!(buffer[(5, 2)].symbol(), ".", "{way:?}");
        // Where it does not fit, nothing is drawn.
        let mut small = Buffer::empty(Rect::new(0, 0, 12, 8));
        picture.draw(&mut small, (5, 2), 0..4);
        assert_eq!(small, Buffer::empty(small.area), "{way:?}");
    }
}

#[test]
fn half_blocks_have_the_colours_of_its_rows_also_of_some_of_them() {
    let png = bytes(&flag(100, 80), ImageFormat::Png);
    let (red, blue) = (Color::Rgb(250, 0, 0), Color::Rgb(0, 0, 250));
    let picture = load(&png, &frame(Way::Blocks)).unwrap().picture;
    let mut buffer = Buffer::empty(Rect::new(0, 0, 10, 2));
    picture.draw(&mut buffer, (0, 0), 1..3);
    assert_eq!([buffer[(3, 0)].bg, buffer[(3, 1)].bg], [red, blue]);
    let fewer = load(&png, &frame(Way::FewerBlocks)).unwrap().picture;
    fewer.draw(&mut buffer, (0, 0), 1..3);
    assert_eq!([buffer[(3, 0)].bg, buffer[(3, 1)].bg], [Color::Indexed(196), Color::Indexed(21)]);
}

#[test]
fn the_page_shines_through() {
    let clear = RgbaImage::from_pixel(40, 40, Rgba([255, 255, 255, 0])).into();
    let picture = load(&bytes(&clear, ImageFormat::Png), &frame(Way::Blocks)).unwrap().picture;
    let mut buffer = Buffer::empty(Rect::new(0, 0, 4, 2));
    picture.draw(&mut buffer, (0, 0), 0..2);
    assert_eq!(buffer[(1, 1)].bg, Color::Rgb(10, 20, 30));
}
