//! What must stand in a text for a fact in it to pass a query.

use crate::facts::{Clue, Kind};

use super::expression::{Expression, Test};
use super::field::Operator;
use super::value::Wanted;

/// What the text of every fact that passes has at least one of; none where anything may pass.
pub(super) fn of(expression: &Expression) -> Option<Vec<Clue>> {
    match expression {
        // Every part must hold: the one that fewest texts can pass is enough.
        Expression::All(parts) => parts.iter().filter_map(of).min_by_key(Vec::len),
        Expression::Any(parts) => {
            let parts: Option<Vec<_>> = parts.iter().map(of).collect();
            let mut all = parts?.concat();
            all.sort();
            all.dedup();
            Some(all)
        }
        Expression::Not(_) => None,
        Expression::Test(test) => of_test(test),
    }
}

fn of_test(test: &Test) -> Option<Vec<Clue>> {
    match (&test.wanted, test.operator) {
        // What has another currency has one.
        (Wanted::Currency(_), Operator::IsNot) | (Wanted::Kind(Kind::Money), Operator::Is) => {
            Some(Clue::of_money(None))
        }
        (Wanted::Currency(code) | Wanted::Money(_, code), _) => Some(Clue::of_money(Some(code))),
        (Wanted::Kind(Kind::Percent), Operator::Is) => Some(Clue::of_percent()),
        (
            Wanted::Kind(_)
            | Wanted::Number(_)
            | Wanted::Measured(..)
            | Wanted::Unit(_)
            | Wanted::Days(_)
            | Wanted::Text(_)
            | Wanted::Answer(_),
            _,
        ) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::document::Language;
    use crate::query::Query;

    fn count(query: &str) -> Option<usize> {
        of(&Query::read(query, Language::English).unwrap().root).map(|all| all.len())
    }

    #[test]
    fn a_currency_asks_for_fewer_words_than_money() {
        let euro = count("kind=money and amount>=1e8 and currency=EUR").unwrap();
        assert_eq!(Some(euro), count("currency=EUR"));
        assert!(euro < count("kind=money").unwrap());
        assert_eq!(count("currency!=EUR"), count("kind=money"));
    }

    #[test]
    fn what_may_be_anything_asks_for_nothing() {
        assert_eq!(count("not kind=money"), None);
        assert_eq!(count("kind=money or date=2024"), None);
        assert!(count("kind=money or kind=percent") > count("kind=money"));
        assert_eq!(count("amount>=100M EUR"), count("currency=EUR"));
    }
}
