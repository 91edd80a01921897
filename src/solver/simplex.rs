//! A dual simplex method for variables within bounds, in floating-point numbers: it proposes, and proves nothing.
//!
//! The tableau writes the objective and some of the symbols (*basic*, one a line) as sums of the others (*nonbasic*, one a
//! column), each of which stands at its lower or its upper bound. The method keeps the objective from falling whichever
//! way a nonbasic symbol could move, so its value is a lower bound throughout, and mends basic symbols that are out of
//! their bounds one by one; when none is left, the bound is the least value of the relaxed problem.

/// How far a value may be out of its bounds.
const OUT_OF_BOUNDS: f64 = 1e-7;
/// Entries of the tableau below this are noise.
const NOISE: f64 = 1e-12;
/// Slopes below this are taken as 0.
const FLAT: f64 = 1e-9;
/// Pivots below this would blow noise up.
const SMALLEST_PIVOT: f64 = 1e-7;

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
enum Side {
    Lower,
    Upper,
}

#[derive(Debug, Clone)]
struct Column {
    symbol: Symbol,
    side: Side,
}

/// `value = Σ slopes·columns + constant`.
#[derive(Debug, Clone)]
struct Line {
    symbol: Symbol,
    slopes: Vec<f64>,
    constant: f64,
    value: f64,
}

/// Which way a basic symbol is out of its bounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Out {
    Below,
    Above,
}

impl Out {
    /// 1 if the symbol must grow, −1 if it must fall.
    fn sign(self) -> f64 {
        match self {
            Self::Below => 1.0,
            Self::Above => -1.0,
        }
    }
}

/// A line whose symbol is out of its bounds.
#[derive(Debug, Clone, Copy)]
pub(super) struct Violation {
    line: usize,
    out: Out,
    by: f64,
}

/// A column whose move would bring a symbol nearer to its bounds.
#[derive(Debug, Clone, Copy)]
struct Candidate {
    column: usize,
    /// What the objective rises for each unit by which the symbol comes nearer.
    price: f64,
    /// By how much the symbol comes nearer for each unit of the move.
    help: f64,
    /// By how much it comes nearer if the column moves to its other bound.
    most: f64,
}

/// How a run of the method ended.
#[derive(Debug, Clone, Copy)]
pub(super) enum Verdict {
    /// At the optimum of the relaxed problem.
    Optimal,
    /// The bound is past the cutoff.
    PastCutoff,
    /// A symbol can't get within its bounds, whatever the columns do.
    Infeasible(Violation),
    /// Too many steps, or only pivots too small to trust.
    Stalled,
}

/// The tableau.
#[derive(Debug, Clone)]
pub(super) struct Simplex {
    columns: Vec<Column>,
    lines: Vec<Line>,
    objective: Line,
    /// Lower and upper bound of every choice.
    bounds: Vec<(f64, f64)>,
    pivots: u64,
}

impl Simplex {
    /// Minimises the sum of costs over choices between 0 and 1; no rows yet.
    pub(super) fn new(costs: &[f64]) -> Self {
        let column = |place| Column { symbol: Symbol::Choice(place), side: Side::Lower };
        Self {
            columns: (0..costs.len()).map(column).collect(),
            lines: Vec::new(),
            objective: Line { symbol: Symbol::Surplus(0), slopes: costs.to_vec(), constant: 0.0, value: 0.0 },
            bounds: vec![(0.0, 1.0); costs.len()],
            pivots: 0,
        }
    }

    /// How many pivots there have been since the start: noise grows with them.
    pub(super) fn pivots(&self) -> u64 {
        self.pivots
    }

    /// How many rows there are.
    pub(super) fn lines(&self) -> usize {
        self.lines.len()
    }

    /// The objective's value after the last run.
    pub(super) fn value(&self) -> f64 {
        self.objective.value
    }

    /// Sets the bounds of a choice.
    pub(super) fn bound(&mut self, choice: usize, lower: f64, upper: f64) {
        self.bounds[choice] = (lower, upper);
    }

