//! A questionnaire for reading: everything in it in words, in one language, for whoever shows or prints it.
//!
//! An [`Outline`] is what the templates `questionnaire.html` and `questionnaire.md` receive, field by field as documented
//! here, and what the terminal prints. What an [`Edition`] must not show isn't in it.

mod answers;
mod build;
#[cfg(test)]
mod tests;

use serde::Serialize;

use crate::problem::{Code, Problem};
use crate::questionnaire::{Questionnaire, Severity};
use crate::source::nearest_or_list;
use crate::text::{Id, Language, Message};

/// For whom a questionnaire is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Edition {
    /// For those who will be asked. Without what answers are worth: who sees the level beside an option answers by level.
    #[default]
    Reader,
    /// A form to fill in by hand: as for readers, with boxes and room to write, and nothing of levels.
    Form,
    /// For those who write it or have to trust it: with levels, weights, must-haves, efforts and findings.
    Author,
}

/// What of a questionnaire to show, and how.
#[derive(Debug, Clone)]
pub struct Selection {
    /// The language of the texts and of palier's own words.
    pub language: Language,
    /// For whom.
    pub edition: Edition,
    /// Only the questions of these dimensions; empty: of all.
    pub dimensions: Vec<String>,
    /// Only the questions that one of these roles is best placed to answer; empty: all.
    pub roles: Vec<String>,
}

/// A questionnaire in words.
#[derive(Debug, Clone, Serialize)]
pub struct Outline {
    /// The questionnaire's id.
    pub id: Id,
    /// Its version.
    pub version: String,
    /// The version of palier that made this.
    pub palier: &'static str,
    /// The language of every text.
    pub language: Language,
    /// For whom it is: `reader`, `form` or `author`.
    pub edition: Edition,
    /// What it measures.
    pub title: String,
    /// What it is for.
    pub description: Option<String>,
    /// In an excerpt, the titles of the dimensions and roles that it is for; empty where everything is shown.
    pub excerpt: Vec<String>,
    /// The unit of every effort; for authors.
    pub effort_unit: Option<String>,
    /// The levels, lowest first; none in a form, nor in an excerpt for readers.
    pub levels: Vec<LevelOutline>,
    /// What else decides on the level, a sentence each; for authors.
    pub rules: Vec<String>,
    /// Who should be in the room.
    pub people: Vec<PersonOutline>,
    /// The questions about the organization; none in an excerpt.
    pub profile: Vec<FactOutline>,
    /// The channels it may have; none in an excerpt.
    pub channels: Vec<ChannelOutline>,
    /// The stages of the customer's journey; none in an excerpt.
    pub stages: Vec<String>,
    /// The dimensions that have a question to show.
    pub dimensions: Vec<DimensionOutline>,
    /// How many questions they have together.
    pub count: usize,
    /// Other cuts of the same questions; for authors.
    pub views: Vec<ViewOutline>,
    /// What palier may point out; for authors.
    pub findings: Vec<FindingOutline>,
    /// Texts that reports print; none in a form or an excerpt.
    pub sections: Vec<SectionOutline>,
    /// Terms explained; none in an excerpt.
    pub glossary: Vec<TermOutline>,
}

/// One level.
#[derive(Debug, Clone, Serialize)]
pub struct LevelOutline {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it looks like from the customer's side.
    pub summary: Option<String>,
    /// The score from which it can be attained; for authors.
    pub threshold: Option<f64>,
    /// What an answer at this level is worth; for authors.
    pub anchor: Option<f64>,
    /// Where the definition comes from.
    pub references: Vec<String>,
}

/// Somebody who is best placed to answer some of the questions.
#[derive(Debug, Clone, Serialize)]
pub struct PersonOutline {
    /// The id of the role.
    pub id: Id,
    /// The role.
    pub title: String,
    /// The questions, as references to them.
    pub questions: Vec<QuestionReference>,
}

/// Which question.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionReference {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub number: String,
}

/// A question about the organization.
#[derive(Debug, Clone, Serialize)]
pub struct FactOutline {
    /// Its id.
    pub id: Id,
    /// The question.
    pub text: String,
    /// How to understand it.
    pub help: Option<String>,
    /// How to answer, in words.
    pub how: String,
    /// What may be answered.
    pub options: Vec<String>,
}

/// A channel that the organization may have.
#[derive(Debug, Clone, Serialize)]
pub struct ChannelOutline {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// Its nature in a word.
    pub kind: Option<String>,
    /// The stages that can take place there; for authors.
    pub serves: Vec<String>,
}

/// A dimension with its questions.
#[derive(Debug, Clone, Serialize)]
pub struct DimensionOutline {
    /// Its id.
    pub id: Id,
    /// Its number.
    pub number: usize,
    /// Its name.
    pub title: String,
    /// What it asks about.
    pub summary: Option<String>,
    /// Its share in the overall score, 0 to 1; for authors.
    pub share: Option<f64>,
    /// Where the definition comes from.
    pub references: Vec<String>,
    /// Its questions; in an excerpt, those that belong there.
    pub questions: Vec<QuestionOutline>,
}

