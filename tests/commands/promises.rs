//! What each command promises: a table of scenes.

use lutrin::app::{App, Awaited, Card, Command, Effect, Form, Message, Nothing, Pane, Quest, View};
use lutrin::style::Hue;

use crate::seen::{
    asked, blocks, copies, depth, entries, exports, hidden, hits, is_a_line, is_by_text, is_last,
    levels, listed_sections, lists_only, manner, moved, note, opens, passage, passage_at,
    remembers, row, rows, sections, title, typed,
};

/// Where a command makes sense, and what holds after it that did not before.
pub(crate) struct Scene {
    /// The keys that lead there.
    pub(crate) before: &'static str,
    /// What holds between the state before, the state after, and what the world must do.
    pub(crate) holds: Holds,
}

type Holds = fn(&App, &App, Option<&Effect>) -> bool;

/// A scene for each of these stages, with one promise.
fn each(stages: &[&'static str], holds: Holds) -> Vec<Scene> {
    stages.iter().map(|before| Scene { before, holds }).collect()
}

/// These scenes and another.
fn and(mut scenes: Vec<Scene>, stages: &[&'static str], holds: Holds) -> Vec<Scene> {
    scenes.extend(each(stages, holds));
    scenes
}

/// The scenes of a command, in every mode that it has keys in.
#[expect(clippy::too_many_lines, reason = "a table: a row a command, and nothing else")]
pub(crate) fn scenes_of(command: Command) -> Vec<Scene> {
    match command {
        Command::LineDown => {
            let scenes = each(&["J"], |old, new, _| is_a_line(old, new));
            let scenes =
                and(scenes, &["S-Tab j", "Tab j", "t j"], |old, new, _| entries(old, new) == 1);
            and(scenes, &[":", "C-t", "60x20 ?"], |old, new, _| rows(old, new) == 1)
        }
        Command::LineUp => {
            let scenes = each(&["J J"], |old, new, _| is_a_line(new, old));
            let scenes = and(scenes, &["S-Tab j j", "Tab j j", "t j j"], |old, new, _| {
                entries(new, old) == 1
            });
            and(scenes, &[": Down", "C-t Down", "60x20 ? End"], |old, new, _| rows(new, old) == 1)
        }
        Command::ScreenDown => {
            let scenes = each(&["J"], |old, new, _| moved(old, new) >= 70);
            let scenes = and(scenes, &["Tab j", "t g"], |old, new, _| entries(old, new) == 10);
            and(scenes, &[":", "60x20 ?"], |old, new, _| rows(old, new) == 10)
        }
        Command::ScreenUp => {
            let scenes = each(&["G"], |old, new, _| moved(new, old) >= 70);
            let scenes = and(scenes, &["Tab G", "t G"], |old, new, _| entries(new, old) == 10);
            and(scenes, &[": End", "60x20 ? End"], |old, new, _| rows(new, old) == 10)
        }
        Command::HalfDown => {
            let scenes = each(&["J"], |old, new, _| (30..70).contains(&moved(old, new)));
            and(scenes, &["Tab j", "t g"], |old, new, _| entries(old, new) == 5)
        }
        Command::HalfUp => {
            let scenes = each(&["J J J"], |old, new, _| (30..70).contains(&moved(new, old)));
            and(scenes, &["Tab G", "t G"], |old, new, _| entries(new, old) == 5)
        }
        Command::Top => {
            let scenes = each(&["G"], |_, new, _| new.page().above() > 0);
            let scenes = and(scenes, &["S-Tab G"], |_, new, _| {
                new.outline().chosen().is_some_and(|at| at <= 1)
            });
            let scenes = and(scenes, &["Tab G"], |_, new, _| new.facts().current() == Some(0));
            and(scenes, &[": End", "60x20 ? End"], |_, new, _| row(new) == 0)
        }
        Command::Bottom => {
            let scenes = each(&["J"], |_, new, _| new.page().ends() && new.percent() == 100);
            let scenes = and(scenes, &["S-Tab", "Tab"], |_, new, _| is_last(new));
            and(scenes, &[":", "60x20 ?"], |old, new, _| rows(old, new) > 20)
        }
        Command::Follow => each(&["J"], |_, new, _| new.page().ends() && new.page().holds_end()),
        Command::NextSection => each(&["", "J J"], |old, new, _| sections(old, new) == 1),
        Command::PreviousSection => each(&["J J J"], |old, new, _| sections(new, old) == 1),
        Command::NextParagraph => each(&["J"], |old, new, _| blocks(old, new) == 1),
        Command::PreviousParagraph => each(&["J } }"], |old, new, _| blocks(new, old) == 1),
        Command::GoToPercent => each(&["count:50"], |old, new, _| {
            old.percent() < 20 && (45..60).contains(&new.percent())
        }),
        Command::SetMark => each(&["J"], |_, new, _| new.awaited() == Some(Awaited::Mark)),
        Command::GoToMark => each(&["J m a"], |_, new, _| new.awaited() == Some(Awaited::Place)),
        Command::Highlight => {
            let scenes = each(&["J", "Right", "t"], |_, new, _| new.draft().is_some());
            and(scenes, &["S-Tab j x"], |old, new, _| levels(new).len() == levels(old).len() + 1)
        }
        Command::Extend => each(&["J J a"], |old, new, _| passage(new) > passage(old)),
        Command::Shrink => each(&["J J a l"], |old, new, _| passage(new) < passage(old)),
        Command::NextSentence => each(&["J a"], |old, new, _| passage_at(new) > passage_at(old)),
        Command::PreviousSentence => {
            each(&["J J a"], |old, new, _| passage_at(new) < passage_at(old))
        }
        Command::WholeParagraph => each(&["Right a"], |old, new, _| passage(new) > passage(old)),
        Command::Unhighlight => each(&["J a Enter Enter a"], |old, new, effect| {
            old.highlights().count() == 1
                && new.highlights().count() == 0
                && matches!(effect, Some(Effect::Remember(_)))
        }),
        Command::Marks => each(&["J a Enter Enter", "m a"], |_, new, _| {
            matches!(new.card(), Some(Card::Marks(_)))
        }),
        Command::CopyMarks => each(
            &["J a Enter Enter", "m a"],
            |_, _, effect| matches!(effect, Some(Effect::CopyMarks(gathered)) if gathered.noted.len() == 1),
        ),
        Command::JumpBack => each(&["J J"], |old, new, _| sections(new, old) == 1),
        Command::JumpForward => each(&["J J C-o"], |old, new, _| sections(old, new) == 1),
        Command::NextLink => each(&["", "L"], |old, new, _| new.link() > old.link()),
        Command::PreviousLink => {
            each(&["L L"], |old, new, _| new.link().is_some() && new.link() < old.link())
        }
        Command::Rightwards => each(&[""], |old, new, _| hidden(new) < hidden(old)),
        Command::Leftwards => each(&[") )"], |old, new, _| hidden(new) > hidden(old)),
        Command::Zen => each(&["", "z"], |old, new, _| new.screen().zen != old.screen().zen),
        Command::NextFact => {
            let scenes = each(&[""], |_, new, _| new.facts().current() == Some(0));
            and(scenes, &["Right", "t g"], |old, new, _| entries(old, new) == 1)
        }
        Command::NextChange => {
            let scenes = each(&[""], |_, new, _| new.facts().current() == Some(1));
            and(scenes, &["c"], |_, new, _| new.facts().current() == Some(3))
        }
        Command::PreviousChange => each(&["c c"], |_, new, _| new.facts().current() == Some(1)),
        Command::PreviousFact => {
            each(&["Right Right", "t G"], |old, new, _| entries(new, old) == 1)
        }
        Command::NextPane => {
            let scenes = each(&[""], |_, new, _| new.focus() == Pane::Facts);
            and(scenes, &["S-Tab"], |_, new, _| new.focus() == Pane::Page)
        }
        Command::PreviousPane => {
            let scenes = each(&[""], |_, new, _| new.focus() == Pane::Outline);
            and(scenes, &["Tab"], |_, new, _| new.focus() == Pane::Page)
        }
        Command::ToggleOutline => {
            let scenes = each(&["", "o", "80x24", "80x24 o"], |old, new, _| {
                new.screen().outline.is_some() != old.screen().outline.is_some()
            });
            and(scenes, &["80x24"], |_, new, _| new.screen().drawer == Some(Pane::Outline))
        }
        Command::ToggleFacts => {
            let scenes = each(&["", "f", "80x24", "80x24 f"], |old, new, _| {
                new.screen().facts.is_some() != old.screen().facts.is_some()
            });
            and(scenes, &["80x24"], |_, new, _| new.screen().drawer == Some(Pane::Facts))
        }
        Command::Go => {
            let scenes = each(&["S-Tab j j j"], |old, new, _| {
                new.focus() == Pane::Page && new.section() == old.outline().chosen()
            });
            let scenes = and(scenes, &["Tab j j", "t G"], |_, new, _| {
                let fact = new.facts().current().and_then(|index| new.facts().fact(index));
                let is_seen =
                    fact.is_some_and(|fact| new.page().span().contains(fact.span.start()));
                is_seen && new.focus() == Pane::Page && new.view().is_none()
            });
            let scenes = and(scenes, &["L"], |_, new, _| title(new) == "Part 2");
            let scenes = and(scenes, &["L L"], |_, _, effect| opens(effect));
            let scenes = and(scenes, &[": text:alone"], |_, new, _| new.screen().zen);
            and(scenes, &["C-t Down"], |_, new, _| new.card().is_none() && new.themes().used() == 1)
        }
        Command::Keep => {
            let scenes = each(&["/ text:quay"], |_, new, _| {
                new.search().prompt().is_none() && new.search().is_active()
            });
            let scenes =
                and(scenes, &["J a"], |_, new, _| new.draft().is_some_and(|d| d.note.is_some()));
            and(scenes, &["J a Enter text:ab"], |_, new, _| {
                new.highlights().next().is_some_and(|of| of.note.as_deref() == Some("ab"))
            })
        }
        Command::Search => {
            let scenes = each(&["", "t"], |_, new, _| new.search().prompt() == Some(""));
            and(scenes, &["Tab", "S-Tab"], |old, new, _| {
                new.prompt().is_some_and(|prompt| prompt.pane == old.focus())
            })
        }
        Command::NextMatch => {
            each(&["/ text:keeper", "/ text:keeper Enter"], |old, new, _| hits(old, new) == 1)
        }
        Command::PreviousMatch => {
            each(&["/ text:keeper Down", "/ text:keeper Enter n"], |old, new, _| {
                hits(new, old) == 1
            })
        }
        Command::SearchFact => each(&["Right"], |_, _, effect| {
            let is_fact = |quest: &Quest| quest.manner.is_whole && !quest.pattern.is_empty();
            matches!(effect, Some(Effect::Find(quest)) if is_fact(quest))
        }),
        Command::WholeWords => {
            let scenes = each(&["/ text:quay", "/ text:quay A-w"], |old, new, _| {
                new.search().manner().is_whole != old.search().manner().is_whole
            });
            and(scenes, &["S text:quay", "S text:quay A-w"], |old, new, effect| {
                let [old, new] = [old, new].map(|app| manner(app).map(|of| of.is_whole));
                old != new && matches!(effect, Some(Effect::Hunt(_)))
            })
        }
        Command::Regular => {
            let scenes = each(&["/ text:quay", "/ text:quay A-r"], |old, new, _| {
                new.search().manner().is_regular != old.search().manner().is_regular
            });
            and(scenes, &["S text:quay", "S text:quay A-r"], |old, new, effect| {
                let [old, new] = [old, new].map(|app| manner(app).map(|of| of.is_regular));
                old != new && matches!(effect, Some(Effect::Hunt(_)))
            })
        }
        Command::SearchAll => {
            let scenes = each(&["", "D"], |old, new, _| {
                manner(old).is_none() && manner(new).is_some() && typed(new) == Some("")
            });
            and(scenes, &["/ text:quay"], |_, new, effect| {
                typed(new) == Some("quay") && matches!(effect, Some(Effect::Hunt(_)))
            })
        }
        Command::Documents => {
            each(&[""], |_, new, _| matches!(new.card(), Some(Card::Documents(_))))
        }
        Command::NextDocument => {
            each(&[""], |_, _, effect| matches!(effect, Some(Effect::Turn(2))))
        }
        Command::PreviousDocument => {
            each(&[""], |_, _, effect| matches!(effect, Some(Effect::Turn(0))))
        }
        Command::Erase => {
            let scenes = each(&["/ text:ab", "Tab / text:ab", "S-Tab / text:ab"], |_, new, _| {
                asked(new) == Some("a")
            });
            let scenes = and(scenes, &["J a Enter text:ab"], |_, new, _| note(new) == Some("a"));
            let scenes = and(scenes, &["J a Enter Enter A"], |_, new, _| {
                new.card().is_none() && new.highlights().count() == 0
            });
            and(scenes, &["? text:ab", ": text:ab"], |_, new, _| typed(new) == Some("a"))
        }
        Command::EraseAll => {
            let scenes = each(&["/ text:ab", "Tab / text:ab", "S-Tab / text:ab"], |_, new, _| {
                asked(new) == Some("")
            });
            let scenes = and(scenes, &["J a Enter text:ab"], |_, new, _| note(new) == Some(""));
            and(scenes, &["? text:ab", ": text:ab"], |_, new, _| typed(new) == Some(""))
        }
        Command::KeyFigures => each(&["", "!"], |old, new, _| {
            new.facts().only_keys() != old.facts().only_keys()
                && new.facts().listed().len() != old.facts().listed().len()
        }),
        Command::OnlyHue(Hue::Date) => each(&[""], |_, new, _| lists_only(new, Hue::Date)),
        Command::OnlyHue(Hue::Money) => each(&[""], |_, new, _| lists_only(new, Hue::Money)),
        Command::OnlyHue(Hue::Percent) => each(&[""], |_, new, _| lists_only(new, Hue::Percent)),
        Command::OnlyHue(Hue::Count) => each(&[""], |_, new, _| lists_only(new, Hue::Count)),
        Command::OnlyHue(Hue::Duration) => each(&[""], |_, new, _| lists_only(new, Hue::Duration)),
        Command::OnlyHue(Hue::Measure) => each(&[""], |_, new, _| lists_only(new, Hue::Measure)),
        Command::EveryHue => each(&["1"], |old, new, _| {
            new.facts().only_hue().is_none()
                && new.facts().listed().len() > old.facts().listed().len()
        }),
        Command::Map => each(&["", "M", "80x24", "80x24 M"], |old, new, _| {
            new.map().is_some() != old.map().is_some()
        }),
        Command::Timeline => {
            let scenes =
                each(&["", "v"], |_, new, _| matches!(new.view(), Some(View::Timeline(_))));
            and(scenes, &["t"], |_, new, _| new.view().is_none())
        }
        Command::Figures => {
            let scenes = each(&["", "t"], |_, new, _| matches!(new.view(), Some(View::Figures(_))));
            and(scenes, &["v"], |_, new, _| new.view().is_none())
        }
        Command::AllDocuments => {
            each(&["", "Tab", "t"], |old, new, _| new.lists_all() != old.lists_all())
        }
        Command::Reorder => {
            let scenes = each(&["t", "t s"], |old, new, _| is_by_text(new) != is_by_text(old));
            and(scenes, &["Tab", "Tab s"], |old, new, _| new.facts().order() != old.facts().order())
        }
        Command::Wider => {
            each(&["<", "o"], |old, new, _| new.screen().measure == old.screen().measure + 2)
        }
        Command::Narrower => {
            each(&[""], |old, new, _| new.screen().measure + 2 == old.screen().measure)
        }
        Command::SwitchTheme => each(&["", "T"], |old, new, effect| {
            let used = new.themes().used();
            used != old.themes().used()
                && matches!(effect, Some(Effect::UseTheme(at)) if *at == used)
        }),
        Command::Themes => each(&[""], |_, new, _| matches!(new.card(), Some(Card::Themes(_)))),
        Command::CopyFact => {
            each(&["Right"], |_, _, effect| copies(effect, |text| text == "42 million euros"))
        }
        Command::CopySentence => each(&["Right"], |_, _, effect| {
            copies(effect, |text| text.starts_with("> ") && text.contains("42 million euros on"))
        }),
        Command::Export => each(&["", "1"], |_, new, _| new.asks_form()),
        Command::ExportAs(form) => vec![Scene { before: "e", holds: exporting_as(form) }],
        Command::Help => each(&[""], |_, new, _| matches!(new.card(), Some(Card::Help(_)))),
        Command::Palette => {
            each(&["", "t"], |_, new, _| matches!(new.card(), Some(Card::Palette(_))))
        }
        Command::Back => {
            let scenes = each(&["?", ":", "C-t"], |_, new, _| new.card().is_none());
            let scenes = and(scenes, &["? text:ab"], |_, new, _| typed(new) == Some(""));
            let scenes = and(scenes, &["Tab / text:quay", "S-Tab / text:part"], |_, new, _| {
                asked(new).is_none()
            });
            let scenes = and(scenes, &["m", "'"], |_, new, _| new.awaited().is_none());
            let scenes = and(scenes, &["e"], |_, new, _| !new.asks_form());
            let scenes = and(scenes, &["J a", "J a Enter text:ab"], |_, new, _| {
                new.draft().is_none() && new.highlights().count() == 0
            });
            let scenes = and(scenes, &["/ text:keeper"], |_, new, _| {
                new.search().prompt().is_none() && !new.search().is_active()
            });
            let scenes = and(scenes, &["t", "v"], |_, new, _| new.view().is_none());
            let scenes = and(scenes, &["z"], |_, new, _| !new.screen().zen);
            let scenes = and(scenes, &["1"], |_, new, _| new.facts().only_hue().is_none());
            let scenes = and(scenes, &["L"], |_, new, _| new.link().is_none());
            let scenes = and(scenes, &["80x24 f"], |_, new, _| new.screen().drawer.is_none());
            and(scenes, &["Tab", "S-Tab"], |_, new, _| new.focus() == Pane::Page)
        }
        Command::Fold => {
            each(&["S-Tab j"], |old, new, _| listed_sections(new) < listed_sections(old))
        }
        Command::Unfold => {
            each(&["S-Tab j h"], |old, new, _| listed_sections(new) > listed_sections(old))
        }
        Command::LimitLevels => {
            each(&["S-Tab"], |old, new, _| new.outline().depth() != old.outline().depth())
        }
        Command::AcceptHeading => each(&["S-Tab j x"], |old, new, effect| {
            levels(new).len() == levels(old).len() + 1 && remembers(effect)
        }),
        Command::RejectHeading => each(&["S-Tab j"], |old, new, effect| {
            let is_told = new.message() == Some(&Message::TakenOut);
            levels(new).len() + 1 == levels(old).len() && remembers(effect) && is_told
        }),
        Command::Promote => each(&["S-Tab j j j"], |old, new, effect| {
            depth(new) + 1 == depth(old) && remembers(effect)
        }),
        Command::Demote => each(&["S-Tab j j"], |old, new, effect| {
            depth(new) == depth(old) + 1 && remembers(effect)
        }),
        Command::Edit => each(&["J J"], |_, new, effect| {
            let line = new.document().line_of(new.page().here());
            matches!(effect, Some(Effect::Edit(at)) if *at == line && line > 5)
        }),
        // Of a terminal that shows none.
        Command::Pictures => {
            each(&[""], |_, new, _| new.message() == Some(&Message::Nothing(Nothing::Picture)))
        }
        Command::Mouse => each(&[""], |_, _, effect| matches!(effect, Some(Effect::Mouse))),
        Command::Suspend => {
            each(&["", "/ text:ab", "?", "m", "e", "a", "a Enter"], |_, _, effect| {
                matches!(effect, Some(Effect::Suspend))
            })
        }
        Command::Quit => {
            each(&["", "/ text:ab", "?", ":", "m", "e", "a", "a Enter"], |_, _, effect| {
                matches!(effect, Some(Effect::Quit))
            })
        }
    }
}

fn exporting_as(form: Form) -> Holds {
    match form {
        Form::Csv => |_, _, effect| exports(effect, Form::Csv),
        Form::Json => |_, _, effect| exports(effect, Form::Json),
        Form::Markdown => |_, _, effect| exports(effect, Form::Markdown),
    }
}
