//! The command line's help and its usage errors, in the user's language.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, Command, CommandFactory, FromArgMatches};
use palier::text::{Locale, Message};

use crate::args::Arguments;
use crate::exit::Exit;
use crate::io::World;

/// Reads the command line; help, version and usage errors are printed here.
pub(crate) fn parse(world: &World) -> Result<Arguments, Exit> {
    let locale = language_asked_for(&world.arguments).unwrap_or(world.locale);
    let mut command = localized(locale);
    let parsed = command.try_get_matches_from_mut(help_as_option(&world.arguments)).and_then(|mut matches| {
        Arguments::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
    });
    parsed.map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            crate::io::print(&error.render().to_string());
            Exit::Done
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            crate::io::complain(error.render().to_string().trim_end());
            Exit::Unable
        }
        _ => {
            crate::io::complain(usage_error(&error, locale).trim_end());
            Exit::Unable
        }
    })
}

/// `palier help score` as `palier score --help`, as the users of other programs expect.
fn help_as_option(arguments: &[OsString]) -> Vec<OsString> {
    match arguments {
        [program, help, rest @ ..] if help == "help" => {
            let option = OsString::from("--help");
            std::iter::once(program).chain(rest).chain([&option]).cloned().collect()
        }
        arguments => arguments.to_vec(),
    }
}

/// The language that `--lang` names, before the command line is known to be right.
fn language_asked_for(arguments: &[OsString]) -> Option<Locale> {
    let words: Vec<_> = arguments.iter().filter_map(|argument| argument.to_str()).collect();
    let after = |index: usize| words.get(index + 1).copied();
    let mut values = words.iter().enumerate().filter_map(|(index, word)| match *word {
        "--lang" => after(index),
        word => word.strip_prefix("--lang="),
    });
    values.next_back().and_then(|tag| Locale::ALL.into_iter().find(|locale| locale.tag() == tag))
}

/// The command line with its words.
pub(crate) fn localized(locale: Locale) -> Command {
    let word = |key: &str| Message::new(key.to_owned()).in_locale(locale);
    let command = Arguments::command()
        .about(word("cli-about"))
        .after_help(word("cli-after"))
        .subcommand_help_heading(word("cli-commands"))
        .mut_subcommands(|subcommand| with_own_words(subcommand, None, locale))
        .mut_args(|arg| described(arg, "palier", locale))
        .disable_version_flag(true)
        .arg(
            Arg::new("version")
                .short('V')
                .long("version")
                .action(ArgAction::Version)
                .help(word("cli-arg-version"))
                .display_order(104),
        );
    with_words(command, locale)
}

/// A command with its words, and those of the commands below it: the words of `questionnaire show` are called
/// `cli-questionnaire-show`.
fn with_own_words(command: Command, parent: Option<&str>, locale: Locale) -> Command {
    let name =
        parent.map_or_else(|| command.get_name().to_owned(), |parent| format!("{parent}-{}", command.get_name()));
    let about = Message::new(format!("cli-{name}"));
    let after = Message::new(format!("cli-{name}-after"));
    let command = command
        .about(about.in_locale(locale))
        .subcommand_help_heading(Message::new("cli-commands").in_locale(locale))
        .mut_args(|arg| described(arg, &name, locale))
        .mut_subcommands(|subcommand| with_own_words(subcommand, Some(&name), locale));
    let command = if after.exists_in(locale) { command.after_help(after.in_locale(locale)) } else { command };
    with_words(command, locale)
}

/// The headings and the help option, which every command has.
fn with_words(command: Command, locale: Locale) -> Command {
    let word = |key: &str| Message::new(key.to_owned()).in_locale(locale);
    command
        .disable_help_flag(true)
        .arg(
            Arg::new("help")
                .short('h')
                .long("help")
                .action(ArgAction::Help)
                .help(word("cli-arg-help"))
                .display_order(103),
        )
        .help_template(format!("{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}", word("cli-usage")))
}

