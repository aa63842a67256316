//! Facts and matches laid over the runs of a line, by their source bytes.

use crate::app::App;
use crate::layout::Run;
use crate::source::Span;
use crate::style::{Shade, Style, Token};
use crate::ui::Look;

/// What lies over source bytes: the later lies over the earlier.
pub(super) struct Overlay {
    layers: Vec<(Span, Style)>,
}

impl Overlay {
    /// What lies over these source bytes.
    pub(super) fn new(app: &App, look: &Look, span: Span, only_keys: bool) -> Self {
        // The grounds of highlights lie below the colours of the facts in them.
        let lit = app.highlights().map(|highlight| highlight.passage.span());
        let lit = lit.filter(|lit| lit.overlaps(span));
        let mut layers: Vec<_> = lit.map(|lit| (lit, look.theme.highlight())).collect();
        let facts = app.facts();
        for index in facts.between(span) {
            let Some(fact) = facts.fact(index) else { continue };
            let is_current = facts.current() == Some(index);
            let Some(hue) = fact.value.kind().hue() else {
                if is_current {
                    let ground = look.theme.ground(Token::Raised);
                    layers.push((fact.span, look.theme.ink(Token::Strong).bold().over(ground)));
                }
                continue;
            };
            let is_tinted = facts.lets_through(index) && (!only_keys || facts.is_key(index));
            if is_current || is_tinted {
                let shade = if is_current { Shade::Current } else { Shade::Text };
                layers.push((fact.span, look.theme.hue(hue, shade)));
            }
        }
        layers.extend(changed(app, span));
        let search = app.search();
        let hits = search.within(span).iter();
        layers.extend(hits.map(|hit| (*hit, look.theme.hit(search.is_current(*hit)))));
        layers.extend(app.link().map(|link| (link, look.theme.hit(true))));
        let reversed = Style { reverse: true, ..Style::default() };
        layers.extend(app.draft().map(|draft| (draft.span, reversed)));
        layers.extend(app.selection().map(|selected| (selected, reversed)));
        Self { layers }
    }

    /// A run in pieces of one look each.
    pub(super) fn split<'a>(&self, run: &'a Run, base: Style) -> Vec<(&'a str, Style)> {
        let Some(span) = run.span else { return vec![(&*run.text, base)] };
        let over: Vec<&(Span, Style)> =
            self.layers.iter().filter(|(layer, _)| layer.overlaps(span)).collect();
        if over.is_empty() {
            return vec![(&*run.text, base)];
        }
        let style_of = |part: Span| {
            let here = over.iter().filter(|(layer, _)| layer.overlaps(part));
            here.fold(base, |style, (_, above)| style.over(*above))
        };
        if !run.verbatim {
            return vec![(&*run.text, style_of(span))];
        }
        let mut cuts = vec![span.start(), span.end()];
        cuts.extend(over.iter().flat_map(|(layer, _)| [layer.start(), layer.end()]));
        cuts.retain(|cut| span.start() <= *cut && *cut <= span.end());
        cuts.sort_unstable();
        cuts.dedup();
        let parts = cuts.iter().zip(cuts.iter().skip(1)).map(|(from, to)| Span::new(*from, *to));
        parts.map(|part| (part.cut(&run.text, span.start()), style_of(part))).collect()
    }
}

/// The figures that differ from the version before, underlined: a colour alone is not seen by all.
fn changed(app: &App, span: Span) -> impl Iterator<Item = (Span, Style)> {
    let facts = app.changes().into_iter().flat_map(move |changes| {
        let facts = app.facts().between(span).filter_map(|index| app.facts().fact(index));
        facts.filter(|fact| changes.of(fact.span.start()).is_some()).map(|fact| fact.span)
    });
    facts.map(|span| (span, Style { underline: true, bold: true, ..Style::default() }))
}
