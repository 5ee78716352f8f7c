import { registrationAnswer } from '../../factors/answers';
import { parsed } from '../../interaction/pages/passkey';
import { refusalIn } from '../../interaction/turn';
import { renderPasskeyEnrolment, renderPasskeys, type PasskeyEnrolmentModel } from '../../pages';
import { firstName, LONGEST_NAME, passkeyOwner } from '../../passkeys/naming';
import { endOthers, entryOf, mustStandHere, noteChangeBy, type AccountDesk } from '../account-desk';
import { accountForm, doneIn, goTo, HOME, kindOf, shown, type AccountPage, type Visit } from '../visit';

const bindingOf = ({ browserUid }: Visit): string => `account ${browserUid}`;

export function passkeysPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    show: async (visit) => {
      const passkeys = await desk.factors.passkeys.list(visit.account.userId);
      const model = {
        frame: visit.frame,
        passkeys: passkeys.map(({ id, name, lastUsedAt }) => ({
          id,
          name,
          lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt),
          rename: accountForm(visit, '/passkeys/rename', { id }),
          remove: accountForm(visit, '/passkeys/remove', { id }),
        })),
        addHref: desk.factors.passkeys.available ? `${HOME}/passkeys/new` : null,
        state: doneIn(visit, ['renamed', 'removed', 'last']) ?? 'ready',
        backHref: HOME,
      } as const;
      return shown(renderPasskeys(model, visit.language));
    },
  };
}

export function newPasskeyPage(desk: AccountDesk): AccountPage {
  async function draw(visit: Visit, state: PasskeyEnrolmentModel['state']): Promise<string> {
    const owner = passkeyOwner(visit.account);
    const { json } = await desk.factors.passkeys.startRegistration(owner, bindingOf(visit));
    const ask = { form: accountForm(visit, '/passkeys/new'), options: json };
    const other = { kind: 'later', href: `${HOME}/passkeys` } as const;
    return renderPasskeyEnrolment({ frame: visit.frame, ask, state, other }, visit.language);
  }

  return {
    recent: true,
    show: async (visit) => {
      if (!desk.factors.passkeys.available) return goTo('/passkeys');
      return shown(await draw(visit, { kind: 'ready' }));
    },
    submit: async (visit) => {
      const answer = registrationAnswer.safeParse(parsed(visit.form.get('credential')));
      if (!answer.success) return shown(await draw(visit, { kind: 'failed' }), 400);
      const made = { answer: answer.data, name: firstName(visit.context.get('User-Agent')) };
      const refusal = await desk.factors.passkeys
        .register(visit.account.userId, bindingOf(visit), made, (trx) =>
          noteChangeBy(desk, trx, visit, 'passkey-added'),
        )
        .then(() => null, refusalIn);
      if (!refusal) return goTo('/passkeys');
      const kind = refusal.code === 'passkey_known' ? 'known-already' : 'failed';
      return shown(await draw(visit, { kind }), 400);
    },
  };
}

export function renamePasskeyPage(desk: AccountDesk): AccountPage {
  return {
    recent: false,
    submit: async (visit) => {
      const { account, form } = visit;
      const name = (form.get('name') ?? '').trim().slice(0, LONGEST_NAME);
      if (name === '') return goTo('/passkeys');
      const { passkeys } = desk.factors;
      const renamed = passkeys.rename(account.userId, form.get('id') ?? '', name, async (trx) => {
        await mustStandHere(desk, trx, visit);
        await desk.kernel.audit.write(trx, entryOf(visit, 'update'));
      });
      const refusal = await renamed.then(() => null, refusalIn);
      return goTo(refusal ? '/passkeys' : '/passkeys?done=renamed');
    },
  };
}

export function removePasskeyPage(desk: AccountDesk): AccountPage {
  return {
    recent: true,
    submit: async (visit) => {
      const owner = { id: visit.account.userId, kind: kindOf(visit) };
      const wish = { factor: 'passkey', id: visit.form.get('id') ?? '' } as const;
      const removed = desk.factors.remove(owner, wish, async (trx) => {
        await endOthers(desk, trx, visit);
        await noteChangeBy(desk, trx, visit, 'passkey-removed');
      });
      const refusal = await removed.then(() => null, refusalIn);
      if (refusal) return goTo(refusal.code === 'last_factor' ? '/passkeys?done=last' : '/passkeys');
      return goTo('/passkeys?done=removed');
    },
  };
}
