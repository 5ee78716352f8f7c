import { LOOKS } from '../../../../../src/kernel/who-looked';
import { calendarOf, renderWhoLooked } from '../../pages';
import { originOf, type AccountDesk } from '../account-desk';
import { shownLooks } from '../looks';
import { goTo, HOME, kindOf, shown, type AccountPage } from '../visit';

const LOOKS_AT_ONCE = 20;
const EVENT = /^[0-9A-Z]{26}$/;

/** Who opened one's own record; nobody else's, whatever an address asks for. */
export function lookedPage({ kernel, appGrants }: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const { account, context, frame, language } = visit;
      const { userId, patientId, clinicId } = account;
      if (kindOf(visit) !== 'patient' || patientId === null) return goTo('');
      const { before } = context.query;
      const from = typeof before === 'string' && EVENT.test(before) ? before : undefined;
      const asked = { before: from, limit: LOOKS_AT_ONCE };
      const { looks, next } = await kernel.services.use(LOOKS).ofPatient({ patientId, userId }, asked);
      const letIn = new Set((await appGrants.list(kernel.db(), userId)).map(({ clientId }) => clientId));
      // The same trace as of the route that tells it.
      await kernel.audit.read({
        ...originOf(visit, 'audit.mine'),
        ...{ action: 'list', outcome: 'ok', type: 'audit trail', ids: [], patients: [patientId], clinicId },
      });
      const model = {
        frame,
        looks: shownLooks(looks, {
          appHref: (clientId) => (letIn.has(clientId) ? `${HOME}/apps` : null),
          dayOf: calendarOf(frame, language).day,
        }),
        olderHref: next === null ? null : `${HOME}/looked?before=${next}`,
        newestHref: from === undefined ? null : `${HOME}/looked`,
        backHref: HOME,
      };
      return shown(renderWhoLooked(model, language));
    },
  };
}
