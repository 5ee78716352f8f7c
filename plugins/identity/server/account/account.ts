import type Provider from 'oidc-provider';
import type { Context } from 'koa';
import type { Addresses } from '../config';
import { readForm } from '../interaction/form';
import { askedLanguage } from '../interaction/turn';
import { findAccount } from '../issuer/accounts';
import { askedLanguageOf, rememberLanguage, showPage } from '../issuer/show';
import { isUpload, NO_FILES, readUpload, type SentForm, type TooLarge } from '../open-pages/upload';
import { renderProblem, renderSignedOut } from '../pages';
import { isRecent } from '../sessions/recent-proof';
import { SignedOutMeanwhile, type AccountDesk } from './account-desk';
import { accountPages } from './pages/all-pages';
import { HOME, type AccountPage, type AccountReply, type Visit } from './visit';

const PATH = /^\/account(?:\/([a-z-]+(?:\/[a-z-]+)?))?$/;

/** Pages of whoever is signed in at the issuer in this browser: no token, no script, a form's token on every form. */
export function addAccount(provider: Provider, desk: AccountDesk, addresses: Addresses): void {
  const pages = accountPages(desk);

  provider.use(async (context, next) => {
    const found = PATH.exec(context.path);
    if (!found) {
      await next();
      return;
    }
    const [, path = ''] = found;
    const page = pages.get(path);
    if (!page) return context.throw(404);
    // The way back from a sign-in.
    if (path === '' && 'error' in context.query) return failed(desk, context);
    if (path === '' && 'iss' in context.query) {
      redirect(context, wayBack(context, pages));
      return;
    }
    await serve(provider, desk, addresses, { context, path, page });
  });
}

interface Request {
  context: Context;
  path: string;
  page: AccountPage;
}

async function serve(
  provider: Provider,
  desk: AccountDesk,
  addresses: Addresses,
  { context, path, page }: Request,
): Promise<void> {
  const session = await provider.Session.get(context);
  const subject = session.accountId;
  const account = subject === undefined ? null : await findAccount(desk.kernel.db(), { subject });
  if (!account) {
    redirect(context, signInAddress(addresses, context, path, false));
    return;
  }
  const read = context.method === 'GET' || context.method === 'HEAD';
  const work = read ? page.show : page.submit;
  if (!work || (!read && context.method !== 'POST')) return context.throw(405);
  const sent = read
    ? { form: new URLSearchParams(context.querystring), files: NO_FILES }
    : await readSent(context, page);
  if (sent && 'tooLarge' in sent && page.upload) {
    const form = isOurs(desk, session.uid, context, sent.form) ? sent.form : new URLSearchParams();
    const typed = { form, files: NO_FILES };
    const visit = await visitOf(desk, context, { account, browserUid: session.uid, ...typed });
    answer(visit, await page.upload.tooLarge(visit));
    return;
  }
  if (sent === null || 'tooLarge' in sent || !(read || isOurs(desk, session.uid, context, sent.form))) {
    await refused(desk, context);
    return;
  }
  const { form, files } = sent;
  const language = read ? askedLanguage(form) : null;
  if (language !== null) {
    rememberLanguage(context, language);
    redirect(context, context.path + queryOf(context, {}));
    return;
  }
  if (page.recent && !isRecent(provedAt(session), desk.now())) {
    redirect(context, signInAddress(addresses, context, path, true));
    return;
  }
  const visit = await visitOf(desk, context, { account, browserUid: session.uid, form, files });
  const reply = await work(visit).catch((error: unknown) => {
    if (error instanceof SignedOutMeanwhile) return null;
    throw error;
  });
  if (reply === null) {
    redirect(context, signInAddress(addresses, context, path, true));
    return;
  }
  if (reply.kind === 'signed-out') await session.destroy();
  answer(visit, reply);
}

async function readSent(context: Context, { upload }: AccountPage): Promise<SentForm | TooLarge | null> {
  if (upload && isUpload(context.req)) return readUpload(context.req, upload.room);
  const form = await readForm(context.req);
  return form && { form, files: NO_FILES };
}

function isOurs({ csrf }: AccountDesk, uid: string, context: Context, form: URLSearchParams): boolean {
  return csrf.fits(formName(uid), { form, context });
}

async function visitOf(
  desk: AccountDesk,
  context: Context,
  who: Pick<Visit, 'account' | 'browserUid' | 'form' | 'files'>,
): Promise<Visit> {
  const language = askedLanguageOf(context);
  const tokens = desk.browserCookie.read(context.cookies.get(desk.browserCookie.name, { signed: false }));
  const browsers = await desk.browsers.shown(tokens);
  return {
    ...who,
    context,
    language,
    frame: await desk.frames.frame(queryOf(context, { show_in: language === 'en' ? 'sw' : 'en' })),
    csrf: desk.csrf.tokenFor(formName(who.browserUid)),
    device: browsers.find(({ userId }) => userId === who.account.userId),
  };
}

function answer({ context, frame, language }: Visit, reply: AccountReply): void {
  switch (reply.kind) {
    case 'page':
      showPage(context, reply.status, reply.html);
      break;
    case 'wait':
      context.set('Retry-After', String(reply.seconds));
      showPage(context, 429, reply.html);
      break;
    case 'go':
      redirect(context, reply.to);
      break;
    case 'signed-out': {
      const model = { frame: { ...frame, otherLanguageHref: HOME }, everywhere: false, signInHref: HOME };
      showPage(context, 200, renderSignedOut(model, language));
    }
  }
}

/** The page goes on being about the same in the other language. */
function queryOf({ querystring }: Context, more: Readonly<Record<string, string>>): string {
  const query = new URLSearchParams(querystring);
  query.delete('show_in');
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  return query.size === 0 ? '' : `?${query.toString()}`;
}

/** A form of these pages belongs to one session of one browser. */
function formName(uid: string): string {
  return `account ${uid}`;
}

function provedAt({ loginTs }: { loginTs?: number | undefined }): number | null {
  return loginTs === undefined ? null : loginTs * 1000;
}

/** Nothing is asked for but that the browser be signed in: no code, no token. */
function signInAddress(
  { issuer, origin }: Addresses,
  context: Context,
  path: string,
  again: boolean,
): string {
  const { door } = context.query;
  const asked = new URLSearchParams({
    client_id: 'account',
    response_type: 'none',
    scope: 'openid',
    redirect_uri: `${origin}${HOME}`,
    state: path,
    ...(again ? { prompt: 'login' } : {}),
    ...(door === 'staff' ? { door } : {}),
  });
  return `${new URL(issuer).pathname}/auth?${asked.toString()}`;
}

/** To the page that was asked for before, if it is one; nothing of the address is trusted. */
function wayBack({ query }: Context, pages: ReadonlyMap<string, AccountPage>): string {
  const { state } = query;
  const known = typeof state === 'string' && state !== '' && pages.get(state)?.show;
  return known ? `${HOME}/${state}` : HOME;
}

async function failed(desk: AccountDesk, context: Context): Promise<void> {
  const model = { frame: await desk.frames.frame(HOME), problem: 'app-refused', code: 'sign-in' } as const;
  showPage(context, 400, renderProblem({ ...model, startHref: HOME }, askedLanguageOf(context)));
}

async function refused(desk: AccountDesk, context: Context): Promise<void> {
  const model = { frame: await desk.frames.frame(HOME), problem: 'form-refused', code: 'form' } as const;
  showPage(context, 403, renderProblem({ ...model, startHref: HOME }, askedLanguageOf(context)));
}

function redirect(context: Context, to: string): void {
  context.redirect(to);
  context.status = 303;
}
