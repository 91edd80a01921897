//! Everything that is asked on one list, by part, with what was said: to go to any question, and to look back at the end.

use super::action::Action;
use super::dialogue::Stop;
use super::page::Words;
use super::parts::Part;
use super::prompt::{Line, List, Prompt, Reply, Row};
use super::session::Session;
use super::subject::Subject;

/// Where the user wants to go; `None` where they want to return.
pub(super) fn choose<P: Prompt + ?Sized>(
    session: &Session<'_>,
    words: Words<'_>,
    prompt: &mut P,
    here: Subject,
) -> Result<Option<Subject>, Stop> {
    let message = words.say("interview-go-to");
    asked(session, prompt, &list(session, words, message, vec![Action::Return], Some(here)))
}

/// What is left to do with everything asked: to finish (`None`), or to go to a question again, perhaps from `here`.
pub(super) fn at_end<P: Prompt + ?Sized>(
    session: &Session<'_>,
    words: Words<'_>,
    prompt: &mut P,
    here: Option<Subject>,
) -> Result<Option<Subject>, Stop> {
    let progress = session.progress();
    let heading = if session.subjects().into_iter().any(|subject| session.is_skipped(subject)) {
        "interview-end-skipped"
    } else if progress.open() > 0 {
        "interview-end-last"
    } else {
        "interview-end"
    };
    let standing = progress.message(words.questionnaire).in_locale(words.locale);
    let above = vec![Line::Question(words.say(heading)), Line::Aside(standing)];
    let message = words.say("interview-end-message");
    let actions = vec![Action::Finish, Action::Language];
    let list = list(session, words, message, actions, here);
    asked(session, prompt, &List { above, ..list })
}

fn asked<P: Prompt + ?Sized>(session: &Session<'_>, prompt: &mut P, list: &List) -> Result<Option<Subject>, Stop> {
    match prompt.choose(list)? {
        Reply::Given(row) => Ok(session.subjects().get(row).copied()),
        Reply::Act(Action::Return, _) | Reply::Menu(_) => Ok(None),
        Reply::Act(action, _) => Err(Stop::Act(action)),
        Reply::Interrupted => Err(Stop::Interrupted),
    }
}

fn list(session: &Session<'_>, words: Words<'_>, message: String, actions: Vec<Action>, here: Option<Subject>) -> List {
    let subjects = session.subjects();
    let mut entered = None;
    let options = subjects.iter().map(|subject| {
        let part = Part::of(session, *subject);
        let heading = (entered != Some(part)).then(|| part.standing(session, words));
        entered = Some(part);
        Row { heading, title: Some(words.subject(*subject)), text: words.said(session, *subject) }
    });
    let options = options.collect();
    let marked = subjects.iter().position(|subject| Some(*subject) == here).into_iter().collect();
    let (above, action_rows) = (Vec::new(), actions.clone());
    List { above, message, action_rows, options, actions, marked, is_searched: true }
}
