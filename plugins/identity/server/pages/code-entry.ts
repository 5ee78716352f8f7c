import { text, type Language } from '@daktari/texts';
import type { FormTarget, Frame } from './frame';
import { html, type Html, type Piece } from './html';
import { icon, type IconName } from './icon';
import { page } from './layout';
import {
  alert,
  buttonRow,
  codeCells,
  linkRow,
  listCard,
  mainForm,
  note,
  toField,
  toGo,
  type Tone,
} from './parts';
import { calendarOf, say, secondsUntil } from './say';

export type CodeEntryState =
  | { readonly kind: 'ready'; readonly triesLeft: number }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'expired' }
  /** All tries are used, or too many codes were asked for: nothing works before `until`. */
  | { readonly kind: 'locked'; readonly until: Date };

/** A way to get another code, usable from `readyAt`. Pressed early it must answer with this page. */
export interface CodeOffer {
  readonly form: FormTarget;
  readonly readyAt: Date;
}

export type CodeChannel = 'whatsapp' | 'sms' | 'voice';

export interface CodeEntryModel {
  readonly frame: Frame;
  /** Field `code`. */
  readonly form: FormTarget;
  readonly state: CodeEntryState;
  readonly sent: {
    readonly by: CodeChannel;
    /** The number as the page may show it. */
    readonly to: string;
    /** When the network said that it arrived. */
    readonly deliveredAt: Date | null;
    readonly validUntil: Date;
  };
  /** How long the door stays shut when no try is left. */
  readonly lockMinutes: number;
  readonly offers: Readonly<Record<CodeChannel, CodeOffer | null>>;
  readonly changeHref: string;
  readonly recoveryHref: string;
}

/** One real input drawn as six cells, and every other way to a code in reach. */
export function renderCodeEntry(model: CodeEntryModel, language: Language): string {
  const { state, frame } = model;
  const open = state.kind === 'ready' || state.kind === 'wrong';
  const body = html`${problem(model, language)}
    <div>
      <h2 class="big">${text(language, `page.code.sent.${model.sent.by}`)}</h2>
      <p class="split">
        <span>${say(language, 'page.code.to', { phone: html`<b class="num">${model.sent.to}</b>` })}</span
        ><a class="link" href="${model.changeHref}">${text(language, 'page.code.change')}</a>
      </p>
    </div>
    ${open && entry(model, state, language)}${state.kind !== 'locked' && others(model, language)}${open && submit(language)}`;
  return page(
    {
      title: text(language, 'page.code.title'),
      head: { kind: 'bar', back: model.changeHref },
      body,
      scripts: ['comfort'],
      emergency: !open,
    },
    frame,
    language,
  );
}

function problem({ state, frame }: CodeEntryModel, language: Language): Html | null {
  switch (state.kind) {
    case 'ready':
      return null;
    case 'wrong':
      return alert(toField('code', text(language, 'page.code.wrong')));
    case 'expired':
      return alert(text(language, 'page.code.expired'));
    case 'locked':
      return alert(
        text(language, 'page.code.locked', { time: calendarOf(frame, language).moment(state.until) }),
      );
  }
}

function entry(
  model: CodeEntryModel,
  state: Extract<CodeEntryState, { triesLeft: number }>,
  language: Language,
): Html {
  const { sent, frame, lockMinutes } = model;
  const { time } = calendarOf(frame, language);
  const delivered = sent.deliveredAt
    ? html`<span class="good-ink"
        >${icon('checks-bold')}
        ${text(language, 'page.code.delivered', { time: time(sent.deliveredAt) })}</span
      >`
    : html`<span>${text(language, 'page.code.on_its_way')}</span>`;
  const tries =
    state.triesLeft === 1
      ? text(language, 'page.code.last_try', { minutes: lockMinutes })
      : text(language, 'page.code.tries', { count: state.triesLeft, minutes: lockMinutes });
  return html`${mainForm(model.form, codeCells({ id: 'code', label: text(language, 'page.code.label'), labelHidden: true, wrong: state.kind === 'wrong', sendsItself: true, describedBy: 'code-help' }))}
    <p class="split small quiet" id="code-help">
      ${delivered}<span class="num"
        >${text(language, 'page.code.valid_until', { time: time(sent.validUntil) })}</span
      >
    </p>
    ${note('warm', 'hand-palm-bold', html`<b>${text(language, 'page.code.keep')}</b> ${text(language, 'page.code.keep_more')} ${tries}`)}`;
}

function others(model: CodeEntryModel, language: Language): Html {
  const { offers } = model;
  return html`<section class="flow">
    <h2>${text(language, 'page.code.none')}</h2>
    ${listCard([
      offer(model, offers.whatsapp, 'whatsapp', 'arrows-clockwise-duotone', 'plain', language),
      offer(model, offers.sms, 'sms', 'chat-text-duotone', 'plain', language),
      offer(model, offers.voice, 'voice', 'phone-call-duotone', 'warm', language),
      linkRow(model.recoveryHref, {
        icon: 'key-duotone',
        tone: 'good',
        title: text(language, 'page.code.recovery'),
        sub: text(language, 'page.code.recovery_more'),
      }),
    ])}
  </section>`;
}

function offer(
  { frame, sent }: CodeEntryModel,
  it: CodeOffer | null,
  channel: CodeChannel,
  name: IconName,
  tone: Tone,
  language: Language,
): Html | null {
  if (it === null) return null;
  const title = text(
    language,
    channel === sent.by ? `page.code.again.${channel}` : `page.code.by.${channel}`,
  );
  const seconds = secondsUntil(it.readyAt, frame);
  if (seconds === 0)
    return buttonRow(it.form, {
      icon: name,
      tone,
      title,
      sub: text(language, `page.code.by.${channel}_more`),
    });
  return waitingRow(
    it,
    { name, title, seconds, ready: text(language, `page.code.by.${channel}_more`) },
    frame,
    language,
  );
}

/** Says the time at which it opens; a script counts down and, until then, holds the button. */
function waitingRow(
  { form, readyAt }: CodeOffer,
  { name, title, seconds, ready }: { name: IconName; title: Piece; seconds: number; ready: string },
  frame: Frame,
  language: Language,
): Html {
  const at = text(language, 'page.code.ready_at', {
    time: calendarOf(frame, language).time(roundedUp(readyAt)),
  });
  const counted = text(language, 'page.code.ready_in', { time: '0:00' });
  return buttonRow(form, {
    icon: name,
    tone: 'grey',
    title,
    sub: html`<span data-ready-in="${seconds}" data-counted="${counted}" data-ready="${ready}">${at}</span>`,
    end: icon('hourglass-medium-bold'),
  });
}

const MINUTE_MS = 60_000;

function roundedUp(instant: Date): Date {
  return new Date(Math.ceil(instant.getTime() / MINUTE_MS) * MINUTE_MS);
}

function submit(language: Language): Html {
  return html`<div class="end">
    <button class="button action" form="main-form" ${toGo(language)}>
      ${text(language, 'page.code.sign_in')}
    </button>
    <p class="centre small quiet" data-with-script hidden>${text(language, 'page.code.by_itself')}</p>
  </div>`;
}
