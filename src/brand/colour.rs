//! Colours and how much they stand out from each other, as WCAG 2 counts.

use std::fmt;

use csscolorparser::Color;

/// The steps of lightness in which a shade is looked for.
const STEPS: u16 = 500;

/// An opaque colour that screens show: red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour([u8; 3]);

/// Why a text is no colour that a report can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoColour {
    /// CSS knows no such colour.
    Unknown,
    /// What is behind it would show through, and so nobody can tell how well it is read.
    SeeThrough,
}

impl Colour {
    pub(super) const WHITE: Self = Self([255; 3]);
    pub(super) const BLACK: Self = Self([0; 3]);

    /// The colour of its parts, 0 to 255.
    #[must_use]
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self([red, green, blue])
    }

    /// The colour that CSS writes so: `#0d5a6b`, `teal`, `rgb(13 90 107)`.
    pub(super) fn parse(text: &str) -> Result<Self, NoColour> {
        let [red, green, blue, opacity] = csscolorparser::parse(text).map_err(|_| NoColour::Unknown)?.to_rgba8();
        if opacity < u8::MAX { Err(NoColour::SeeThrough) } else { Ok(Self([red, green, blue])) }
    }

    /// How light it is, from 0 (black) to 1 (white): the relative luminance of WCAG 2.
    #[must_use]
    pub fn luminance(self) -> f64 {
        let linear = self.0.map(|part| {
            let part = f64::from(part) / 255.0;
            if part <= 0.04045 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        });
        0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    }

    /// How much it stands out from another, from 1 (not at all) to 21 (black on white): the contrast ratio of WCAG 2.
    #[must_use]
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance() + 0.05, other.luminance() + 0.05);
        one.max(other) / one.min(other)
    }

    /// The nearest shade of it with at least this contrast on a ground, lighter or darker, whichever changes it less;
    /// `None` where no shade has so much.
    pub(super) fn shade_on(self, ground: Self, contrast: f64) -> Option<Self> {
        if self.contrast(ground) >= contrast {
            return Some(self);
        }
        let [lightness, chroma, hue, _] = self.as_css().to_oklcha();
        (1..=STEPS).find_map(|step| {
            let by = f32::from(step) / f32::from(STEPS);
            [lightness - by, lightness + by]
                .into_iter()
                .filter(|lightness| (0.0..=1.0).contains(lightness))
                .map(|lightness| shade(lightness, chroma, hue))
                .find(|shade| shade.contrast(ground) >= contrast)
        })
    }

    /// The mixture with a ground that has this contrast on it: the colour itself where it hasn't so much.
    pub(super) fn tint_on(self, ground: Self, contrast: f64) -> Self {
        let (mut weak, mut strong) = (0.0_f32, 1.0_f32);
        let tint = |share: f32| Self::of_css(&ground.as_css().interpolate_oklab(&self.as_css(), share));
        for _ in 0..10 {
            let middle = f32::midpoint(weak, strong);
            if tint(middle).contrast(ground) < contrast { weak = middle } else { strong = middle }
        }
        tint(strong)
    }

    fn as_css(self) -> Color {
        let [red, green, blue] = self.0;
        Color::from_rgba8(red, green, blue, u8::MAX)
    }

    fn of_css(colour: &Color) -> Self {
        let [red, green, blue, _] = colour.to_rgba8();
        Self([red, green, blue])
    }
}

/// The colour of a lightness and a hue, as vivid as it was or as a screen can show it.
fn shade(lightness: f32, chroma: f32, hue: f32) -> Colour {
    let at = |chroma| Color::from_oklcha(lightness, chroma, hue, 1.0);
    let shows = |colour: &Color| [colour.r, colour.g, colour.b].iter().all(|part| (-1e-4..=1.0 + 1e-4).contains(part));
    if shows(&at(chroma)) {
        return Colour::of_css(&at(chroma));
    }
    let (mut dull, mut vivid) = (0.0, chroma);
    for _ in 0..12 {
        let middle = f32::midpoint(dull, vivid);
        if shows(&at(middle)) { dull = middle } else { vivid = middle }
    }
    Colour::of_css(&at(dull))
}

