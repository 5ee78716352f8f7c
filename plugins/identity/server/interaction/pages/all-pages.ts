import type { Desk } from '../desk';
import type { InteractionPage, PageName } from '../turn';
import { codeAgainPage, codePage } from './code';
import { enrolAppPage, enrolPasskeyPage } from './enrol';
import { moreProofPage } from './more-proof';
import { offerPasskeyPage, recoveryCodesPage } from './offers';
import { outsideBackPage, outsidePage } from './outside';
import { passkeyPage } from './passkey';
import { passwordPage } from './password';
import { phonePage } from './phone';
import { recoveryPage } from './recovery';
import { registerPage } from './register';
import { startOverPage } from './start-over';
import { staffPage } from './staff';
import { totpPage } from './totp';

export function interactionPages(desk: Desk): Readonly<Record<PageName, InteractionPage>> {
  const pages: Record<PageName, InteractionPage> = {
    phone: phonePage(desk),
    code: codePage(desk),
    'code-again': codeAgainPage(desk),
    password: passwordPage(desk),
    staff: staffPage(desk),
    passkey: passkeyPage(desk, (name) => pages[name]),
    recovery: recoveryPage(desk),
    totp: totpPage(desk),
    enrol: enrolPasskeyPage(desk),
    'enrol-app': enrolAppPage(desk),
    codes: recoveryCodesPage(desk),
    register: registerPage(desk),
    proof: moreProofPage(desk),
    'offer-passkey': offerPasskeyPage(desk),
    'start-over': startOverPage(desk),
    outside: outsidePage(desk, (name) => pages[name]),
    'outside-back': outsideBackPage(desk, (name) => pages[name]),
  };
  return pages;
}
