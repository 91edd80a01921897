//! The simplex's tableau: sums of symbols, and the exchange of two of them.

/// Entries of the tableau below this are noise.
const NOISE: f64 = 1e-12;
/// Slopes below this are taken as 0.
pub(super) const FLAT: f64 = 1e-9;

/// What a line or a column of the tableau stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Symbol {
    /// A variable of the program, by place.
    Choice(usize),
    /// By how much a row is exceeded, by the name its owner gave it; never below 0.
    Surplus(usize),
}

/// The bound at which a nonbasic symbol stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Lower,
    Upper,
}

/// A nonbasic symbol.
#[derive(Debug, Clone)]
pub(super) struct Column {
    pub(super) symbol: Symbol,
    pub(super) side: Side,
    /// Its value: that bound, once the column has been placed.
    at: f64,
}

/// A sum of the columns, `Σ slopes·columns + constant`, and its value where they stand.
#[derive(Debug)]
pub(super) struct Sum {
    pub(super) slopes: Vec<f64>,
    pub(super) constant: f64,
    pub(super) value: f64,
}

/// Copies go into the memory of the sum that they replace: tableaus are large, and copied for every trial.
impl Clone for Sum {
    fn clone(&self) -> Self {
        Self { slopes: self.slopes.clone(), ..*self }
    }

    fn clone_from(&mut self, source: &Self) {
        self.slopes.clone_from(&source.slopes);
        self.constant = source.constant;
        self.value = source.value;
    }
}

/// The tableau: the objective and the basic symbols as sums of the nonbasic ones.
#[derive(Debug)]
pub(in crate::solver) struct Tableau {
    pub(super) columns: Vec<Column>,
    /// The basic symbols, one for each line.
    pub(super) basic: Vec<Symbol>,
    /// What the basic symbols are.
    pub(super) lines: Vec<Sum>,
    pub(super) objective: Sum,
    /// Lower and upper bound of every choice.
    bounds: Vec<(f64, f64)>,
    pivots: u64,
}

impl Tableau {
    /// For the sum of costs over choices between 0 and 1; no rows yet.
    pub(in crate::solver) fn new(costs: &[f64]) -> Self {
        let column = |place| Column { symbol: Symbol::Choice(place), side: Side::Lower, at: 0.0 };
        Self {
            columns: (0..costs.len()).map(column).collect(),
            basic: Vec::new(),
            lines: Vec::new(),
            objective: Sum { slopes: costs.to_vec(), constant: 0.0, value: 0.0 },
            bounds: vec![(0.0, 1.0); costs.len()],
            pivots: 0,
        }
    }

    /// Becomes a copy of another tableau, within the memory at hand.
    pub(in crate::solver) fn copy(&mut self, other: &Self) {
        self.columns.clone_from(&other.columns);
        self.basic.clone_from(&other.basic);
        self.lines.clone_from(&other.lines);
        self.objective.clone_from(&other.objective);
        self.bounds.clone_from(&other.bounds);
        self.pivots = other.pivots;
    }

    /// How many pivots there have been since the start: noise grows with them.
    pub(in crate::solver) fn pivots(&self) -> u64 {
        self.pivots
    }

    /// How many rows there are.
    pub(in crate::solver) fn rows(&self) -> usize {
        self.lines.len()
    }

    /// The objective's value where the columns stand.
    pub(in crate::solver) fn value(&self) -> f64 {
        self.objective.value
    }

    /// Sets the bounds of a choice.
    pub(in crate::solver) fn bound(&mut self, choice: usize, lower: f64, upper: f64) {
        self.bounds[choice] = (lower, upper);
    }

    /// Adds the row `Σ coefficients·choices ≥ bound` under a name.
    pub(in crate::solver) fn add(&mut self, name: usize, coefficients: impl Iterator<Item = (usize, f64)>, bound: f64) {
        let mut column_of = vec![None; self.bounds.len()];
        for (place, column) in self.columns.iter().enumerate() {
            if let Symbol::Choice(choice) = column.symbol {
                column_of[choice] = Some(place);
            }
        }
        let mut slopes = vec![0.0; self.columns.len()];
        let mut constant = -bound;
        for (choice, coefficient) in coefficients {
            if let Some(column) = column_of[choice] {
                slopes[column] += coefficient;
            } else if let Some(line) = self.basic.iter().position(|&symbol| symbol == Symbol::Choice(choice)) {
                // A basic choice is itself a sum of the columns.
                add_multiple(&mut slopes, coefficient, &self.lines[line].slopes);
                constant += coefficient * self.lines[line].constant;
            }
        }
        let value = constant + slopes.iter().zip(&self.columns).map(|(slope, column)| slope * column.at).sum::<f64>();
        self.basic.push(Symbol::Surplus(name));
        self.lines.push(Sum { slopes, constant, value });
    }

