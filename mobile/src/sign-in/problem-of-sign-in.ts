import type { Say } from '../texts/TextsProvider';
import type { Problem } from './flow';

/** What a refused code or proof means for whoever typed it. */
export function signInWords(problem: Problem, say: Say): string {
  switch (problem.kind) {
    case 'wrong':
      return problem.left === null
        ? say('page.code.wrong')
        : `${say('page.code.wrong')} ${say('app.session.tries_left', { left: problem.left })}`;
    case 'over':
      return say('page.code.expired');
    case 'proof-wrong':
      return say('page.proof.failed');
    case 'password-wrong':
      return say('app.ways.password_wrong');
    case 'passkey':
      return say(`app.ways.passkey_${problem.why}`);
    case 'other-account':
      return say('app.prove.other');
    case 'more-needed':
      return say('app.prove.more');
    case 'closed':
      return say('app.session.refused');
    case 'wait':
      return say('app.session.wait', { seconds: problem.seconds });
  }
}

/** Said before anything is sent: too few figures to be a phone number. */
export function wrongPhoneWords(say: Say): string {
  return `${say('page.phone.invalid')} ${say('page.phone.invalid_hint')}`;
}
