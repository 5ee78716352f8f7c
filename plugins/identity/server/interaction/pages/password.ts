import { realNow } from '../../../../../src/kernel/clock';
import { renderPasswordSignIn, type PasswordState } from '../../pages';
import type { Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import { ADVANCE, formOf, hrefOf, page, type InteractionPage, type Turn } from '../turn';

/** Number or address and password: patients, and staff who came by the patients' door. */
export function passwordPage(desk: Desk): InteractionPage {
  function draw(turn: Turn, identifier: string, state: PasswordState): string {
    const form = formOf(turn, 'password');
    const model = { frame: turn.frame, form, identifier, state, codeHref: hrefOf(turn, 'phone') };
    return renderPasswordSignIn(model, turn.language);
  }

  return {
    draw: (turn, typed) => Promise.resolve(draw(turn, typed.get('identifier') ?? '', { kind: 'ready' })),
    submit: async (turn, form) => {
      const identifier = form.get('identifier') ?? '';
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

export function callerOf({ context, clientId, browsers }: Turn) {
  return { ip: context.ip, clientId, browsers };
}
