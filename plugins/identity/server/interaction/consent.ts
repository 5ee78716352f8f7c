import type { Interaction } from 'oidc-provider';
import type { Context } from 'koa';
import { consentModel, consentQuestion, giveConsent, type ConsentParts } from '../apps/ask-consent';
import { askedLanguageOf, rememberLanguage } from '../issuer/show';
import { renderAppConsent, type AppConsentModel } from '../pages';
import type { Desk } from './desk';
import { readForm } from './form';
import { askedLanguage } from './turn';

/** What becomes of an app's question: a page, or the answer that goes back to the app. */
export type ConsentAnswer =
  | { kind: 'page'; status: number; html: string }
  | { kind: 'granted'; grantId: string }
  | { kind: 'denied' }
  /** The form was not made by us. */
  | { kind: 'refused' };

/** Whoever has signed in decides what an app of others may do. */
export async function appConsent(
  parts: ConsentParts,
  { frames, csrf }: Pick<Desk, 'frames' | 'csrf'>,
  context: Context,
  interaction: Interaction,
): Promise<ConsentAnswer> {
  const question = await consentQuestion(parts, interaction);
  if (!question) return { kind: 'denied' };
  const asker = question;
  const { uid, params } = interaction;
  const asked = askedLanguage(new URLSearchParams(context.querystring));
  if (asked) rememberLanguage(context, asked);
  const language = asked ?? askedLanguageOf(context, params.ui_locales);

  async function page(status: number, state: AppConsentModel['state']): Promise<ConsentAnswer> {
    const frame = await frames.frame(`?show_in=${language === 'en' ? 'sw' : 'en'}`);
    const form = { action: `/oauth/interaction/${uid}`, hidden: { csrf: csrf.tokenFor(uid) } };
    const model = { frame, form, state, ...consentModel(asker, parts.now()) };
    return { kind: 'page', status, html: renderAppConsent(model, language) };
  }

  if (context.method === 'GET' || context.method === 'HEAD') return page(200, { kind: 'ready' });
  const form = await readForm(context.req);
  if (!form || !csrf.fits(uid, form.get('csrf') ?? undefined)) return { kind: 'refused' };
  if (form.get('decision') !== 'allow') return { kind: 'denied' };
  const grantId = await giveConsent(parts, question, form.getAll('scope'));
  return grantId === null ? page(400, { kind: 'nothing-chosen' }) : { kind: 'granted', grantId };
}
