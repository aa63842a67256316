//! From the bytes of a file to its points, at a price that is known before.

use std::io::Cursor;

use image::{DynamicImage, ImageDecoder, ImageError, ImageReader, Limits};

use super::Flaw;

/// The most points of a side.
const SIDE: u32 = 16_384;

/// The most bytes that all points may take: a photograph of forty million has fewer. One that comes in
/// ever finer passes takes twice as much while it is read.
const MEMORY: u64 = 128 * 1024 * 1024;

/// Reads a picture: of one that moves, the first.
pub(super) fn decode(bytes: &[u8]) -> Result<DynamicImage, Flaw> {
    let mut reader = ImageReader::new(Cursor::new(bytes));
    reader.limits(limits());
    let reader = reader.with_guessed_format().map_err(|_| Flaw::NoPicture)?;
    let mut decoder = reader.into_decoder().map_err(|error| flaw(&error))?;
    // The decoder itself only knows what it takes while it works, and not what it gives.
    if decoder.total_bytes() > MEMORY {
        return Err(Flaw::TooLarge);
    }
    let orientation = decoder.orientation();
    let mut image = DynamicImage::from_decoder(decoder).map_err(|error| flaw(&error))?;
    if let Ok(orientation) = orientation {
        image.apply_orientation(orientation);
    }
    if image.width() == 0 || image.height() == 0 {
        return Err(Flaw::NoPicture);
    }
    Ok(image)
}

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(SIDE);
    limits.max_image_height = Some(SIDE);
    limits.max_alloc = Some(MEMORY);
    limits
}

fn flaw(error: &ImageError) -> Flaw {
    if matches!(error, ImageError::Limits(_)) { Flaw::TooLarge } else { Flaw::NoPicture }
}
