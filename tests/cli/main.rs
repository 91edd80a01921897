//! The program, tried as its users use it.
#![allow(clippy::disallowed_methods, reason = "tests make the files that the program reads")]

mod browser;
mod examples;
mod palier;
mod readme;
mod score;