    /// The value of every choice.
    pub(in crate::solver) fn choices(&self) -> Vec<f64> {
        let mut values = vec![0.0; self.bounds.len()];
        let standing = self.columns.iter().map(|column| (column.symbol, column.at));
        let basic = self.basic.iter().copied().zip(self.lines.iter().map(|line| line.value));
        for (symbol, value) in standing.chain(basic) {
            if let Symbol::Choice(choice) = symbol {
                values[choice] = value;
            }
        }
        values
    }

    /// The names of the rows that have less than so much to spare.
    pub(in crate::solver) fn tight_rows(&self, spare: f64) -> impl Iterator<Item = usize> + '_ {
        let basic = self.basic.iter().zip(&self.lines).filter_map(move |(symbol, line)| match symbol {
            Symbol::Surplus(name) if line.value < spare => Some(*name),
            Symbol::Surplus(_) | Symbol::Choice(_) => None,
        });
        self.rows_met_exactly().map(|(name, _)| name).chain(basic)
    }

    /// The rows that have nothing to spare, which are the nonbasic ones: name and column.
    pub(super) fn rows_met_exactly(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.columns.iter().enumerate().filter_map(|(place, column)| match column.symbol {
            Symbol::Surplus(name) => Some((name, place)),
            Symbol::Choice(_) => None,
        })
    }

    /// The bounds of a symbol.
    pub(super) fn bounds_of(&self, symbol: Symbol) -> (f64, f64) {
        match symbol {
            Symbol::Choice(choice) => self.bounds[choice],
            Symbol::Surplus(_) => (0.0, f64::INFINITY),
        }
    }

    /// Puts every column on the side that its slope in the objective calls for, where the bounds are by now.
    pub(super) fn place(&mut self) {
        for place in 0..self.columns.len() {
            let slope = self.objective.slopes[place];
            let column = &mut self.columns[place];
            if matches!(column.symbol, Symbol::Surplus(_)) || slope > FLAT {
                column.side = Side::Lower;
            } else if slope < -FLAT {
                column.side = Side::Upper;
            }
            self.shift(place, self.columns[place].side);
        }
    }

    /// The bound of a symbol on one side.
    pub(super) fn bound_of(&self, symbol: Symbol, side: Side) -> f64 {
        let (lower, upper) = self.bounds_of(symbol);
        match side {
            Side::Lower => lower,
            Side::Upper => upper,
        }
    }

    /// Moves a column to its other bound.
    pub(super) fn flip(&mut self, column: usize) {
        let side = match self.columns[column].side {
            Side::Lower => Side::Upper,
            Side::Upper => Side::Lower,
        };
        self.shift(column, side);
    }

    /// Moves a column to one of its bounds.
    fn shift(&mut self, column: usize, side: Side) {
        let bound = self.bound_of(self.columns[column].symbol, side);
        self.columns[column].side = side;
        self.advance(column, bound - self.columns[column].at);
        self.columns[column].at = bound;
    }

    /// All values after a column has moved.
    fn advance(&mut self, column: usize, step: f64) {
        if step != 0.0 {
            for sum in self.lines.iter_mut().chain([&mut self.objective]) {
                sum.value += sum.slopes[column] * step;
            }
        }
    }

    /// Moves a column until a line's symbol is at one of its bounds, and exchanges the two.
    pub(super) fn exchange(&mut self, line: usize, side: Side, column: usize) {
        let bound = self.bound_of(self.basic[line], side);
        let step = (bound - self.lines[line].value) / self.lines[line].slopes[column];
        let entered = self.columns[column].at + step;
        self.advance(column, step);
        self.pivot(line, column);
        self.columns[column].side = side;
        self.columns[column].at = bound;
        self.lines[line].value = entered;
    }

    /// Solves the line for the column's symbol and puts the result into all other sums.
    fn pivot(&mut self, line: usize, column: usize) {
        self.pivots += 1;
        let mut solved = std::mem::take(&mut self.lines[line].slopes);
        let inverse = 1.0 / solved[column];
        for slope in &mut solved {
            *slope *= -inverse;
        }
        solved[column] = inverse;
        let constant = self.lines[line].constant * -inverse;
        // The line itself has no slopes at the moment.
        for sum in self.lines.iter_mut().chain([&mut self.objective]).filter(|sum| !sum.slopes.is_empty()) {
            let factor = std::mem::take(&mut sum.slopes[column]);
            if factor != 0.0 {
                add_multiple(&mut sum.slopes, factor, &solved);
                sum.constant += factor * constant;
            }
        }
        self.lines[line].slopes = solved;
        self.lines[line].constant = constant;
        std::mem::swap(&mut self.basic[line], &mut self.columns[column].symbol);
    }
}

/// Adds a multiple of one list of slopes to another, noise cut off.
fn add_multiple(slopes: &mut [f64], factor: f64, added: &[f64]) {
    for (slope, added) in slopes.iter_mut().zip(added) {
        let sum = *slope + factor * added;
        *slope = if sum.abs() < NOISE { 0.0 } else { sum };
    }
}
