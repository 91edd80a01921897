//! The kinds of problems, each with the stable code that scripts and `explain` know it by.

use super::ProblemSeverity;
use super::example::Example;
use crate::text::Message;

/// The files that a problem may be found in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Files {
    /// Any file, whatever it was meant to be.
    Any,
    /// Questionnaires and answers files.
    Both,
    /// Questionnaires.
    Questionnaires,
    /// Answers files.
    Answers,
    /// Templates of reports.
    Templates,
    /// Brands.
    Brands,
    /// Results that are read back to compare with.
    Results,
}

impl Files {
    /// All of them, in the order in which codes are listed.
    pub const ALL: [Self; 7] =
        [Self::Any, Self::Both, Self::Questionnaires, Self::Answers, Self::Templates, Self::Brands, Self::Results];

    /// The last part of the keys of messages about them.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Any => "any-file",
            Self::Both => "both",
            Self::Questionnaires => "questionnaires",
            Self::Answers => "answers",
            Self::Templates => "templates",
            Self::Brands => "brands",
            Self::Results => "results",
        }
    }
}

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal: $severity:ident, $files:ident $(, $sample:ident)?;)*) => {
        /// What kind of problem; the ids are stable between versions.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[$doc])* $name,)*
        }

        impl Code {
            /// Every code, in the order in which they are documented.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// The code as results and messages give it.
            #[must_use]
            pub fn id(self) -> &'static str {
                match self {
                    $(Self::$name => $id,)*
                }
            }

            /// How severe such a problem is, at its worst.
            #[must_use]
            pub fn severity(self) -> ProblemSeverity {
                match self {
                    $(Self::$name => ProblemSeverity::$severity,)*
                }
            }

            /// The files that such a problem may be found in.
            #[must_use]
            pub fn files(self) -> Files {
                match self {
                    $(Self::$name => Files::$files,)*
                }
            }

            /// A file with such a problem and the same file mended; none of problems that no text can have.
            #[must_use]
            pub fn example(self) -> Option<Example> {
                match self {
                    $(Self::$name => example!($id $($sample)?),)*
                }
            }
        }
    };
}

/// The samples of a code: they are the data of the tests as well. They are YAML unless `html` says templates and `results`
/// results, which are JSON; `made` says that there are none.
macro_rules! example {
    ($id:literal) => {
        example!(concat $id ".yaml")
    };
    ($id:literal html) => {
        example!(concat $id ".html")
    };
    (concat $id:literal $extension:literal) => {
        Some(Example {
            broken: include_str!(concat!("../../tests/data/invalid/", $id, $extension)),
            mended: include_str!(concat!("../../tests/data/mended/", $id, $extension)),
        })
    };
    ($id:literal results) => {
        example!(concat $id ".results")
    };
    ($id:literal made) => {
        None
    };
}

impl Code {
    /// The code of an id.
    #[must_use]
    pub fn of_id(id: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|code| code.id() == id)
    }

    /// What the code stands for, in a few words.
    #[must_use]
    pub fn summary(self) -> Message {
        Message::new(format!("code-{}", self.id()))
    }

    /// What such a problem means, why it matters and what to do about it, in some sentences.
    #[must_use]
    pub fn meaning(self) -> Message {
        Message::new(format!("code-{}-meaning", self.id()))
    }
}

