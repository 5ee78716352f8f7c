import { lookedDeed, type LookedAction, text, type Language } from '@daktari/texts';
import type { Frame } from './frame';
import { html, type Html } from './html';
import { icon, type IconName } from './icon';
import { page, telephone } from './layout';
import { keyFor, kindChip, purposeChip, type LookPurpose, type Words } from './look-words';
import { nameOfOther, whosePicker, type AskedPerson } from './looked-people';
import { initials, listCard } from './parts';
import { calendarOf } from './say';

export type Looker =
  | {
      readonly kind: 'staff';
      readonly name: string | null;
      readonly role: 'practitioner' | 'front-desk' | 'clinic-admin' | 'compliance-officer';
    }
  /** `href`: where its owner stops it; null for an app that holds nothing of who reads this. */
  | { readonly kind: 'app'; readonly name: string; readonly href: string | null }
  | { readonly kind: 'program'; readonly name: string | null }
  | { readonly kind: 'guardian' | 'other-patient' | 'system' | 'nobody' };

type ChipKey = Words<'kind' | 'for' | 'review'>;

/** Why a record was opened that was in nobody's care, and what was found of it since. */
interface ShownEmergency {
  /** Null once nothing is known of it any more. */
  readonly reason: {
    readonly category: 'unconscious' | 'life-or-limb' | 'child-alone' | 'risk-to-others';
    readonly words: string;
  } | null;
  readonly review: 'justified' | 'not-justified' | 'waiting';
}

export interface ShownLook {
  readonly who: Looker;
  /** The app of others that a person used. */
  readonly byApp: string | null;
  readonly action: LookedAction;
  readonly purpose: LookPurpose;
  /** A noun of the trail. */
  readonly type: string;
  readonly emergency: ShownEmergency | null;
  /** Of the newest one. */
  readonly at: Date;
  readonly times: number;
}

export interface WhoLookedModel {
  readonly frame: Frame;
  /** Whose record this is, and whose it may be. */
  readonly people: readonly AskedPerson[];
  /** Newest first. */
  readonly looks: readonly ShownLook[];
  readonly olderHref: string | null;
  /** Null on the first page. */
  readonly newestHref: string | null;
  readonly backHref: string;
}

/** Person or app, what and for what; emergencies with their review, and apps with the way to stop them. */
export function renderWhoLooked(model: WhoLookedModel, language: Language): string {
  const { frame, people, looks, olderHref, newestHref } = model;
  const other = nameOfOther(people);
  const lead =
    other === null
      ? text(language, 'page.looked.lead')
      : text(language, 'page.looked.theirs.lead', { name: other });
  const say: Say = (key) => text(language, keyFor(key, other !== null));
  const body = html`${whosePicker(people, language)}
    <p class="quiet">${lead}</p>
    ${looks.length === 0 ? empty(newestHref !== null, say) : listCard(looks.map((look) => row(look, { frame, language, say })))}
    ${(olderHref !== null || newestHref !== null) && html`<p class="links">${link(olderHref, 'page.looked.older', language)}${link(newestHref, 'page.looked.newest', language)}</p>`}
    ${notRight(frame, language)}`;
  return page(
    {
      title: text(language, other === null ? 'page.account.who_looked' : 'page.looked.theirs.title'),
      head: { kind: 'bar', back: model.backHref },
      body,
    },
    frame,
    language,
  );
}

interface Telling {
  readonly frame: Frame;
  readonly language: Language;
  readonly say: Say;
}
/** To the owner of a record, or of it to who acts for them. */
type Say = (
  key:
    | ChipKey
    | Words<'who'>
    | Exclude<Words<'emergency'>, 'page.looked.emergency.words'>
    | `page.looked.none${'' | '_more' | '_older'}`,
) => string;

function row(look: ShownLook, { frame, language, say }: Telling): Html {
  const { who, byApp, emergency } = look;
  return html`<div class="row flat">
    ${face(look)}
    <div class="grow">
      <p class="split">
        <b class="t">${nameOf(who, say)}</b
        ><span class="small quiet num">${momentOf(look.at, frame, language)}</span>
      </p>
      <p class="s">
        ${roleOf(who, language)}${done(look, language)}${byApp !== null && html` ${text(language, 'page.looked.by_app', { app: byApp })}`}
      </p>
      ${emergency !== null && why(emergency, language, say)}
      <p class="chips">${chips(look, say)}</p>
      ${who.kind === 'app' && who.href !== null && html`<a class="link" href="${who.href}">${text(language, 'page.looked.see_app')}<span class="only-read"> ${who.name}</span></a>`}
    </div>
  </div>`;
}

function done({ who, action, times }: ShownLook, language: Language): string {
  const did = text(language, lookedDeed(action, isPerson(who)));
  return times === 1
    ? text(language, 'page.looked.once', { did })
    : text(language, 'page.looked.times', { did, count: times });
}

