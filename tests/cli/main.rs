//! The program, tried as its users use it.
#![allow(clippy::disallowed_methods, reason = "tests make the files that the program reads")]

mod agreement;
mod bad_input;
mod baseline;
mod batch;
mod benchmark;
mod brand;
mod browser;
mod built_in;
mod check;
mod doubts;
#[cfg(unix)]
mod durability;
mod editor;
mod examples;
mod explain;
mod explain_code;
mod formats;
#[cfg(unix)]
mod interview;
#[cfg(unix)]
mod interview_plan;
mod invalid;
mod junit;
mod many;
mod oracle;
mod palier;
mod payloads;
#[cfg(unix)]
mod pipelines;
mod plan;
mod questionnaire;
mod random;
mod readme;
mod redact;
mod rollup;
mod schema;
mod score;
mod summary;
mod template;
mod word;
mod words;
