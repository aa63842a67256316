//! Tables of a page as Markdown; those that only place things are read cell by cell.

use dom_query::NodeRef;

use super::line::{BREAK, Line};
use super::tags::is_unseen;
use super::writer::{Blocks, Writer};

/// More columns than that are no table that people read.
const WIDEST: usize = 64;

impl Writer<'_> {
    /// A table.
    pub(super) fn table(&self, table: &NodeRef<'_>, blocks: &mut Blocks) {
        let rows = rows(table);
        let is_nested = table.descendants_it().any(|inner| inner.has_name("table"));
        let widest = rows.iter().map(|row| cells(row).len()).max().unwrap_or(0);
        let is_placing = table.attr("role").is_some_and(|role| &*role == "presentation");
        if is_nested || is_placing || widest < 2 || rows.len() < 2 {
            return self.children(table, blocks);
        }
        if let Some(caption) = table.element_children().iter().find(|c| c.has_name("caption")) {
            self.children(caption, blocks);
        }
        let has_head = rows.first().is_some_and(is_head);
        let mut grid = self.grid(&rows);
        let width = grid.iter().map(Vec::len).max().unwrap_or(0);
        if !has_head {
            grid.insert(0, Vec::new());
        }
        let mut lines: Vec<String> = grid.into_iter().map(|row| line(row, width)).collect();
        lines.insert(1, line(vec!["---".to_owned(); width], width));
        blocks.push(lines.join("\n"));
    }

    /// The cells row by row; a cell that spans several has its text in the first.
    fn grid(&self, rows: &[NodeRef<'_>]) -> Vec<Vec<String>> {
        let mut below: Vec<usize> = Vec::new();
        let mut grid = Vec::new();
        for row in rows {
            let mut line = Vec::new();
            let mut cells = cells(row).into_iter();
            loop {
                let at = line.len();
                if let Some(left) = below.get_mut(at).filter(|left| **left > 0) {
                    *left -= 1;
                    line.push(String::new());
                    continue;
                }
                let Some(cell) = cells.next().filter(|_| at < WIDEST) else { break };
                let (columns, rows) = (span(&cell, "colspan"), span(&cell, "rowspan"));
                line.push(self.cell(&cell));
                line.resize((at + columns).min(WIDEST), String::new());
                below.resize(below.len().max(line.len()), 0);
                for left in below.get_mut(at..line.len()).unwrap_or_default() {
                    *left = rows - 1;
                }
            }
            grid.push(line);
        }
        grid
    }

    fn cell(&self, cell: &NodeRef<'_>) -> String {
        let mut line = Line::default();
        self.inline_children(cell, &mut line);
        line.inner().replace(BREAK, " ").replace('\n', " ").trim().replace('|', "\\|")
    }
}

fn rows<'a>(table: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    let is_row = |node: &NodeRef<'_>| node.has_name("tr") && !is_unseen(node);
    table.descendants_it().filter(is_row).collect()
}

fn cells<'a>(row: &NodeRef<'a>) -> Vec<NodeRef<'a>> {
    let is_cell = |node: &NodeRef<'_>| node.has_name("td") || node.has_name("th");
    row.element_children().into_iter().filter(is_cell).collect()
}

/// Whether a row names the columns.
fn is_head(row: &NodeRef<'_>) -> bool {
    let is_above = row.parent().is_some_and(|parent| parent.has_name("thead"));
    is_above || cells(row).iter().all(|cell| cell.has_name("th"))
}

fn span(cell: &NodeRef<'_>, name: &str) -> usize {
    let said = cell.attr(name).and_then(|said| said.trim().parse::<usize>().ok());
    said.unwrap_or(1).clamp(1, WIDEST)
}

fn line(mut row: Vec<String>, width: usize) -> String {
    row.resize(width, String::new());
    format!("| {} |", row.join(" | "))
}
