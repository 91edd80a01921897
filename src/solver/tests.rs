//! The solver against enumeration and against optima that another solver found.

mod enumeration;
