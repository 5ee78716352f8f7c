import type { Language } from './language';
import { plainSms, smsLength } from './sms-length';
import { renderText } from './text';
import { codeTemplate, whatsappVariables } from './whatsapp-templates';

/** Who may read a code out of its SMS by itself. */
export interface CodeReaders {
  domain: string | null;
  androidAppHash: string | null;
}

/** The variables of the authentication template, and its text as people see it. */
export function renderCodeWhatsapp(
  language: Language,
  code: string,
): { variables: Record<string, string>; body: string } {
  return {
    variables: whatsappVariables(codeTemplate(language), { code }),
    body: renderText(language, 'code.whatsapp', { code }),
  };
}

/**
 * The SMS of a code: words, then `@domain #code` for browsers (wicg.github.io/sms-one-time-codes), then the hash that
 * Android's SMS Retriever looks for at the end. A line for machines that would not fit one message is left out: the
 * words must arrive in one piece.
 */
export function renderCodeSms(
  language: Language,
  code: string,
  { domain, androidAppHash }: CodeReaders,
): string {
  const words = plainSms(renderText(language, 'code.sms', { code }));
  const lines = [domain === null ? null : `@${domain} #${code}`, androidAppHash];
  return lines.reduce<string>((body, line) => {
    if (line === null) return body;
    const longer = `${body}\n${line}`;
    return smsLength(longer).parts === 1 ? longer : body;
  }, words);
}
