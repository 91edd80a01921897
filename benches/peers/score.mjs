// What one would write for Node: validates answers files, scores dimensions and overall, a line of CSV a file.
//
//     node score.mjs --questionnaire questionnaire.json --out results.csv [--loader js-yaml|json] FOLDER
//
// The same work as score.py, and like it less than palier's.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const { values: options, positionals: [folder] } = parseArgs({
  allowPositionals: true,
  options: {
    questionnaire: { type: 'string' }, out: { type: 'string' }, loader: { type: 'string', default: 'js-yaml' },
    modules: { type: 'string' }, // the folder that js-yaml is installed in
  },
});

const LONG = new Set(['answer', 'note', 'evidence', 'private']);
const HEAD = new Set(['format', 'questionnaire', 'organization', 'respondents', 'date', 'language', 'profile', 'channels',
  'main_channels', 'target', 'commentary', 'quotes', 'roadmap', 'answers']);

class Invalid extends Error {}
const isMap = value => typeof value === 'object' && value !== null && !Array.isArray(value);

function condition(model, clause) {
  if (clause === undefined) return null;
  if (clause.all || clause.any) {
    const parts = (clause.all ?? clause.any).map(it => condition(model, it));
    return clause.all ? (p, c) => parts.every(part => part(p, c)) : (p, c) => parts.some(part => part(p, c));
  }
  if (clause.not) { const part = condition(model, clause.not); return (p, c) => !part(p, c) }
  if (clause.profile) {
    const values = new Set(clause.in ?? [clause.is]);
    return p => { const fact = p[clause.profile]; return Array.isArray(fact) ? fact.some(it => values.has(it)) : values.has(fact) };
  }
  const channels = clause.channels;
  if (channels.any) { const some = new Set(channels.any); return (_, c) => c.some(it => some.has(it)) }
  if (channels.all) return (_, c) => channels.all.every(it => c.includes(it));
  if (channels.none) { const none = new Set(channels.none); return (_, c) => !c.some(it => none.has(it)) }
  const counted = new Set([...model.channels.values()].filter(it => (channels.of ?? [it.id]).includes(it.id)
    && (channels.kind ?? it.kind) === it.kind && (!channels.serves || it.stages.has(channels.serves))).map(it => it.id));
  const least = channels.at_least ?? 1;
  return (_, c) => { let n = 0; for (const it of c) n += counted.has(it); return n >= least };
}

function load(path) {
  const document = JSON.parse(readFileSync(path, 'utf8')), last = document.levels.length - 1;
  const stages = (document.stages ?? []).map(it => it.id);
  const anchors = new Map(document.levels.map((it, i) => [it.id, 100 * i / last]));
  const channels = new Map((document.channels ?? []).map(it => [it.id, { ...it, stages: new Set(it.serves ?? stages) }]));
  const model = { dimensions: document.dimensions, anchors, channels, unlinked: last > 1 ? 100 / last : 0, questions: new Map() };
  model.options = new Map((document.profile ?? []).map(fact => [fact.id, new Set(fact.options.map(it => it.id))]));
  document.dimensions.forEach((dimension, index) => {
    for (const question of dimension.questions) {
      const it = { ...question, dimension: index, kind: question.type ?? 'choice', holds: condition(model, question.when) };
      if (it.kind === 'choice') it.scores = new Map(it.options.map(o => [o.id ?? o.level, o.score ?? anchors.get(o.level)]));
      if (it.kind === 'checklist') {
        it.items = it.items.map(item => ({ id: item.id, weight: item.weight ?? 1, holds: condition(model, item.when) }));
        it.known = new Set(it.items.map(item => item.id));
      }
      if (it.kind === 'continuity') {
        it.strength = new Map(it.strengths?.map(s => [s.id, s.value]) ?? [['none', 0], ['partial', 0.5], ['full', 1]]);
        const serving = of => new Set([...channels.values()].filter(c => (of ?? stages).some(s => c.stages.has(s))).map(c => c.id));
        it.starts = serving(it.from); it.ends = serving(it.to);
      }
      model.questions.set(it.id, it);
    }
  });
  return model;
}

const concerned = (question, channels) => channels.filter(it => question.starts.has(it) || question.ends.has(it)).length;

function passages(question, answer, channels, model) {
  if (!isMap(answer)) throw new Invalid();
  for (const [start, to] of Object.entries(answer)) {
    const ends = to === 'unknown' ? [] : Array.isArray(to) ? to : Object.keys(to);
    if (!model.channels.has(start) || !ends.every(it => model.channels.has(it))) throw new Invalid();
    if (isMap(to) && !Object.values(to).every(it => it === 'unknown' || question.strength.has(it))) throw new Invalid();
  }
  if (concerned(question, channels) === 1) return 0;
  let sum = 0, known = 0;
  for (const start of channels) if (question.starts.has(start)) for (const end of channels) {
    if (start === end || !question.ends.has(end)) continue;
    const to = answer[start], strength = Array.isArray(to) ? (to.includes(end) ? 'full' : 'none') : to?.[end] ?? 'none';
    if (to === 'unknown' || strength === 'unknown') continue;
    sum += question.strength.get(strength); known++;
  }
  return known ? model.unlinked + (100 - model.unlinked) * sum / known : null;
}

