import { doctorName, firstName } from './facts';

it('greets by the first name only', () => {
  expect(firstName('  Amina  Wanjiru Otieno ')).toBe('Amina');
});

it.each([
  ['Dr', 'Njeri Mwangi', 'Dr Njeri Mwangi'],
  ['Dr', 'Dr Njeri Mwangi', 'Dr Njeri Mwangi'],
  ['', 'Njeri Mwangi', 'Njeri Mwangi'],
  [null, 'Njeri Mwangi', 'Njeri Mwangi'],
])('says the title %p of %p once', (title, name, said) => {
  expect(doctorName(title, name)).toBe(said);
});
