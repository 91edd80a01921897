//! Brands: how the consultancy that signs a report shows in it, with its name, logo, colours, fonts and notes.
//!
//! A brand is read from a small YAML file. What would make a report hard to read is refused: a colour must stand out from
//! every ground that the report sets it on, by the contrast that WCAG 2 asks for. What the dark page needs and the file
//! doesn't say is worked out.

mod colour;
mod font;
mod logo;
mod palette;
mod read;
mod svg;

use crate::text::Text;

pub use colour::Colour;
pub use logo::{Logo, MAX_LOGO_BYTES, MediaType};
pub use palette::{Palette, Shades};
pub use read::{Files, read};

/// A consultancy as its reports show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brand {
    /// Its name.
    pub name: String,
    /// Its logo.
    pub logo: Option<Logo>,
    /// Its logo on a dark ground; without one, the logo keeps a light ground.
    pub logo_dark: Option<Logo>,
    /// Its colours.
    pub colours: Option<Palette>,
    /// The names of the fonts of headings, the preferred one first; empty for palier's.
    pub heading_fonts: Vec<String>,
    /// The names of the fonts of all else, the preferred one first; empty for palier's.
    pub body_fonts: Vec<String>,
    /// What stands at the foot of every page.
    pub footer: Option<Text>,
    /// For whose eyes the report is.
    pub confidentiality: Option<Text>,
}