/// A question.
#[derive(Debug, Clone, Serialize)]
pub struct QuestionOutline {
    /// Its id.
    pub id: Id,
    /// Its number, such as `3.2`; the same in every excerpt.
    pub number: String,
    /// The question.
    pub text: String,
    /// How to understand it.
    pub help: Option<String>,
    /// What to have at hand.
    pub evidence: Option<String>,
    /// Who is best placed to answer.
    pub roles: Vec<String>,
    /// Where it comes from; none in a form.
    pub references: Vec<String>,
    /// When it is asked, as part of a sentence that begins with “if”; `null`: always.
    pub condition: Option<String>,
    /// Its type, as in the questionnaire: `choice`, `checklist`, `yes-no`, `rating`, `number`, `continuity` or `text`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// How to answer, in words.
    pub how: String,
    /// What may be answered or ticked: options, items, yes and no.
    pub options: Vec<OptionOutline>,
    /// The marks of a rating, where they can be counted on one's fingers.
    pub marks: Vec<String>,
    /// What a number counts.
    pub unit: Option<String>,
    /// The strengths of a passage that is open, weakest first.
    pub strengths: Vec<String>,
    /// Whether “not applicable” is an answer.
    pub not_applicable: bool,
    /// Its share in the dimension's score, 0 to 1; for authors, and `null` where it isn't scored.
    pub share: Option<f64>,
    /// What answers without options are worth, a line each; for authors.
    pub scale: Vec<String>,
    /// The must-haves that rest on it, as parts of a sentence; for authors.
    pub gates: Vec<String>,
    /// What it takes to open passages; for authors.
    pub passages: Vec<PassageOutline>,
}

/// An answer that may be given.
#[derive(Debug, Clone, Serialize)]
pub struct OptionOutline {
    /// The id that an answers file writes.
    pub id: String,
    /// What is true of the organization.
    pub text: String,
    /// When an item applies, as part of a sentence that begins with “if”.
    pub condition: Option<String>,
    /// The level that it stands for; for authors.
    pub level: Option<String>,
    /// What it is worth of 100; for authors.
    pub worth: Option<f64>,
    /// How to get there; for authors.
    pub step: Option<StepOutline>,
}

/// What it takes to get somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct StepOutline {
    /// What to do.
    pub action: Option<String>,
    /// What it costs, in the effort unit.
    pub effort: Option<f64>,
    /// What must be in place first, a sentence each.
    pub needs: Vec<String>,
}

/// What it takes to open a passage.
#[derive(Debug, Clone, Serialize)]
pub struct PassageOutline {
    /// Which passages, in words.
    pub title: String,
    /// How to open one.
    pub step: StepOutline,
}

/// Another cut of the questions.
#[derive(Debug, Clone, Serialize)]
pub struct ViewOutline {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub title: String,
    /// What it shows.
    pub summary: Option<String>,
    /// Its questions.
    pub questions: Vec<QuestionReference>,
}

/// Something palier may point out.
#[derive(Debug, Clone, Serialize)]
pub struct FindingOutline {
    /// Its id.
    pub id: Id,
    /// How much it matters.
    pub severity: Severity,
    /// The finding in a few words.
    pub title: String,
    /// What it means.
    pub text: String,
    /// What to do about it.
    pub advice: Option<String>,
    /// When it is raised, as part of a sentence that begins with “if”.
    pub condition: String,
    /// Where it comes from.
    pub references: Vec<String>,
}

/// A text that reports print.
#[derive(Debug, Clone, Serialize)]
pub struct SectionOutline {
    /// Its id.
    pub id: Id,
    /// Its heading.
    pub title: String,
    /// Its words.
    pub text: String,
    /// Where it comes from.
    pub references: Vec<String>,
}

/// A term explained.
#[derive(Debug, Clone, Serialize)]
pub struct TermOutline {
    /// The term.
    pub term: String,
    /// Its explanation.
    pub text: String,
    /// Where it comes from.
    pub references: Vec<String>,
}

impl Outline {
    /// The questionnaire in words, or the part of it that is selected.
    ///
    /// # Errors
    /// One problem, where the questionnaire has no such dimension or role, or no question for both.
    pub fn of(questionnaire: &Questionnaire, selection: &Selection) -> Result<Self, Problem> {
        for name in &selection.dimensions {
            if !questionnaire.dimensions.contains_key(name.as_str()) {
                let help = nearest_or_list(name, questionnaire.dimensions.keys().map(Id::as_str));
                let message = Message::new("problem-unknown-dimension").with("name", name.as_str());
                return Err(Problem::error(Code::UnknownDimension, message).with_help(help));
            }
        }
        let roles = build::roles(questionnaire);
        for name in &selection.roles {
            if roles.iter().all(|role| role.as_str() != name) {
                let help = nearest_or_list(name, roles.iter().map(|role| role.as_str()));
                let message = Message::new("problem-unknown-role").with("name", name.as_str());
                return Err(Problem::error(Code::UnknownRole, message).with_help(help));
            }
        }
        let outline = build::Builder { questionnaire, selection }.outline();
        if outline.dimensions.is_empty() {
            let message = Message::new("outline-empty").with("names", outline.excerpt.join(", "));
            return Err(Problem::error(Code::UnknownRole, message).with_help(Message::new("outline-empty-help")));
        }
        Ok(outline)
    }
}
