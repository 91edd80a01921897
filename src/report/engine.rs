//! What the template engine brings itself: its filters, functions and tests, for the documentation and for the help
//! when a name isn't one of them.

/// Something that the engine brings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brought {
    pub(super) name: &'static str,
    /// Its arguments as they are written; optional ones with what they are otherwise.
    pub(super) arguments: &'static str,
    pub(super) about: &'static str,
}

const fn brought(name: &'static str, arguments: &'static str, about: &'static str) -> Brought {
    Brought { name, arguments, about }
}

/// `value | name(arguments)`.
pub(super) const FILTERS: &[Brought] = &[
    brought("abs", "", "a number without its sign"),
    brought("capitalize", "", "text with its first letter in upper case and the others in lower case"),
    brought("default", "value", "the value, or another where it is undefined; for `null`, write `value or other`"),
    brought("escape", "", "text made inert for the format of the report, as all that is printed is anyway"),
    brought("escape_html", "", "text with the characters of HTML written out"),
    brought("escape_xml", "", "text with the characters of XML written out"),
    brought("first", "", "the first entry of a list, or `null`"),
    brought("float", "", "a number, of text too"),
    brought("get", "key, default", "the field of a name"),
    brought("group_by", "attribute", "the entries of a list by one of their fields"),
    brought("indent", "width=4, first=false, blank=false", "text with its lines indented"),
    brought("int", "base=10", "a whole number, of text too"),
    brought("join", "sep=\"\"", "the entries of a list as one text"),
    brought("keys", "", "the names of the fields"),
    brought("last", "", "the last entry of a list, or `null`"),
    brought("length", "", "how many entries, fields or characters there are"),
    brought("lower", "", "text in lower case"),
    brought(
        "newlines_to_br",
        "",
        "text with `<br>` for its line ends, which is then escaped as text: `class=\"text\"` of the built-in style keeps line ends instead",
    ),
    brought("nth", "n", "an entry of a list, counted from 0, or `null`"),
    brought("pairs", "", "the fields as a list of names and values"),
    brought("pluralize", "singular=\"\", plural=\"s\"", "an ending by a number"),
    brought("replace", "from, to", "text with one part replaced by another"),
    brought("reverse", "", "a list or text from its end"),
    brought("round", "method=\"common\", precision=0", "a number rounded; `method` may be `ceil` or `floor`"),
    brought("sort", "attribute", "a list in order, by one of its entries’ fields where that is named"),
    brought("split", "pat", "text as a list of its parts"),
    brought("str", "", "the value as text"),
    brought("title", "", "text with the first letter of each word in upper case"),
    brought("trim", "pat", "text without the white space around it"),
    brought("trim_end", "pat", "text without the white space after it"),
    brought("trim_start", "pat", "text without the white space before it"),
    brought("truncate", "length, end=\"…\"", "text cut to a length"),
    brought("unique", "", "a list without what stands in it twice"),
    brought("upper", "", "text in upper case"),
    brought("values", "", "the values of the fields"),
    brought("wordcount", "", "how many words there are"),
];

/// `name(arguments)`.
pub(super) const FUNCTIONS: &[Brought] = &[
    brought("range", "end, start=0, step_by=1", "whole numbers, at most 100,000"),
    brought("super", "", "within a block: the block of the template that is extended"),
    brought("throw", "message", "stops with an error"),
];

/// `value is name`.
pub(super) const TESTS: &[Brought] = &[
    brought("array", "", "a list"),
    brought("bool", "", "true or false"),
    brought("containing", "pat", "text, a list or an object that has this"),
    brought("defined", "", "anything that is there, `null` included"),
    brought("divisible_by", "divisor", "a number that can be divided without a rest"),
    brought("ending_with", "pat", "text that ends so"),
    brought("even", "", "an even number"),
    brought("float", "", "a number that isn’t whole"),
    brought("integer", "", "a whole number"),
    brought("iterable", "", "what `for` can go through"),
    brought("map", "", "something with fields"),
    brought("none", "", "`null`"),
    brought("number", "", "a number"),
    brought("odd", "", "an odd number"),
    brought("starting_with", "pat", "text that begins so"),
    brought("string", "", "text"),
    brought("undefined", "", "what isn’t there at all"),
];

#[cfg(test)]
mod tests {
    use tera::Tera;

    use super::*;

    #[test]
    fn the_engine_has_what_is_said_of_it() {
        let known = |template: &str| Tera::new().add_raw_template("a", template).is_ok();
        for it in FILTERS {
            assert!(known(&format!("{{{{ a | {} }}}}", it.name)), "{}", it.name);
        }
        for it in TESTS {
            assert!(known(&format!("{{{{ a is {} }}}}", it.name)), "{}", it.name);
        }
        for it in FUNCTIONS {
            let call = format!("{{{{ {}() }}}}", it.name);
            assert!(known(&call) || known(&format!("{{% block a %}}{call}{{% endblock %}}")), "{}", it.name);
        }
        assert!(!known("{{ a | nonsense }}"));
    }
}
