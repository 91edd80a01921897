//! Reading conditions, and looking up the names that they and other fields refer to.

use super::Reader;
use super::value::one_or_several;
use crate::problem::{Code, Place, Problems};
use crate::questionnaire::{
    AnswerTest, ChannelClause, ChannelCount, ChannelIndex, Condition, DimensionIndex, FactClause, FactIndex,
    FindingClause, LevelIndex, LevelTest, QuestionIndex, StageIndex, StrengthTest,
};
use crate::source::{self, Fields, Node, Value};
use crate::text::{Id, Message};

/// The forms that a condition may have, by the key that tells them.
const FORMS: [&str; 10] =
    ["all", "any", "not", "profile", "channels", "question", "dimension", "overall", "passage", "silos"];

/// What a condition on channels may test.
const CHANNEL_TESTS: [&str; 7] = ["any", "all", "none", "of", "kind", "serves", "at_least"];

/// The forms that look at facts, and the combinations.
const FACT_FORMS: [&str; 5] = ["all", "any", "not", "profile", "channels"];

impl Reader {
    /// A condition on facts.
    pub(super) fn fact_condition(&mut self, node: &Node) -> Option<Condition<FactClause>> {
        self.condition(node, &|reader, form, fields| match form {
            "profile" => reader.profile_clause(fields),
            "channels" => reader.channels_clause(fields),
            _ => {
                let place = fields.place();
                // What else may stand here depends on a form that mustn't.
                for name in ["at_least", "below", "is", "includes"] {
                    fields.optional(name);
                }
                reader
                    .error(Code::ConditionNotHere, Message::new("problem-condition-not-here").with("form", form), place)
                    .help(Message::new("help-condition-forms").with("forms", source::listed(FACT_FORMS)));
                None
            }
        })
    }

    /// A condition of a finding.
    pub(super) fn finding_condition(&mut self, node: &Node) -> Option<Condition<FindingClause>> {
        self.condition(node, &|reader, form, fields| match form {
            "profile" => reader.profile_clause(fields).map(FindingClause::Fact),
            "channels" => reader.channels_clause(fields).map(FindingClause::Fact),
            "question" => reader.answer_clause(fields),
            "dimension" => {
                let dimension = reader.optional(fields, "dimension", Self::dimension);
                let test = reader.level_test(fields);
                Some(FindingClause::Dimension { dimension: dimension?, test: test? })
            }
            "overall" => reader.optional(fields, "overall", |reader, node| {
                let inner = reader.fields(node, "overall")?;
                let test = reader.level_test(&inner);
                inner.finish(&mut reader.problems);
                test.map(FindingClause::Overall)
            }),
            "passage" => reader.optional(fields, "passage", Self::passage_clause),
            _ => reader.optional(fields, "silos", Self::silos_clause),
        })
    }

    fn condition<C>(
        &mut self,
        node: &Node,
        clause: &impl Fn(&mut Self, &'static str, &Fields<'_>) -> Option<C>,
    ) -> Option<Condition<C>> {
        let fields = self.fields(node, "when")?;
        let forms: Vec<_> = FORMS.into_iter().filter(|form| node.get(form).is_some()).collect();
        let &[form] = forms.as_slice() else {
            let key =
                if forms.is_empty() { "problem-condition-without-form" } else { "problem-condition-of-two-forms" };
            let message = Message::new(key).with("forms", source::listed(forms));
            self.error(Code::ConditionForm, message, fields.place())
                .help(Message::new("help-condition-forms").with("forms", source::listed(FORMS)));
            return None;
        };
        let condition = match form {
            "all" => self.parts(&fields, "all", clause).map(Condition::All),
            "any" => self.parts(&fields, "any", clause).map(Condition::Any),
            "not" => self
                .required(&fields, "not", |reader, node| reader.condition(node, clause))
                .map(|part| Condition::Not(Box::new(part))),
            // An empty value is reported here, since the clauses take fields as optional.
            form => fields
                .required(form, &mut self.problems)
                .and_then(|_| clause(self, form, &fields))
                .map(Condition::Clause),
        };
        fields.finish(&mut self.problems);
        condition
    }

