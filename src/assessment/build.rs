//! From answers to their assessment: every figure computed, every word in the language asked for.

use super::words::Words;
use super::{
    Assessment, Blocker, ChannelSummary, ContinuityResult, Counts, DimensionResult, FORMAT, FactSummary, FindingResult,
    GlossarySummary, LevelRange, LevelSummary, NextStep, OrganizationSummary, Overall, PassageResult, QuestionResult,
    QuestionStatus, QuestionnaireSummary, QuoteSummary, Requirement, RespondentSummary, ScoreRange, SectionSummary,
    Status, UnknownAnswer, ViewResult,
};
use crate::answers::{Answer, Answers, Target};
use crate::findings;
use crate::problem::ReportedProblem;
use crate::questionnaire::{self, ChannelIndex, DimensionIndex, Kind, QuestionIndex, Questionnaire};
use crate::scoring::{self, Evaluation, Gap, Gaps, Move, Outcome, PassageMap, Scores, Standing, level_of, yes_no_key};
use crate::text::{Id, Language};

/// What an assessment needs to know besides the questionnaire and the answers.
#[derive(Debug, Clone)]
pub struct Subject {
    /// The answers file as it was named; documents after the first are `file#2`.
    pub file: String,
    /// The language of the texts.
    pub language: Language,
    /// The target of the command line; the file's own yields to it, part by part.
    pub target: Target,
    /// What is odd in the file.
    pub warnings: Vec<ReportedProblem>,
}

/// Assesses answers by the questionnaire that they were read with.
#[must_use]
pub fn assess(questionnaire: &Questionnaire, answers: &Answers, subject: &Subject) -> Assessment {
    let scores = scoring::score(questionnaire, answers);
    let gaps = scoring::gaps(questionnaire, &scores, &answers.target.overridden_by(&subject.target));
    let words = Words { questionnaire, language: &subject.language };
    Work { words, questionnaire, answers, scores: &scores, gaps: &gaps }.assessment(subject)
}

/// Everything that the parts of an assessment are made from.
struct Work<'a> {
    words: Words<'a>,
    questionnaire: &'a Questionnaire,
    answers: &'a Answers,
    scores: &'a Scores,
    gaps: &'a Gaps,
}