function number({ points, interpolate }, answer) {
  if (!interpolate) return (points.findLast(([value]) => answer >= value) ?? points[0])[1];
  if (answer <= points[0][0]) return points[0][1];
  for (let i = 1; i < points.length; i++) {
    const [x0, y0] = points[i - 1], [x1, y1] = points[i];
    if (answer <= x1) return y0 + (y1 - y0) * (answer - x0) / (x1 - x0);
  }
  return points.at(-1)[1];
}

function scoreAnswer(question, answer, profile, channels, model) {
  switch (question.kind) {
    case 'choice': {
      const points = question.scores.get(answer);
      if (points === undefined) throw new Invalid();
      return points;
    }
    case 'yes-no': {
      const given = answer === 'yes' || answer === true ? true : answer === 'no' || answer === false ? false : null;
      if (given === null) throw new Invalid();
      return given !== (question.reverse ?? false) ? 100 : 0;
    }
    case 'checklist': {
      if (!Array.isArray(answer) || new Set(answer).size !== answer.length) throw new Invalid();
      if (!answer.every(it => question.known.has(it))) throw new Invalid();
      let ticked = 0, all = 0;
      for (const item of question.items) if (!item.holds || item.holds(profile, channels)) {
        all += item.weight;
        if (answer.includes(item.id)) ticked += item.weight;
      }
      return all ? 100 * ticked / all : null;
    }
    case 'continuity': return passages(question, answer, channels, model);
    case 'rating': {
      const least = question.min ?? 1, most = question.max ?? 5;
      if (typeof answer !== 'number' || answer < least || answer > most) throw new Invalid();
      const share = (answer - least) / (most - least);
      return 100 * (question.reverse ? 1 - share : share);
    }
    default:
      if (typeof answer !== 'number') throw new Invalid();
      return number(question, answer);
  }
}

function score(model, document) {
  const { answers, channels = [], profile = {} } = document, n = model.dimensions.length;
  if (document.format !== 1 || !Object.keys(document).every(it => HEAD.has(it))) throw new Invalid();
  if (!channels.every(it => model.channels.has(it))) throw new Invalid();
  for (const [fact, given] of Object.entries(profile)) {
    const known = model.options.get(fact);
    if (!known || !(Array.isArray(given) ? given : [given]).every(it => known.has(it))) throw new Invalid();
  }
  for (const id in answers) if (!model.questions.has(id)) throw new Invalid();
  const sums = new Array(n).fill(0), weights = new Array(n).fill(0);
  for (const [id, question] of model.questions) {
    let given = answers[id];
    if (isMap(given) && Object.keys(given).some(it => LONG.has(it))) {
      if (!Object.keys(given).every(it => LONG.has(it))) throw new Invalid();
      if (given.answer === 'not-applicable' && !given.note) throw new Invalid();
      given = given.answer;
    }
    if (given === 'not-applicable' && (question.not_applicable ?? true)) continue;
    if (given === undefined || given === null || given === 'unknown') {
      // One channel is one channel, whatever is known of it.
      if (question.kind !== 'continuity' || concerned(question, channels) !== 1) continue;
      given = {};
    }
    const points = scoreAnswer(question, given, profile, channels, model);
    if (points === null || (question.holds && !question.holds(profile, channels))) continue;
    const weight = question.weight ?? 1;
    sums[question.dimension] += weight * points;
    weights[question.dimension] += weight;
  }
  let total = 0, weight = 0;
  const scores = model.dimensions.map((dimension, i) => {
    if (!weights[i]) return '';
    const points = sums[i] / weights[i];
    total += (dimension.weight ?? 1) * points;
    weight += dimension.weight ?? 1;
    return points;
  });
  return [weight ? total / weight : '', ...scores];
}

const cell = text => /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
const model = load(options.questionnaire);
const read = options.loader === 'json' ? JSON.parse : createRequire(options.modules ? `${resolve(options.modules)}/` : import.meta.url)('js-yaml').load;
const rows = [['file', 'organization', 'status', 'score', ...model.dimensions.map(it => `${it.id}.score`)].join(',')];
for (const name of readdirSync(folder).sort()) {
  const document = read(readFileSync(`${folder}/${name}`, 'utf8')), who = cell(document.organization.name);
  try {
    rows.push([name, who, 'ok', ...score(model, document)].join(','));
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    rows.push([name, who, 'invalid', '', ...model.dimensions.map(() => '')].join(','));
  }
}
writeFileSync(options.out, rows.join('\n') + '\n');