    fn parts<C>(
        &mut self,
        fields: &Fields<'_>,
        name: &'static str,
        clause: &impl Fn(&mut Self, &'static str, &Fields<'_>) -> Option<C>,
    ) -> Option<Vec<Condition<C>>> {
        let node = fields.required(name, &mut self.problems)?;
        let items = self.filled_list(node)?;
        let parts: Vec<_> = items.iter().map(|item| self.condition(item, clause)).collect();
        parts.into_iter().collect()
    }

    fn profile_clause(&mut self, fields: &Fields<'_>) -> Option<FactClause> {
        let fact = self.required(fields, "profile", Self::fact_reference);
        let (is, among) = (fields.optional("is"), fields.optional("in"));
        let nodes = match (is, among) {
            (Some(is), None) => std::slice::from_ref(is),
            (None, Some(among)) => self.filled_list(among)?,
            _ => {
                self.error(Code::ConditionForm, Message::new("problem-is-or-in"), fields.place())
                    .help(Message::new("help-is-or-in"));
                return None;
            }
        };
        let fact = fact?;
        let options: Vec<_> = nodes.iter().map(|node| self.fact_option(fact, node)).collect();
        if let Some(is) = is {
            self.say_form(is, "is");
        }
        Some(FactClause::Profile { fact, any_of: options.into_iter().collect::<Option<_>>()? })
    }

    fn channels_clause(&mut self, fields: &Fields<'_>) -> Option<FactClause> {
        let node = fields.optional("channels")?;
        let inner = self.fields(node, "channels")?;
        let any = self.optional(&inner, "any", Self::channels);
        let all = self.optional(&inner, "all", Self::channels);
        let none = self.optional(&inner, "none", Self::channels);
        let of = self.optional(&inner, "of", Self::channels);
        let kind = self.optional(&inner, "kind", Self::channel_kind);
        let serves = self.optional(&inner, "serves", Self::stage);
        let at_least = self.optional(&inner, "at_least", |reader, node| reader.whole(node, "allowed-whole", 1));
        let counts = ["of", "kind", "serves", "at_least"].iter().any(|name| node.get(name).is_some());
        let empty = !counts && any.is_none() && all.is_none() && none.is_none();
        if empty && ["any", "all", "none"].iter().all(|name| node.get(name).is_none()) {
            self.error(Code::ConditionForm, Message::new("problem-channels-without-test"), node.place)
                .help(Message::new("help-known-fields").with("names", source::listed(CHANNEL_TESTS)));
        }
        inner.finish(&mut self.problems);
        let count = counts.then(|| ChannelCount { of, kind, serves, at_least: at_least.unwrap_or(1) });
        (!empty).then_some(FactClause::Channels(ChannelClause { any, all, none, count }))
    }

    fn answer_clause(&mut self, fields: &Fields<'_>) -> Option<FindingClause> {
        let node = fields.optional("question")?;
        let (at_least, below) = (fields.optional("at_least"), fields.optional("below"));
        let (is, includes) = (fields.optional("is"), fields.optional("includes"));
        let question = self.question_reference(node);
        let test = match (is, includes) {
            (None, None) => self.level_test(fields).map(AnswerTest::Level),
            (Some(is), None) if at_least.is_none() && below.is_none() => {
                question.and_then(|question| self.is_test(question, is))
            }
            (None, Some(item)) if at_least.is_none() && below.is_none() => {
                question.and_then(|question| self.includes_test(question, item))
            }
            _ => {
                self.error(Code::ConditionForm, Message::new("problem-two-tests"), fields.place())
                    .help(Message::new("help-two-tests"));
                None
            }
        };
        let question = question?;
        if self.names.questions[question.0].kind == Some("text") {
            self.error(Code::ConditionMismatch, Message::new("problem-condition-on-text"), node.place)
                .help(Message::new("help-condition-on-text"));
        }
        Some(FindingClause::Answer { question, test: test? })
    }

