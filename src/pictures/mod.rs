//! Pictures: read from bytes, scaled to the cells they are given, and put there the way a terminal
//! can show them.
//!
//! What a stranger's file may cost is bounded before it is decoded. No file is opened here, no
//! terminal is asked: who calls brings the bytes, and says how the terminal shows pictures. Nothing of
//! a file but its pixels comes to the screen.
//!
//! Without the feature `images` there is nothing that reads or draws; everything else stays as it is.

mod address;
#[cfg(feature = "images")]
mod decode;
#[cfg(feature = "images")]
mod drawn;
mod fit;
#[cfg(not(feature = "images"))]
mod none;
#[cfg(test)]
#[cfg(feature = "images")]
mod tests;

pub use address::local;
#[cfg(feature = "images")]
pub use drawn::Picture;
pub use fit::{Cells, Means, Pixels, Way};
#[cfg(not(feature = "images"))]
pub use none::Picture;

/// The largest file that is read; a photograph of forty million points has half of it.
pub const LARGEST: u64 = 32 * 1024 * 1024;

/// Why a picture is not shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// It lies where nothing is looked for: nothing is said of it.
    Elsewhere,
    /// There is no such file.
    Missing,
    /// The file may not be read.
    Unreadable,
    /// It is no picture of a kind that is known, or a broken one.
    NoPicture,
    /// It is larger than what is shown.
    TooLarge,
}

/// How a picture is wanted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Frame {
    /// How the terminal shows pictures.
    pub means: Means,
    /// The cells it may take.
    pub most: Cells,
    /// What shines through where it is not opaque: red, green, blue.
    pub paper: [u8; 3],
    /// What the terminal knows it by: one of the same number takes its place there.
    pub number: u32,
}

/// A picture that has been read.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The size it has.
    pub size: Pixels,
    /// How it is shown.
    pub picture: Picture,
}

/// Reads a picture, and makes it ready to be shown.
///
/// # Errors
/// When it cannot be shown, and why.
#[cfg(feature = "images")]
pub fn load(bytes: &[u8], frame: &Frame) -> Result<Loaded, Flaw> {
    let image = decode::decode(bytes)?;
    let size = Pixels { width: image.width(), height: image.height() };
    Ok(Loaded { size, picture: Picture::new(&image, frame)? })
}

/// Reads no picture.
///
/// # Errors
/// Always.
#[cfg(not(feature = "images"))]
pub fn load(_: &[u8], _: &Frame) -> Result<Loaded, Flaw> {
    Err(Flaw::Elsewhere)
}
