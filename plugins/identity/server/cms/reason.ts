import type { AuditEntry } from '../../../../src/access/audit';
import { lettersIn } from '../../../../src/access/letters';
import { LOOK_MS, REASON_LENGTH } from '../../../../src/access/cms/looks';
import type { Language } from '@daktari/texts';
import type { KnownAccount } from '../issuer/accounts';
import { renderCmsReason, type CmsReasonModel, type Frame } from '../pages';
import type { CmsDesk } from './cms-desk';
import { panelPath, type CmsStanding } from './domain/standing';

export const REASON = '/cms/reason';

/** One request of somebody who has a place in the CMS. */
export interface ReasonVisit {
  readonly who: KnownAccount;
  readonly standing: Exclude<CmsStanding, { kind: 'none' }>;
  readonly frame: Frame;
  readonly language: Language;
  readonly csrf: string;
  /** Where in the panel they were, as the address of the page says; checked before it leads anywhere. */
  readonly to: string;
}

/** Why somebody looks at patients in the CMS; null where the page is to be shown again by a GET. */
export async function takeReason(
  { account: { kernel }, looks }: CmsDesk,
  { who, standing }: ReasonVisit,
  form: URLSearchParams,
): Promise<'done' | 'too-short'> {
  if (form.has('end')) {
    await kernel.db().transaction(async (trx) => {
      const ended = await looks.end(trx, who.userId);
      if (ended.length > 0) await kernel.audit.write(trx, entryOf(who, standing, 'delete', ended));
    });
    return 'done';
  }
  const reason = (form.get('reason') ?? '').trim();
  if (lettersIn(reason) < REASON_LENGTH.min || reason.length > REASON_LENGTH.max) return 'too-short';
  await kernel.db().transaction(async (trx) => {
    const { userId } = who;
    const look = await looks.open(trx, { userId, clinicId: standing.clinicId, reason });
    await kernel.audit.write(trx, entryOf(who, standing, 'create', [look.id]));
  });
  return 'done';
}

export async function drawReason(
  { account: { kernel }, looks }: CmsDesk,
  { who, frame, language, csrf, to }: ReasonVisit,
  tooShort: boolean,
): Promise<string> {
  const look = await looks.current(kernel.db(), who.userId);
  const state: CmsReasonModel['state'] = look
    ? { kind: 'open', until: look.until }
    : { kind: tooShort ? 'too-short' : 'closed' };
  const model: CmsReasonModel = {
    ...{ frame, state, cmsHref: panelPath(to === '' ? '/content-manager' : to) },
    form: { action: REASON, hidden: { csrf, to } },
    end: { action: REASON, hidden: { csrf, to, end: 'yes' } },
    limits: { ...REASON_LENGTH, minutes: LOOK_MS / 60_000 },
  };
  return renderCmsReason(model, language);
}

function entryOf(
  { userId, role }: KnownAccount,
  { clinicId }: ReasonVisit['standing'],
  action: 'create' | 'delete',
  ids: readonly string[],
): AuditEntry {
  return {
    actor: { kind: 'user', id: userId, role },
    operation: 'cms.look',
    purpose: 'administration',
    requestId: null,
    clientId: 'cms',
    ...{ action, outcome: 'ok', type: 'cms-look', ids, patients: [], clinicId },
  };
}
