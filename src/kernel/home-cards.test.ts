import { CARDS } from '../admin/home/cards';
import { HOME_CARDS, requireHomeCards, type HomeCard } from './home-cards';
import { contributions } from './registry';

const card: HomeCard = () => Promise.resolve([]);

function registered(names: readonly string[]) {
  const cards = contributions<HomeCard>('home card');
  for (const name of names) cards.add(name, card);
  return cards;
}

test('a first page that is whole lets the boot go on, a card that is missing, doubled or has no words stops it', () => {
  expect(() => requireHomeCards(registered(HOME_CARDS))).not.toThrow();
  expect(() => requireHomeCards(registered(HOME_CARDS.slice(1)))).toThrow('missing visits');
  expect(() => requireHomeCards(registered([...HOME_CARDS, 'weather']))).toThrow('unknown weather');
  expect(() => registered(['visits', 'visits'])).toThrow('home card "visits" is registered twice');
});

test('the panel has words for each card, once', () => {
  expect(CARDS.map(({ name }) => name).sort()).toEqual([...HOME_CARDS].sort());
});
