import {
  formatFarDate,
  formatVisitDate,
  formatVisitTime,
  renderText,
  type Language,
  type TextKey,
} from '@daktari/texts';
import type { Frame } from './frame';
import { html, type Html, type Piece } from './html';

/** A text with markup in its places, such as a date in bold: the text is escaped, the markup passes. */
export function say(language: Language, key: TextKey, values: Readonly<Record<string, Piece>>): Html {
  const marks = Object.fromEntries(Object.keys(values).map((name) => [name, `${MARK}${name}${MARK}`]));
  const pieces = renderText(language, key, marks).split(MARK);
  return html`${pieces.map((piece, index) => (index % 2 === 0 ? piece : (values[piece] ?? null)))}`;
}

// A sign that no text of ours holds.
const MARK = '\u0001';

export interface Calendar {
  /** `13:58`, in Swahili with its words. */
  time(instant: Date): string;
  /** `13:58` on the same day, else with the day. */
  moment(instant: Date): string;
  /** `22 Feb 2027`. */
  day(instant: Date): string;
}

export function calendarOf({ clock }: Frame, language: Language): Calendar {
  const day = (instant: Date) => formatFarDate(instant, clock.timeZone, language);
  const time = (instant: Date) => formatVisitTime(instant, clock.timeZone, language);
  return {
    day,
    time,
    moment: (instant) =>
      day(instant) === day(clock.now)
        ? time(instant)
        : `${formatVisitDate(instant, clock.timeZone, language)} ${time(instant)}`,
  };
}

/** Whole seconds until `instant`, never below 0: a page may be drawn a moment late. */
export function secondsUntil(instant: Date, { clock }: Frame): number {
  return Math.max(0, Math.ceil((instant.getTime() - clock.now.getTime()) / 1000));
}
