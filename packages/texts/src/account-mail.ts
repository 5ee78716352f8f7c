import type { TextKey } from './catalogue';
import type { Language } from './language';
import { renderText, text } from './text';

type KindOf<Key> = Key extends `account-mail.${infer Kind}.subject` ? Kind : never;
type AccountMailKind = KindOf<TextKey>;

/** A mail about an account. Throws TypeError when a value that its text needs is absent. */
export function renderAccountMail(
  kind: AccountMailKind,
  language: Language,
  values: Readonly<Record<string, string>>,
): { channel: 'email'; subject: string; body: string } {
  return {
    channel: 'email',
    // A line break in a subject would start a new mail header.
    subject: renderText(language, `account-mail.${kind}.subject`, values).replace(/\s+/g, ' '),
    body: `${renderText(language, `account-mail.${kind}.body`, values)}\n\n${text(language, 'account-mail.footer')}\n`,
  };
}
