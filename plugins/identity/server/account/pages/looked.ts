import { AppError } from '../../../../../src/kernel/errors';
import { LOOKS, type LookPage } from '../../../../../src/kernel/who-looked';
import { listLinks } from '../../links/store/links';
import { calendarOf, renderWhoLooked, type AskedPerson } from '../../pages';
import { originOf, type AccountDesk } from '../account-desk';
import { shownLooks } from '../looks';
import { goTo, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';

const LOOKS_AT_ONCE = 20;
const EVENT = /^[0-9A-Z]{26}$/;
const RECORD = /^[\w-]{1,40}$/;
const PAGE = '/looked';

/** Who opened one's own record, or that of somebody for whom one acts; nobody else's, whatever an address asks for. */
export function lookedPage(desk: AccountDesk): AccountPage {
  const { kernel, appGrants } = desk;
  return {
    recent: false,
    show: async (visit) => {
      const { account, context, frame, language } = visit;
      const { userId, patientId: own } = account;
      if (kindOf(visit) !== 'patient' || own === null) return goTo('');
      const from = asked(context.query.before, EVENT);
      const of = asked(context.query.of, RECORD);
      const page = await found(
        kernel.services
          .use(LOOKS)
          .ofPatient(
            { patientId: own, userId, clinicId: account.clinicId },
            { before: from, limit: LOOKS_AT_ONCE, of },
          ),
      );
      // They act for this person no more, or never did: their own is what is left.
      if (!page) return goTo(PAGE);
      const { patientId, clinicId, looks, next } = page;
      const letIn = new Set((await appGrants.list(kernel.db(), userId)).map(({ clientId }) => clientId));
      const people = await peopleOf(desk, visit, patientId);
      // The same trace as of the route that tells it.
      await kernel.audit.read({
        ...originOf(visit, 'audit.mine'),
        ...{ action: 'list', outcome: 'ok', type: 'audit trail', ids: [], patients: [patientId], clinicId },
      });
      const model = {
        frame,
        people,
        looks: shownLooks(looks, {
          appHref: (clientId) => (letIn.has(clientId) ? `${HOME}/apps` : null),
          dayOf: calendarOf(frame, language).day,
        }),
        olderHref: next === null ? null : hrefOf({ of, before: next }),
        newestHref: from === undefined ? null : hrefOf({ of }),
        backHref: HOME,
      };
      return shown(renderWhoLooked(model, language));
    },
  };
}

/** Oneself first, then those for whom one acts, each once however many clinics said so. */
async function peopleOf(
  { kernel }: AccountDesk,
  { account }: Visit,
  shownId: number,
): Promise<AskedPerson[]> {
  const links = await listLinks(kernel.db(), { userId: account.userId }, kernel.clock.now());
  const others = new Map(
    links
      .filter(({ patientId }) => patientId !== account.patientId)
      .map((link) => [link.patientId, link] as const),
  );
  return [
    {
      ...{ name: account.name, tie: 'own', href: hrefOf({}) },
      isShown: shownId === account.patientId,
    },
    ...[...others.values()].map(({ patientId, patient, kind }) => ({
      ...{ name: patient.name, tie: kind, href: hrefOf({ of: patient.id }) },
      isShown: shownId === patientId,
    })),
  ];
}

async function found(page: Promise<LookPage>): Promise<LookPage | null> {
  try {
    return await page;
  } catch (error) {
    if (error instanceof AppError && error.status === 404) return null;
    throw error;
  }
}

function asked(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function hrefOf(query: { of?: string | undefined; before?: string | undefined }): string {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const search = new URLSearchParams(given).toString();
  return `${HOME}${PAGE}${search === '' ? '' : `?${search}`}`;
}
