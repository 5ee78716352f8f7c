import type { Browser, Page } from './issuer-client';
import { softwarePasskey } from './software-passkey';

export interface Person {
  /** E-mail address of staff, phone number of patients. */
  name: string;
  password: string;
}

/** A form as a browser would send it: where it goes and what it carries unseen. */
export interface Form {
  action: string;
  hidden: Record<string, string>;
}

const unescaped = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

function formBy(pattern: RegExp, text: string): Form | null {
  const found = pattern.exec(text);
  if (!found) return null;
  const [, action = '', matter = ''] = found;
  const hidden = [...matter.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return {
    action,
    hidden: Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, unescaped(value)])),
  };
}

export function mainForm({ text }: Pick<Page, 'text'>): Form | null {
  return formBy(/<form[^>]* id="main-form" method="post" action="([^"]+)">(.*?)<\/form>/s, text);
}

/** The form of one button, by the words on it. */
export function smallForm({ text }: Pick<Page, 'text'>, words: string): Form | null {
  const forms = [...text.matchAll(/<form method="post" action="[^"]+">.*?<\/form>/gs)].map(([form]) => form);
  const wanted = forms.find((form) => form.replace(/<[^>]+>/g, ' ').includes(words));
  return wanted === undefined ? null : formBy(/<form method="post" action="([^"]+)">(.*?)<\/form>/s, wanted);
}

export function passkeyForm({ text }: Pick<Page, 'text'>, kind: 'get' | 'create') {
  const found = new RegExp(
    `<form method="post" action="([^"]+)" data-passkey="${kind}" data-options="([^"]+)" hidden ?>(.*?)</form>`,
    's',
  ).exec(text);
  if (!found) return null;
  const [, action = '', options = '', matter = ''] = found;
  const form = formBy(/^(\S+) (.*)$/s, `${action} ${matter}`);
  const json = JSON.parse(unescaped(options)) as Record<string, unknown>;
  return form && { form, options: { challenge: String(json['challenge']), json } };
}

export function post(
  agent: Browser,
  { action, hidden }: Form,
  fields: Record<string, string>,
): Promise<Page> {
  return agent.go(action, { method: 'POST', body: new URLSearchParams({ ...hidden, ...fields }) });
}

/** Presses a button of the main form, with the switches or the choice as given. */
export function decide(
  agent: Browser,
  page: Page,
  fields: readonly (readonly [string, string])[],
): Promise<Page> {
  const form = mainForm(page);
  if (!form) throw new Error(`no form at ${page.url.href}: ${page.text.slice(0, 400)}`);
  const body = new URLSearchParams([
    ...Object.entries(form.hidden),
    ...fields.map(([name, value]) => [name, value]),
  ]);
  return agent.go(form.action, { method: 'POST', body });
}

/** The switches of a consent page, as they stand in it. */
export function switchesIn({ text }: Pick<Page, 'text'>): string[] {
  return [...text.matchAll(/name="scope"\s+value="([^"]+)"/g)].map(([, value = '']) => value);
}

/** Fills in the main form as somebody does who knows the name and the password. */
export function submit(agent: Browser, page: Page, name: string, password: string): Promise<Page> {
  const form = mainForm(page);
  if (!form) throw new Error(`no form at ${page.url.href}: ${page.text.slice(0, 400)}`);
  return post(agent, form, { email: name, identifier: name, password });
}

/** Staff keep one passkey each; made at the first sign-in, when the pages ask for a second factor. */
const passkeys = new Map<string, ReturnType<typeof softwarePasskey>>();

/** Passes the pages of a sign-in, whichever are asked for, until the app is reached. */
export async function passThrough(agent: Browser, first: Page, person: Person): Promise<Page> {
  const origin = first.url.origin;
  const forgery = { origin, rpId: first.url.hostname };
  const whose = `${origin} ${person.name}`;
  let page = first;
  for (let pages = 0; pages < 6 && page.url.pathname.startsWith('/oauth/interaction/'); pages += 1) {
    // An app of others asks: that is no part of signing in.
    if (page.text.includes('name="decision"')) return page;
    const known = passkeys.get(whose);
    const asked = known ? passkeyForm(page, 'get') : null;
    const enrolment = passkeyForm(page, 'create');
    if (known && asked) {
      const credential = JSON.stringify(known.signIn(asked.options, forgery));
      page = await post(agent, asked.form, { credential });
    } else if (enrolment) {
      const made = softwarePasskey();
      const credential = JSON.stringify(made.register(enrolment.options, forgery));
      page = await post(agent, enrolment.form, { credential });
      passkeys.set(whose, made);
    } else if (page.url.pathname.endsWith('/codes')) {
      page = await post(agent, mainForm(page)!, { proof: askedCode(page) });
    } else {
      page = await submit(agent, page, person.name, person.password);
      if (page.status !== 200) return page;
    }
  }
  return page;
}

export function recoveryCodesIn({ text }: Pick<Page, 'text'>): string[] {
  return [...text.matchAll(/<b>([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})<\/b>/g)].map(([, code = '']) => code);
}

/** The code that the page wants to see as a proof that they were written down. */
export function askedCode(page: Pick<Page, 'text'>): string {
  const number = Number(/(?:type code|andika msimbo wa) (\d+)/i.exec(page.text)?.[1]);
  return recoveryCodesIn(page)[number - 1] ?? '';
}
