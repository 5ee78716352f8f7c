import { CARDS, linesOf, type CardText } from './cards';

function card(name: string): CardText {
  const found = CARDS.find((each) => each.name === name);
  if (!found) throw new Error(`there is no card ${name}`);
  return found;
}
const count = (name: string, n: number, alarm = false) => ({ name, count: n, alarm });

test('noughts of a day are worth reading, in the order of the words', () => {
  const lines = linesOf(card('visits'), [count('missed', 0), count('expected', 3)]);
  expect(lines.map((line) => [line.name, line.count])).toEqual([
    ['expected', 3],
    ['begun', 0],
    ['seen', 0],
    ['missed', 0],
    ['unpaid', 0],
  ]);
});

test('payments of which none calls for anybody leave the calm sentence, and one that does is an alarm', () => {
  expect(linesOf(card('payments'), [count('refunds_due', 0, true)])).toEqual([]);
  expect(linesOf(card('payments'), [count('refunds_due', 2, true)])).toEqual([
    expect.objectContaining({ name: 'refunds_due', count: 2, alarm: true }),
  ]);
});

test('the chain of a single clinic is a sentence, those of several are counted', () => {
  const one = linesOf(card('chain'), [count('broken', 1, true), count('unchecked', 0), count('whole', 0)]);
  expect(one).toEqual([
    {
      name: 'broken',
      count: null,
      alarm: true,
      words: expect.stringMatching(/^The last check found it broken/),
    },
  ]);
  const two = linesOf(card('chain'), [count('unchecked', 1), count('whole', 1)]);
  expect(two.map((line) => [line.name, line.count])).toEqual([
    ['unchecked', 1],
    ['whole', 1],
  ]);
});
