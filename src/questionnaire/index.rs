//! Indices into a questionnaire's catalogues: a level can't be taken for a question.

macro_rules! indices {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub usize);
    )*};
}

indices! {
    /// A level, by its place from the lowest (0): levels compare as their indices do.
    LevelIndex;
    /// A question, by its place in the questionnaire.
    QuestionIndex;
    /// A dimension, by its place in the questionnaire.
    DimensionIndex;
    /// A channel, by its place in the catalogue.
    ChannelIndex;
    /// A stage of the journey, by its place in the order of the journey.
    StageIndex;
    /// A fact of the profile, by its place in the profile.
    FactIndex;
    /// A role, by its place in the list of roles.
    RoleIndex;
}
