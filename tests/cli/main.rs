//! The program, tried as its users use it.

mod agreement;
mod oracle;
mod random;
