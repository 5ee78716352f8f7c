import type { Interaction } from 'oidc-provider';
import type { Context } from 'koa';
import {
  consentModel,
  consentQuestion,
  giveConsent,
  type ConsentParts,
  type ConsentQuestion,
} from '../apps/ask-consent';
import type { GivableRecord } from '../apps/domain/records';
import { askedLanguageOf, rememberLanguage } from '../issuer/show';
import { renderAppConsent, renderAppRecord, type AppConsentModel, type AppRecordModel } from '../pages';
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
  desk: Pick<Desk, 'frames' | 'csrf'>,
  context: Context,
  interaction: Interaction,
): Promise<ConsentAnswer> {
  const question = await consentQuestion(parts, interaction);
  if (!question) return { kind: 'denied' };
  const read = context.method === 'GET' || context.method === 'HEAD';
  const form = read ? new URLSearchParams(context.querystring) : await readForm(context.req);
  if (!form || (!read && !desk.csrf.fits(interaction.uid, { form, context }))) {
    return { kind: 'refused' };
  }
  const record = chosenRecord(question, form.get('record'));
  const draw = await consentPages(parts, desk, { context, interaction, question, form, record });
  if (read) return record.kind === 'open' ? draw.records(200, 'ready') : draw.consent(200, 'ready', null);
  const decision = form.get('decision');
  const switchedOn = form.getAll('scope');
  switch (decision) {
    case 'deny':
      return { kind: 'denied' };
    case 'choose':
    case 'allow': {
      if (record.kind === 'open') return draw.records(400, 'nothing-chosen');
      if (decision === 'choose') return draw.consent(200, 'ready', null);
      const grantId = await giveConsent(parts, question, { record: record.chosen, switchedOn });
      return grantId === null
        ? draw.consent(400, 'nothing-chosen', switchedOn)
        : { kind: 'granted', grantId };
    }
    // In the other language, or after Enter, which decides nothing.
    default:
      return record.kind === 'open' ? draw.records(200, 'ready') : draw.consent(200, 'ready', switchedOn);
  }
}

type Chosen = { kind: 'chosen'; chosen: GivableRecord | undefined } | { kind: 'open' };

/** Who has one record has nothing to choose; what was sent counts only as one of those that may be given now. */
function chosenRecord({ records }: ConsentQuestion, sent: string | null): Chosen {
  if (records.length <= 1) return { kind: 'chosen', chosen: records[0] };
  const chosen = records.find(({ id }) => id === sent);
  return chosen ? { kind: 'chosen', chosen } : { kind: 'open' };
}

interface Drawing {
  context: Context;
  interaction: Interaction;
  question: ConsentQuestion;
  form: URLSearchParams;
  record: Chosen;
}

async function consentPages(
  parts: ConsentParts,
  { frames, csrf }: Pick<Desk, 'frames' | 'csrf'>,
  { context, interaction: { uid, params }, question, form, record }: Drawing,
) {
  const asked = askedLanguage(form);
  if (asked) rememberLanguage(context, asked);
  const language = asked ?? askedLanguageOf(context, params.ui_locales);
  const frame = await frames.frame(`?show_in=${language === 'en' ? 'sw' : 'en'}`);
  const target = (hidden: Readonly<Record<string, string>>) => ({
    action: `/oauth/interaction/${uid}`,
    hidden: { ...hidden, csrf: csrf.tokenFor(uid) },
  });
  const chosen = record.kind === 'chosen' ? record.chosen : undefined;
  const page = (status: number, html: string): ConsentAnswer => ({ kind: 'page', status, html });

  return {
    records: (status: number, kind: AppRecordModel['state']['kind']): ConsentAnswer => {
      const { app, records } = question;
      const model = { frame, form: target({}), app, records, state: { kind } };
      return page(status, renderAppRecord(model, language));
    },
    consent: (
      status: number,
      kind: AppConsentModel['state']['kind'],
      switchedOn: readonly string[] | null,
    ): ConsentAnswer => {
      const matter = consentModel(question, chosen, { now: parts.now(), switchedOn });
      const hidden: Record<string, string> = chosen ? { record: chosen.id } : {};
      const model = { frame, form: target(hidden), state: { kind }, ...matter };
      return page(status, renderAppConsent(model, language));
    },
  };
}