    fn is_test(&mut self, question: QuestionIndex, node: &Node) -> Option<AnswerTest> {
        match self.names.questions[question.0].kind {
            None => None,
            Some("choice") => {
                let names = self.names.questions[question.0].options.iter();
                reference(node, (Code::UnknownOption, "problem-unknown-option"), names, &mut self.problems)
                    .map(AnswerTest::Option)
            }
            Some("yes-no") => self.yes_or_no(node).map(AnswerTest::YesNo),
            _ => {
                self.error(Code::ConditionMismatch, Message::new("problem-is-mismatch"), node.place)
                    .help(Message::new("help-is-mismatch"));
                None
            }
        }
    }

    fn includes_test(&mut self, question: QuestionIndex, node: &Node) -> Option<AnswerTest> {
        let kind = self.names.questions[question.0].kind?;
        if kind == "checklist" {
            let names = self.names.questions[question.0].items.iter();
            reference(node, (Code::UnknownItem, "problem-unknown-item"), names, &mut self.problems)
                .map(AnswerTest::Item)
        } else {
            self.error(Code::ConditionMismatch, Message::new("problem-includes-mismatch"), node.place)
                .help(Message::new("help-includes-mismatch"));
            None
        }
    }

    fn yes_or_no(&mut self, node: &Node) -> Option<bool> {
        match &node.value {
            Value::Boolean(value) => Some(*value),
            _ => self.word(node, &[("yes", true), ("no", false)]),
        }
    }

    fn level_test(&mut self, fields: &Fields<'_>) -> Option<LevelTest> {
        let (at_least, below) = (fields.optional("at_least"), fields.optional("below"));
        if at_least.is_none() && below.is_none() {
            self.error(Code::ConditionForm, Message::new("problem-no-test"), fields.place())
                .help(Message::new("help-no-test"));
            return None;
        }
        let test = LevelTest {
            at_least: at_least.and_then(|node| self.level(node)),
            below: below.and_then(|node| self.level(node)),
        };
        (test.at_least.is_some() || test.below.is_some()).then_some(test)
    }

    fn passage_clause(&mut self, node: &Node) -> Option<FindingClause> {
        let fields = Fields::of(node, &mut self.problems)?;
        let question = self.required(&fields, "question", Self::continuity_reference);
        let from = self.required(&fields, "from", Self::channel_reference);
        let to_node = fields.required("to", &mut self.problems);
        let to = to_node.and_then(|node| self.channel_reference(node));
        if let (Some(node), true) = (to_node, from.is_some() && from == to) {
            self.error(Code::InvalidValue, Message::new("problem-channel-to-itself"), node.place)
                .help(Message::new("help-channel-to-itself"));
        }
        let (at_least, below) = (fields.optional("at_least"), fields.optional("below"));
        if at_least.is_none() && below.is_none() {
            self.error(Code::ConditionForm, Message::new("problem-no-test"), fields.place())
                .help(Message::new("help-no-test"));
        }
        let mut strength =
            |node: Option<&Node>| node.zip(question).and_then(|(node, question)| self.strength(question, node));
        let test = StrengthTest { at_least: strength(at_least), below: strength(below) };
        fields.finish(&mut self.problems);
        let tests = test.at_least.is_some() || test.below.is_some();
        Some(FindingClause::Passage { question: question?, from: from?, to: to?, test: tests.then_some(test)? })
    }

    fn silos_clause(&mut self, node: &Node) -> Option<FindingClause> {
        let fields = Fields::of(node, &mut self.problems)?;
        let question = self.optional(&fields, "question", Self::continuity_reference);
        let at_least = self.required(&fields, "at_least", |reader, node| reader.whole(node, "allowed-whole", 1));
        fields.finish(&mut self.problems);
        Some(FindingClause::Silos { question, at_least: at_least? })
    }

