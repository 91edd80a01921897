//! The program in the terminal: reads the command line, runs the command, tells the shell how it went.

mod args;
mod batch;
mod brand;
mod commands;
mod comparison;
mod exit;
mod help;
mod inputs;
mod io;
mod library;
mod names;
mod narration;
mod problems;
mod progress;
mod prompt;
mod reading;
mod recorded;
mod settings;
mod table;
mod templates;
mod wrap;

use std::process::ExitCode;

fn main() -> ExitCode {
    let world = io::World::of_process();
    let args = match help::parse(&world) {
        Ok(args) => args,
        Err(exit) => return exit.code(),
    };
    let terminal = world.terminal(&args.common);
    commands::run(args, &terminal).unwrap_or_else(|error| exit::report(&error, &terminal)).code()
}
