import { realNow } from '../../../../../src/kernel/clock';
import { toE164 } from '../../../../../src/kernel/phone';
import { renderPasswordSignIn, type PasswordState } from '../../pages';
import type { Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import { ADVANCE, formOf, hrefOf, page, type InteractionPage, type Turn } from '../turn';
import { shownPhone } from './code';

/** Number or address and password: patients, and staff who came by the patients' door. */
export function passwordPage(desk: {
  signIn: Pick<Desk['signIn'], 'byName'>;
  signIns: Pick<Desk['signIns'], 'change'>;
}): InteractionPage {
  function draw(turn: Turn, identifier: string, state: PasswordState): string {
    const form = formOf(turn, 'password');
    const known = knownNumber(turn);
    const who = known === null ? ({ kind: 'asked', typed: identifier } as const) : knownAs(known);
    const backHref = hrefOf(turn, known === null ? 'phone' : 'proof');
    return renderPasswordSignIn({ frame: turn.frame, form, who, state, backHref }, turn.language);
  }

  return {
    draw: (turn, typed) => Promise.resolve(draw(turn, typed.get('identifier') ?? '', { kind: 'ready' })),
    submit: async (turn, form) => {
      const known = knownNumber(turn);
      const identifier = known === null ? (form.get('identifier') ?? '') : toE164(known);
      const outcome = await desk.signIn.byName(identifier, form.get('password') ?? '', callerOf(turn));
      switch (outcome.kind) {
        case 'refused':
          return page(401, draw(turn, identifier, { kind: 'wrong' }));
        case 'too-many': {
          const until = new Date(realNow() + outcome.seconds * 1000);
          const html = draw(turn, identifier, { kind: 'throttled', until });
          return { kind: 'wait', seconds: outcome.seconds, html };
        }
        case 'known': {
          const { userId } = outcome.account;
          await desk.signIns.change(turn.uid, (state) => withProof(state, userId, 'password'));
          return ADVANCE;
        }
      }
    },
  };
}

/** The number whose phone has answered in this sign-in: nobody is asked twice who they are. */
function knownNumber({ state }: Turn): string | null {
  return state.userId === null ? null : state.phone;
}

function knownAs(msisdn: string) {
  return { kind: 'known', name: toE164(msisdn), shown: shownPhone(msisdn) } as const;
}

export function callerOf({ context, clientId, browsers }: Turn) {
  return { ip: context.ip, clientId, browsers };
}
