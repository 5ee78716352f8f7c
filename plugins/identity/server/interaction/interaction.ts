import type Provider from 'oidc-provider';
import { errors, type Interaction } from 'oidc-provider';
import type { Context } from 'koa';
import { askedLanguageOf, rememberLanguage, showPage } from '../issuer/show';
import { isFirstParty } from '../issuer/clients';
import { renderProblem, renderSuspended } from '../pages';
import type { ConsentParts } from '../apps/ask-consent';
import { appConsent } from './consent';
import type { Desk } from './desk';
import { finishSignIn } from './finish';
import { readForm } from './form';
import { showOldSignIn } from './old-sign-in';
import { interactionPages } from './pages/all-pages';
import { standingOf } from './standing';
import {
  askedLanguage,
  formOf,
  hrefOf,
  PAGES,
  type InteractionPage,
  type PageName,
  type Reply,
  type Turn,
} from './turn';

const PATH = /^\/interaction\/([\w-]{10,64})(?:\/([a-z-]{1,20}))?$/;
const START = '/account';

/** The pages between an app's request and its answer: who is it? One after another, until nothing is missing. */
export function addInteraction(provider: Provider, desk: Desk, consent: ConsentParts): void {
  const pages = interactionPages(desk);

  provider.use(async (context, next) => {
    const [, uid, name] = PATH.exec(context.path) ?? [];
    if (uid === undefined) {
      await next();
      return;
    }
    const interaction = await openInteraction(provider, context);
    if (interaction?.uid !== uid) return showOldSignIn(provider, desk, context);
    const { prompt } = interaction;
    if (prompt.name === 'consent') return answerConsent(provider, desk, consent, { context, interaction });
    if (prompt.name !== 'login') return showOldSignIn(provider, desk, context);
    const page = PAGES.find((known) => known === name);
    if (name !== undefined && page === undefined) context.throw(404);
    await signIn(provider, desk, pages, { context, interaction, page });
  });
}

interface Request {
  context: Context;
  interaction: Interaction;
  page: PageName | undefined;
}
type Pages = Readonly<Record<PageName, InteractionPage>>;

async function signIn(provider: Provider, desk: Desk, pages: Pages, request: Request): Promise<void> {
  const { context, page } = request;
  const { method } = context;
  if (method === 'GET' || method === 'HEAD') await look(provider, desk, pages, request);
  else if (method === 'POST' && page !== undefined) await take(provider, desk, pages, { ...request, page });
  else context.throw(405);
}

async function look(
  provider: Provider,
  desk: Desk,
  pages: Pages,
  { context, interaction, page }: Request,
): Promise<void> {
  const typed = new URLSearchParams(context.querystring);
  await noteLanguage(desk, context, interaction.uid, typed);
  const turn = await turnOf(desk, context, interaction);
  const came = page === undefined ? undefined : pages[page].arrive;
  if (came) {
    await give(provider, desk, pages, { context, interaction }, turn, await came(turn, context.querystring));
    return;
  }
  const html = page === undefined ? null : await pages[page].draw(turn, typed);
  if (html !== null) show(turn, interaction, 200, html);
  else if (page === undefined) await proceed(provider, desk, pages, turn, interaction);
  else redirect(context, `/oauth/interaction/${interaction.uid}`);
}

async function take(
  provider: Provider,
  desk: Desk,
  pages: Pages,
  { context, interaction, page }: Request & { page: PageName },
): Promise<void> {
  const form = await readForm(context.req);
  if (!form || !desk.csrf.fits(interaction.uid, { form, context })) {
    await refused(desk, context);
    return;
  }
  // Before anything is counted, checked or sent.
  const switched = await noteLanguage(desk, context, interaction.uid, form);
  const turn = await turnOf(desk, context, interaction);
  const reply = switched
    ? await inOtherLanguage(turn, pages[page], form)
    : await pages[page].submit(turn, form);
  await give(provider, desk, pages, { context, interaction }, turn, reply);
}

async function give(
  provider: Provider,
  desk: Desk,
  pages: Pages,
  { context, interaction }: Omit<Request, 'page'>,
  turn: Turn,
  reply: Reply,
): Promise<void> {
  switch (reply.kind) {
    case 'page':
      show(turn, interaction, reply.status, reply.html);
      break;
    case 'wait':
      context.set('Retry-After', String(reply.seconds));
      show(turn, interaction, 429, reply.html);
      break;
    case 'go':
      redirect(context, hrefOf(turn, reply.to));
      break;
    case 'advance':
      // What stands in this address was good once.
      if (context.method === 'GET') redirect(context, `/oauth/interaction/${interaction.uid}`);
      else await proceed(provider, desk, pages, await turnOf(desk, context, interaction), interaction);
  }
}

