import { isLanguage, type Language } from '@daktari/texts';
import { realNow } from '../../../../../src/kernel/clock';
import { invalid, type AppError } from '../../../../../src/kernel/errors';
import { MIN_LENGTH } from '../../../../../src/kernel/password';
import { passwordState } from '../../account/password-state';
import { shown } from '../../account/visit';
import { signInAnswer } from '../../factors/answers';
import { parsed } from '../../interaction/pages/passkey';
import { refusalIn, waitIn } from '../../interaction/turn';
import { findAccount, type KnownAccount } from '../../issuer/accounts';
import {
  renderChoosePassword,
  renderPasswordReset,
  renderResetProof,
  renderTokenEntry,
  type ChoosePasswordState,
  type ResetProofModel,
} from '../../pages';
import { FORGOTTEN, NEW_PASSWORD } from '../../mailed-pages';
import { setForgottenPassword } from '../../reset/set-password';
import { browserMac, tokenMac, type ResetWork } from '../../reset/work';
import { openForm, tokenIn, type OpenPage, type OpenReply, type OpenVisit } from '../visit';

const STAFF_DOOR = '/account?door=staff';

/** What a good link opens: for whom, and how far they have come in this browser. */
interface Standing {
  token: string;
  account: KnownAccount;
  language: Language;
  proven: boolean;
}

/** Where the mail of a forgotten password leads: the second factor first, then the new password. */
export function newPasswordPage(work: ResetWork): OpenPage {
  const { kernel, resets, factors } = work;
  const bindingOf = (token: string): string => `reset ${tokenMac(kernel, token)}`;

  async function standingOf(visit: OpenVisit): Promise<Standing | null> {
    const token = tokenIn(visit.form);
    const reset = await resets.find(kernel.db(), tokenMac(kernel, token), realNow());
    const account = reset && (await findAccount(kernel.db(), { userId: reset.userId }));
    if (!account) return null;
    const before = visit.form.get('in');
    const written = isLanguage(before) ? before : reset.language;
    const proven = reset.provenIn === browserMac(kernel, visit.browser);
    return { token, account, proven, language: visit.switched ? visit.language : written };
  }

  async function submit(visit: OpenVisit): Promise<OpenReply> {
    const standing = await standingOf(visit);
    if (!standing) return entry(visit, visit.switched && tokenIn(visit.form) === '' ? 'ready' : 'over');
    if (standing.proven) return takePassword(visit, standing);
    const shownProof = ['code', 'recovery_code', 'credential'].some((name) => visit.form.get(name));
    if (visit.switched || !shownProof) return askProof(visit, standing, { kind: 'ready' });
    const refusal = await checkProof(visit, standing).then(() => null, refusalIn);
    if (refusal) return refuseProof(visit, standing, refusal);
    await resets.prove(kernel.db(), tokenMac(kernel, standing.token), browserMac(kernel, visit.browser));
    return choose(visit, standing, { kind: 'ready' });
  }

  /** @throws AppError when it is wrong, or tried too often */
  async function checkProof({ form }: OpenVisit, { account, token }: Standing): Promise<void> {
    const { userId } = account;
    const credential = form.get('credential') ?? '';
    const code = form.get('code') ?? '';
    if (credential !== '') {
      const answer = signInAnswer.safeParse(parsed(credential));
      const owner = answer.success ? await factors.passkeys.signIn(bindingOf(token), answer.data) : null;
      if (owner?.userId !== userId) throw invalid('passkey_refused');
    } else if (code !== '') await factors.totp.verify(userId, code);
    else await factors.recoveryCodes.use(userId, form.get('recovery_code') ?? '');
  }

  async function refuseProof(visit: OpenVisit, standing: Standing, refusal: AppError): Promise<OpenReply> {
    const wait = waitIn(refusal);
    if (!wait) await work.noteRefused('account');
    if (wait) return askProof(visit, standing, { kind: 'throttled', until: wait.until }, wait.seconds);
    return askProof(visit, standing, { kind: 'wrong' });
  }

  async function askProof(
    visit: OpenVisit,
    { token, account, language }: Standing,
    state: ResetProofModel['state'],
    seconds?: number,
  ): Promise<OpenReply> {
    const holdings = await factors.holdings(account.userId);
    const form = openForm(visit, NEW_PASSWORD, { token, in: language });
    const { available } = factors.passkeys;
    const json =
      available && holdings.passkeys > 0 ? (await factors.passkeys.startSignIn(bindingOf(token))).json : null;
    const passkey = json && { form, options: json };
    const model = { frame: visit.frame, form, hasApp: holdings.totp, passkey, state };
    const html = renderResetProof(model, language);
    if (seconds !== undefined) return { kind: 'wait', seconds, html };
    return shown(html, state.kind === 'ready' ? 200 : 401);
  }

  async function takePassword(visit: OpenVisit, standing: Standing): Promise<OpenReply> {
    const password = visit.form.get('new_password');
    if (password === null || visit.switched) return choose(visit, standing, { kind: 'ready' });
    const { token, account, language } = standing;
    const set = setForgottenPassword(work, account, { token, password, browser: visit.browser });
    const refusal = await set.then(() => null, refusalIn);
    if (!refusal) return shown(renderPasswordReset({ frame: visit.frame, signInHref: STAFF_DOOR }, language));
    const state = passwordState(refusal);
    return state ? choose(visit, standing, state, 400) : entry(visit, 'over');
  }

  return { show: (visit) => Promise.resolve(entry(visit, 'ready')), submit };
}

function choose(
  visit: OpenVisit,
  { token, account, language }: Standing,
  state: ChoosePasswordState,
  status = 200,
): OpenReply {
  const form = openForm(visit, NEW_PASSWORD, { token, in: language });
  const about = { identifier: account.email, minimum: MIN_LENGTH.staff, state, backHref: null };
  return shown(renderChoosePassword({ frame: visit.frame, form, ...about }, language), status);
}

function entry(visit: OpenVisit, kind: 'ready' | 'over'): OpenReply {
  const form = openForm(visit, NEW_PASSWORD);
  const ways = { signInHref: STAFF_DOOR, againHref: FORGOTTEN };
  const model = { frame: visit.frame, form, purpose: 'reset', state: { kind }, ...ways } as const;
  return shown(renderTokenEntry(model, visit.language), kind === 'over' ? 400 : 200);
}