impl Work<'_> {
    fn assessment(&self, subject: &Subject) -> Assessment {
        Assessment {
            format: FORMAT,
            file: subject.file.clone(),
            status: Status::Ok,
            palier: env!("CARGO_PKG_VERSION").to_owned(),
            date: self.answers.date.to_string(),
            language: subject.language.clone(),
            questionnaire: self.questionnaire_summary(),
            answers_sha256: self.answers.sha256.clone(),
            organization: self.organization(),
            respondents: self.respondents(),
            profile: self.profile(),
            channels: self.channels(),
            overall: self.overall(),
            dimensions: self.dimensions(),
            continuity: self.scores.continuity.iter().map(|map| self.continuity(map)).collect(),
            views: self.views(),
            findings: self.findings(),
            gaps: self.gaps.order.iter().map(|dimension| self.words.dimension(*dimension)).collect(),
            steps: self.steps(),
            unknown: self.unknown(),
            quotes: self.quotes(),
            sections: self.sections(),
            glossary: self.glossary(),
            warnings: subject.warnings.clone(),
        }
    }

    fn questionnaire_summary(&self) -> QuestionnaireSummary {
        let (words, of) = (self.words, self.questionnaire);
        let level = |(place, (id, level)): (usize, (&Id, &questionnaire::Level))| LevelSummary {
            id: id.clone(),
            title: words.text(&level.title),
            summary: words.optional(level.summary.as_ref()),
            threshold: level.threshold,
            anchor: of.anchor(questionnaire::LevelIndex(place)),
        };
        QuestionnaireSummary {
            id: of.id.clone(),
            version: of.version.to_string(),
            sha256: of.sha256.clone(),
            title: words.text(&of.title),
            description: words.optional(of.description.as_ref()),
            effort_unit: words.optional(of.effort_unit.as_ref()),
            levels: of.levels.iter().enumerate().map(level).collect(),
            max_lag: of.max_lag,
        }
    }

    fn organization(&self) -> OrganizationSummary {
        let of = self.answers.organization.clone();
        OrganizationSummary {
            id: of.id.unwrap_or_else(|| of.name.clone()),
            name: of.name,
            sector: of.sector,
            country: of.country,
            group: of.group,
            brand: of.brand,
            unit: of.unit,
        }
    }

    fn respondents(&self) -> Vec<RespondentSummary> {
        let role = |role: Option<&String>| role.map(|role| self.words.role(role));
        self.answers.respondents.iter().map(|it| RespondentSummary { role: role(it.role.as_ref()) }).collect()
    }

    fn profile(&self) -> Vec<FactSummary> {
        let summary = |(place, (id, fact)): (usize, (&Id, &questionnaire::Fact))| {
            let values = self.answers.facts.profile.get(&questionnaire::FactIndex(place));
            let options: Vec<_> =
                values.into_iter().flatten().filter_map(|option| fact.options.get_index(*option)).collect();
            FactSummary {
                id: id.clone(),
                text: self.words.text(&fact.text),
                values: options.iter().map(|(id, _)| (*id).clone()).collect(),
                answers: options.iter().map(|(_, text)| self.words.text(text)).collect(),
            }
        };
        self.questionnaire.profile.iter().enumerate().map(summary).collect()
    }

    fn channels(&self) -> Vec<ChannelSummary> {
        let facts = &self.answers.facts;
        let summary = |index: &ChannelIndex| {
            let channel = &self.questionnaire.channels[index.0];
            ChannelSummary {
                id: self.questionnaire.channel_id(*index).clone(),
                title: self.words.text(&channel.title),
                kind: channel.kind,
                main: facts.continuity_channels().contains(index),
            }
        };
        facts.channels.iter().map(summary).collect()
    }

    fn overall(&self) -> Overall {
        let (evaluation, gap) = (&self.scores.overall, &self.gaps.overall);
        let over_all_channels = || scoring::score_over_all_channels(self.questionnaire, self.answers).overall.score();
        Overall {
            score: score_range(evaluation),
            level: self.level_range(evaluation),
            coverage: evaluation.coverage,
            target: self.words.level(gap.target),
            gap: gap.points,
            level_gap: gap.levels,
            next_level: evaluation.next.map(|level| self.words.level(level)),
            blockers: self.blockers(evaluation),
            floor: self.scores.floor.map(|level| self.words.level(level)),
            counts: self.counts(),
            score_all_channels: self
                .answers
                .facts
                .main_channels
                .as_ref()
                .and_then(|_| over_all_channels())
                .map(scoring::Score::points),
            commentary: self.answers.commentary.overall.clone(),
        }
    }

    fn counts(&self) -> Counts {
        let scored = self.questionnaire.questions.values().zip(&self.scores.outcomes).filter(|(it, _)| it.is_scored());
        let mut counts = Counts::default();
        for (_, outcome) in scored {
            *match outcome {
                Outcome::Answered(_) => &mut counts.answered,
                Outcome::Unknown => &mut counts.unknown,
                Outcome::NotApplicable => &mut counts.not_applicable,
                Outcome::Hidden => &mut counts.hidden,
            } += 1;
        }
        counts
    }

    fn dimensions(&self) -> Vec<DimensionResult> {
        let all = self.scores.dimensions.iter().zip(&self.gaps.dimensions).enumerate();
        all.filter(|(_, (evaluation, _))| evaluation.applies())
            .map(|(place, (evaluation, gap))| self.dimension(DimensionIndex(place), evaluation, gap))
            .collect()
    }

    fn dimension(&self, index: DimensionIndex, evaluation: &Evaluation, gap: &Gap) -> DimensionResult {
        let dimension = &self.questionnaire.dimensions[index.0];
        DimensionResult {
            id: self.words.dimension(index),
            title: self.words.text(&dimension.title),
            summary: self.words.optional(dimension.summary.as_ref()),
            weight: dimension.weight,
            score: score_range(evaluation),
            level: self.level_range(evaluation),
            coverage: evaluation.coverage,
            target: self.words.level(gap.target),
            gap: gap.points,
            level_gap: gap.levels,
            priority: gap.priority,
            next_level: evaluation.next.map(|level| self.words.level(level)),
            blockers: self.blockers(evaluation),
            commentary: self.answers.commentary.dimensions.get(&index).cloned(),
            questions: self.questionnaire.questions_of(index).map(|question| self.question(question)).collect(),
        }
    }

    fn level_range(&self, evaluation: &Evaluation) -> LevelRange {
        let level = |standing: Option<Standing>| standing.map(|standing| self.words.level(standing.level));
        LevelRange {
            level: level(evaluation.known),
            confirmed: level(evaluation.low),
            possible: level(evaluation.high),
        }
    }

    fn blockers(&self, evaluation: &Evaluation) -> Vec<Blocker> {
        let requirement = |requires: &questionnaire::Requirement| match requires {
            questionnaire::Requirement::Level(level) => Requirement::Level(self.words.level(*level)),
            questionnaire::Requirement::Score(score) => Requirement::Score(*score),
        };
        let named = |blocker: &scoring::Blocker| match blocker {
            scoring::Blocker::Score { short } => Blocker::Score { short: *short },
            scoring::Blocker::Gate { question, gate } => Blocker::Gate {
                question: self.words.question(*question),
                needs: requirement(&gate.requires),
                level: self.words.level(gate.level),
            },
            scoring::Blocker::Lag { dimension, level } => {
                Blocker::Lag { dimension: self.words.dimension(*dimension), level: self.words.level(*level) }
            }
        };
        evaluation.blockers.iter().map(named).collect()
    }

    fn question(&self, index: QuestionIndex) -> QuestionResult {
        let question = self.questionnaire.question(index);
        let outcome = self.scores.outcome(index);
        let entry = self.answers.entry(index);
        let is_answered = matches!(outcome, Outcome::Answered(_));
        QuestionResult {
            id: self.words.question(index),
            text: self.words.text(&question.text),
            help: self.words.optional(question.help.as_ref()),
            kind: question.kind.id(),
            weight: question.weight,
            status: match outcome {
                Outcome::Answered(_) => QuestionStatus::Answered,
                Outcome::Unknown => QuestionStatus::Unknown,
                Outcome::NotApplicable => QuestionStatus::NotApplicable,
                Outcome::Hidden => QuestionStatus::Hidden,
            },
            score: outcome.score().map(scoring::Score::points),
            level: outcome.score().map(|score| self.words.level(level_of(self.questionnaire, score))),
            answer: if is_answered { self.words.answer(index, self.answers, self.scores) } else { Vec::new() },
            missing: if is_answered { self.words.missing(index, self.answers) } else { Vec::new() },
            note: entry.note.clone(),
            evidence: entry.evidence.clone(),
            roles: self.words.roles(index),
        }
    }

    fn continuity(&self, map: &PassageMap) -> ContinuityResult {
        let words = self.words;
        ContinuityResult {
            question: words.question(map.question),
            text: words.question_text(map.question),
            channels: words.channels(&map.channels),
            passages: self.passages(map),
            silos: map.silos().iter().map(|silo| words.channels(silo)).collect(),
            dead_ends: words.channels(&map.dead_ends()),
            one_way: map.one_way().iter().map(|passage| words.ends(passage.from, passage.to)).collect(),
            density: map.density(),
        }
    }

    /// The eligible pairs, then what the answer lists besides.
    fn passages(&self, map: &PassageMap) -> Vec<PassageResult> {
        let Kind::Continuity(continuity) = &self.questionnaire.question(map.question).kind else { return Vec::new() };
        let passage = |from, to, strength, counts| {
            let ends = self.words.ends(from, to);
            let title = self.words.strength(continuity, strength);
            PassageResult { from: ends.from, to: ends.to, strength, title, counts }
        };
        let mut passages: Vec<_> = map.passages.iter().map(|it| passage(it.from, it.to, it.strength, true)).collect();
        if let Some(Answer::Passages(listed)) = &self.answers.entry(map.question).answer {
            let stray = listed.iter().filter(|((from, to), _)| map.passage(*from, *to).is_none());
            passages.extend(stray.map(|((from, to), strength)| passage(*from, *to, *strength, false)));
        }
        passages
    }

    fn views(&self) -> Vec<ViewResult> {
        let result = |((id, view), standing): ((&Id, &questionnaire::View), &Option<Standing>)| ViewResult {
            id: id.clone(),
            title: self.words.text(&view.title),
            summary: self.words.optional(view.summary.as_ref()),
            score: standing.map(|standing| standing.score.points()),
            level: standing.map(|standing| self.words.level(standing.level)),
        };
        self.questionnaire.views.iter().zip(&self.scores.views).map(result).collect()
    }

    fn findings(&self) -> Vec<FindingResult> {
        let raised = findings::raised(self.questionnaire, self.answers, self.scores);
        let finding = |(id, finding): (&Id, &questionnaire::Finding)| FindingResult {
            id: id.clone(),
            severity: finding.severity,
            title: self.words.text(&finding.title),
            text: self.words.text(&finding.text),
            advice: self.words.optional(finding.advice.as_ref()),
        };
        raised.into_iter().filter_map(|place| self.questionnaire.findings.get_index(place)).map(finding).collect()
    }

    fn steps(&self) -> Vec<NextStep> {
        let steps = scoring::next_steps(self.questionnaire, self.answers, self.scores, self.gaps);
        steps.iter().map(|step| self.step(step)).collect()
    }

    fn step(&self, step: &scoring::NextStep<'_>) -> NextStep {
        let words = self.words;
        let question = self.questionnaire.question(step.question);
        let (from, to, to_id, passage) = match (&question.kind, step.to) {
            (Kind::Choice(choice), Move::Option(place)) => {
                let text = |place| choice.options.get_index(place).map(|(_, option)| words.text(&option.text));
                let from = place.checked_sub(1).and_then(text);
                let id = choice.options.get_index(place).map(|(id, _)| id.clone());
                (from, text(place).unwrap_or_default(), id, None)
            }
            (Kind::Checklist(items), Move::Item(place)) => {
                let (id, text) = items.get_index(place).map(|(id, item)| (id.clone(), words.text(&item.text))).unzip();
                (None, text.unwrap_or_default(), id, None)
            }
            (_, Move::YesNo(yes)) => (Some(words.yes_no(!yes)), words.yes_no(yes), Id::new(yes_no_key(yes)), None),
            (Kind::Continuity(continuity), Move::Passage(passage)) => {
                let from = words.strength(continuity, passage.strength);
                (Some(from), words.passage(&passage), None, Some(words.ends(passage.from, passage.to)))
            }
            _ => (None, String::new(), None, None),
        };
        NextStep {
            question: words.question(step.question),
            text: words.text(&question.text),
            dimension: words.dimension(question.dimension),
            from,
            to,
            to_id,
            passage,
            action: words.optional(step.action),
            effort: step.effort,
            needs: step.needs.iter().map(|need| words.need(need, self.scores)).collect(),
            gain: step.gain,
            gain_per_effort: step.gain_per_effort(),
            quick_win: step.quick_win,
            roles: words.roles(step.question),
        }
    }

    fn unknown(&self) -> Vec<UnknownAnswer> {
        let answer = |it: &scoring::Uncertainty| UnknownAnswer {
            question: self.words.question(it.question),
            text: self.words.question_text(it.question),
            dimension: self.words.dimension(self.questionnaire.question(it.question).dimension),
            weight: it.width,
            roles: self.words.roles(it.question),
        };
        scoring::uncertainties(self.questionnaire, self.scores).iter().map(answer).collect()
    }

    fn quotes(&self) -> Vec<QuoteSummary> {
        let quote = |quote: &crate::answers::Quote| QuoteSummary {
            text: quote.text.clone(),
            role: quote.role.as_ref().map(|role| self.words.role(role)),
            dimension: quote.dimension.map(|dimension| self.words.dimension(dimension)),
        };
        self.answers.quotes.iter().map(quote).collect()
    }

    fn sections(&self) -> Vec<SectionSummary> {
        let section = |(id, section): (&Id, &questionnaire::Section)| SectionSummary {
            id: id.clone(),
            title: self.words.text(&section.title),
            text: self.words.text(&section.text),
            references: section.references.clone(),
        };
        self.questionnaire.sections.iter().map(section).collect()
    }

    fn glossary(&self) -> Vec<GlossarySummary> {
        let entry = |(id, entry): (&Id, &questionnaire::GlossaryEntry)| GlossarySummary {
            id: id.clone(),
            term: self.words.text(&entry.term),
            text: self.words.text(&entry.text),
        };
        self.questionnaire.glossary.iter().map(entry).collect()
    }
}

fn score_range(evaluation: &Evaluation) -> ScoreRange {
    let points = |standing: Option<Standing>| standing.map(|standing| standing.score.points());
    ScoreRange { score: points(evaluation.known), low: points(evaluation.low), high: points(evaluation.high) }
}
