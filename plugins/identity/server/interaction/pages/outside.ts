import { findAccount, type KnownAccount } from '../../issuer/accounts';
import { renderLeaving } from '../../pages';
import type { OutsideProvider } from '../../outside/ports';
import type { Desk } from '../desk';
import { withProof, type SignInState } from '../domain/sign-in-state';
import { ADVANCE, go, page, type InteractionPage, type PageName, type Reply, type Turn } from '../turn';

type PageOf = (name: PageName) => InteractionPage;

/** When the app wants a fresh proof, the provider may not answer from a session of this morning. */
const FRESH_SECONDS = 5 * 60;

/** Off to a provider outside: what the answer must fit stands in the row of this sign-in, and nowhere in the browser. */
export function outsidePage(desk: Desk, pageOf: PageOf): InteractionPage {
  return {
    draw: () => Promise.resolve(null),
    submit: async (turn, form) => {
      const provider = desk.outside.find(form.get('provider') ?? '');
      if (!provider) return go('staff');
      const fresh = turn.reasons.some((reason) => reason === 'max_age' || reason === 'login_prompt');
      const trip = desk.outside.plan(turn.uid, provider, fresh ? FRESH_SECONDS : null);
      const href = await provider.departure(trip, { again: false });
      if (href === null) return unreachable(pageOf, turn, provider);
      await desk.signIns.change(turn.uid, (state) => ({ ...state, outside: trip }));
      return page(200, renderLeaving({ frame: turn.frame, name: provider.label, href }, turn.language));
    },
  };
}

/** Back from there. Whatever is wrong, with the answer or with the account, is answered alike. */
export function outsideBackPage(desk: Desk, pageOf: PageOf): InteractionPage {
  async function arrive(turn: Turn, query: string): Promise<Reply> {
    const trip = await takeTrip(desk, turn.uid);
    const provider = trip && desk.outside.find(trip.provider);
    const arrival = trip && provider ? await provider.arrival(trip, query) : null;
    if (provider && arrival?.kind === 'down') return unreachable(pageOf, turn, provider);
    const known = arrival?.kind === 'known' ? arrival : null;
    // Also asked for when the answer was refused, so that the same statements run.
    const account = await linkedStaff(desk, known?.issuer ?? '', known?.subject ?? '');
    if (!known || !account) {
      await desk.noteRefused(turn.clientId);
      return page(401, await drawStaff(pageOf, turn, { outside: 'failed' }));
    }
    await desk.outside.links.used(known.issuer, known.subject);
    const proof = known.several ? 'outside-several' : 'outside';
    await desk.signIns.change(turn.uid, (state) => withProof(state, account.userId, proof));
    return ADVANCE;
  }

  return { draw: () => Promise.resolve(null), submit: () => Promise.resolve(ADVANCE), arrive };
}

/** Good once: of two who come back with the same answer, one finds the trip gone. */
export async function takeTrip(
  { signIns }: Pick<Desk, 'signIns'>,
  key: string,
): Promise<SignInState['outside']> {
  let taken: SignInState['outside'] = null;
  await signIns.change(key, (state) => {
    taken = state.outside;
    return { ...state, outside: null };
  });
  return taken;
}

/** Whoever may sign in as staff and connected this account outside; patients and closed accounts are nobody. */
async function linkedStaff(desk: Desk, issuer: string, subject: string): Promise<KnownAccount | null> {
  const userId = await desk.outside.links.userOf(issuer, subject);
  const account = await findAccount(desk.kernel.db(), { userId: userId ?? 0 });
  return account && account.role !== 'patient' ? account : null;
}

async function unreachable(pageOf: PageOf, turn: Turn, { label }: OutsideProvider): Promise<Reply> {
  return page(503, await drawStaff(pageOf, turn, { outside: 'down', label }));
}

async function drawStaff(pageOf: PageOf, turn: Turn, said: Record<string, string>): Promise<string> {
  return (await pageOf('staff').draw(turn, new URLSearchParams(said))) ?? '';
}
