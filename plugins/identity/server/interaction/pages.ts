import type { IncomingMessage } from 'node:http';
import type Provider from 'oidc-provider';
import { errors, type Interaction } from 'oidc-provider';
import type { Context } from 'koa';
import { isFirstParty } from '../issuer/clients';
import type { Addresses } from '../config';
import type { Csrf } from './csrf';
import { renderFailure, renderSignIn, type Problem, type Shown } from './render';
import type { SignIn } from './sign-in';
import { nextStep, type Progress } from './steps';

export interface InteractionParts {
  addresses: Addresses;
  csrf: Csrf;
  signIn: SignIn;
  languageOf(context: Context): 'en' | 'sw';
  /** `formTarget`: where else than to us a form's answer may lead. */
  show(context: Context, status: number, page: Shown, formTarget?: string): void;
}

const MAX_FORM_BYTES = 8 * 1024;
const PATH = /^\/interaction\/([\w-]{10,64})$/;

/** The pages between an app's request and its answer: who is it? One step after another, until none is missing. */
export function addInteraction(provider: Provider, parts: InteractionParts): void {
  provider.use(async (context, next) => {
    const uid = PATH.exec(context.path)?.[1];
    if (uid === undefined) {
      await next();
      return;
    }
    const interaction = await openInteraction(provider, context);
    const asked = interaction?.uid === uid ? interaction.prompt.name : null;
    if (interaction && asked === 'login') await signInPage(provider, parts, context, interaction);
    else if (interaction && asked === 'consent') await grantAsked(provider, context, interaction);
    else parts.show(context, 400, expired(parts, context));
  });
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

async function signInPage(
  provider: Provider,
  parts: InteractionParts,
  context: Context,
  interaction: Interaction,
): Promise<void> {
  const { uid } = interaction;
  const show = (status: number, name: string, problem: Problem | null): void => {
    const action = `${parts.addresses.issuer}/interaction/${uid}`;
    const page = {
      language: parts.languageOf(context),
      action,
      csrf: parts.csrf.tokenFor(uid),
      name,
      problem,
    };
    parts.show(context, status, renderSignIn(page), targetOf(interaction));
  };
  if (context.method === 'GET' || context.method === 'HEAD') {
    show(200, '', null);
    return;
  }
  if (context.method !== 'POST') context.throw(405);

  const form = await readForm(context.req);
  if (!form || !parts.csrf.fits(uid, form.get('csrf') ?? undefined)) {
    parts.show(context, 403, expired(parts, context));
    return;
  }
  const name = form.get('name') ?? '';
  const from = { ip: context.ip, clientId: String(interaction.params.client_id) };
  const outcome = await parts.signIn.byName(name, form.get('password') ?? '', from);
  switch (outcome.kind) {
    case 'refused':
      show(401, name, { kind: 'refused' });
      break;
    case 'too-many':
      context.set('Retry-After', String(outcome.seconds));
      show(429, name, outcome);
      break;
    case 'known':
      await advance(provider, context, { account: outcome.account });
  }
}

async function advance(provider: Provider, context: Context, progress: Progress): Promise<void> {
  const step = nextStep(progress);
  if (step !== null || progress.account === null) throw new Error(`no page for the step ${step}`);
  const login = { accountId: progress.account.subject, amr: ['pwd'], remember: false };
  await finish(provider, context, { login });
}

/** Our own apps need no consent; apps of others are not let in yet. */
async function grantAsked(provider: Provider, context: Context, interaction: Interaction): Promise<void> {
  const own = isFirstParty(String(interaction.params.client_id));
  await finish(provider, context, own ? { consent: {} } : { error: 'access_denied' });
}

async function finish(
  provider: Provider,
  context: Context,
  result: Parameters<Provider['interactionResult']>[2],
): Promise<void> {
  context.redirect(await provider.interactionResult(context.req, context.res, result));
  context.status = 303;
}

/** Browsers check where a form's answer is redirected to; the address was checked against the app's own list before. */
function targetOf({ params }: Interaction): string | undefined {
  const target = typeof params.redirect_uri === 'string' ? params.redirect_uri : '';
  if (!URL.canParse(target)) return undefined;
  const { origin, protocol } = new URL(target);
  return origin === 'null' ? protocol : origin;
}

function expired(parts: InteractionParts, context: Context): Shown {
  return renderFailure(parts.languageOf(context), 'session_expired');
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  if (!/^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '')) return null;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_FORM_BYTES) return null;
    chunks.push(chunk);
  }
  return new URLSearchParams(Buffer.concat(chunks).toString('utf8'));
}