    // Names.

    pub(super) fn level(&mut self, node: &Node) -> Option<LevelIndex> {
        let name = source::string(node, &mut self.problems)?;
        self.level_named(&name, node.place)
    }

    pub(super) fn level_named(&mut self, name: &str, place: Place) -> Option<LevelIndex> {
        let names = self.names.levels.iter();
        source::lookup(name, place, names, (Code::UnknownLevel, "problem-unknown-level"), &mut self.problems)
            .map(LevelIndex)
    }

    pub(super) fn stage(&mut self, node: &Node) -> Option<StageIndex> {
        let names = self.names.stages.iter();
        reference(node, (Code::UnknownStage, "problem-unknown-stage"), names, &mut self.problems).map(StageIndex)
    }

    pub(super) fn channel_reference(&mut self, node: &Node) -> Option<ChannelIndex> {
        let names = self.names.channels.iter();
        reference(node, (Code::UnknownChannel, "problem-unknown-channel"), names, &mut self.problems).map(ChannelIndex)
    }

    pub(super) fn role(&mut self, node: &Node) -> Option<Id> {
        let role = self.identifier(node)?;
        if !self.names.roles.is_empty() {
            let names = self.names.roles.iter();
            reference(node, (Code::UnknownRole, "problem-unknown-role"), names, &mut self.problems)?;
        }
        Some(role)
    }

    fn dimension(&mut self, node: &Node) -> Option<DimensionIndex> {
        let names = self.names.dimensions.iter();
        reference(node, (Code::UnknownDimension, "problem-unknown-dimension"), names, &mut self.problems)
            .map(DimensionIndex)
    }

    pub(super) fn question_reference(&mut self, node: &Node) -> Option<QuestionIndex> {
        let names = self.names.questions.keys();
        reference(node, (Code::UnknownQuestion, "problem-unknown-question"), names, &mut self.problems)
            .map(QuestionIndex)
    }

    fn continuity_reference(&mut self, node: &Node) -> Option<QuestionIndex> {
        let question = self.question_reference(node)?;
        let kind = self.names.questions[question.0].kind?;
        if kind != "continuity" {
            self.error(Code::ConditionMismatch, Message::new("problem-not-continuity"), node.place)
                .help(Message::new("help-not-continuity"));
            return None;
        }
        Some(question)
    }

    fn strength(&mut self, question: QuestionIndex, node: &Node) -> Option<f64> {
        let strengths = &self.names.questions[question.0].strengths;
        let what = (Code::UnknownStrength, "problem-unknown-strength");
        let place = reference(node, what, strengths.keys(), &mut self.problems)?;
        strengths.get_index(place).map(|(_, value)| *value)
    }

    fn fact_reference(&mut self, node: &Node) -> Option<FactIndex> {
        let names = self.names.facts.keys();
        reference(node, (Code::UnknownFact, "problem-unknown-fact"), names, &mut self.problems).map(FactIndex)
    }

    fn fact_option(&mut self, fact: FactIndex, node: &Node) -> Option<usize> {
        let names = self.names.facts[fact.0].iter();
        reference(node, (Code::UnknownOption, "problem-unknown-option"), names, &mut self.problems)
    }

    /// A list of channels that isn't empty, or one channel.
    fn channels(&mut self, node: &Node) -> Option<Vec<ChannelIndex>> {
        if matches!(node.value, Value::List(_)) {
            self.filled_list(node)?;
        }
        let channels: Vec<_> = one_or_several(node).iter().map(|item| self.channel_reference(item)).collect();
        channels.into_iter().collect()
    }
}

/// The place of a name in a collection.
fn reference<'a>(
    node: &Node,
    what: (Code, &'static str),
    names: impl Iterator<Item = &'a Id> + Clone,
    problems: &mut Problems,
) -> Option<usize> {
    let name = source::string(node, problems)?;
    source::lookup(&name, node.place, names, what, problems)
}
