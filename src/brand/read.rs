//! Reading a brand: every fault of its file and of its logos, each at its place.

use std::collections::BTreeMap;

use super::Brand;
use super::colour::{Colour, NoColour};
use super::font;
use super::logo::{Logo, MAX_LOGO_BYTES};
use super::palette::{DARK, DRAWING, Given, LIGHT, Page, Palette, TEXT, palette};
use crate::problem::{Checked, Code, Place, Problem, Problems};
use crate::source::{self, Fields, Node, Value};
use crate::text::{Argument, Language, Message, Text, inline};

/// Gives the bytes of a file by its path from the brand's folder, of a larger one the first so many; else says why not.
pub type Files<'f> = dyn Fn(&str, usize) -> Result<Vec<u8>, Message> + 'f;

/// The most characters of a name, of a footer and of a note on confidentiality: they stand on every page.
const MOST_OF_NAME: usize = 80;
const MOST_OF_FOOTER: usize = 120;
const MOST_OF_NOTE: usize = 200;

/// Reads a brand from its file, and its logos from theirs.
#[must_use]
pub fn read(tree: &Node, files: &Files<'_>) -> Checked<Brand> {
    let mut problems = Problems::default();
    if !source::is_format_1(tree, &mut problems) {
        return Checked::new(None, problems);
    }
    let mut reader = Reader { files, problems: &mut problems };
    let brand = reader.brand(tree);
    Checked::new(brand, problems)
}

struct Reader<'r> {
    files: &'r Files<'r>,
    problems: &'r mut Problems,
}

