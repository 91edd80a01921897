//! An answers file to be filled in by hand: every question with its possible answers, and nothing answered yet.

use std::fmt::Write as _;

use crate::questionnaire::{ChannelIndex, Continuity, Kind, QuestionIndex, Questionnaire};
use crate::text::{Language, Locale, Message};

use super::page::Words;
use super::scope::Scope;

/// Comments are no wider than this.
const WIDTH: usize = 100;

/// The text of an answers file with the questions of a scope, all of them open. It can be read as it is; where an answer
/// is one or several of a list, taking away the `#` before it is enough.
#[must_use]
pub fn blank_file(questionnaire: &Questionnaire, scope: &Scope, date: jiff::civil::Date, locale: Locale) -> String {
    let words = Words { questionnaire, locale };
    let mut blank = Blank { words, text: String::new() };
    blank.opening(date);
    blank.profile();
    blank.channels();
    blank.answers(scope);
    blank.text
}

struct Blank<'q> {
    words: Words<'q>,
    text: String,
}

impl Blank<'_> {
    fn opening(&mut self, date: jiff::civil::Date) {
        let questionnaire = self.words.questionnaire;
        let about = Message::new("interview-blank-about").with("title", &questionnaire.title);
        self.comment(0, "", &about.in_locale(self.words.locale));
        for key in ["interview-blank-how", "interview-blank-unknown", "interview-blank-not-applicable"] {
            self.comment(0, "", &self.words.say(key));
        }
        let mine = Language::from(self.words.locale);
        let language =
            if questionnaire.languages.contains(&mine) { Some(&mine) } else { questionnaire.languages.first() };
        let language = language.map_or(String::new(), |language| format!(" {language}"));
        // A name in quotes can be any text.
        let name = self.words.say("interview-blank-name").replace('"', "'");
        self.line(&format!(
            "format: 1\nquestionnaire: {}@{}\norganization:\n  name: \"{name}\"\n  sector:\n  country:\ndate: {date}\nlanguage:{language}",
            questionnaire.id, questionnaire.version.major,
        ));
    }

    fn profile(&mut self) {
        let questionnaire = self.words.questionnaire;
        if questionnaire.profile.is_empty() {
            return;
        }
        self.line("\nprofile:");
        for (id, fact) in &questionnaire.profile {
            if !self.text.ends_with("\nprofile:\n") {
                self.line("");
            }
            self.comment(2, "", &self.words.text(&fact.text));
            self.detail("interview-help", fact.help.as_ref().map(|help| self.words.text(help)));
            let options = fact.options.iter().map(|(id, text)| (id.to_string(), self.words.text(text)));
            let options = options.collect::<Vec<_>>();
            if fact.multiple {
                self.several(&format!("  {id}:"), 4, &options);
            } else {
                self.one_of(&format!("  {id}:"), &options);
            }
        }
    }

    fn channels(&mut self) {
        let questionnaire = self.words.questionnaire;
        if questionnaire.channels.is_empty() {
            return;
        }
        self.line("");
        for key in ["interview-channels", "interview-channels-help"] {
            self.comment(0, "", &self.words.say(key));
        }
        let channels = (0..questionnaire.channels.len()).map(ChannelIndex);
        let channels = channels.map(|channel| (self.id(channel).to_owned(), self.words.channel(channel)));
        let channels = channels.collect::<Vec<_>>();
        self.several("channels:", 2, &channels);
        if questionnaire.questions.values().any(|question| matches!(question.kind, Kind::Continuity(_))) {
            self.comment(0, "", &self.words.say("interview-blank-main-channels"));
            let two: Vec<_> = channels.iter().take(2).map(|(id, _)| id.as_str()).collect();
            self.line(&format!("#main_channels: [{}]", two.join(", ")));
        }
    }

    fn answers(&mut self, scope: &Scope) {
        let questionnaire = self.words.questionnaire;
        self.line("\nanswers:");
        let mut entered = None;
        for (place, index) in scope.questions(questionnaire).into_iter().enumerate() {
            let question = questionnaire.question(index);
            if entered != Some(question.dimension) {
                let title = self.words.text(&questionnaire.dimensions[question.dimension.0].title);
                self.line(&format!("\n  # ═══ {title} ═══"));
                entered = Some(question.dimension);
            }
            self.line("");
            self.comment(2, &format!("{}. ", place + 1), &self.words.text(&question.text));
            self.detail("interview-help", question.help.as_ref().map(|help| self.words.text(help)));
            self.detail("interview-evidence", question.evidence.as_ref().map(|seen| self.words.text(seen)));
            let roles: Vec<_> = question.roles.iter().map(|role| self.words.role(role.as_str())).collect();
            self.detail("interview-roles", (!roles.is_empty()).then(|| roles.join(", ")));
            self.question(index);
        }
    }

    /// The possible answers, and the place for one.
    fn question(&mut self, index: QuestionIndex) {
        let questionnaire = self.words.questionnaire;
        let key = format!("  {}:", questionnaire.question_id(index));
        match &questionnaire.question(index).kind {
            Kind::Choice(choice) => {
                let options = choice.options.iter().map(|(id, option)| (id.to_string(), self.words.text(&option.text)));
                let options = options.collect::<Vec<_>>();
                self.one_of(&key, &options);
            }
            Kind::YesNo(_) => {
                let options = [("yes", "interview-yes"), ("no", "interview-no")];
                let options = options.map(|(id, words)| (id.to_owned(), self.words.say(words)));
                self.one_of(&key, &options);
            }
            Kind::Checklist(items) => {
                let items = items.iter().map(|(id, item)| (id.to_string(), self.words.text(&item.text)));
                let items = items.collect::<Vec<_>>();
                self.several(&key, 4, &items);
            }
            Kind::Rating(scale) => {
                let range = Message::new("interview-blank-range").with("min", scale.min).with("max", scale.max);
                self.comment(2, "   ", &range.in_locale(self.words.locale));
                self.line(&key);
            }
            Kind::Number(scale) => {
                let unit = Message::new("interview-blank-number").with("unit", self.words.text(&scale.unit));
                self.comment(2, "   ", &unit.in_locale(self.words.locale));
                self.line(&key);
            }
            Kind::Continuity(continuity) => self.passages(&key, continuity),
            Kind::Text => {
                self.comment(2, "   ", &self.words.say("interview-blank-text"));
                self.line(&key);
            }
        }
    }

    /// A row for each channel where a passage may begin.
    fn passages(&mut self, key: &str, continuity: &Continuity) {
        let questionnaire = self.words.questionnaire;
        let all = || (0..questionnaire.channels.len()).map(ChannelIndex);
        let channel = |index: ChannelIndex| &questionnaire.channels[index.0];
        let ends: Vec<_> = all().filter(|it| continuity.can_lead_to(channel(*it))).collect();
        let starts: Vec<_> =
            all().filter(|it| continuity.can_begin_at(channel(*it)) && ends.iter().any(|end| end != it)).collect();
        let strengths = continuity.strengths.iter();
        let strengths: Vec<_> =
            strengths.map(|(id, strength)| format!("{id} ({})", self.words.strength(id.as_str(), strength))).collect();
        self.comment(2, "   ", &self.words.say("interview-blank-passages"));
        let strengths = Message::new("interview-blank-strengths").with("strengths", strengths.join(", "));
        self.comment(2, "   ", &strengths.in_locale(self.words.locale));
        let ends: Vec<_> = ends.into_iter().map(|end| self.id(end)).collect();
        let ends = Message::new("interview-blank-ends").with("channels", ends.join(", "));
        self.comment(2, "   ", &ends.in_locale(self.words.locale));
        self.line(key);
        let rows: Vec<_> = starts.into_iter().map(|start| (format!("{}: []", self.id(start)), start)).collect();
        let widest = rows.iter().map(|(row, _)| row.len()).max().unwrap_or_default();
        for (row, start) in rows {
            let name = self.words.channel(start);
            self.line(&format!("    #{row:widest$}   # {name}"));
        }
    }

    /// One of several answers, listed above the place for it.
    fn one_of(&mut self, key: &str, options: &[(String, String)]) {
        self.comment(2, "   ", &self.words.say("interview-blank-one"));
        for (id, text) in options {
            self.comment(2, "   - ", &format!("{id}: {text}"));
        }
        self.line(key);
    }

    /// Any of several answers, each of them a line to be uncommented.
    fn several(&mut self, key: &str, indent: usize, options: &[(String, String)]) {
        self.comment(indent - 2, if indent > 2 { "   " } else { "" }, &self.words.say("interview-blank-several"));
        self.line(key);
        let widest = options.iter().map(|(id, _)| id.len()).max().unwrap_or_default();
        for (id, text) in options {
            self.line(&format!("{:indent$}#- {id:widest$}   # {text}", ""));
        }
    }

    fn detail(&mut self, label: &'static str, words: Option<String>) {
        if let Some(words) = words {
            let message = Message::new("interview-detail").with("label", self.words.say(label)).with("text", words);
            self.comment(2, "   ", &message.in_locale(self.words.locale));
        }
    }

    /// A comment, wrapped between words; lines after the first stand below the text of the first.
    fn comment(&mut self, indent: usize, before: &str, text: &str) {
        let room = WIDTH - indent - 2 - before.len();
        let mut before = before.to_owned();
        let mut line = String::new();
        for word in text.split(' ') {
            if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
                self.line(&format!("{:indent$}# {before}{line}", ""));
                before = " ".repeat(before.len());
                line.clear();
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        self.line(&format!("{:indent$}# {before}{line}", ""));
    }

    fn line(&mut self, line: &str) {
        let _ = writeln!(self.text, "{}", line.trim_end());
    }

    fn id(&self, channel: ChannelIndex) -> &str {
        self.words.questionnaire.channel_id(channel).as_str()
    }
}
