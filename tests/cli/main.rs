//! The program, tried as its users use it.
#![allow(clippy::disallowed_methods, reason = "tests make the files that the program reads")]

mod agreement;
mod bad_input;
mod browser;
mod check;
mod doubts;
#[cfg(unix)]
mod durability;
mod examples;
#[cfg(unix)]
mod interview;
#[cfg(unix)]
mod interview_plan;
mod invalid;
mod oracle;
mod palier;
mod payloads;
mod random;
mod readme;
mod score;
