import { conflict, notFound } from '../../../../../src/kernel/errors';
import { BLANK } from '../../interaction/domain/sign-in-state';
import { takeTrip } from '../../interaction/pages/outside';
import { refusalIn } from '../../interaction/turn';
import { ACCOUNT } from '../../outside/domain/trip';
import { mayUnlink } from '../../outside/domain/way-left';
import type { OutsideLink } from '../../outside/store/links';
import { renderLeaving, renderOutside, type OutsideModel } from '../../pages';
import { endOthers, noteChangeBy, type AccountDesk } from '../account-desk';
import { accountForm, doneIn, goTo, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';

const STATES = ['connected', 'removed', 'failed', 'down', 'last'] as const;
/** Somebody else may be signed in at the provider on this computer: it has to ask. */
const FRESH_SECONDS = 5 * 60;

/** A sign-in's row of its own for this browser's session; no uid of a sign-in has a space. */
const keyOf = ({ browserUid }: Visit): string => `account ${browserUid}`;

export function outsidePage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      if (kindOf(visit) !== 'staff') return goTo('');
      const links = await desk.outside.links.list(desk.kernel.db(), visit.account.userId);
      const { providers } = desk.outside;
      const gone = links.filter(({ issuer }) => !providers.some((each) => each.issuer === issuer));
      const connected = (link: OutsideLink) => ({
        kind: 'connected' as const,
        lastUsedAt: link.lastUsedAt === null ? null : new Date(link.lastUsedAt),
        disconnect: accountForm(visit, '/outside/remove', { id: link.id }),
      });
      const model: OutsideModel = {
        frame: visit.frame,
        providers: [
          ...providers.map(({ name, label, issuer }) => {
            const link = links.find((each) => each.issuer === issuer);
            const connect = accountForm(visit, '/outside/connect', { provider: name });
            return { name: label, use: link ? connected(link) : { kind: 'open' as const, connect } };
          }),
          ...gone.map((link) => ({ name: new URL(link.issuer).host, use: connected(link) })),
        ],
        state: doneIn(visit, STATES) ?? 'ready',
        backHref: HOME,
      };
      return shown(renderOutside(model, visit.language));
    },
  };
}

export function connectPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    submit: async (visit) => {
      const provider = desk.outside.find(visit.form.get('provider') ?? '');
      if (!provider || kindOf(visit) !== 'staff') return goTo('/outside');
      const trip = desk.outside.plan(ACCOUNT, provider, FRESH_SECONDS);
      const href = await provider.departure(trip, { again: true });
      if (href === null) return goTo('/outside?done=down');
      const key = keyOf(visit);
      await desk.signIns.forget(key);
      const { userId } = visit.account;
      await desk.signIns.change(key, () => ({ ...BLANK, userId, outside: trip }));
      return shown(renderLeaving({ frame: visit.frame, name: provider.label, href }, visit.language));
    },
  };
}

/** Back from the provider. Nothing of what it says of a person is kept or compared but issuer and subject. */
export function connectedPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    show: async (visit) => {
      const { account, context } = visit;
      const key = keyOf(visit);
      const { userId } = await desk.signIns.load(key);
      const trip = await takeTrip(desk, key);
      await desk.signIns.forget(key);
      const provider = trip && desk.outside.find(trip.provider);
      if (!trip || !provider || userId !== account.userId) return goTo('/outside?done=failed');
      const arrival = await provider.arrival(trip, context.querystring);
      if (arrival.kind === 'down') return goTo('/outside?done=down');
      if (arrival.kind === 'refused') return goTo('/outside?done=failed');
      const { issuer, subject } = arrival;
      const connected = await desk.kernel.db().transaction(async (trx) => {
        if (!(await desk.outside.links.connect(trx, userId, issuer, subject))) return false;
        await noteChangeBy(desk, trx, visit, 'outside-connected');
        return true;
      });
      // That the account outside is somebody else's already is told to nobody.
      return goTo(connected ? '/outside?done=connected' : '/outside?done=failed');
    },
  };
}

export function disconnectPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    submit: async (visit) => {
      const refusal = await disconnect(desk, visit).then(() => null, refusalIn);
      if (!refusal) return goTo('/outside?done=removed');
      return goTo(refusal.code === 'last_factor' ? '/outside?done=last' : '/outside');
    },
  };
}

/** @throws AppError last_factor, not_found */
async function disconnect(desk: AccountDesk, visit: Visit): Promise<void> {
  const { userId, hasPassword: password } = visit.account;
  await desk.kernel.db().transaction(async (trx) => {
    // Of two at the same time the second sees what the first left.
    await desk.factors.lockOwner(trx, userId);
    const { passkeys } = await desk.factors.holdings(userId, trx);
    const kept = await desk.outside.links.list(trx, userId);
    // A provider that is not in the settings any more lets nobody in.
    const issuers = desk.outside.providers.map(({ issuer }) => issuer);
    const removed = kept.find(({ id }) => id === visit.form.get('id'));
    const others = kept.filter(({ id, issuer }) => id !== removed?.id && issuers.includes(issuer)).length;
    if (!(await desk.outside.links.disconnect(trx, userId, visit.form.get('id') ?? ''))) throw notFound();
    if (!mayUnlink({ password, passkeys, links: others + 1 })) throw conflict('last_factor');
    await endOthers(desk, trx, visit);
    await noteChangeBy(desk, trx, visit, 'outside-removed');
  });
}
