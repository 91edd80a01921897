//! SVG logos looked through: what would load something, run something or lead elsewhere keeps one from being used.
//!
//! A browser shows an SVG of an `<img>` without running or loading anything. That is not relied on: a report goes through
//! many hands and programs.

use roxmltree::{Document, Node, NodeType, ParsingOptions};

use super::logo::no_picture;
use crate::problem::{Code, Problem};
use crate::text::Message;

/// The most elements, texts and remarks of an SVG.
const MOST_NODES: u32 = 50_000;

/// Elements that run something, or hold another document.
const REFUSED: [&str; 12] = [
    "script",
    "foreignobject",
    "iframe",
    "embed",
    "object",
    "audio",
    "video",
    "link",
    "base",
    "meta",
    "handler",
    "listener",
];

/// Attributes whose value is an address.
const ADDRESSES: [&str; 6] = ["href", "src", "srcset", "data", "action", "poster"];

/// What may be within the file itself, at the beginning of an address.
const WITHIN: [&str; 8] = [
    "#",
    "data:image/png;",
    "data:image/jpeg;",
    "data:image/webp;",
    "data:image/gif;",
    "data:font/",
    "data:application/font",
    "data:application/x-font",
];

/// Whether a text may be an SVG at all.
pub(super) fn begins_as_markup(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with('<')
}

/// Whether a text is an SVG that only draws.
pub(super) fn check(text: &str) -> Result<(), Problem> {
    // What defines entities or attributes could hide anything from whoever looks through the file.
    for declared in ["<!ENTITY", "<!ATTLIST"] {
        if let Some(place) = text.find(declared) {
            return Err(unsafe_logo(declared.trim_start_matches("<!"), text[..place].matches('\n').count() + 1));
        }
    }
    if let Some(encoding) = encoding(text)
        && !encoding.eq_ignore_ascii_case("utf-8")
        && !encoding.eq_ignore_ascii_case("us-ascii")
    {
        return Err(no_picture());
    }
    let options = ParsingOptions { allow_dtd: true, nodes_limit: MOST_NODES, ..ParsingOptions::default() };
    let document = Document::parse_with_options(text, options).map_err(|_| no_picture())?;
    let root = document.root_element().tag_name();
    if root.name() != "svg" || root.namespace() != Some("http://www.w3.org/2000/svg") {
        return Err(no_picture());
    }
    match document.descendants().find_map(|node| Some((node, refused(&node)?))) {
        Some((node, what)) => Err(unsafe_logo(&what, document.text_pos_at(node.range().start).row as usize)),
        None => Ok(()),
    }
}

fn unsafe_logo(what: &str, line: usize) -> Problem {
    let message = Message::new("problem-logo-unsafe").with("what", what).with("line", line);
    Problem::error(Code::UnsafeLogo, message).with_help(Message::new("help-logo-unsafe"))
}

/// The encoding that the first line declares.
fn encoding(text: &str) -> Option<&str> {
    let declaration = text.trim_start_matches('\u{feff}').strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    value[quote.len_utf8()..].split(quote).next()
}

/// What a node has that a logo mustn't.
fn refused(node: &Node<'_, '_>) -> Option<String> {
    match node.node_type() {
        NodeType::PI => {
            let target = node.pi()?.target;
            target.eq_ignore_ascii_case("xml-stylesheet").then(|| format!("<?{target}?>"))
        }
        NodeType::Element => {
            let name = node.tag_name().name();
            if REFUSED.contains(&name.to_ascii_lowercase().as_str()) {
                return Some(format!("<{name}>"));
            }
            if name.eq_ignore_ascii_case("style") && !is_style_within(&whole_text(node)) {
                return Some("<style>".to_owned());
            }
            let refused = node.attributes().find(|attribute| is_refused(attribute.name(), attribute.value()));
            refused.map(|attribute| attribute.name().to_owned())
        }
        NodeType::Root | NodeType::Comment | NodeType::Text => None,
    }
}

fn whole_text(node: &Node<'_, '_>) -> String {
    node.descendants().filter_map(|it| if it.is_text() { it.text() } else { None }).collect()
}

fn is_refused(name: &str, value: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let runs = name.starts_with("on") || value_runs(value);
    // It would turn what points within the file into what points elsewhere.
    let moves = name == "base";
    let leads = ADDRESSES.contains(&name.as_str()) && !is_within(value);
    let animates = name == "attributename"
        && (value.to_ascii_lowercase().contains("href") || value.trim().to_ascii_lowercase().starts_with("on"));
    let is_style = name == "style" || value.contains('(');
    runs || moves || leads || animates || (is_style && !is_style_within(value))
}

fn value_runs(value: &str) -> bool {
    let plain: String = value.chars().filter(|it| !it.is_whitespace() && !it.is_control()).collect();
    plain.to_ascii_lowercase().starts_with("javascript:")
}

/// Whether an address is within the file.
fn is_within(address: &str) -> bool {
    let address = address.trim().to_ascii_lowercase();
    address.is_empty() || WITHIN.iter().any(|begin| address.starts_with(begin))
}

