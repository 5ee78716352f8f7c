import { api, listen } from './api.js';
import { refreshClock, startClock } from './clock.js';
import { byId } from './dom.js';
import { showFaults } from './faults.js';
import { addLine, clearLog, showLog, startCopy } from './log.js';
import { showHabits, showPhones, startAddPhone } from './phones.js';
import { tickPrompt } from './prompt.js';
import { showSendPrompt, startSendPrompt } from './send-prompt.js';
import { showSms } from './sms-screen.js';
import { applyTexts, loadTexts, setLanguage, text } from './texts.js';
import { showWhatsapp } from './whatsapp-screen.js';

let phones = [];
let faults = [];
let chosen = new URLSearchParams(location.search).get('phone');
let view = null;

async function refreshPhones() {
  const prompted = new Set(phones.filter((phone) => phone.prompted).map((phone) => phone.msisdn));
  phones = (await api('GET', '/control/phones')).phones;
  if (!phones.some((phone) => phone.msisdn === chosen)) chosen = phones[0]?.msisdn ?? null;
  const fresh = phones.find((phone) => phone.prompted && !prompted.has(phone.msisdn));
  if (fresh) byId('status').textContent = text('prompt.waiting', { name: fresh.name });
  view = chosen === null ? null : await api('GET', `/control/phones/${chosen}`);
  drawPhones();
}

async function refreshFaults() {
  faults = (await api('GET', '/control/faults')).faults;
  showFaults(faults);
}

function drawPhones() {
  showPhones(phones, chosen, choose);
  showHabits(view?.phone ?? null);
  showSendPrompt(view);
  showSms(view);
  showWhatsapp(view);
  tickPrompt();
}

function choose(msisdn) {
  chosen = msisdn;
  history.replaceState(null, '', `?phone=${msisdn}`);
  void refreshPhones();
}

function refreshAll() {
  return Promise.all([refreshPhones(), refreshFaults(), refreshClock()]);
}

/** Runs `work` once for a burst of calls, and never twice at a time. */
function gathered(work) {
  let waiting = false;
  let running = Promise.resolve();
  return () => {
    if (waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      running = running.then(work).catch(() => undefined);
    }, 60);
  };
}

function redraw() {
  applyTexts();
  byId('offline').textContent = text('offline');
  showLog();
  showFaults(faults);
  drawPhones();
  void refreshClock();
}

async function start() {
  await loadTexts();
  redraw();
  for (const code of ['en', 'sw']) {
    byId(`lang-${code}`).addEventListener('click', () => {
      setLanguage(code);
      redraw();
    });
  }
  byId('restart').addEventListener('click', () => {
    if (confirm(text('clock.restart_ask'))) void api('POST', '/control/reset');
  });
  startAddPhone(choose);
  startSendPrompt();
  startCopy();
  startClock(tickPrompt);
  const jobs = {
    phones: gathered(refreshPhones),
    faults: gathered(refreshFaults),
    clock: gathered(refreshClock),
    all: gathered(refreshAll),
  };
  listen({
    line: addLine,
    change({ what }) {
      if (what === 'reset') clearLog();
      if (what === 'reset') jobs.all();
      else if (what === 'faults') jobs.faults();
      else if (what === 'clock') jobs.clock();
      else if (what !== 'mail') jobs.phones();
    },
    alive(isUp) {
      byId('offline').hidden = isUp;
      if (isUp) jobs.all();
    },
  });
}

void start();