function chips({ who, type, purpose, action, emergency }: ShownLook, say: Say): Html[] {
  const chip = (tone: string, name: IconName, key: ChipKey) =>
    html`<span class="chip ${tone}">${icon(name)} ${say(key)}</span>`;
  const kind = kindChip(type);
  const forWhat = purposeChip(purpose, who.kind === 'app');
  return [
    // A refusal may have been about nothing in particular.
    ...(action === 'denied' && type === 'none' ? [] : [chip('', kind.icon, kind.title)]),
    ...(forWhat === null ? [] : [chip(forWhat.tone, forWhat.icon, forWhat.title)]),
    ...(emergency === null ? [] : [review(emergency.review, chip)]),
  ];
}

function review(
  verdict: ShownEmergency['review'],
  chip: (tone: string, name: IconName, key: ChipKey) => Html,
): Html {
  switch (verdict) {
    case 'justified':
      return chip('good', 'seal-check-fill', 'page.looked.review.justified');
    case 'not-justified':
      return chip('bad', 'x-circle-fill', 'page.looked.review.not-justified');
    case 'waiting':
      return chip('', 'clock-countdown-bold', 'page.looked.review.waiting');
  }
}

function why({ reason }: ShownEmergency, language: Language, say: Say): Html | null {
  if (reason === null) return null;
  const { category, words } = reason;
  return html`<p class="s">
    ${say(`page.looked.emergency.${category}`)} ${text(language, 'page.looked.emergency.words', { words })}
  </p>`;
}

function face({ who, emergency, action }: ShownLook): Html {
  const drawn = (tone: string, name: IconName) =>
    html`<span class="tile ${tone}" aria-hidden="true">${icon(name)}</span>`;
  if (emergency !== null) return drawn('bad', 'warning-bold');
  if (action === 'denied') return drawn('bad', 'prohibit-bold');
  switch (who.kind) {
    case 'staff':
      if (who.name === null) return drawn('plain', 'user-duotone');
      return html`<span class="tile who" aria-hidden="true">${initials(who.name)}</span>`;
    case 'app':
      return html`<span class="tile app" aria-hidden="true">${initials(who.name)}</span>`;
    case 'guardian':
      return drawn('good', 'user-duotone');
    case 'other-patient':
      return drawn('grey', 'user-duotone');
    case 'program':
    case 'system':
      return drawn('grey', 'desktop-duotone');
    case 'nobody':
      return drawn('grey', 'eye-duotone');
  }
}

function nameOf(who: Looker, say: Say): string {
  switch (who.kind) {
    case 'staff':
      return who.name ?? say('page.looked.who.nameless');
    case 'app':
      return who.name;
    case 'program':
      return who.name ?? say('page.looked.who.program');
    case 'guardian':
      return say('page.looked.who.guardian');
    case 'other-patient':
      return say('page.looked.who.other_patient');
    case 'system':
      return say('page.looked.who.system');
    case 'nobody':
      return say('page.looked.who.nobody');
  }
}

/** With its full stop; nothing where the name says it all. */
function roleOf(who: Looker, language: Language): string {
  if (who.kind === 'staff') return `${text(language, `page.looked.role.${who.role}`)}. `;
  return who.kind === 'app' ? `${text(language, 'page.looked.role.app')}. ` : '';
}

function isPerson({ kind }: Looker): boolean {
  return kind !== 'app' && kind !== 'program' && kind !== 'system';
}

/** With its year: a trail is kept for many. */
function momentOf(at: Date, frame: Frame, language: Language): string {
  const { day, time } = calendarOf(frame, language);
  return day(at) === day(frame.clock.now)
    ? text(language, 'page.looked.today', { time: time(at) })
    : `${day(at)} ${time(at)}`;
}

function link(
  href: string | null,
  key: 'page.looked.older' | 'page.looked.newest',
  language: Language,
): Html | null {
  return href === null ? null : html`<a class="link" href="${href}">${text(language, key)}</a>`;
}

function notRight({ clinic: { phone } }: Frame, language: Language): Html {
  return html`<div class="end">
    <p class="centre small quiet">${text(language, 'page.looked.not_right')}</p>
    ${phone !== null && html`<a class="button outline" href="${telephone(phone)}">${icon('phone-call-fill')} ${text(language, 'page.looked.call', { phone })}</a>`}
  </div>`;
}

function empty(isLater: boolean, say: Say): Html {
  if (isLater) return html`<p>${say('page.looked.none_older')}</p>`;
  return html`<div class="card pad hello">
    <span class="tile">${icon('eye-duotone')}</span>
    <div>
      <h2>${say('page.looked.none')}</h2>
      <p class="quiet">${say('page.looked.none_more')}</p>
    </div>
  </div>`;
}
