//! The shape of a brand.
#![expect(dead_code, reason = "the types are there for their schemas: the reader walks a tree")]

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

use super::text::{Format1, OneOrSeveral, Text};

/// How a consultancy shows in its reports: `palier report answers.yaml --brand brand.yaml`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "palier brand")]
pub(super) struct BrandFile {
    /// The version of the file format: 1.
    format: Format1,
    /// The consultancy’s name, up to 80 characters.
    #[schemars(length(max = 80))]
    name: String,
    /// The path of the logo from this file’s folder: PNG, JPEG, WebP or SVG, up to 512 KB, in the folder or below.
    logo: Option<String>,
    /// The path of a logo for the dark page. Default: the logo, on a white ground.
    logo_dark: Option<String>,
    /// The colours. Each must stand out enough from what it is set on: 4.5 to 1 for text, 3 to 1 for charts.
    colors: Option<Colors>,
    /// The fonts, which are used where the reader’s device has them.
    fonts: Option<Fonts>,
    /// What stands at the foot of every page, up to 120 characters: an address, a web site.
    footer: Option<Text>,
    /// For whose eyes the report is, up to 200 characters: on the cover and at the foot of every page.
    confidentiality: Option<Text>,
}

/// The colours on the light page, and in print.
#[derive(JsonSchema)]
#[schemars(title = "colours", deny_unknown_fields)]
struct Colors {
    /// Rules, links, the level attained.
    primary: Color,
    /// Text on the primary colour. Default: white.
    on_primary: Option<Color>,
    /// What charts draw. Default: the primary colour.
    accent: Option<Color>,
    /// The colours on the dark page. Default: lighter shades of the others.
    dark: Option<DarkColors>,
}

/// The colours on the dark page.
#[derive(JsonSchema)]
#[schemars(title = "colours on the dark page", deny_unknown_fields)]
struct DarkColors {
    /// Rules, links, the level attained.
    primary: Option<Color>,
    /// Text on the primary colour.
    on_primary: Option<Color>,
    /// What charts draw.
    accent: Option<Color>,
}

/// The names of fonts, the preferred one first.
#[derive(JsonSchema)]
#[schemars(title = "fonts", deny_unknown_fields)]
struct Fonts {
    /// Of headings: a name, or a list of up to eight.
    heading: Option<OneOrSeveral<FontName>>,
    /// Of all else: a name, or a list of up to eight.
    body: Option<OneOrSeveral<FontName>>,
}

/// A colour.
struct Color;

impl JsonSchema for Color {
    fn schema_name() -> Cow<'static, str> {
        "Color".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A colour as CSS writes it, in quotes: \"#0d5a6b\", navy.",
            "type": "string",
            "pattern": r"^\s*(#?[0-9A-Fa-f]{3,8}|[A-Za-z]+|[a-z-]+\([^()]*\))\s*$",
            "errorMessage": "A colour is written in quotes as \"#0d5a6b\", or by its name in CSS: navy.",
        })
    }
}

/// The name of a font.
struct FontName;

impl JsonSchema for FontName {
    fn schema_name() -> Cow<'static, str> {
        "FontName".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "The name of a font: letters, digits, spaces, hyphens, underscores and full stops.",
            "type": "string",
            "minLength": 1,
            "maxLength": 60,
            "pattern": "^[^\"'\\\\,;:{}()<>/@#&!*%$]+$",
            "errorMessage": "A font’s name has letters, digits, spaces, hyphens, underscores and full stops.",
        })
    }
}
