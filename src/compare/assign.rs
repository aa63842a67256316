//! Which of these goes with which of those, so that the sum of their scores is the greatest.

/// More of them than that are not weighed all against all.
pub(super) const MOST: usize = 48;

/// The pairs of the best assignment of rows to columns; a pair that scores nothing is none.
///
/// The Hungarian method with potentials: time rises as the cube of the smaller side.
pub(super) fn assign(
    rows: usize,
    columns: usize,
    score: impl Fn(usize, usize) -> f32,
) -> Vec<(usize, usize)> {
    // A square, in which what is left over goes with nothing at no cost.
    let size = rows.max(columns);
    let cost = |row: usize, column: usize| {
        let is_inside = row < rows && column < columns;
        if is_inside { -score(row, column).max(0.0) } else { 0.0 }
    };
    let costs: Vec<f32> = (0..size * size).map(|at| cost(at / size, at % size)).collect();
    let taken = solve(size, &costs);
    let pairs = taken.into_iter().enumerate().map(|(column, row)| (row, column));
    let is_pair = |(row, column): &(usize, usize)| {
        *row < rows && *column < columns && score(*row, *column) > 0.0
    };
    let mut pairs: Vec<_> = pairs.filter(is_pair).collect();
    pairs.sort_unstable();
    pairs
}

/// For each column of a square of costs its row.
fn solve(size: usize, costs: &[f32]) -> Vec<usize> {
    // Rows and columns count from 1; column 0 stands for the row that looks for one.
    let cost = |row: usize, column: usize| costs[(row - 1) * size + column - 1];
    let (mut of_row, mut of_column) = (vec![0.0; size + 1], vec![0.0; size + 1]);
    let mut taken = vec![0; size + 1];
    for row in 1..=size {
        taken[0] = row;
        let (mut least, mut is_used) = (vec![f32::INFINITY; size + 1], vec![false; size + 1]);
        let mut way = vec![0; size + 1];
        let mut at = 0;
        while taken[at] != 0 {
            is_used[at] = true;
            let (from, mut delta, mut next) = (taken[at], f32::INFINITY, 0);
            for column in (1..=size).filter(|column| !is_used[*column]) {
                let reduced = cost(from, column) - of_row[from] - of_column[column];
                if reduced < least[column] {
                    (least[column], way[column]) = (reduced, at);
                }
                if least[column] < delta {
                    (delta, next) = (least[column], column);
                }
            }
            for column in 0..=size {
                if is_used[column] {
                    of_row[taken[column]] += delta;
                    of_column[column] -= delta;
                } else {
                    least[column] -= delta;
                }
            }
            at = next;
        }
        while at != 0 {
            taken[at] = taken[way[at]];
            at = way[at];
        }
    }
    taken.into_iter().skip(1).map(|row| row - 1).collect()
}

#[cfg(test)]
mod tests {
    use super::assign;

    #[test]
    fn the_sum_is_the_greatest_not_the_first_pair() {
        let scores = [[5.0, 4.0], [4.0, 0.5]];
        assert_eq!(assign(2, 2, |row, column| scores[row][column]), [(0, 1), (1, 0)]);
    }

    #[test]
    fn what_goes_with_nothing_stays_alone() {
        let scores = [[0.0, 2.0, 0.0]];
        assert_eq!(assign(1, 3, |row, column| scores[row][column]), [(0, 1)]);
        let scores = [[-1.0], [-2.0]];
        assert_eq!(assign(2, 1, |row, column| scores[row][column]), []);
        assert_eq!(assign(0, 3, |_, _| 1.0), []);
    }
}
