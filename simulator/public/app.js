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
// In the hash, which no server sees: `#phone=254712345678&language=sw`, as the landing page links here.
const asked = () => new URLSearchParams(location.hash.slice(1));
let chosen = asked().get('phone');
let view = null;
let fresh = null;

async function refreshPhones() {
  const prompted = new Set(phones.filter((phone) => phone.prompted).map((phone) => phone.msisdn));
  phones = (await api('GET', '/control/phones')).phones;
  if (!phones.some((phone) => phone.msisdn === chosen)) chosen = phones[0]?.msisdn ?? null;
  fresh = phones.find((phone) => phone.prompted && !prompted.has(phone.msisdn)) ?? fresh;
  showWaiting();
  view = chosen === null ? null : await api('GET', `/control/phones/${chosen}`);
  drawPhones();
}

/** Says who has a prompt, in the language of the page, until it is answered. */
function showWaiting() {
  const waits = fresh !== null && phones.some(({ msisdn, prompted }) => prompted && msisdn === fresh.msisdn);
  byId('status').textContent = waits ? text('prompt.waiting', { name: fresh.name }) : '';
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
  history.replaceState(null, '', `#phone=${msisdn}`);
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
  showWaiting();
  showLog();
  showFaults(faults);
  drawPhones();
  void refreshClock();
}

async function start() {
  await loadTexts(asked().get('language'));
  // A second link of the landing page finds this page open already.
  window.addEventListener('hashchange', () => {
    if (asked().get('phone')) choose(asked().get('phone'));
  });
  redraw();
  for (const code of ['en', 'sw']) {
    byId(`lang-${code}`).addEventListener('click', () => {
      setLanguage(code);
      // The link's wish was for the first look only.
      if (chosen !== null) history.replaceState(null, '', `#phone=${chosen}`);
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
