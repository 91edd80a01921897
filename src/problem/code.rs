//! The kinds of problems, each with the stable code that scripts and `explain` know it by.

macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
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
        }
    };
}

codes! {
    // Any file.
    /// The file can't be read.
    Unreadable = "unreadable";
    /// The file isn't UTF-8 text.
    NotUtf8 = "not-utf8";
    /// A document is larger than palier reads.
    TooLarge = "too-large";
    /// The text holds a character that YAML doesn't allow.
    ControlCharacter = "control-character";
    /// The text isn't YAML or JSON.
    Syntax = "syntax";
    /// A tab indents a line.
    Tab = "tab";
    /// Values are nested too deep.
    TooDeep = "too-deep";
    /// Values, or the values that aliases repeat, are too many.
    TooManyValues = "too-many-values";
    /// A key isn't plain text.
    BadKey = "bad-key";
    /// There is nothing in the file.
    Empty = "empty";
    /// The file is neither a questionnaire nor an answers file.
    NotOurs = "not-ours";
    /// The file is of a format that this version doesn't know.
    UnknownFormat = "unknown-format";
    /// A key stands twice in one mapping.
    DuplicateKey = "duplicate-key";
    /// A field that the format doesn't know.
    UnknownField = "unknown-field";
    /// A field that is required.
    MissingField = "missing-field";
    /// A value of another type than the field takes.
    WrongType = "wrong-type";
    /// A number outside what the field allows.
    OutOfRange = "out-of-range";
    /// A text that is none of the words that the field allows.
    UnknownWord = "unknown-word";
    /// A value that isn't of the form that the field asks for.
    InvalidValue = "invalid-value";
    /// An identifier that isn't kebab-case beginning with a letter.
    InvalidId = "invalid-id";
    /// An identifier that has a meaning of its own.
    ReservedId = "reserved-id";
    /// An identifier given twice in one collection.
    DuplicateId = "duplicate-id";
    /// A list without entries, or with too few of them.
    TooFew = "too-few";
    /// The same entry twice in a list.
    DuplicateEntry = "duplicate-entry";

    // References.
    /// A level that the questionnaire doesn't have.
    UnknownLevel = "unknown-level";
    /// A dimension that the questionnaire doesn't have.
    UnknownDimension = "unknown-dimension";
    /// A question that the questionnaire doesn't have.
    UnknownQuestion = "unknown-question";
    /// An option that the question doesn't have.
    UnknownOption = "unknown-option";
    /// An item that the checklist doesn't have.
    UnknownItem = "unknown-item";
    /// A fact that the profile doesn't have.
    UnknownFact = "unknown-fact";
    /// A channel that the catalogue doesn't have.
    UnknownChannel = "unknown-channel";
    /// A stage that the journey doesn't have.
    UnknownStage = "unknown-stage";
    /// A strength that the continuity question doesn't have.
    UnknownStrength = "unknown-strength";
    /// A role that the questionnaire doesn't have.
    UnknownRole = "unknown-role";
    /// A view whose tag no question carries.
    UnknownTag = "unknown-tag";
    /// A language that the questionnaire isn't written in.
    UnknownLanguage = "unknown-language";
    /// A questionnaire that can't be found.
    UnknownQuestionnaire = "unknown-questionnaire";

    // Questionnaires.
    /// Values that must rise and don't.
    NotRising = "not-rising";
    /// A gate on the lowest level, which everybody attains.
    GateOnLowestLevel = "gate-on-lowest-level";
    /// A gate on a text question, which has no score.
    GateOnText = "gate-on-text";
    /// A condition that is none of the forms, or two at once.
    ConditionForm = "condition-form";
    /// A condition on answers where only facts may decide.
    ConditionNotHere = "condition-not-here";
    /// A test that the question's type doesn't know.
    ConditionMismatch = "condition-mismatch";
    /// Words that people would read are missing; the identifier stands in.
    MissingWords = "missing-words";
    /// A text lacks a language.
    MissingTranslation = "missing-translation";
    /// The anchor of a level lies outside the level's band.
    AnchorOutsideBand = "anchor-outside-band";
    /// A gated question accepts "not applicable", which opens the gate.
    GateNotApplicable = "gate-not-applicable";
    /// A continuity question in a model of fewer than four levels.
    ContinuityLevels = "continuity-levels";

    // Doubts about questionnaires, which `check` alone tells.
    /// A level whose threshold no answers can reach.
    LevelOutOfReach = "level-out-of-reach";
    /// A gate that no answer can meet.
    GateOutOfReach = "gate-out-of-reach";
    /// A need that no answer can meet.
    NeedOutOfReach = "need-out-of-reach";
    /// Steps that need each other, so that none can come first.
    NeedCycle = "need-cycle";
    /// A choice with one option, which says the same of everybody.
    OneOption = "one-option";
    /// A continuity question for which no two channels have a passage.
    NoPassages = "no-passages";
    /// An entry of `passages` that no passage comes to.
    IdlePassages = "idle-passages";
    /// A condition that no facts and no answers make true.
    NeverTrue = "never-true";
    /// A condition that no facts and no answers make false.
    NeverFalse = "never-false";
    /// Two questions in the same words.
    SameWords = "same-words";

    // Answers.
    /// "Not applicable" without a note that says why.
    MissingNote = "missing-note";
    /// "Not applicable" to a question that refuses it.
    NotApplicableRefused = "not-applicable-refused";
    /// The answers were given to another major version of the questionnaire.
    OtherVersion = "other-version";
    /// The answers don't say which version they were given to.
    UnpinnedVersion = "unpinned-version";
    /// The answers were given to a newer version of the questionnaire.
    NewerVersion = "newer-version";
    /// A main channel that isn't in the inventory.
    ChannelNotHeld = "channel-not-held";
    /// A question both excluded from the plan and included in it.
    ExcludedAndIncluded = "excluded-and-included";
    /// An answer to a question, or an item, that doesn't apply to this business.
    HiddenAnswer = "hidden-answer";
    /// A passage that doesn't count: a channel that isn't there, or a pair that isn't eligible.
    PassageNotCounted = "passage-not-counted";
    /// A fact of the profile that nobody gave: what depends on it is taken to apply.
    MissingFact = "missing-fact";
    /// No channels are given.
    NoChannels = "no-channels";

    // Templates of reports.
    /// A template isn't written as the template language asks.
    TemplateSyntax = "template-syntax";
    /// A field or a variable that a template doesn't receive.
    TemplateUndefined = "template-undefined";
    /// A filter, function, test, component, block or key of words that doesn't exist.
    TemplateUnknownName = "template-unknown-name";
    /// A template that another includes or extends, and that isn't to be had.
    TemplateNotFound = "template-not-found";
    /// Templates, blocks or components that contain each other.
    TemplateCycle = "template-cycle";
    /// A value of another kind than what a template does with it takes.
    TemplateValue = "template-value";
    /// A template that writes more than any report needs.
    TemplateEndless = "template-endless";
}