codes! {
    // Any file.
    /// The file can't be read.
    Unreadable = "unreadable": Error, Any, made;
    /// The file isn't UTF-8 text.
    NotUtf8 = "not-utf8": Error, Any, made;
    /// A document is larger than palier reads.
    TooLarge = "too-large": Error, Any, made;
    /// The text holds a character that YAML doesn't allow.
    ControlCharacter = "control-character": Error, Any;
    /// The text isn't YAML or JSON.
    Syntax = "syntax": Error, Any;
    /// A tab indents a line.
    Tab = "tab": Error, Any;
    /// Values are nested too deep.
    TooDeep = "too-deep": Error, Any;
    /// Values, or the values that aliases repeat, are too many.
    TooManyValues = "too-many-values": Error, Any;
    /// A key isn't plain text.
    BadKey = "bad-key": Error, Any;
    /// There is nothing in the file.
    Empty = "empty": Error, Any;
    /// The file is neither a questionnaire nor an answers file.
    NotOurs = "not-ours": Error, Any;
    /// The file is of a format that this version doesn't know.
    UnknownFormat = "unknown-format": Error, Any;
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key": Error, Any;
    /// A field that the format doesn't know.
    UnknownField = "unknown-field": Error, Any;
    /// A field that is required.
    MissingField = "missing-field": Error, Any;
    /// A value of another type than the field takes.
    WrongType = "wrong-type": Error, Any;
    /// A number outside what the field allows.
    OutOfRange = "out-of-range": Error, Both;
    /// A text that is none of the words that the field allows.
    UnknownWord = "unknown-word": Error, Questionnaires;
    /// A value that isn't of the form that the field asks for.
    InvalidValue = "invalid-value": Error, Any;
    /// An identifier that isn't kebab-case beginning with a letter.
    InvalidId = "invalid-id": Error, Both;
    /// An identifier that has a meaning of its own.
    ReservedId = "reserved-id": Error, Both;
    /// An identifier given twice in one collection.
    DuplicateId = "duplicate-id": Error, Questionnaires;
    /// A list without entries, or with too few of them.
    TooFew = "too-few": Error, Any;
    /// The same entry twice in a list.
    DuplicateEntry = "duplicate-entry": Error, Both;

    // References.
    /// A level that the questionnaire doesn't have.
    UnknownLevel = "unknown-level": Error, Both;
    /// A dimension that the questionnaire doesn't have.
    UnknownDimension = "unknown-dimension": Error, Both;
    /// A question that the questionnaire doesn't have.
    UnknownQuestion = "unknown-question": Error, Both;
    /// An option that the question doesn't have.
    UnknownOption = "unknown-option": Error, Both;
    /// An item that the checklist doesn't have.
    UnknownItem = "unknown-item": Error, Both;
    /// A fact that the profile doesn't have.
    UnknownFact = "unknown-fact": Error, Both;
    /// A channel that the catalogue doesn't have.
    UnknownChannel = "unknown-channel": Error, Both;
    /// A stage that the journey doesn't have.
    UnknownStage = "unknown-stage": Error, Questionnaires;
    /// A strength that the continuity question doesn't have.
    UnknownStrength = "unknown-strength": Error, Both;
    /// A role that the questionnaire doesn't have.
    UnknownRole = "unknown-role": Error, Both;
    /// A view whose tag no question carries.
    UnknownTag = "unknown-tag": Warning, Questionnaires;
    /// A language that the questionnaire isn't written in.
    UnknownLanguage = "unknown-language": Error, Both;
    /// A questionnaire that can't be found.
    UnknownQuestionnaire = "unknown-questionnaire": Error, Answers;

    // Questionnaires.
    /// Values that must rise and don't.
    NotRising = "not-rising": Error, Questionnaires;
    /// A gate on the lowest level, which everybody attains.
    GateOnLowestLevel = "gate-on-lowest-level": Error, Questionnaires;
    /// A gate on a text question, which has no score.
    GateOnText = "gate-on-text": Error, Questionnaires;
    /// A condition that is none of the forms, or two at once.
    ConditionForm = "condition-form": Error, Questionnaires;
    /// A condition on answers where only facts may decide.
    ConditionNotHere = "condition-not-here": Error, Questionnaires;
    /// A test that the question's type doesn't know.
    ConditionMismatch = "condition-mismatch": Error, Questionnaires;
    /// Words that people would read are missing; the identifier stands in.
    MissingWords = "missing-words": Warning, Questionnaires;
    /// A text lacks a language.
    MissingTranslation = "missing-translation": Warning, Questionnaires;
    /// The anchor of a level lies outside the level's band.
    AnchorOutsideBand = "anchor-outside-band": Warning, Questionnaires;
    /// A gated question accepts "not applicable", which opens the gate.
    GateNotApplicable = "gate-not-applicable": Warning, Questionnaires;
    /// A continuity question in a model of fewer than four levels.
    ContinuityLevels = "continuity-levels": Warning, Questionnaires;

    // Doubts about questionnaires, which `check` alone tells.
    /// A level whose threshold no answers can reach.
    LevelOutOfReach = "level-out-of-reach": Warning, Questionnaires;
    /// A gate that no answer can meet.
    GateOutOfReach = "gate-out-of-reach": Warning, Questionnaires;
    /// A need that no answer can meet.
    NeedOutOfReach = "need-out-of-reach": Warning, Questionnaires;
    /// Steps that need each other, so that none can come first.
    NeedCycle = "need-cycle": Warning, Questionnaires;
    /// A choice with one option, which says the same of everybody.
    OneOption = "one-option": Warning, Questionnaires;
    /// A continuity question for which no two channels have a passage.
    NoPassages = "no-passages": Warning, Questionnaires;
    /// An entry of `passages` that no passage comes to.
    IdlePassages = "idle-passages": Warning, Questionnaires;
    /// A condition that no facts and no answers make true.
    NeverTrue = "never-true": Warning, Questionnaires;
    /// A condition that no facts and no answers make false.
    NeverFalse = "never-false": Warning, Questionnaires;
    /// Two questions in the same words.
    SameWords = "same-words": Warning, Questionnaires;

    // Answers.
    /// "Not applicable" without a note that says why.
    MissingNote = "missing-note": Error, Answers;
    /// "Not applicable" to a question that refuses it.
    NotApplicableRefused = "not-applicable-refused": Error, Answers;
    /// The answers were given to another major version of the questionnaire.
    OtherVersion = "other-version": Error, Answers;
    /// The answers don't say which version they were given to.
    UnpinnedVersion = "unpinned-version": Warning, Answers;
    /// The answers were given to a newer version of the questionnaire.
    NewerVersion = "newer-version": Warning, Answers;
    /// A main channel that isn't in the inventory.
    ChannelNotHeld = "channel-not-held": Error, Answers;
    /// A question both excluded from the plan and included in it.
    ExcludedAndIncluded = "excluded-and-included": Error, Answers;
    /// A question included in the plan that no step is about.
    IncludedWithoutSteps = "included-without-steps": Error, Answers;
    /// An answer to a question, or an item, that doesn't apply to this business.
    HiddenAnswer = "hidden-answer": Warning, Answers;
    /// A passage that doesn't count: a channel that isn't there, or a pair that isn't eligible.
    PassageNotCounted = "passage-not-counted": Warning, Answers;
    /// A fact of the profile that nobody gave: what depends on it is taken to apply.
    MissingFact = "missing-fact": Warning, Answers;
    /// No channels are given.
    NoChannels = "no-channels": Warning, Answers;

    // Templates of reports.
    /// A template isn't written as the template language asks.
    TemplateSyntax = "template-syntax": Error, Templates, html;
    /// A field or a variable that a template doesn't receive.
    TemplateUndefined = "template-undefined": Error, Templates, html;
    /// A filter, function, test, component, block or key of words that doesn't exist.
    TemplateUnknownName = "template-unknown-name": Error, Templates, html;
    /// A template that another includes or extends, and that isn't to be had.
    TemplateNotFound = "template-not-found": Error, Templates, html;
    /// Templates, blocks or components that contain each other.
    TemplateCycle = "template-cycle": Error, Templates, html;
    /// A value of another kind than what a template does with it takes.
    TemplateValue = "template-value": Error, Templates, html;
    /// A template that writes more than any report needs.
    TemplateEndless = "template-endless": Error, Templates, html;

    // Brands.
    /// A colour that stands out too little from what the report sets it on.
    LowContrast = "low-contrast": Error, Brands;
    /// A logo that can't be read, is too large, or is no picture that a page shows.
    UnusableLogo = "unusable-logo": Error, Brands;
    /// An SVG logo that would load or run something.
    UnsafeLogo = "unsafe-logo": Error, Brands;

    // Results read back.
    /// A business that stands twice where each may stand once.
    DuplicateBusiness = "duplicate-business": Error, Results, results;
    /// A business that the results don't have.
    UnknownBusiness = "unknown-business": Error, Results, results;
    /// Results that can't be compared: to another questionnaire or major version, or later.
    NotComparable = "not-comparable": Error, Results, results;
    /// Fewer businesses than a benchmark takes.
    TooFewBusinesses = "too-few-businesses": Error, Results, results;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_its_words() {
        for code in Code::ALL {
            assert!(code.summary().exists() && code.meaning().exists(), "{}", code.id());
            assert_eq!(Code::of_id(code.id()), Some(*code));
        }
    }
}
