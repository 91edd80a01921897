//! How wide the columns of long tables are: known beforehand, as such a table is drawn in blocks.

use comfy_table::{ColumnConstraint, Table, Width};

/// How many rows are drawn at a time: a drawn table takes far more memory than the rows.
pub(super) const BLOCK: usize = 1000;

/// The room on each side of a cell.
const PADDING: usize = 1;

/// The room between columns, and before the first and after the last.
const GAP: usize = 1;

/// How wide each column is, its room included: as wide as its widest text, as far as the terminal has room; what has to be
/// narrower shares what is left.
pub(super) fn shared_out(widest: &[usize]) -> Vec<usize> {
    let wanted: Vec<usize> = widest.iter().map(|width| width + 2 * PADDING).collect();
    shared(&wanted, crate::io::columns().saturating_sub(GAP * (widest.len() + 1)))
}

pub(super) fn set_widths(table: &mut Table, widths: &[usize]) {
    let constraints: Vec<_> = widths
        .iter()
        .map(|&width| ColumnConstraint::Absolute(Width::Fixed(u16::try_from(width).unwrap_or(u16::MAX))))
        .collect();
    table.set_constraints(constraints);
}

/// What each gets of `total`: what it wants, unless it wants more than an equal share of what the others leave.
fn shared(wanted: &[usize], total: usize) -> Vec<usize> {
    let mut by_size: Vec<usize> = (0..wanted.len()).collect();
    by_size.sort_by_key(|&index| wanted[index]);
    let mut shares = vec![0; wanted.len()];
    let (mut left, mut others) = (total, wanted.len());
    for index in by_size {
        shares[index] = wanted[index].min(left / others);
        left -= shares[index];
        others -= 1;
    }
    shares
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_get_what_they_want_as_long_as_there_is_room() {
        assert_eq!(shared(&[10, 40, 5], 80), [10, 40, 5]);
        assert_eq!(shared(&[10, 100, 5, 200], 80), [10, 32, 5, 33]);
        assert_eq!(shared(&[9, 9, 9], 10), [3, 3, 4]);
    }
}
