//! gzip and Zstandard, unpacked while they are read.
//!
//! Nothing is held but the window that the packing itself looks back into, so a stream of any length
//! takes no more memory than a short one.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use super::Bytes;

/// How many packed bytes are asked for at once.
const READ: usize = 64 * 1024;

/// A way to pack a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Packing {
    /// gzip, of one part or of several that follow each other.
    Gzip,
    /// Zstandard, of one frame or of several.
    Zstandard,
}

impl Packing {
    /// How bytes that begin so are packed.
    #[must_use]
    pub fn of(beginning: &[u8]) -> Option<Self> {
        match beginning {
            [0x1F, 0x8B, 8, ..] => Some(Self::Gzip),
            // A Zstandard file may begin with a frame that is passed over.
            [0x28, 0xB5, 0x2F, 0xFD, ..] | [0x50..=0x5F, 0x2A, 0x4D, 0x18, ..] => {
                Some(Self::Zstandard)
            }
            _ => None,
        }
    }

    /// The name of the file that was packed: its ending tells what it is.
    #[must_use]
    pub fn unpacked_name(self, name: &str) -> &str {
        let endings = match self {
            Self::Gzip => [".gz", ".gzip"],
            Self::Zstandard => [".zst", ".zstd"],
        };
        endings.into_iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
    }

    /// Unpacks what `bytes` hold; `name` is what a message calls it.
    #[must_use]
    pub fn unpack(self, name: &str, bytes: Bytes) -> Bytes {
        let bytes = BufReader::with_capacity(READ, bytes);
        let unpacked: Bytes = match self {
            Self::Gzip => Box::new(MultiGzDecoder::new(bytes)),
            Self::Zstandard => Box::new(Frames { packed: bytes, frame: None }),
        };
        Box::new(Unpacked { packing: self, name: name.to_owned(), bytes: unpacked })
    }

    fn name(self) -> (&'static str, &'static str) {
        match self {
            Self::Gzip => ("gzip", "gzip -dc"),
            Self::Zstandard => ("Zstandard", "zstd -dc"),
        }
    }
}

/// Unpacked bytes, whose faults are told for people.
struct Unpacked {
    packing: Packing,
    name: String,
    bytes: Bytes,
}

impl Read for Unpacked {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.bytes.read(buffer).map_err(|error| {
            let ((format, program), name) = (self.packing.name(), &self.name);
            let what = format!("the {format} data of `{name}` are broken or cut short ({error})");
            let hint = format!("get the file again; `{program}` says more about it");
            io::Error::new(error.kind(), format!("{what}\nhint: {hint}"))
        })
    }
}

/// The frames of a Zstandard stream, one after the other.
struct Frames {
    packed: BufReader<Bytes>,
    frame: Option<FrameDecoder>,
}

impl Read for Frames {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while !buffer.is_empty() {
            let Some(frame) = &mut self.frame else {
                if self.packed.fill_buf()?.is_empty() {
                    break;
                }
                self.frame = next_frame(&mut self.packed)?;
                continue;
            };
            while frame.can_collect() == 0 && !frame.is_finished() {
                let some = BlockDecodingStrategy::UptoBlocks(1);
                frame.decode_blocks(&mut self.packed, some).map_err(broken)?;
            }
            let count = frame.read(buffer)?;
            if count > 0 {
                return Ok(count);
            }
            check(frame)?;
            self.frame = None;
        }
        Ok(0)
    }
}

/// The frame that begins here; none where it is one to pass over.
fn next_frame(packed: &mut BufReader<Bytes>) -> io::Result<Option<FrameDecoder>> {
    let mut frame = FrameDecoder::new();
    match frame.init(&mut *packed) {
        Ok(()) => Ok(Some(frame)),
        Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
            length,
            ..
        })) => {
            io::copy(&mut packed.take(length.into()), &mut io::sink())?;
            Ok(None)
        }
        Err(error) => Err(broken(error)),
    }
}

/// Whether a frame that has ended holds what was packed into it.
fn check(frame: &FrameDecoder) -> io::Result<()> {
    let said = frame.get_checksum_from_data();
    if said.is_some() && said != frame.get_calculated_checksum() {
        return Err(broken("its checksum is another"));
    }
    Ok(())
}

fn broken(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidData, error)
}

#[cfg(test)]
mod tests {
    use super::{Bytes, Packing};
    use std::io::{Cursor, Read, Write};

    fn gzip(text: &str) -> Vec<u8> {
        let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
        packed.write_all(text.as_bytes()).unwrap();
        packed.finish().unwrap()
    }

    fn zstandard(text: &str) -> Vec<u8> {
        let level = ruzstd::encoding::CompressionLevel::Fastest;
        ruzstd::encoding::compress_to_vec(text.as_bytes(), level)
    }

    fn unpack(bytes: Vec<u8>) -> std::io::Result<String> {
        let packing = Packing::of(&bytes).unwrap();
        let bytes: Bytes = Box::new(Cursor::new(bytes));
        let mut text = String::new();
        packing.unpack("a.md", bytes).read_to_string(&mut text).map(|_| text)
    }

    #[test]
    fn parts_that_follow_each_other_are_one_text() {
        for pack in [gzip, zstandard] {
            let bytes = [pack("Un pont. "), pack("Et un autre.")].concat();
            assert_eq!(unpack(bytes).unwrap(), "Un pont. Et un autre.");
        }
    }

    #[test]
    fn a_frame_to_pass_over_is_passed_over() {
        let skipped = [&[0x50, 0x2A, 0x4D, 0x18, 3, 0, 0, 0][..], b"abc"].concat();
        let bytes = [skipped.clone(), zstandard("Un pont."), skipped].concat();
        assert_eq!(unpack(bytes).unwrap(), "Un pont.");
    }

    #[test]
    fn what_is_cut_short_or_damaged_says_so_and_what_to_do() {
        let text: Vec<_> = (0..5000).map(|n| format!("{n} fois sur {}. ", n * n)).collect();
        for pack in [gzip, zstandard] {
            let whole = pack(&text.concat());
            let cut = whole[..whole.len() / 2].to_vec();
            let mut damaged = whole.clone();
            let at = damaged.len() - 2;
            damaged[at] ^= 0x55;
            for bytes in [cut, damaged] {
                let error = unpack(bytes).unwrap_err().to_string();
                assert!(error.contains("`a.md` are broken or cut short"), "{error}");
                assert!(error.contains("\nhint: get the file again"), "{error}");
            }
        }
    }

    #[test]
    fn the_ending_of_the_packing_is_no_part_of_the_name() {
        assert_eq!(Packing::Gzip.unpacked_name("a.md.gz"), "a.md");
        assert_eq!(Packing::Zstandard.unpacked_name("a.gz"), "a.gz");
    }
}
