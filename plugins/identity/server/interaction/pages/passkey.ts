import { signInAnswer } from '../../factors/answers';
import type { Desk } from '../desk';
import { withProof } from '../domain/sign-in-state';
import { ADVANCE, bindingOf, PAGES, page, refusalIn, type InteractionPage, type PageName } from '../turn';

/** What an authenticator answered, on whichever page it was asked. */
export function passkeyPage(desk: Desk, pageOf: (name: PageName) => InteractionPage): InteractionPage {
  return {
    draw: () => Promise.resolve(null),
    submit: async (turn, form) => {
      const answer = signInAnswer.safeParse(parsed(form.get('credential')));
      const userId = answer.success
        ? await desk.factors.passkeys.signIn(bindingOf(turn), answer.data).then(
            (found) => found.userId,
            (error: unknown) => refusalIn(error) && null,
          )
        : null;
      if (userId !== null) {
        await desk.signIns.change(turn.uid, (state) => withProof(state, userId, 'passkey'));
        return ADVANCE;
      }
      await desk.noteRefused(turn.clientId);
      const from = PAGES.find((name) => name === form.get('from')) ?? turn.door;
      const html = await pageOf(from).draw(turn, new URLSearchParams({ passkey: 'failed' }));
      return html === null ? ADVANCE : page(401, html);
    },
  };
}

/** JSON from outside; undefined when it is none. */
export function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
