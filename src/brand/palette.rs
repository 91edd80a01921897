//! The colours of a brand on the light and on the dark page: given or worked out, and held to the contrast they need.

use super::colour::Colour;

/// The contrast that text needs on its ground, by WCAG 2 (level AA).
pub(super) const TEXT: f64 = 4.5;

/// The contrast that a drawing needs on its ground, by WCAG 2 (level AA).
pub(super) const DRAWING: f64 = 3.0;

/// A brand's colours on both pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Palette {
    /// On the light page, and in print.
    pub light: Shades,
    /// On the dark page.
    pub dark: Shades,
}

/// A brand's colours on one page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shades {
    /// Headings’ rules, links, the level attained.
    pub primary: Colour,
    /// Text on the primary colour.
    pub on_primary: Colour,
    /// What the charts draw.
    pub accent: Colour,
    /// Text on the accent colour.
    pub on_accent: Colour,
    /// What the charts draw that isn’t certain.
    pub possible: Colour,
    /// The ranges in charts.
    pub span: Colour,
}

/// A page of the built-in report, as far as a brand's colours stand on it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Page {
    /// The page itself.
    pub(super) paper: Colour,
    /// What is set apart from the page: the ground, among them, on which the primary colour stands out least.
    pub(super) sheet: Colour,
    /// What bars run in: the ground on which the accent colour stands out least.
    pub(super) track: Colour,
    /// Text.
    pub(super) ink: Colour,
    /// What text on a colour may be, the preferred one first.
    on_colour: [Colour; 3],
    /// How far from its ground towards the accent colour what is only possible is, and the most contrast that leaves
    /// text readable on it.
    possible: (f64, f64),
    /// How far from its ground towards the accent colour a range is.
    span: f64,
}

pub(super) const LIGHT: Page = Page {
    paper: Colour::WHITE,
    sheet: Colour::new(0xf5, 0xf7, 0xf8),
    track: Colour::new(0xe6, 0xeb, 0xee),
    ink: Colour::new(0x1b, 0x25, 0x30),
    on_colour: [Colour::WHITE, Colour::new(0x1b, 0x25, 0x30), Colour::BLACK],
    possible: (0.22, 2.0),
    span: 0.5,
};

pub(super) const DARK: Page = Page {
    paper: Colour::new(0x12, 0x18, 0x1e),
    sheet: Colour::new(0x1a, 0x22, 0x29),
    track: Colour::new(0x27, 0x32, 0x3a),
    ink: Colour::new(0xe7, 0xeb, 0xee),
    on_colour: [Colour::new(0x0d, 0x17, 0x1b), Colour::WHITE, Colour::BLACK],
    possible: (0.4, 2.2),
    span: 0.67,
};

/// What a file gives of a page's colours.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Given {
    pub(super) primary: Option<Colour>,
    pub(super) on_primary: Option<Colour>,
    pub(super) accent: Option<Colour>,
}

/// The palette of the colours given, which have the contrast that they need; `primary` serves where the file gives none.
pub(super) fn palette(light: Given, dark: Given, primary: Colour) -> Palette {
    let lit = shades(&LIGHT, light, primary, light.accent.unwrap_or(light.primary.unwrap_or(primary)));
    // A variant of the primary colour is one of the accent colour too, where the file tells them apart nowhere.
    let accent = match (light.accent, dark.primary) {
        (None, Some(primary)) => primary,
        _ => lit.accent,
    };
    Palette { light: lit, dark: shades(&DARK, dark, lit.primary, accent) }
}

/// All colours of a page: those given as they are, the others the nearest shades with enough contrast.
fn shades(page: &Page, given: Given, primary: Colour, accent: Colour) -> Shades {
    let enough = |colour: Colour, ground: Colour, contrast| colour.shade_on(ground, contrast).unwrap_or(page.ink);
    let primary = given.primary.unwrap_or_else(|| enough(primary, page.sheet, TEXT));
    let accent = given.accent.unwrap_or_else(|| enough(accent, page.track, DRAWING));
    let on_primary = given.on_primary.unwrap_or_else(|| text_on(primary, page));
    let on_accent =
        given.on_primary.filter(|text| text.contrast(accent) >= TEXT).unwrap_or_else(|| text_on(accent, page));
    let (share, most) = page.possible;
    let possible = accent.tint_on(page.track, accent.contrast(page.track).powf(share).min(most));
    let span = accent.tint_on(page.paper, accent.contrast(page.paper).powf(page.span));
    Shades { primary, on_primary, accent, on_accent, possible, span }
}

