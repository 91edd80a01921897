//! The brand as templates receive it: in the language of the report, colours as CSS writes them.

use schemars::JsonSchema;
use serde::Serialize;

use crate::brand::{self, Logo};
use crate::text::{Language, Text};

/// How the consultancy that signs the report shows in it.
#[derive(Debug, Serialize, JsonSchema)]
pub(super) struct Brand {
    /// Its name.
    name: String,
    /// Its logo, whole, as the `src` of an `<img>`.
    logo: Option<String>,
    /// Its logo for a dark page.
    logo_dark: Option<String>,
    /// Its colours.
    colors: Option<Colors>,
    /// Its fonts.
    fonts: Fonts,
    /// What stands at the foot of every page.
    footer: Option<String>,
    /// For whose eyes the report is.
    confidentiality: Option<String>,
}

/// A brand's colours, each with enough contrast on its page.
#[derive(Debug, Serialize, JsonSchema)]
struct Colors {
    /// On the light page, and in print.
    light: Shades,
    /// On the dark page.
    dark: Shades,
}

/// A brand's colours on one page, as CSS writes them: `#0d5a6b`.
#[derive(Debug, Serialize, JsonSchema)]
struct Shades {
    /// Rules, links, the level attained.
    primary: String,
    /// Text on the primary colour.
    on_primary: String,
    /// What charts draw.
    accent: String,
    /// Text on the accent colour.
    on_accent: String,
    /// What charts draw that isn’t certain.
    possible: String,
    /// The ranges in charts.
    span: String,
}

/// A brand's fonts: names, which a style takes through the filter `css`, without quotes.
#[derive(Debug, Serialize, JsonSchema)]
struct Fonts {
    /// Of headings, the preferred one first; empty for palier’s.
    heading: Vec<String>,
    /// Of all else, the preferred one first; empty for palier’s.
    body: Vec<String>,
}

/// A brand in the language of a report.
pub(super) fn brand(of: &brand::Brand, language: &Language) -> Brand {
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.in_language(language).to_owned());
    Brand {
        name: of.name.clone(),
        logo: of.logo.as_ref().map(Logo::data_address),
        logo_dark: of.logo_dark.as_ref().map(Logo::data_address),
        colors: of.colours.map(|colours| Colors { light: shades(&colours.light), dark: shades(&colours.dark) }),
        fonts: Fonts { heading: of.heading_fonts.clone(), body: of.body_fonts.clone() },
        footer: text(&of.footer),
        confidentiality: text(&of.confidentiality),
    }
}

fn shades(of: &brand::Shades) -> Shades {
    Shades {
        primary: of.primary.to_string(),
        on_primary: of.on_primary.to_string(),
        accent: of.accent.to_string(),
        on_accent: of.on_accent.to_string(),
        possible: of.possible.to_string(),
        span: of.span.to_string(),
    }
}
