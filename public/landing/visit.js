import { byId, element, icon } from './dom.js';
import { language, onLanguage, say, sayBoth } from './language.js';
import { endText, followSimulator } from './simulator.js';
import { phonePage } from './tiles.js';

/** "Run a visit": one line for each step that the simulator reports. */
export function startVisit(simulatorUrl) {
  let state = { kind: 'fresh', steps: [] };

  const show = (next) => {
    state = next;
    draw(state);
  };

  const run = async () => {
    if (state.kind === 'running') return;
    show({ kind: 'running', steps: [], slow: false });
    const end = await followSimulator(`${simulatorUrl}/demo/run-visit`, {
      body: { language: language() },
      last: 'done',
      onEvent: ({ event, data }) => {
        if (event === 'done') linkPhone(simulatorUrl, data.msisdn);
        if (event === 'step') show({ kind: 'running', steps: withStep(state.steps, data), slow: false });
      },
      onSlow: () => show({ ...state, slow: true }),
    });
    show({ kind: 'ended', steps: state.steps, end });
  };

  byId('visit-start').addEventListener('click', run);
  byId('visit-start-text').removeAttribute('data-text');
  onLanguage(() => draw(state));
}

/** The link below the button leads to the phone that was used. */
function linkPhone(simulatorUrl, msisdn) {
  const link = byId('visit-phone');
  link.dataset.phone = msisdn;
  link.href = phonePage(simulatorUrl, msisdn);
}

function draw(state) {
  const running = state.kind === 'running';
  // Not `disabled`: that would throw the keyboard's focus away in the middle of the page.
  byId('visit-start').setAttribute('aria-disabled', String(running));
  byId('visit-start-text').textContent = say(buttonKey(state.kind));
  const status = byId('visit-status');
  status.dataset.tone = toneOf(state);
  status.textContent = statusText(state);
  byId('visit-steps').replaceChildren(...state.steps.map(stepLine));
}

function buttonKey(kind) {
  if (kind === 'running') return 'visit.running';
  return kind === 'ended' ? 'visit.again' : 'visit.start';
}

function toneOf(state) {
  if (state.kind !== 'ended') return 'plain';
  return state.end.kind === 'done' && state.steps.every((step) => step.ok) ? 'good' : 'bad';
}

function statusText(state) {
  const failed = state.steps.find((step) => step.ok === false);
  if (failed) return say('visit.failed', { step: sayBoth(failed.title) });
  switch (state.kind) {
    case 'fresh':
      return say('visit.empty');
    case 'running':
      if (state.slow) return say('slow');
      return state.steps.length === 0 ? say('visit.running') : sayBoth(state.steps.at(-1).title);
    default: {
      if (state.end.kind !== 'done') return say(...endText(state.end));
      const total = state.steps.reduce((sum, step) => sum + (Number(step.ms) || 0), 0);
      return say('visit.done', { count: state.steps.length, seconds: (total / 1000).toFixed(1) });
    }
  }
}

/** A step may be reported again, first as begun and then as done. */
function withStep(steps, step) {
  const others = steps.filter((known) => known.step !== step.step);
  return [...others, step];
}

function stepLine(step) {
  const ok = step.ok !== false;
  const milliseconds = Number.isFinite(step.ms) ? `${Math.round(step.ms)} ms` : '';
  return element('li', { className: ok ? 'step' : 'step step-bad' }, [
    icon(ok ? 'check-circle-fill' : 'x-circle-fill'),
    element('div', { className: 'step-words' }, [
      element('span', { className: 'step-title', text: sayBoth(step.title) }),
      element('span', { className: 'only-read', text: `: ${say(ok ? 'visit.step_ok' : 'visit.step_bad')}` }),
      element('span', { className: 'step-detail quiet', text: sayBoth(step.detail ?? '') }),
    ]),
    element('span', { className: 'step-time mono quiet', text: milliseconds }),
  ]);
}
