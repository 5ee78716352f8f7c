import { isLanguage } from '@daktari/texts';
import { findAccount } from '../../issuer/accounts';
import { PRIVACY, TERMS } from '../../open-pages/pages/legal';
import { renderRegister, type RegisterProblem } from '../../pages';
import type { Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import {
  ADVANCE,
  bindingOf,
  formOf,
  hrefOf,
  page,
  refusalIn,
  type InteractionPage,
  type Turn,
} from '../turn';
import { shownPhone } from './code';

const NAME_LETTERS = { least: 2, most: 100 };

/** A phone that answered and has no account yet. */
export function registerPage(desk: Desk): InteractionPage {
  async function draw(
    turn: Turn,
    phone: string,
    typed: URLSearchParams,
    problems: readonly RegisterProblem[],
  ): Promise<string> {
    const chosen = typed.get('language');
    const clinics = await desk.clinics.open(desk.kernel.db());
    return renderRegister(
      {
        frame: turn.frame,
        form: formOf(turn, 'register'),
        name: typed.get('name') ?? '',
        phone: { kind: 'verified', shown: shownPhone(phone) },
        clinics: clinics.map(({ documentId, name }) => ({ value: documentId, words: name })),
        clinic: typed.get('clinic') ?? '',
        messagesIn: isLanguage(chosen) ? chosen : turn.language,
        agreed: typed.get('terms') === 'agreed',
        problems,
        termsHref: TERMS,
        privacyHref: PRIVACY,
        backHref: hrefOf(turn, 'phone'),
      },
      turn.language,
    );
  }

  return {
    draw: async (turn, typed) => {
      const { phone, userId } = turn.state;
      return phone === null || userId !== null ? null : await draw(turn, phone, typed, []);
    },
    submit: async (turn, form) => {
      const { phone, userId } = turn.state;
      if (phone === null || userId !== null) return ADVANCE;
      const fullName = (form.get('name') ?? '').trim().replace(/\s+/g, ' ');
      const problems: RegisterProblem[] = [];
      if (fullName.length < NAME_LETTERS.least || fullName.length > NAME_LETTERS.most) problems.push('name');
      const clinics = await desk.clinics.open(desk.kernel.db());
      const clinic = clinics.length > 1 ? (form.get('clinic') ?? '') : undefined;
      const known = clinic === undefined || clinics.some(({ documentId }) => documentId === clinic);
      if (!known) problems.push('clinic');
      if (form.get('terms') !== 'agreed') problems.push('terms');
      if (problems.length > 0) return page(400, await draw(turn, phone, form, problems));
      const chosen = form.get('language');
      const language = isLanguage(chosen) ? chosen : turn.language;
      await open(desk, turn, { msisdn: phone, fullName, language, clinic });
      return ADVANCE;
    },
  };
}

/** Of two forms sent at the same moment one opens the account, and the other finds it. */
async function open(
  desk: Desk,
  turn: Turn,
  person: { msisdn: string; fullName: string; language: 'en' | 'sw'; clinic: string | undefined },
): Promise<void> {
  const { msisdn, fullName, language, clinic } = person;
  const device = bindingOf(turn);
  const { ticket } = await desk.kernel
    .db()
    .transaction((trx) => desk.tickets.give(trx, { purpose: 'registration', msisdn, userId: null, device }));
  const opened = await desk
    .accounts()
    .open({ ticket, device, fullName, language, clinic }, turn.clientId)
    .catch((error: unknown) => {
      if (refusalIn(error).code !== 'phone_taken') throw error;
      return null;
    });
  const known = opened ?? (await findAccount(desk.kernel.db(), { username: desk.usernameOf(msisdn) }));
  if (!known) throw new Error('the number has an account that is not open');
  await desk.signIns.change(turn.uid, (state) => ({
    ...withProof(state, known.userId, 'phone-code'),
    fresh: state.fresh || opened !== null,
  }));
}