impl Reader<'_> {
    fn brand(&mut self, tree: &Node) -> Option<Brand> {
        // What is no mapping has been told of already.
        let mut told = Problems::default();
        let fields = Fields::of(tree, &mut told)?;
        fields.entry("format");
        let name = fields.required("name", self.problems).and_then(|node| self.text(node, MOST_OF_NAME));
        let logo = fields.optional("logo").and_then(|node| self.logo(node));
        let logo_dark = fields.optional("logo_dark").and_then(|node| self.logo(node));
        let colours = fields.optional("colors").and_then(|node| self.colours(node));
        let [heading_fonts, body_fonts] = fields.optional("fonts").map(|node| self.fonts(node)).unwrap_or_default();
        let footer = fields.optional("footer").and_then(|node| self.localized(node, MOST_OF_FOOTER));
        let note = fields.optional("confidentiality").and_then(|node| self.localized(node, MOST_OF_NOTE));
        fields.finish(self.problems);
        let brand =
            Brand { name: name?, logo, logo_dark, colours, heading_fonts, body_fonts, footer, confidentiality: note };
        Some(brand)
    }

    fn error(&mut self, code: Code, message: Message, help: Message, place: Place) {
        self.problems.push(Problem::error(code, message).with_help(help).at(place));
    }

    /// A text of one line.
    fn text(&mut self, node: &Node, most: usize) -> Option<String> {
        let text = inline(&source::string(node, self.problems)?);
        let characters = text.chars().count();
        if characters > most {
            let message = Message::new("problem-brand-text").with("count", characters).with("most", most);
            self.error(Code::InvalidValue, message, Message::new("help-brand-text"), node.place);
        }
        Some(text)
    }

    /// A text of one line, the same in every language or by language.
    fn localized(&mut self, node: &Node, most: usize) -> Option<Text> {
        let entries = match &node.value {
            Value::Text(_) => return self.text(node, most).map(Text::plain),
            Value::Mapping(_) => source::mapping(node, self.problems)?,
            _ => {
                source::wrong_type(node, "type-text-or-languages", self.problems);
                return None;
            }
        };
        let mut first = None;
        let mut translations = BTreeMap::new();
        for (key, value) in entries.iter().filter(|(key, _)| !key.name.starts_with("x-")) {
            let Ok(language) = key.name.parse::<Language>() else {
                let message = Message::new("problem-language").with("language", key.name.as_str());
                let help = source::cut_off(&key.name).filter(|_| value.is_null());
                self.error(Code::InvalidValue, message, help.unwrap_or(Message::new("help-language")), key.place);
                continue;
            };
            // A language that is still to come may stand there without its text.
            if !value.is_blank()
                && let Some(text) = self.text(value, most)
            {
                first.get_or_insert_with(|| text.clone());
                translations.insert(language, text);
            }
        }
        if first.is_none() && !self.problems.has_errors() {
            let help = Message::new("help-no-language").with("languages", "fr, en");
            self.error(Code::MissingField, Message::new("problem-no-language"), help, node.place);
        }
        first.map(|first| Text::localized(first, translations))
    }

    fn logo(&mut self, node: &Node) -> Option<Logo> {
        let path = source::string(node, self.problems)?;
        let read = (self.files)(&path, MAX_LOGO_BYTES + 1).map_err(|why| {
            let message = Message::new("problem-logo-unreadable").with("file", path.as_str()).with("cause", why);
            Problem::error(Code::UnusableLogo, message).with_help(Message::new("help-logo-unreadable"))
        });
        match read.and_then(Logo::new) {
            Ok(logo) => Some(logo),
            Err(problem) => {
                self.problems.push(problem.at(node.place));
                None
            }
        }
    }

    /// The names of the fonts of headings and of all else.
    fn fonts(&mut self, node: &Node) -> [Vec<String>; 2] {
        let Some(fields) = Fields::of(node, self.problems) else { return Default::default() };
        let fonts =
            ["heading", "body"].map(|name| fields.optional(name).map(|node| self.names(node)).unwrap_or_default());
        fields.finish(self.problems);
        fonts
    }

    fn names(&mut self, node: &Node) -> Vec<String> {
        let items = match &node.value {
            Value::List(items) => items.as_slice(),
            _ => std::slice::from_ref(node),
        };
        if items.is_empty() {
            let help = Message::new("help-empty-list");
            self.error(Code::TooFew, Message::new("problem-empty-list"), help, node.place);
        }
        if items.len() > font::MOST_NAMES {
            let message = Message::new("problem-too-many-entries").with("most", font::MOST_NAMES);
            self.error(Code::InvalidValue, message, Message::new("help-brand-fonts"), node.place);
        }
        let mut names = Vec::new();
        for item in items.iter().take(font::MOST_NAMES) {
            let Some(name) = source::string(item, self.problems) else { continue };
            if font::is_name(&name) {
                names.push(name);
            } else {
                let message = Message::new("problem-font").with("name", name).with("most", font::MOST_CHARACTERS);
                let help =
                    Message::new(if matches!(node.value, Value::List(_)) { "help-font" } else { "help-brand-fonts" });
                self.error(Code::InvalidValue, message, help, item.place);
            }
        }
        names
    }

    fn colours(&mut self, node: &Node) -> Option<Palette> {
        let fields = Fields::of(node, self.problems)?;
        if fields.entry("primary").is_none() {
            fields.required("primary", self.problems);
        }
        let light = self.on_page(&fields, &LIGHT, "light");
        let dark = fields.optional("dark").and_then(|node| {
            let fields = Fields::of(node, self.problems)?;
            let dark = self.on_page(&fields, &DARK, "dark");
            fields.finish(self.problems);
            Some(dark)
        });
        fields.finish(self.problems);
        light.primary.map(|primary| palette(light, dark.unwrap_or_default(), primary))
    }

    /// The colours that a page is given, with enough contrast on it.
    fn on_page(&mut self, fields: &Fields<'_>, page: &Page, name: &'static str) -> Given {
        let primary = self.colour(fields, "primary");
        let on_primary = self.colour(fields, "on_primary");
        let accent = self.colour(fields, "accent");
        let mut contrast = Contrast { page: name, problems: self.problems };
        contrast.check(primary, ("contrast-sheet", page.sheet), TEXT);
        contrast.check(accent, ("contrast-track", page.track), DRAWING);
        if let Some((primary, _)) = primary {
            contrast.check(on_primary, ("contrast-primary", primary), TEXT);
        }
        let colour = |given: Option<(Colour, Place)>| given.map(|(colour, _)| colour);
        Given { primary: colour(primary), on_primary: colour(on_primary), accent: colour(accent) }
    }

    fn colour(&mut self, fields: &Fields<'_>, name: &'static str) -> Option<(Colour, Place)> {
        let (key, node) = fields.entry(name)?;
        let text = match &node.value {
            Value::Text(text) if !text.trim().is_empty() => text,
            // Without quotes, a number sign begins a remark, and digits are a number.
            Value::Null | Value::Text(_) | Value::Number(_) => {
                let place = if node.is_null() { key.place } else { node.place };
                let message = Message::new("problem-no-colour").with("field", name);
                self.error(Code::InvalidValue, message, Message::new("help-colour-quotes").with("field", name), place);
                return None;
            }
            _ => {
                source::wrong_type(node, "type-colour", self.problems);
                return None;
            }
        };
        match Colour::parse(text) {
            Ok(colour) => Some((colour, node.place)),
            Err(why) => {
                let key = match why {
                    NoColour::Unknown => "problem-colour",
                    NoColour::SeeThrough => "problem-colour-see-through",
                };
                let message = Message::new(key).with("colour", text.trim());
                self.error(Code::InvalidValue, message, Message::new("help-colour"), node.place);
                None
            }
        }
    }
}

/// Holds colours to the contrast that they need on a page.
struct Contrast<'r> {
    page: &'static str,
    problems: &'r mut Problems,
}

impl Contrast<'_> {
    /// Whether a colour stands out enough from a ground, which goes by a name.
    fn check(&mut self, colour: Option<(Colour, Place)>, (ground_name, ground): (&'static str, Colour), needed: f64) {
        let Some((colour, place)) = colour else { return };
        if colour.contrast(ground) >= needed {
            return;
        }
        let about = |key: &'static str| {
            Message::new(key)
                .with("colour", colour.to_string())
                .with("ground", Message::new(ground_name).with("colour", ground.to_string()).with("page", self.page))
                .with("ratio", Argument::Ratio(colour.contrast(ground)))
                .with("needed", Argument::Ratio(needed))
        };
        let problem = Problem::error(Code::LowContrast, about("problem-low-contrast")).at(place);
        self.problems.push(match colour.shade_on(ground, needed) {
            Some(shade) => problem.with_help(
                Message::new("help-low-contrast")
                    .with("shade", shade.to_string())
                    .with("ratio", Argument::Ratio(shade.contrast(ground))),
            ),
            None => problem,
        });
    }
}