/// Whether all that a style names is within the file.
fn is_style_within(style: &str) -> bool {
    let style = style.to_ascii_lowercase();
    let leads = ["@import", "\\", "image-set", "image(", "src("].iter().any(|word| style.contains(word));
    let mut addresses = style.split("url(").skip(1);
    !leads && addresses.all(|rest| is_within(rest.trim_start().trim_start_matches(['"', '\''])))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(inside: &str) -> String {
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">\n{inside}\n</svg>"
        )
    }

    #[test]
    fn what_drawing_programs_write_is_taken() {
        for inside in [
            "<rect width=\"9\" height=\"9\" fill=\"url(#g)\" style=\"fill:url( '#g' );stroke:none\"/>",
            "<style>.a { fill: url(#g) } .b { font-family: 'Source Sans 3' }</style>",
            "<use href=\"#a\"/><use xlink:href=\" #a\"/>",
            "<image href=\"data:image/png;base64,AAAA\"/>",
            "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><r:li r:resource=\"http://x.example\"/></r:RDF></metadata>",
            "<text>on &amp; off &#169;</text><!-- <script> --><title>Online</title>",
            "<animate attributeName=\"opacity\" values=\"0;1\"/>",
            "<g transform=\"translate(1,2) rotate(3)\" class=\"online\"/>",
        ] {
            assert_eq!(check(&svg(inside)), Ok(()), "{inside}");
        }
        let head = "\u{feff}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone='no'?>\n<!DOCTYPE svg PUBLIC \
                    \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n";
        assert_eq!(check(&format!("{head}{}", svg("<path d=\"M0 0\"/>"))), Ok(()));
    }

    #[test]
    fn what_loads_or_runs_is_refused_with_its_line() {
        for inside in [
            "<script>alert(1)</script>",
            "<SCRIPT/>",
            "<x:script xmlns:x=\"http://www.w3.org/1999/xhtml\">alert(1)</x:script>",
            "<g onload=\"alert(1)\"/>",
            "<g OnClick=\"x\"/>",
            "<foreignObject><b xmlns=\"http://www.w3.org/1999/xhtml\"/></foreignObject>",
            "<image href=\"https://x.example/a.png\"/>",
            "<image xlink:href=\"//x.example/a.png\"/>",
            "<image href=\"other.png\"/>",
            "<use href=\"other.svg#a\"/>",
            "<image href=\"data:image/svg+xml;base64,AAAA\"/>",
            "<a href=\"javascript:alert(1)\"><rect/></a>",
            "<a href=\" java&#10;script:alert(1)\"><rect/></a>",
            "<set attributeName=\"href\" to=\"javascript:alert(1)\"/>",
            "<set attributeName=\"xlink:href\" to=\"https://x.example\"/>",
            "<animate attributeName=\"onload\" values=\"a\"/>",
            "<rect fill=\"url(https://x.example/a#b)\"/>",
            "<rect fill=\"u\\72l(https://x.example/a#b)\"/>",
            "<rect style=\"background:url( 'https://x.example' )\"/>",
            "<rect style=\"mask-image:image-set('https://x.example')\"/>",
            "<style>@import 'https://x.example';</style>",
            "<style>@im\\70ort 'https://x.example';</style>",
            "<style><![CDATA[ .a { fill: URL(//x.example) } ]]></style>",
            "<style>.a { fill: ur<!-- -->l(//x.example) }</style>",
            "<g xml:base=\"https://x.example\"><use href=\"#a\"/></g>",
        ] {
            let problem = check(&svg(inside)).expect_err(inside);
            assert_eq!((problem.code, problem.message.key()), (Code::UnsafeLogo, "problem-logo-unsafe"), "{inside}");
            assert!(problem.message.in_locale(crate::text::Locale::En).contains("line 2"), "{inside}: {problem:?}");
        }
        let declared = format!("<!DOCTYPE svg [<!ENTITY a \"<script/>\">]>\n{}", svg("&a;"));
        assert_eq!(check(&declared).expect_err("it declares").code, Code::UnsafeLogo);
        let sheet = format!("<?xml-stylesheet href=\"https://x.example\"?>\n{}", svg(""));
        assert_eq!(check(&sheet).expect_err("it loads a style").code, Code::UnsafeLogo);
    }

    #[test]
    fn what_is_no_svg_is_no_picture() {
        let other = format!("<?xml version='1.0' encoding = 'UTF-7'?>{}", svg(""));
        let many = svg(&"<g/>".repeat(MOST_NODES as usize));
        let deep = svg(&format!("{}{}", "<g>".repeat(5_000), "</g>".repeat(5_000)));
        for text in ["<svg/>", "<html xmlns=\"http://www.w3.org/1999/xhtml\"/>", "<", "<svg xmlns=", &other, &many] {
            assert_eq!(check(text).expect_err("is none").code, Code::UnusableLogo, "{text:.80}");
        }
        assert!(check(&deep).is_ok() || check(&deep).is_err_and(|problem| problem.code == Code::UnusableLogo));
    }
}
