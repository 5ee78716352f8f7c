import { byId, element, icon } from './dom.js';
import { onLanguage, say } from './language.js';
import { endText, followSimulator } from './simulator.js';

const MOST_DOTS = 400;

/** "Break my booking": progress, then one mark for each patient and the rule that refused all but one. */
export function startRace(simulatorUrl) {
  let state = { kind: 'fresh' };

  const show = (next) => {
    state = next;
    draw(state);
  };

  const run = async () => {
    if (state.kind === 'running') return;
    show({ kind: 'running', progress: null, slow: false });
    let result = null;
    const end = await followSimulator(`${simulatorUrl}/demo/race`, {
      last: 'result',
      onEvent: ({ event, data }) => {
        if (event === 'result') result = data;
        if (event === 'progress') show({ kind: 'running', progress: data, slow: false });
      },
      onSlow: () => show({ ...state, slow: true }),
    });
    show(result ? { kind: 'settled', result } : { kind: 'failed', end });
  };

  byId('race-start').addEventListener('click', run);
  byId('race-start-text').removeAttribute('data-text');
  onLanguage(() => draw(state));
}

function draw(state) {
  byId('race-start').setAttribute('aria-disabled', String(state.kind === 'running'));
  byId('race-start-text').textContent = say(buttonKey(state.kind));
  drawProgress(state);
  const status = byId('race-status');
  status.dataset.tone = toneOf(state);
  status.textContent = statusText(state);
  const place = byId('race-result');
  place.hidden = state.kind !== 'settled';
  place.replaceChildren(...(state.kind === 'settled' ? resultParts(state.result) : []));
}

function drawProgress(state) {
  const bar = byId('race-progress');
  bar.hidden = state.kind !== 'running';
  if (state.kind !== 'running') return;
  if (state.progress === null) {
    bar.removeAttribute('value');
    return;
  }
  bar.max = Number(state.progress.total) || 1;
  bar.value = Number(state.progress.done) || 0;
}

function buttonKey(kind) {
  if (kind === 'running') return 'visit.running';
  return kind === 'fresh' ? 'race.start' : 'race.again';
}

function statusText(state) {
  switch (state.kind) {
    case 'fresh':
      return say('visit.empty');
    case 'running':
      if (state.slow) return say('slow');
      return state.progress === null
        ? say('visit.running')
        : say(phaseKey(state.progress.phase), state.progress);
    case 'settled': {
      const { winners, others } = state.result;
      return say(asPromised(state.result) ? 'race.good' : 'race.bad', {
        winners,
        others,
        total: totalOf(state.result),
      });
    }
    default:
      return say(...endText(state.end));
  }
}

function phaseKey(phase) {
  if (/sign|regist|crowd/i.test(phase)) return 'race.signing_in';
  if (phase === 'tidy') return 'race.tidy';
  return /race|book|ask|hold/i.test(phase) ? 'race.asking' : 'race.working';
}

function toneOf(state) {
  if (state.kind === 'settled') return asPromised(state.result) ? 'good' : 'bad';
  return state.kind === 'failed' ? 'bad' : 'plain';
}

function asPromised({ winners, others }) {
  return winners === 1 && others === 0;
}

function totalOf({ winners, conflicts, others }) {
  return winners + conflicts + others;
}

function resultParts(result) {
  const { winners, conflicts, others, ms, constraint } = result;
  return [
    element('div', { className: 'crowd', 'aria-hidden': 'true' }, crowdDots(result)),
    element('dl', { className: 'figures' }, [
      figure(winners, 'race.winners', 'figure-winner'),
      figure(conflicts, 'race.conflicts', 'figure-refused'),
      figure(others, 'race.others', others === 0 ? '' : 'figure-bad'),
      figure(Math.round(ms), 'race.ms', ''),
    ]),
    ...otherAnswers(result.otherAnswers),
    element('div', { className: 'rule' }, [
      icon('database-duotone'),
      element('div', {}, [
        element('p', { className: 'rule-label', text: say('race.constraint') }),
        element('p', { className: 'rule-name mono', text: String(constraint ?? '–') }),
        element('p', { className: 'quiet', text: say('race.why') }),
      ]),
    ]),
  ];
}

/** What the others were told, when the race did not end as promised: `{ "500 internal": 3 }`. */
function otherAnswers(answers) {
  const lines = Object.entries(answers ?? {});
  if (lines.length === 0) return [];
  return [
    element(
      'ul',
      { className: 'mono quiet' },
      lines.map(([answer, count]) => element('li', { text: `${count} x ${answer}` })),
    ),
  ];
}

function figure(value, key, tone) {
  return element('div', { className: `figure ${tone}`.trim() }, [
    element('dt', { text: say(key) }),
    element('dd', { text: String(value) }),
  ]);
}

function crowdDots(result) {
  const marks = [
    ...Array(Math.min(result.winners, MOST_DOTS)).fill('dot dot-winner'),
    ...Array(Math.min(result.conflicts, MOST_DOTS)).fill('dot'),
    ...Array(Math.min(result.others, MOST_DOTS)).fill('dot dot-bad'),
  ];
  return marks.map((className) => element('i', { className }));
}
