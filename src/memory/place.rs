//! What is kept of one document: where it was left, and what the reader said of it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::{Remarks, Spot};

use super::store::{self, Trouble, VERSION};
use super::visit::{Visit, of_place};
use super::{Lies, hash};

/// What is kept of one document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Kept {
    pub(super) version: u32,
    /// Where it was left; nothing where that was the beginning.
    pub spot: Option<Spot>,
    /// When it was read last, and what it was then; the first memories do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub visit: Option<Visit>,
    /// What the reader said of it.
    #[serde(flatten)]
    pub remarks: Remarks,
}

impl Kept {
    fn has_something(&self) -> bool {
        self.spot.is_some() || self.remarks != Remarks::default()
    }
}

/// The files of one document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// Named by what the document begins with: found wherever it lies.
    memory: PathBuf,
    /// Named by where the document lies, and says which memory that document had last: found after
    /// its beginning was edited.
    pointer: Option<PathBuf>,
    /// Where the document lies, as it can be opened again; nothing where that is no text.
    lies: Option<String>,
}

impl Place {
    /// The files in a folder for a document that begins with these bytes and lies there.
    pub(super) fn new(folder: &Path, beginning: &[u8], lies: Lies<'_>) -> Self {
        let place = match lies {
            Lies::File(path) => fs::canonicalize(path).ok().map(PathBuf::into_os_string),
            Lies::Web(address) => Some(address.into()),
            Lies::Nowhere => None,
        };
        let pointer = place.as_ref().map(|place| {
            let hash = hash(place.as_encoded_bytes());
            folder.join(format!("{hash:016x}.at"))
        });
        let lies = place.and_then(|place| place.into_string().ok());
        Self { memory: folder.join(format!("{:016x}.json", hash(beginning))), pointer, lies }
    }

    /// What is kept, where it can be understood.
    pub(super) fn peek(&self) -> Option<Kept> {
        store::peek(&self.memory)
    }

    /// What is kept. Where there is nothing, but another text has lain there, what is kept of that one:
    /// its places are looked for by their own words.
    pub(super) fn recall(&self) -> Result<Kept, Trouble> {
        Ok(store::read(&self.memory)?.unwrap_or_else(|| self.carried()))
    }

    /// What was kept of the text that lay there before.
    fn carried(&self) -> Kept {
        let before = self.before().and_then(|path| store::read::<Kept>(&path).ok().flatten());
        let Kept { spot, remarks, .. } = before.unwrap_or_default();
        Kept { spot, remarks: remarks.carried(), ..Kept::default() }
    }

    /// The memory of the text that lay there before.
    fn before(&self) -> Option<PathBuf> {
        let hash = fs::read_to_string(self.pointer.as_ref()?).ok()?;
        let is_hash = hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_hash.then(|| self.memory.with_file_name(format!("{hash}.json")))
    }

    pub(super) fn keep_remarks(&self, remarks: &Remarks) -> io::Result<()> {
        self.change(|kept| kept.remarks = remarks.clone())
    }

    pub(super) fn keep_left(&self, spot: Option<Spot>, visit: Visit) -> io::Result<()> {
        let visit = self.lies.clone().map(|place| Visit { place, ..visit });
        self.change(|kept| {
            kept.spot = spot;
            // What was told of the whole text once holds as long as the text is the same.
            let brief = kept.visit.take().and_then(|before| before.brief);
            kept.visit = visit.map(|visit| Visit { brief: visit.brief.or(brief), ..visit });
        })
    }

    /// Where nobody has said anything since, what was said is kept with the places where it was found.
    pub(super) fn renew_remarks(&self, remarks: &Remarks) -> io::Result<()> {
        // As they are read: none of them has been looked for.
        let mut remarks = remarks.clone();
        remarks.seek();
        self.change(|kept| {
            if kept.remarks.says_the_same(&remarks) {
                kept.remarks = remarks;
            }
        })
    }

    /// Changes one thing of what is kept now: another lutrin may have changed the rest.
    fn change(&self, change: impl FnOnce(&mut Kept)) -> io::Result<()> {
        let before: Option<Kept> = store::read_to_change(&self.memory)?;
        let is_new = before.is_none();
        let before = before.unwrap_or_else(|| self.carried());
        let mut kept = Kept { version: VERSION, ..before.clone() };
        change(&mut kept);
        let is_changed = kept != Kept { version: VERSION, ..before };
        // What is carried over is kept for this text too, or it would be lost with the next edit.
        let is_carried = is_new && kept.has_something();
        if !is_changed && !is_carried {
            return self.point();
        }
        store::write(&self.memory, &kept)?;
        self.point()
    }

    /// Says which memory the document that lies there has, once it has one.
    fn point(&self) -> io::Result<()> {
        let hash = self.memory.file_stem().unwrap_or_default().as_encoded_bytes();
        let Some(pointer) = &self.pointer else { return Ok(()) };
        let is_said = fs::read(pointer).is_ok_and(|said| said == hash);
        if is_said || !self.memory.exists() {
            return Ok(());
        }
        store::write_bytes(pointer, hash)
    }

    /// Takes away what is kept; gives it, if there was anything.
    pub(super) fn forget(&self) -> io::Result<Option<Kept>> {
        let kept = store::read::<Kept>(&self.memory).ok().flatten();
        let before = self.before();
        let mut files = vec![Some(&self.memory), self.pointer.as_ref(), before.as_ref()];
        // What was read there before it was edited twice.
        let folder = self.memory.parent().zip(self.lies.as_deref());
        let older = folder.map(|(folder, lies)| of_place(folder, lies)).unwrap_or_default();
        files.extend(older.iter().map(Some));
        let mut was_there = false;
        for file in files.into_iter().flatten() {
            was_there |= store::remove(file)?;
        }
        Ok(was_there.then(|| kept.unwrap_or_default()))
    }
}
