//! Passages that the reader highlights: proposed, made longer or shorter, noted, taken away again.
//!
//! What is proposed is a [`Draft`]: nothing is highlighted before the reader has said so.

use crate::document::{BlockKind, Document, Highlight, Trace};
use crate::facts::Fact;
use crate::source::Span;

use super::{App, Command, Effect, Gathered, Message, Nothing, Pane};

/// A passage is no longer than this many bytes: it is a passage, and kept with its words.
const MOST: usize = 8 * 1024;

/// How a command reshapes a passage.
type Shape = fn(&Document, Span) -> Option<Span>;

const SHAPES: [(Command, Shape); 5] = [
    (Command::Extend, longer),
    (Command::Shrink, shorter),
    (Command::NextSentence, |document, span| document.sentence_after(span.end())),
    (Command::PreviousSentence, |document, span| document.sentence_before(span.start())),
    (Command::WholeParagraph, whole),
];

/// A passage that is about to be highlighted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Draft {
    /// Its source bytes.
    pub span: Span,
    /// The place of the highlight that is changed, where it is none that is new.
    pub of: Option<usize>,
    /// The note, while it is typed.
    pub note: Option<String>,
}

impl App {
    /// The passage that is about to be highlighted.
    #[must_use]
    pub fn draft(&self) -> Option<&Draft> {
        self.draft.as_ref()
    }

    /// What is highlighted and still in the text, in its order.
    pub fn highlights(&self) -> impl Iterator<Item = &Highlight> {
        self.remarks.highlights.iter().filter(|highlight| highlight.trace != Trace::Lost)
    }

    /// Proposes a passage: what the mouse has selected; else the sentence of the chosen fact or of the
    /// current match where that is in sight, else the one that the reader is at. A passage that is
    /// highlighted there is proposed itself.
    pub(super) fn highlight(&mut self, selected: Option<Span>) -> Option<Effect> {
        if self.focus == Pane::Outline && self.map().is_none() && selected.is_none() {
            return self.accept_heading();
        }
        if self.view.is_some() && self.is_chosen_elsewhere() {
            return self.say(Message::Elsewhere);
        }
        let meant = self.place_meant();
        let proposed = match selected {
            Some(selected) => self.words_of(selected),
            None => self.sentence_near(meant),
        };
        // Where the reader is may lie before the words: at the sign of a heading.
        let words = [self.document.sentence_at(meant), proposed];
        let words = words.map(|words| words.map(|span| Span::new(span.start(), span.start() + 1)));
        let here = selected.or(Some(Span::new(meant, meant + 1)));
        let words = words.into_iter().flatten().filter(|_| selected.is_none());
        let mut places = here.into_iter().chain(words);
        let of = places.find_map(|place| self.highlight_with(place));
        let there = of.and_then(|at| self.remarks.highlights.get(at));
        let span = there.map(|highlight| highlight.passage.span()).or(proposed);
        let Some(span) = span.filter(|span| !span.is_empty()) else {
            return self.say(Message::Nothing(Nothing::Passage));
        };
        (self.view, self.link) = (None, None);
        self.wishes.drawer = None;
        self.focus = Pane::Page;
        self.draft = Some(Draft { span, of, note: None });
        self.show_draft();
        None
    }

    /// What a passage is taken from: the fact or the match that is chosen and in sight, or where the
    /// reader is.
    fn place_meant(&self) -> usize {
        let sight = self.page.span();
        let is_meant = |start: &usize| self.view.is_some() || sight.contains(*start);
        let hit = self.search.current().and_then(|at| self.search.hits().get(at));
        let hit = hit.map(|hit| hit.start()).filter(|_| self.search.is_active());
        let fact = self.facts.current().and_then(|index| self.facts.fact(index));
        let fact = fact.map(|fact| fact.span.start());
        hit.filter(is_meant).or(fact.filter(is_meant)).unwrap_or_else(|| self.page.here())
    }

    /// The sentence at a place. After a jump that is a heading: its first sentence is meant then.
    fn sentence_near(&self, offset: usize) -> Option<Span> {
        let document = &self.document;
        let block = document.block_at(offset).and_then(|id| document.block(id));
        let heading = block.filter(|block| matches!(block.kind, BlockKind::Heading(_)));
        let below = heading.and_then(|heading| document.sentence_after(heading.span.end()));
        if below.is_some() {
            return below;
        }
        let around =
            || document.sentence_after(offset).or_else(|| document.sentence_before(offset));
        document.sentence_at(offset).or_else(around)
    }

    /// The highlight that holds a place, the shortest where there are several.
    fn highlight_with(&self, place: Span) -> Option<usize> {
        let all = self.remarks.highlights.iter().enumerate();
        let holds = |highlight: &Highlight| {
            let span = highlight.passage.span();
            highlight.trace != Trace::Lost && span.cover(place) == span
        };
        let here = all.filter(|(_, highlight)| holds(highlight));
        here.min_by_key(|(_, highlight)| highlight.passage.text.len()).map(|(at, _)| at)
    }

    /// A selection without the white space around it, and no longer than a passage may be.
    fn words_of(&self, selected: Span) -> Option<Span> {
        let text = self.document.texts(selected);
        let text = text.get(..text.floor_char_boundary(MOST))?;
        let start = selected.start() + (text.len() - text.trim_start().len());
        let has_words = text.chars().any(char::is_alphanumeric);
        has_words.then(|| Span::new(start, start + text.trim().len()))
    }

