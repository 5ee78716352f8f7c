import type { Db } from '../../../../src/kernel/db';
import { HOME_ZONE } from '../../../../src/kernel/zone';
import type { Frame, PageScripts } from '../pages';

export interface Frames {
  /** @param otherLanguageHref where a GET shows the page in the other language */
  frame(otherLanguageHref: string): Promise<Frame>;
}

interface ShownClinic {
  name: string;
  phone: string | null;
  timeZone: string;
}

/** Before anybody is known the pages speak for the house: for its clinic when there is one, for Daktari when more. */
const SEVERAL: ShownClinic = { name: 'Daktari', phone: null, timeZone: HOME_ZONE };
const KEEP_MS = 60_000;

export function frames({ db, now, scripts }: { db(): Db; now(): number; scripts: PageScripts }): Frames {
  let known: { clinic: ShownClinic; at: number } | null = null;

  async function clinicOf(): Promise<ShownClinic> {
    if (known && now() - known.at < KEEP_MS) return known.clinic;
    const rows = await db()('clinics')
      .where({ active: true })
      .limit(2)
      .select<{ name: string; phone: string | null; time_zone: string }[]>('name', 'phone', 'time_zone');
    const [only] = rows;
    const one = only && rows.length === 1;
    const clinic = one ? { name: only.name, phone: spoken(only.phone), timeZone: only.time_zone } : SEVERAL;
    known = { clinic, at: now() };
    return clinic;
  }

  return {
    frame: async (otherLanguageHref) => {
      const { name, phone, timeZone } = await clinicOf();
      const clock = { now: new Date(now()), timeZone };
      return { clinic: { name, phone }, clock, otherLanguageHref, scripts };
    },
  };
}

/** `0709 000 111`, as people here write a number. */
function spoken(phone: string | null): string | null {
  const national = /^\+254(\d{3})(\d{3})(\d{3})$/.exec(phone ?? '');
  return national ? `0${national.slice(1).join(' ')}` : phone;
}
