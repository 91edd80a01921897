//! The solver against enumeration and against optima that another solver found.

mod enumeration;
mod fixtures;
mod random;
mod relaxed;
mod stops;
