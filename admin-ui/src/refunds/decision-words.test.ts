import { consoleText } from '@daktari/texts/console';
import type { Say } from '../console-context';
import { closingWords, doneWords, questionOn } from './decision-words';

const CODE = 'UKR9SENT01';
const format = { money: (cents: number) => `KES ${cents / 100}` };
const wish = { amountCents: 120_000, deposit: null, closing: null };
const nobodys = { ...wish, deposit: { id: 'd', receipt: 'UKN7PAID01' } };
const sent = { ...wish, closing: { outcome: 'sent' as const, code: CODE } };
const unsent = { ...wish, closing: { outcome: 'not-sent' as const, code: null } };

describe.each(['en', 'sw'] as const)('in %s', (language) => {
  const say: Say = (key, ...values) => consoleText(language, key, ...values);

  test('who lets money go and who says that it went are asked different things', () => {
    const asked = [wish, nobodys, sent, unsent].map((request) => questionOn(request, 'approve', say, format));
    for (const { title } of asked) expect(title).toContain('KES 1200');
    expect(new Set(asked.map(({ more }) => more)).size).toBe(4);
    expect(new Set(asked.map(({ title }) => title)).size).toBe(3);
    expect(asked.map(({ yes }) => yes)).toEqual([
      ...Array<string>(2).fill(say('console.refund.approve')),
      ...Array<string>(2).fill(say('console.closing.confirm')),
    ]);
    expect(questionOn(sent, 'refuse', say, format).more).not.toBe(
      questionOn(wish, 'refuse', say, format).more,
    );
  });

  test('whoever confirms reads the code to look for, and what was said', () => {
    expect(questionOn(sent, 'approve', say, format).more).toContain(CODE);
    expect(closingWords(sent, say)).toContain(CODE);
    expect(closingWords(unsent, say)).toBe(say('console.closing.said_not-sent'));
    expect(closingWords(wish, say)).toBeNull();
  });

  test('what is done is told as what it was', () => {
    const told = [wish, sent].flatMap((one) => [
      doneWords(one, 'approve', say),
      doneWords(one, 'refuse', say),
    ]);
    expect(new Set(told).size).toBe(4);
  });
});
