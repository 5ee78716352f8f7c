import type Provider from 'oidc-provider';
import type { Context } from 'koa';
import { randomBytes } from 'node:crypto';
import type { Desk } from '../interaction/desk';
import { readForm } from '../interaction/form';
import { askedLanguage } from '../interaction/turn';
import { askedLanguageOf, rememberLanguage, showPage } from '../issuer/show';
import { renderProblem } from '../pages';
import { isUpload, NO_FILES, readUpload, type SentForm, type TooLarge } from './upload';
import type { OpenPage, OpenReply, OpenVisit } from './visit';

const COOKIE = 'daktari.open';
const BROWSER = /^[\w-]{22}$/;

type OpenDesk = Pick<Desk, 'frames' | 'csrf'>;

/** Pages for whoever is not signed in, by their path: they stand beside the account pages and come before them. */
export function addOpenPages(
  provider: Pick<Provider, 'use'>,
  desk: OpenDesk,
  pages: ReadonlyMap<string, OpenPage>,
): void {
  provider.use(async (context, next) => {
    const page = pages.get(context.path);
    if (page) await serve(desk, context, page);
    else await next();
  });
}

async function serve(desk: OpenDesk, context: Context, page: OpenPage): Promise<void> {
  const read = context.method === 'GET' || context.method === 'HEAD';
  const work = read ? page.show : page.submit;
  if (!work || (!read && context.method !== 'POST')) return context.throw(405);
  // Only a form needs to know its browser again; a page to read would get, and give, a new cookie each time.
  const browser = read && page.submit ? knownBrowser(context) : browserIn(context);
  const sent = read ? shownAddress(context) : await readSent(context, page);
  if (sent && 'tooLarge' in sent && page.upload) {
    const form = isOurs(desk, browser, context, sent.form) ? sent.form : new URLSearchParams();
    const visit = await visitOf(desk, context, browser, { form, files: NO_FILES });
    answer(context, await page.upload.tooLarge(visit));
    return;
  }
  if (sent === null || 'tooLarge' in sent || (!read && !isOurs(desk, browser, context, sent.form))) {
    await refused(desk, context);
    return;
  }
  answer(context, await work(await visitOf(desk, context, browser, sent)));
}

function shownAddress({ querystring }: Context): SentForm {
  return { form: new URLSearchParams(querystring), files: NO_FILES };
}

async function readSent(context: Context, { upload }: OpenPage): Promise<SentForm | TooLarge | null> {
  if (upload && isUpload(context.req)) {
    if (browserIn(context) === '' || !(await upload.mayUpload(context))) return null;
    return readUpload(context.req, upload.room);
  }
  const form = await readForm(context.req);
  return form && { form, files: NO_FILES };
}

async function visitOf(
  desk: OpenDesk,
  context: Context,
  browser: string,
  { form, files }: SentForm,
): Promise<OpenVisit> {
  const asked = askedLanguage(form);
  if (asked) rememberLanguage(context, asked);
  const language = asked ?? askedLanguageOf(context);
  return {
    ...{ context, browser, language, form, files, switched: asked !== null },
    frame: await desk.frames.frame(`?show_in=${language === 'en' ? 'sw' : 'en'}`),
    csrf: desk.csrf.tokenFor(formName(browser)),
  };
}

function isOurs({ csrf }: OpenDesk, browser: string, context: Context, form: URLSearchParams): boolean {
  return browser !== '' && csrf.fits(formName(browser), { form, context });
}

function answer(context: Context, reply: OpenReply): void {
  if (reply.kind === 'wait') context.set('Retry-After', String(reply.seconds));
  showPage(context, reply.kind === 'wait' ? 429 : reply.status, reply.html);
}

/** A form of these pages belongs to one browser: no other site knows what stands in its cookie. */
function formName(browser: string): string {
  return `open ${browser}`;
}

function browserIn(context: Context): string {
  const shown = context.cookies.get(COOKIE, { signed: false }) ?? '';
  return BROWSER.test(shown) ? shown : '';
}

function knownBrowser(context: Context): string {
  const known = browserIn(context);
  if (known !== '') return known;
  const fresh = randomBytes(16).toString('base64url');
  const { secure } = context;
  context.cookies.set(COOKIE, fresh, {
    httpOnly: true,
    sameSite: 'lax',
    signed: false,
    secure,
    path: '/account',
  });
  return fresh;
}

async function refused(desk: OpenDesk, context: Context): Promise<void> {
  const frame = await desk.frames.frame('/account');
  const model = { frame, problem: 'form-refused', code: 'form', startHref: context.path } as const;
  showPage(context, 403, renderProblem(model, askedLanguageOf(context)));
}