/// What text on a colour is: white or black is always readable.
fn text_on(colour: Colour, page: &Page) -> Colour {
    let readable = page.on_colour.into_iter().find(|text| text.contrast(colour) >= TEXT);
    readable.unwrap_or(Colour::BLACK)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The variables of a scheme in the built-in style.
    fn variable(scheme: usize, name: &str) -> String {
        let style = include_str!("../../templates/partials/style.html");
        let rule = style.split(":root {").nth(scheme).and_then(|rest| rest.split('}').next()).expect("a rule");
        let value = rule.split(&format!("--{name}: ")).nth(1).and_then(|rest| rest.split(';').next());
        Colour::parse(value.unwrap_or_else(|| panic!("no {name}"))).expect("a colour").to_string()
    }

    #[test]
    fn the_pages_are_those_of_the_built_in_style() {
        for (scheme, page) in [(1, LIGHT), (2, DARK)] {
            for (name, colour) in
                [("paper", page.paper), ("sheet", page.sheet), ("track", page.track), ("ink", page.ink)]
            {
                assert_eq!(variable(scheme, name), colour.to_string(), "{name}");
            }
            let least = |from: Colour| {
                let grounds = [page.paper, page.sheet, page.track];
                grounds.into_iter().map(|ground| from.contrast(ground)).fold(f64::MAX, f64::min)
            };
            assert!((least(page.ink) - page.ink.contrast(page.track)).abs() < 1e-9, "nothing stands out less");
            assert!(page.ink.contrast(page.sheet) < page.ink.contrast(page.paper));
        }
    }

    #[test]
    fn whatever_the_colour_everything_on_both_pages_is_readable() {
        // The 216 colours of six steps of red, green and blue.
        for colour in (0..216_u8).map(|it| Colour::new(it / 36 * 51, it / 6 % 6 * 51, it % 6 * 51)) {
            let Palette { light, dark } = palette(Given::default(), Given::default(), colour);
            for (page, shades) in [(LIGHT, light), (DARK, dark)] {
                for (what, one, other, needed) in [
                    ("primary", shades.primary, page.sheet, TEXT),
                    ("primary", shades.primary, page.paper, TEXT),
                    ("text on primary", shades.on_primary, shades.primary, TEXT),
                    ("accent", shades.accent, page.track, DRAWING),
                    ("accent", shades.accent, page.sheet, DRAWING),
                    ("text on accent", shades.on_accent, shades.accent, TEXT),
                    ("text on what is possible", page.ink, shades.possible, TEXT),
                    ("what is possible beside what is certain", shades.possible, shades.accent, 1.5),
                    ("a range", shades.span, page.paper, 1.7),
                ] {
                    let contrast = one.contrast(other);
                    assert!(contrast >= needed, "{colour}, {what}: {one} on {other} is {contrast}");
                }
            }
        }
    }

    #[test]
    fn a_colour_that_does_stays_as_it_is_and_the_dark_page_lightens_it() {
        let [petrol, sky] = ["#0d5a6b", "#7cc6d6"].map(|text| Colour::parse(text).expect("a colour"));
        let of = |primary| Given { primary: Some(primary), ..Given::default() };
        let Palette { light, dark } = palette(of(petrol), Given::default(), petrol);
        assert_eq!((light.primary, light.accent, light.on_primary), (petrol, petrol, Colour::WHITE));
        assert!(dark.primary.luminance() > petrol.luminance() && dark.primary.contrast(DARK.sheet) < TEXT + 0.12);
        let Palette { dark, .. } = palette(of(petrol), of(sky), petrol);
        assert_eq!((dark.primary, dark.accent), (sky, sky), "the variant serves for both");
    }
}