/// As CSS writes it: `#0d5a6b`.
impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let [red, green, blue] = self.0;
        write!(formatter, "#{red:02x}{green:02x}{blue:02x}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap_or_else(|why| panic!("{text}: {why:?}"))
    }

    fn near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 5e-4, "{found} and not {expected}");
    }

    /// Each part p of 255 counts as ((p/255 + 0.055) / 1.055)^2.4, the parts at 0.2126, 0.7152 and 0.0722.
    #[test]
    fn contrast_is_what_it_is_by_hand() {
        near(colour("white").contrast(colour("black")), 21.0);
        near(colour("teal").contrast(colour("teal")), 1.0);
        // #777: 119/255 = 0.46667, (0.52167/1.055)^2.4 = 0.18447; 1.05 / 0.23447.
        near(colour("#777").luminance(), 0.18447);
        near(colour("#777").contrast(Colour::WHITE), 4.478);
        // #ff0000 is 0.2126 light: 1.05 / 0.2626 on white, 0.2626 / 0.05 on black.
        near(colour("red").contrast(Colour::WHITE), 3.998);
        near(colour("red").contrast(Colour::BLACK), 5.252);
        // #0d5a6b: 0.00402, 0.10224 and 0.14703, so 0.00086 + 0.07312 + 0.01062 = 0.08459; 1.05 / 0.13459.
        near(colour("#0d5a6b").luminance(), 0.08459);
        near(colour("#0d5a6b").contrast(Colour::WHITE), 7.8014);
    }

    #[test]
    fn colours_are_written_as_in_css_and_shown_in_full() {
        for text in ["#0D5A6B", "0d5a6b", "rgb(13, 90, 107)", "rgb(13 90 107 / 100%)", " #0d5a6bff "] {
            assert_eq!(colour(text).to_string(), "#0d5a6b", "{text}");
        }
        assert_eq!(colour("RebeccaPurple").to_string(), "#663399");
        for text in ["", "tael", "#12", "url(x)", "inherit", "currentcolor", "}", "var(--x)"] {
            assert_eq!(Colour::parse(text), Err(NoColour::Unknown), "{text}");
        }
        for text in ["transparent", "#0d5a6b80", "rgb(0 0 0 / 50%)"] {
            assert_eq!(Colour::parse(text), Err(NoColour::SeeThrough), "{text}");
        }
    }

    #[test]
    fn the_nearest_shade_has_just_enough_contrast_and_the_same_hue() {
        for text in ["#ffb300", "hotpink", "#7cc6d6", "lime", "#777", "yellow", "#123456"] {
            for (ground, contrast) in [(Colour::WHITE, 4.5), (colour("#12181e"), 4.5), (colour("#e6ebee"), 3.0)] {
                let from = colour(text);
                let shade = from.shade_on(ground, contrast).expect("there is one");
                assert!(shade.contrast(ground) >= contrast, "{text} on {ground}: {shade}");
                if from.contrast(ground) >= contrast {
                    assert_eq!(shade, from, "good as it is");
                } else {
                    assert!(shade.contrast(ground) < contrast + 0.12, "{text} on {ground}: {shade} is too far");
                    let [_, _, was, _] = from.as_css().to_oklcha();
                    let [_, chroma, is, _] = shade.as_css().to_oklcha();
                    assert!(chroma < 0.02 || (was - is).abs() < 0.06, "{text} on {ground}: {shade} is another hue");
                }
            }
        }
        assert_eq!(Colour::WHITE.shade_on(colour("#777"), 7.0), None, "nothing stands out so much from a middle grey");
    }

    #[test]
    fn a_tint_has_the_contrast_asked_for_or_is_the_colour_itself() {
        let tint = colour("#0d5a6b").tint_on(Colour::WHITE, 2.0);
        assert!((2.0..2.05).contains(&tint.contrast(Colour::WHITE)), "{tint}");
        assert_eq!(colour("#0d5a6b").tint_on(Colour::WHITE, 15.0), colour("#0d5a6b"));
    }
}
