import type { Context } from 'koa';
import type Provider from 'oidc-provider';
import type { Addresses } from '../config';
import { findAccount } from '../issuer/accounts';
import { readForm } from '../interaction/form';
import { askedLanguage } from '../interaction/turn';
import { askedLanguageOf, rememberLanguage, showPage } from '../issuer/show';
import { renderProblem, type ProblemKind } from '../pages';
import { enterCms, refusedEntry, standingIn, type CmsDesk } from './cms-desk';
import { beside, isProofFresh, panelPath } from './domain/standing';
import { drawReason, REASON, takeReason } from './reason';

const SIGN_IN = '/cms/sign-in';
/** Strapi's; its panel reads the second one itself, as after Strapi's own sign-in. */
const COOKIES = { refresh: 'strapi_admin_refresh', access: 'jwtToken' } as const;

/** The way from a person's sign-in at the issuer into Strapi's admin: no form, no password of its own. */
export function addCms(provider: Provider, desk: CmsDesk, addresses: Addresses): void {
  provider.use(async (context, next) => {
    if (context.path === '/cms/ways') {
      ways(context, desk);
      return;
    }
    if (context.path === REASON) {
      await reason(provider, desk, context);
      return;
    }
    if (context.path !== SIGN_IN) {
      await next();
      return;
    }
    // Opens a session, so nothing but a visit of the page itself: no look ahead, no picture, no frame.
    if (context.method !== 'GET') return context.throw(405);
    if (!isVisit(context)) return problem(desk, context, 'form-refused', 403);
    if ('error' in context.query) return problem(desk, context, 'app-refused', 400);
    await signIn(provider, desk, addresses, context);
  });
}

async function signIn(
  provider: Provider,
  desk: CmsDesk,
  addresses: Addresses,
  context: Context,
): Promise<void> {
  const { kernel, now } = desk.account;
  const session = await provider.Session.get(context);
  const subject = session.accountId;
  const who = subject === undefined ? null : await findAccount(kernel.db(), { subject });
  const fresh = isProofFresh(session.loginTs, now());
  const back = 'iss' in context.query;
  if (!who || !fresh) {
    // Whoever comes back like that keeps no cookies: once more would be the same.
    if (back) return problem(desk, context, 'form-refused', 400);
    redirect(context, signInAddress(addresses, context, who !== null));
    return;
  }
  const standing = await standingIn(desk, who);
  if (standing.kind === 'none') {
    await kernel.audit.read(refusedEntry(who));
    return problem(desk, context, 'cms-refused', 403);
  }
  giveCookies(context, await enterCms(desk, who, standing, session.uid));
  redirect(context, panelPath(back ? context.query.state : context.query.to));
}

/** Signed in here within the working day and with a place in the CMS: whoever is not is led to where that is found out. */
async function reason(provider: Provider, desk: CmsDesk, context: Context): Promise<void> {
  const read = context.method === 'GET';
  if (!read && context.method !== 'POST') return context.throw(405);
  const { kernel, now, csrf, frames } = desk.account;
  const session = await provider.Session.get(context);
  const subject = session.accountId;
  const who = subject === undefined ? null : await findAccount(kernel.db(), { subject });
  const standing = who && (await standingIn(desk, who));
  if (!who || !standing || standing.kind === 'none' || !isProofFresh(session.loginTs, now())) {
    redirect(context, SIGN_IN);
    return;
  }
  const formName = `cms ${session.uid}`;
  const form = read ? new URLSearchParams(context.querystring) : await readForm(context.req);
  if (!form || (!read && !csrf.fits(formName, { form, context }))) {
    return problem(desk, context, 'form-refused', 403);
  }
  const to = form.get('to') ?? '';
  const here = beside(REASON, to);
  const asked = read ? askedLanguage(form) : null;
  if (asked !== null) {
    rememberLanguage(context, asked);
    redirect(context, here);
    return;
  }
  const language = askedLanguageOf(context);
  const inOther = `${here.includes('?') ? '&' : '?'}show_in=${language === 'en' ? 'sw' : 'en'}`;
  const frame = await frames.frame(`${here}${inOther}`);
  const visit = { who, standing, frame, language, csrf: csrf.tokenFor(formName), to };
  const taken = read ? null : await takeReason(desk, visit, form);
  if (taken === 'done') redirect(context, here);
  else showPage(context, taken === null ? 200 : 400, await drawReason(desk, visit, taken !== null));
}

function giveCookies(context: Context, { refresh, access }: { refresh: string; access: string }): void {
  const { secure } = context;
  const common = { path: '/admin', sameSite: 'lax', secure, signed: false, overwrite: true } as const;
  context.cookies.set(COOKIES.refresh, refresh, { ...common, httpOnly: true });
  context.cookies.set(COOKIES.access, access, { ...common, httpOnly: false });
}

/** Browsers say what a request is for; who says nothing is no browser that could be tricked. */
function isVisit(context: Context): boolean {
  const dest = context.get('Sec-Fetch-Dest');
  return (dest === '' || dest === 'document') && context.get('Sec-Purpose') === '';
}

function signInAddress({ issuer, origin }: Addresses, context: Context, again: boolean): string {
  const { to } = context.query;
  const asked = new URLSearchParams({
    client_id: 'cms',
    response_type: 'none',
    scope: 'openid',
    redirect_uri: `${origin}${SIGN_IN}`,
    // Checked when it comes back, not here: what is in an address is nobody's word.
    ...(typeof to === 'string' ? { state: to.slice(0, 500) } : {}),
    ...(again ? { prompt: 'login' } : {}),
  });
  return `${new URL(issuer).pathname}/auth?${asked.toString()}`;
}

/** For the panel's own first page. */
function ways(context: Context, { passwords }: CmsDesk): void {
  context.body = { password: passwords };
}

async function problem(
  { account }: CmsDesk,
  context: Context,
  kind: ProblemKind,
  status: number,
): Promise<void> {
  const model = { frame: await account.frames.frame(SIGN_IN), problem: kind, code: 'cms' };
  showPage(
    context,
    status,
    renderProblem({ ...model, startHref: '/account?door=staff' }, askedLanguageOf(context)),
  );
}

function redirect(context: Context, to: string): void {
  context.redirect(to);
  context.status = 303;
}
