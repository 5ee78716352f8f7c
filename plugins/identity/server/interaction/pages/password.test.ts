import type { Context } from 'koa';
import { frameOf } from '../../pages/testing/sample-parts';
import { madeUpScripts } from '../../pages/testing/samples';
import { BLANK, type SignInState } from '../domain/sign-in-state';
import type { Turn } from '../turn';
import { passwordPage } from './password';

const ANSWERED = { ...BLANK, userId: 7, phone: '254712345678', proofs: ['phone-code'] } as const;

/** The page in a sign-in that stands so, and the names that were tried there. */
function pageIn(state: SignInState) {
  const tried: string[] = [];
  const page = passwordPage({
    signIn: {
      byName: (name) => {
        tried.push(name);
        return Promise.resolve({ kind: 'refused' });
      },
    },
    signIns: { change: () => Promise.reject(new Error('nothing was proven')) },
  });
  const context: Partial<Context> = { ip: '197.248.10.1' };
  const turn: Turn = {
    ...{ context: context as Context, uid: 'sign-in-01', clientId: 'account', door: 'phone', language: 'en' },
    ...{ state, browsers: [], frame: frameOf(madeUpScripts()), reasons: [], csrf: 'c5f1' },
  };
  const send = (fields: Record<string, string>) => page.submit(turn, new URLSearchParams(fields));
  return { tried, send, draw: () => page.draw(turn, new URLSearchParams()) };
}

describe('the page of a password', () => {
  it('asks who it is at first', async () => {
    const { draw, send, tried } = pageIn(BLANK);
    expect(await draw()).toMatch(/<label for="identifier"/);
    await send({ identifier: '0712 345 678', password: 'x' });
    expect(tried).toEqual(['0712 345 678']);
  });

  it('does not ask for the number again once its phone has answered', async () => {
    const { draw } = pageIn({ ...ANSWERED, proofs: [...ANSWERED.proofs] });
    const html = await draw();
    expect(html).not.toMatch(/<label for="identifier"/);
    expect(html).toContain('+254 712 345 678');
    // Password managers look for the name; the way back leads to the other proofs and not to another code.
    expect(html).toMatch(/<input[^>]*name="identifier"[^>]*value="\+254712345678"[^>]*readonly/);
    expect(html).toContain('href="/oauth/interaction/sign-in-01/proof"');
  });

  it('takes the password for the number that answered, whatever name the form has', async () => {
    const { send, tried } = pageIn({ ...ANSWERED, proofs: [...ANSWERED.proofs] });
    const reply = await send({ identifier: '0722 000 111', password: 'x' });
    expect(tried).toEqual(['+254712345678']);
    expect(reply).toMatchObject({ kind: 'page', status: 401 });
    expect(reply.kind === 'page' && reply.html).toContain('That password is not right.');
  });
});