    /// Adds the row `Σ coefficients·choices ≥ bound` under a name.
    pub(super) fn add(&mut self, name: usize, coefficients: impl Iterator<Item = (usize, f64)>, bound: f64) {
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
            } else if let Some(line) = self.lines.iter().find(|line| line.symbol == Symbol::Choice(choice)) {
                // A basic choice is itself a sum of the columns.
                add_multiple(&mut slopes, coefficient, &line.slopes);
                constant += coefficient * line.constant;
            }
        }
        self.lines.push(Line { symbol: Symbol::Surplus(name), slopes, constant, value: 0.0 });
    }

    /// Raises the bound until it is the optimum, past the cutoff, or stuck.
    pub(super) fn solve(&mut self, cutoff: f64, most_pivots: usize) -> Verdict {
        self.place();
        for _ in 0..most_pivots {
            if self.objective.value > cutoff {
                return Verdict::PastCutoff;
            }
            let Some(violation) = self.worst() else { return Verdict::Optimal };
            let candidates = self.candidates(violation);
            // The cheapest move to their other bound altogether, as long as that leaves the symbol out of its bounds.
            let mut missing = violation.by;
            let flips = candidates.iter().take_while(|candidate| {
                missing -= candidate.most;
                missing >= FLAT
            });
            let (flips, rest) = candidates.split_at(flips.count());
            let Some(entering) = entering(rest) else { return Verdict::Infeasible(violation) };
            if entering.help < SMALLEST_PIVOT {
                return Verdict::Stalled;
            }
            for flip in flips {
                self.flip(flip.column);
            }
            self.exchange(violation, entering.column);
        }
        Verdict::Stalled
    }

    /// The value of every choice.
    pub(super) fn choices(&self) -> Vec<f64> {
        let mut values = vec![0.0; self.bounds.len()];
        for column in &self.columns {
            if let Symbol::Choice(choice) = column.symbol {
                values[choice] = self.standing(column);
            }
        }
        for line in &self.lines {
            if let Symbol::Choice(choice) = line.symbol {
                values[choice] = line.value;
            }
        }
        values
    }

    /// The weights of the rows at the present tableau: what a unit more of a row's bound would add to the objective.
    pub(super) fn weights(&self) -> Vec<(usize, f64)> {
        self.rows().map(|(name, column)| (name, self.objective.slopes[column])).collect()
    }

    /// Weights that raise the bound by about `rise` where a symbol can't get within its bounds: a proof of infeasibility is a
    /// sum of rows that every point falls short of, and any multiple of it may be added to the weights.
    pub(super) fn weights_of_infeasibility(&self, violation: Violation, rise: f64) -> Vec<(usize, f64)> {
        let line = &self.lines[violation.line];
        let sign = violation.out.sign();
        // By how much the symbol misses its bound at its best.
        let slopes = line.slopes.iter().zip(&self.columns);
        let best =
            line.constant + slopes.map(|(slope, column)| slope * self.best_standing(column, sign * slope)).sum::<f64>();
        let (lower, upper) = self.bounds_of(line.symbol);
        let short = if violation.out == Out::Below { lower - best } else { best - upper };
        let multiple = if short > FLAT { rise / short } else { 0.0 };
        let mut weights: Vec<_> = self
            .rows()
            .map(|(name, column)| (name, self.objective.slopes[column] - multiple * sign * line.slopes[column]))
            .collect();
        if let (Symbol::Surplus(name), Out::Below) = (line.symbol, violation.out) {
            weights.push((name, multiple));
        }
        weights
    }

    /// The rows that hold with nothing to spare, which are the nonbasic ones: name and column.
    fn rows(&self) -> impl Iterator<Item = (usize, usize)> + '_ {
        self.columns.iter().enumerate().filter_map(|(place, column)| match column.symbol {
            Symbol::Surplus(name) => Some((name, place)),
            Symbol::Choice(_) => None,
        })
    }

    /// The names of the rows that have less than so much to spare.
    pub(super) fn tight_rows(&self, spare: f64) -> impl Iterator<Item = usize> + '_ {
        let basic = self.lines.iter().filter_map(move |line| match line.symbol {
            Symbol::Surplus(name) if line.value < spare => Some(name),
            _ => None,
        });
        self.rows().map(|(name, _)| name).chain(basic)
    }

    fn bounds_of(&self, symbol: Symbol) -> (f64, f64) {
        match symbol {
            Symbol::Choice(choice) => self.bounds[choice],
            Symbol::Surplus(_) => (0.0, f64::INFINITY),
        }
    }

    fn standing(&self, column: &Column) -> f64 {
        let (lower, upper) = self.bounds_of(column.symbol);
        if column.side == Side::Lower { lower } else { upper }
    }

    /// Where a column would stand to make something of that slope large; surpluses stay at 0, as the weights take care of them.
    fn best_standing(&self, column: &Column, slope: f64) -> f64 {
        let (lower, upper) = self.bounds_of(column.symbol);
        if slope > 0.0 && upper.is_finite() { upper } else { lower }
    }

    /// Puts every column on the side that its slope in the objective calls for, and works out all values.
    fn place(&mut self) {
        for place in 0..self.columns.len() {
            let slope = self.objective.slopes[place];
            let symbol = self.columns[place].symbol;
            let column = &mut self.columns[place];
            if matches!(symbol, Symbol::Surplus(_)) || slope > FLAT {
                column.side = Side::Lower;
            } else if slope < -FLAT {
                column.side = Side::Upper;
            }
        }
        let standing: Vec<f64> = self.columns.iter().map(|column| self.standing(column)).collect();
        for line in self.lines.iter_mut().chain([&mut self.objective]) {
            line.value = line.constant + line.slopes.iter().zip(&standing).map(|(slope, at)| slope * at).sum::<f64>();
        }
    }

    /// The basic symbol furthest out of its bounds.
    fn worst(&self) -> Option<Violation> {
        let mut worst: Option<Violation> = None;
        for (place, line) in self.lines.iter().enumerate() {
            let (lower, upper) = self.bounds_of(line.symbol);
            let (below, above) = (lower - line.value, line.value - upper);
            let (out, by) = if below > above { (Out::Below, below) } else { (Out::Above, above) };
            if by > worst.map_or(OUT_OF_BOUNDS, |worst| worst.by) {
                worst = Some(Violation { line: place, out, by });
            }
        }
        worst
    }

    /// The columns whose move would help, cheapest first.
    fn candidates(&self, violation: Violation) -> Vec<Candidate> {
        let line = &self.lines[violation.line];
        let sign = violation.out.sign();
        let mut candidates = Vec::new();
        for (place, (slope, column)) in line.slopes.iter().zip(&self.columns).enumerate() {
            let help = if column.side == Side::Lower { sign * slope } else { -sign * slope };
            if help > FLAT {
                let (lower, upper) = self.bounds_of(column.symbol);
                if lower < upper {
                    let price = self.objective.slopes[place].abs() / help;
                    candidates.push(Candidate { column: place, price, help, most: help * (upper - lower) });
                }
            }
        }
        candidates.sort_by(|left, right| left.price.total_cmp(&right.price).then(left.column.cmp(&right.column)));
        candidates
    }

    /// Moves a column to its other bound.
    fn flip(&mut self, place: usize) {
        let (lower, upper) = self.bounds_of(self.columns[place].symbol);
        let column = &mut self.columns[place];
        let (side, step) = match column.side {
            Side::Lower => (Side::Upper, upper - lower),
            Side::Upper => (Side::Lower, lower - upper),
        };
        column.side = side;
        self.shift(place, step);
    }

    /// All values after a column has moved.
    fn shift(&mut self, column: usize, step: f64) {
        for line in self.lines.iter_mut().chain([&mut self.objective]) {
            line.value += line.slopes[column] * step;
        }
    }

    /// Moves the column until the line's symbol is at the bound it missed, and exchanges the two.
    fn exchange(&mut self, violation: Violation, column: usize) {
        let line = &self.lines[violation.line];
        let (lower, upper) = self.bounds_of(line.symbol);
        let (target, side) = if violation.out == Out::Below { (lower, Side::Lower) } else { (upper, Side::Upper) };
        let step = (target - line.value) / line.slopes[column];
        let entered = self.standing(&self.columns[column]) + step;
        self.shift(column, step);
        self.pivot(violation.line, column);
        self.columns[column].side = side;
        self.lines[violation.line].value = entered;
    }

    /// Solves the line for the column's symbol and puts the result into all other lines.
    fn pivot(&mut self, line: usize, column: usize) {
        self.pivots += 1;
        let mut solved = std::mem::take(&mut self.lines[line].slopes);
        let inverse = 1.0 / solved[column];
        for slope in &mut solved {
            *slope *= -inverse;
        }
        solved[column] = inverse;
        let constant = self.lines[line].constant * -inverse;
        for other in self.lines.iter_mut().chain([&mut self.objective]).filter(|other| !other.slopes.is_empty()) {
            let factor = std::mem::take(&mut other.slopes[column]);
            if factor != 0.0 {
                add_multiple(&mut other.slopes, factor, &solved);
                other.constant += factor * constant;
            }
        }
        let pivoted = &mut self.lines[line];
        pivoted.slopes = solved;
        pivoted.constant = constant;
        std::mem::swap(&mut pivoted.symbol, &mut self.columns[column].symbol);
    }
}

/// Among the cheapest of the candidates, the one that helps most: the larger the pivot, the less noise. The first of equals.
fn entering(candidates: &[Candidate]) -> Option<Candidate> {
    let limit = candidates.first()?.price + FLAT;
    let cheapest = candidates.iter().take_while(|candidate| candidate.price <= limit);
    cheapest.copied().reduce(|best, other| if other.help > best.help { other } else { best })
}

/// Adds a multiple of one list of slopes to another, noise cut off.
fn add_multiple(slopes: &mut [f64], factor: f64, added: &[f64]) {
    for (slope, added) in slopes.iter_mut().zip(added) {
        let sum = *slope + factor * added;
        *slope = if sum.abs() < NOISE { 0.0 } else { sum };
    }
}
