import type { ParsedMail, AddressObject } from 'mailparser';
import { both } from '../world/bilingual';
import type { Ids } from '../world/ids';
import type { Journal } from '../world/journal';

/** A letter that came in by SMTP. */
export type Letter = {
  id: string;
  at: string;
  from: string;
  /** Envelope recipients, lower case: who it really went to, whatever the header says. */
  to: string[];
  subject: string;
  text: string;
  html: string | null;
  messageId: string | null;
  attachments: { filename: string; contentType: string; size: number; text: string | null }[];
};

export type Mailbox = {
  add(parsed: ParsedMail, recipients: string[]): Letter;
  /** Newest last; `to` narrows to one recipient. */
  list(to: string | null): Letter[];
  find(id: string): Letter | null;
  clear(): void;
};

export function createMailbox(now: () => number, ids: Ids, journal: Journal): Mailbox {
  let letters: Letter[] = [];
  return {
    add(parsed, recipients) {
      const letter: Letter = {
        id: ids.hex(16),
        at: new Date(now()).toISOString(),
        from: addresses(parsed.from).join(', '),
        to: recipients.map((one) => one.toLowerCase()),
        subject: parsed.subject ?? '',
        text: parsed.text ?? '',
        html: typeof parsed.html === 'string' ? parsed.html : null,
        messageId: parsed.messageId ?? null,
        attachments: parsed.attachments.map((one) => ({
          filename: one.filename ?? 'attachment',
          contentType: one.contentType,
          size: one.size,
          text: one.contentType.startsWith('text/') ? one.content.toString('utf8') : null,
        })),
      };
      letters.push(letter);
      journal.write(
        'mail',
        both(`Mail: ${letter.subject}`, `Barua: ${letter.subject}`),
        letter.to.join(', '),
      );
      journal.changed({ what: 'mail' });
      return letter;
    },
    list: (to) => (to === null ? [...letters] : letters.filter((one) => one.to.includes(to.toLowerCase()))),
    find: (id) => letters.find((one) => one.id === id) ?? null,
    clear() {
      letters = [];
    },
  };
}

function addresses(field: AddressObject | AddressObject[] | undefined): string[] {
  const list = field === undefined ? [] : Array.isArray(field) ? field : [field];
  return list
    .flatMap((one) => one.value.map((entry) => entry.address ?? entry.name))
    .filter((one) => one !== '');
}
