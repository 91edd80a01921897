//! What customers live between the channels.

use schemars::JsonSchema;
use serde::Serialize;

use crate::text::Id;

/// What customers live between the channels, by one continuity question.
#[derive(Debug, Clone, Serialize, JsonSchema)]
pub struct ContinuityResult {
    /// The question.
    pub question: Id,
    /// What it asks.
    pub text: String,
    /// The channels concerned.
    pub channels: Vec<Id>,
    /// Every eligible pair, and the listed pairs that don't count.
    pub passages: Vec<PassageResult>,
    /// Groups of channels with no passage between them; empty where the answer is unknown.
    pub silos: Vec<Vec<Id>>,
    /// Channels that customers can't leave.
    pub dead_ends: Vec<Id>,
    /// Passages with no way back.
    pub one_way: Vec<PassageEnds>,
    /// Mean strength of the known pairs, 0 to 1; `null` with none known or only one channel.
    pub density: Option<f64>,
}

/// One passage.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct PassageResult {
    /// Where it begins.
    pub from: Id,
    /// Where it leads.
    pub to: Id,
    /// 0 (none) to 1 (full); `null` where unknown.
    pub strength: Option<f64>,
    /// The strength's name; of the strongest that it reaches.
    pub title: String,
    /// Whether it counts in the score.
    pub counts: bool,
}

/// The ends of a passage.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct PassageEnds {
    /// Where it begins.
    pub from: Id,
    /// Where it leads.
    pub to: Id,
}