async function inOtherLanguage(turn: Turn, page: InteractionPage, form: URLSearchParams): Promise<Reply> {
  const html = await page.draw(turn, form);
  return html === null ? { kind: 'go', to: turn.door } : { kind: 'page', status: 200, html };
}

/** To wherever the sign-in stands: a page of its own address, so that going back and reloading do no harm. */
async function proceed(
  provider: Provider,
  desk: Desk,
  pages: Pages,
  turn: Turn,
  interaction: Interaction,
): Promise<void> {
  const standing = await standingOf(desk, turn);
  switch (standing.kind) {
    case 'suspended': {
      const since = (await desk.closedSince(turn.state.userId ?? 0)) ?? new Date(desk.now());
      const signOut = formOf(turn, 'start-over');
      show(turn, interaction, 403, renderSuspended({ frame: turn.frame, since, signOut }, turn.language));
      break;
    }
    case 'done':
      await finishSignIn(provider, desk, turn, standing.account);
      break;
    case 'page': {
      const { page } = standing;
      if (turn.context.method === 'POST') {
        redirect(turn.context, hrefOf(turn, page));
        break;
      }
      const html = await pages[page].draw(turn, new URLSearchParams());
      if (html === null) throw new Error(`the sign-in stands at ${page}, which has no page`);
      show(turn, interaction, 200, html);
    }
  }
}

async function turnOf(desk: Desk, context: Context, { uid, params, prompt }: Interaction): Promise<Turn> {
  const state = await desk.signIns.load(uid);
  const tokens = desk.browserCookie.read(context.cookies.get(desk.browserCookie.name, { signed: false }));
  const browsers = await desk.browsers.shown(tokens);
  const clientId = String(params.client_id);
  const staffDoor =
    clientId === 'console' || clientId === 'cms' || params.door === 'staff' || browsers[0]?.kind === 'staff';
  const language = state.language ?? askedLanguageOf(context, params.ui_locales);
  return {
    context,
    uid,
    clientId,
    door: staffDoor ? 'staff' : 'phone',
    language,
    state,
    browsers,
    frame: await desk.frames.frame(`?show_in=${language === 'en' ? 'sw' : 'en'}`),
    reasons: prompt.reasons,
    csrf: desk.csrf.tokenFor(uid),
  };
}

async function noteLanguage(
  desk: Desk,
  context: Context,
  uid: string,
  values: URLSearchParams,
): Promise<boolean> {
  const language = askedLanguage(values);
  if (language === null) return false;
  rememberLanguage(context, language);
  await desk.signIns.change(uid, (state) => ({ ...state, language }));
  return true;
}

/** Null without the cookie of the browser in which it began, and when it is over. */
async function openInteraction(provider: Provider, { req, res }: Context): Promise<Interaction | null> {
  try {
    return await provider.interactionDetails(req, res);
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return null;
    throw error;
  }
}

/** Our own apps need no consent. */
async function answerConsent(
  provider: Provider,
  desk: Desk,
  consent: ConsentParts,
  { context, interaction }: Omit<Request, 'page'>,
): Promise<void> {
  const own = isFirstParty(String(interaction.params.client_id));
  const answer = own ? null : await appConsent(consent, desk, context, interaction);
  if (answer?.kind === 'page') {
    showPage(context, answer.status, answer.html, targetsOf(interaction));
    return;
  }
  if (answer?.kind === 'refused') {
    await refused(desk, context);
    return;
  }
  const consented = answer?.kind === 'granted' ? { grantId: answer.grantId } : {};
  const result = answer?.kind === 'denied' ? { error: 'access_denied' } : { consent: consented };
  redirect(context, await provider.interactionResult(context.req, context.res, result));
}

async function refused(desk: Desk, context: Context): Promise<void> {
  const frame = await desk.frames.frame(START);
  const model = { frame, problem: 'form-refused', code: 'form', startHref: START } as const;
  showPage(context, 403, renderProblem(model, askedLanguageOf(context)));
}

function show({ context }: Turn, interaction: Interaction, status: number, html: string): void {
  showPage(context, status, html, targetsOf(interaction));
}

function redirect(context: Context, to: string): void {
  context.redirect(to);
  context.status = 303;
}

/** Browsers check where a form's answer is redirected to; the address was checked against the app's own list before. */
function targetsOf({ params }: Interaction): string[] {
  const target = typeof params.redirect_uri === 'string' ? params.redirect_uri : '';
  if (!URL.canParse(target)) return [];
  const { origin, protocol } = new URL(target);
  return [origin === 'null' ? protocol : origin];
}
