//! palier assesses how far a business has come from selling through one channel to serving its customers across all
//! of them: it reads a questionnaire and answers, scores them, and writes reports and data.
//!
//! The command line and the file formats are the stable interface. This library is there for the program `palier` and is
//! unstable before 1.0.

pub mod answers;
pub mod assessment;
pub mod brand;
pub mod comparison;
pub mod doubts;
pub mod explanation;
pub mod export;
pub mod findings;
pub mod gates;
pub mod interview;
pub mod outline;
pub mod problem;
pub mod questionnaire;
pub mod redaction;
pub mod report;
pub mod results;
pub mod roadmap;
pub mod schema;
pub mod scoring;
pub mod settings;
pub mod solver;
pub mod source;
pub mod text;