/// An argument with its help: its own for the command, else the one that commands share.
fn described(arg: Arg, command: &str, locale: Locale) -> Arg {
    let id = arg.get_id().as_str().replace('_', "-");
    let own = Message::new(format!("cli-{command}-arg-{id}"));
    let shared = Message::new(format!("cli-arg-{id}"));
    let message = if own.exists_in(locale) { own } else { shared };
    // The words name the values and the default: clap's own "[possible values: …]" is English only.
    let arg = arg.help(message.in_locale(locale));
    if arg.get_action().takes_values() { arg.hide_possible_values(true).hide_default_value(true) } else { arg }
}

/// What the value of an argument is called that is a number with decimals.
const FIGURES: [&str; 4] = ["<EFFORT>", "<SECONDS>", "<POINTS>", "<PERCENT>"];

/// A usage error: clap's own words in English, ours in French.
fn usage_error(error: &clap::Error, locale: Locale) -> String {
    if locale == Locale::En {
        return error.render().to_string();
    }
    let text = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => texts.iter().map(ToString::to_string).collect::<Vec<_>>().join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    };
    let key = match error.kind() {
        ErrorKind::InvalidValue if text(ContextKind::InvalidValue).is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-invalid-value",
        ErrorKind::UnknownArgument => "usage-unknown-argument",
        ErrorKind::InvalidSubcommand => "usage-unknown-command",
        ErrorKind::MissingRequiredArgument => "usage-missing-argument",
        ErrorKind::MissingSubcommand => "usage-missing-command",
        ErrorKind::ArgumentConflict => "usage-conflict",
        ErrorKind::TooManyValues | ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => "usage-number-of-values",
        ErrorKind::InvalidUtf8 => "usage-not-utf8",
        _ => "usage-other",
    };
    let message = Message::new(key)
        .with("argument", text(ContextKind::InvalidArg))
        .with("value", text(ContextKind::InvalidValue))
        .with("command", text(ContextKind::InvalidSubcommand));
    let mut lines = vec![Message::new("program-error").with("cause", message).in_locale(locale)];
    let help = |key: &'static str, value: String| {
        (!value.is_empty()).then(|| format!("  {}", Message::new(key).with("values", value).in_locale(locale)))
    };
    lines.extend(help("usage-values", text(ContextKind::ValidValue)));
    lines.extend(help("usage-values", text(ContextKind::ValidSubcommand)));
    lines.extend(help("usage-suggestion", text(ContextKind::SuggestedArg)));
    lines.extend(help("usage-suggestion", text(ContextKind::SuggestedSubcommand)));
    lines.extend(help("usage-suggestion", text(ContextKind::SuggestedValue)));
    if error.kind() == ErrorKind::ValueValidation
        && FIGURES.iter().any(|it| text(ContextKind::InvalidArg).ends_with(it))
    {
        lines.push(format!("  {}", Message::new("usage-figure").in_locale(locale)));
    }
    let usage = text(ContextKind::Usage);
    let usage = usage.trim().trim_start_matches("Usage:").trim();
    if !usage.is_empty() {
        lines.push(format!("\n{} {usage}", Message::new("cli-usage").in_locale(locale)));
    }
    lines.push(format!("\n{}\n", Message::new("usage-more").in_locale(locale)));
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words of a command, of its arguments and of the commands below it.
    fn texts_of(command: &Command) -> Vec<Option<String>> {
        let own = command.get_about().map(ToString::to_string);
        let arguments = command.get_arguments().map(|arg| arg.get_help().map(ToString::to_string));
        std::iter::once(own).chain(arguments).chain(command.get_subcommands().flat_map(texts_of)).collect()
    }

    #[test]
    fn every_command_and_argument_has_its_words_in_both_languages() {
        for locale in Locale::ALL {
            for text in texts_of(&localized(locale)) {
                let text = text.expect("has words");
                assert!(!text.starts_with("cli-"), "no words for {text}");
            }
        }
    }

    #[test]
    fn the_command_line_is_well_formed() {
        localized(Locale::En).debug_assert();
    }
}