    /// Shows the passage that is proposed, the page moved only where it is not in sight.
    fn show_draft(&mut self) {
        let Some(start) = self.draft.as_ref().map(|draft| draft.span.start()) else { return };
        // What is in sight stays, and so does where the next fact is looked for from.
        if !self.page.span().contains(start) {
            self.page.look_at(&self.document, start);
        }
    }

    /// What a command does while a passage is proposed.
    pub(super) fn obey_in_draft(&mut self, command: Command) -> Option<Effect> {
        let ending = [(Command::Quit, Effect::Quit), (Command::Suspend, Effect::Suspend)];
        if let Some((_, effect)) = ending.into_iter().find(|(of, _)| *of == command) {
            return Some(effect);
        }
        let draft = self.draft.as_mut()?;
        match (&mut draft.note, command) {
            (_, Command::Back) => self.draft = None,
            (Some(_), Command::Keep) => return self.keep_draft(),
            (Some(note), Command::Erase) => drop(note.pop()),
            (Some(note), Command::EraseAll) => note.clear(),
            (Some(_), _) => {}
            (None, Command::Keep | Command::Highlight) => self.ask_note(),
            (None, Command::Unhighlight) => return self.drop_draft(),
            (None, _) => self.reshape_draft(command),
        }
        None
    }

    /// The note is asked for, the one there was before to begin with.
    fn ask_note(&mut self) {
        let Some(draft) = &mut self.draft else { return };
        let before = draft.of.and_then(|at| self.remarks.highlights.get(at));
        draft.note = Some(before.and_then(|before| before.note.clone()).unwrap_or_default());
    }

    /// Types a letter of the note; gives whether one is typed.
    pub(super) fn type_note(&mut self, letter: char) -> bool {
        let note = self.draft.as_mut().and_then(|draft| draft.note.as_mut());
        note.map(|note| note.push(letter)).is_some()
    }

    fn reshape_draft(&mut self, command: Command) {
        let shape = SHAPES.iter().find(|(of, _)| *of == command).map(|(_, shape)| shape);
        let Some((shape, draft)) = shape.zip(self.draft.as_ref()) else { return };
        let reshaped = shape(&self.document, draft.span).filter(|span| span.len() <= MOST);
        if let Some((draft, span)) = self.draft.as_mut().zip(reshaped) {
            draft.span = span;
            self.show_draft();
        }
    }

    /// The passage is highlighted, with its note.
    fn keep_draft(&mut self) -> Option<Effect> {
        let Draft { span, of, note } = self.draft.take()?;
        if let Some(at) = of.filter(|at| *at < self.remarks.highlights.len()) {
            self.remarks.highlights.remove(at);
        }
        let note = note.map(|note| note.trim().to_owned()).filter(|note| !note.is_empty());
        let passage = self.document.passage(span);
        self.remarks.highlights.retain(|known| known.passage.span() != span);
        self.remarks.highlights.push(Highlight { passage, note, trace: Trace::Found });
        self.remarks.highlights.sort_by_key(|highlight| highlight.passage.start);
        let message = if self.forgets { Message::HighlightedForNow } else { Message::Highlighted };
        self.message = Some(message);
        Some(self.remember())
    }

    /// The passage is not highlighted any more.
    fn drop_draft(&mut self) -> Option<Effect> {
        let at = self.draft.take()?.of?;
        self.take_highlight(at)
    }

    /// Everything that is marked and highlighted, with its facts, to be copied.
    pub(super) fn copy_marks(&mut self) -> Option<Effect> {
        let noted = self.document.noted(&self.remarks);
        if noted.is_empty() {
            return self.say(Message::Nothing(Nothing::Marked));
        }
        let fact = |index| self.facts.fact(index).map(|fact| Fact::clone(&fact));
        let within = |span: Option<Span>| {
            let here = span.map(|span| self.facts.between(span));
            here.into_iter().flatten().filter_map(fact).collect()
        };
        let noted = noted.into_iter().map(|noted| (within(noted.span), noted));
        let noted = noted.map(|(facts, noted)| (noted, facts)).collect();
        let (name, document) = (self.name.clone(), self.document.clone());
        Some(Effect::CopyMarks(Box::new(Gathered { name, document, noted })))
    }

    /// Everything that is marked has been written, and is copied.
    pub(super) fn copy_written(&mut self, text: String, count: usize) -> Effect {
        self.message = Some(Message::CopiedMarks(count));
        Effect::Copy(text)
    }

    pub(super) fn take_highlight(&mut self, at: usize) -> Option<Effect> {
        if at >= self.remarks.highlights.len() {
            return None;
        }
        self.remarks.highlights.remove(at);
        self.message = Some(Message::Unhighlighted);
        Some(self.remember())
    }
}

/// To the end of its last sentence, or with the next one.
fn longer(document: &Document, span: Span) -> Option<Span> {
    let last = document.sentence_at(span.end().saturating_sub(1));
    let rest = last.filter(|sentence| sentence.end() > span.end());
    let end = rest.or_else(|| document.sentence_after(span.end()))?.end();
    Some(Span::new(span.start(), end))
}

/// Without its last sentence, where it has another.
fn shorter(document: &Document, span: Span) -> Option<Span> {
    let last = document.sentence_at(span.end().saturating_sub(1))?;
    let end = document.sentence_before(last.start())?.end();
    (end > span.start()).then_some(Span::new(span.start(), end))
}

/// With all of the paragraphs that it reaches into.
fn whole(document: &Document, span: Span) -> Option<Span> {
    let first = document.paragraph_at(span.start())?;
    let last = document.paragraph_at(span.end().saturating_sub(1));
    Some(first.cover(last.unwrap_or(first)))
}
