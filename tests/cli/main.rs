//! The program, tried as its users use it.
#![allow(clippy::disallowed_methods, reason = "tests make the files that they need")]

#[allow(dead_code, reason = "each test takes what it needs")]
mod palier;
