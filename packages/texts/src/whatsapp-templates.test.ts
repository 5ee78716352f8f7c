import { catalogues } from './catalogue';
import { placeholdersOf } from './placeholders';
import { whatsappTemplate, whatsappTemplates, whatsappVariables } from './whatsapp-templates';

const rows = whatsappTemplates.map((template) => [template.contentKey, template] as const);

test.each(rows)('%s lists exactly the values of its text', (_name, template) => {
  const texts = catalogues[template.language];
  const source =
    template.kind === 'sign-in-code' ? texts['code.whatsapp'] : texts[`message.${template.kind}.whatsapp`];
  expect([...template.params].sort()).toEqual(placeholdersOf(source).sort());
});

test.each(rows)('%s keeps the rules of approval', (_name, { body, category }) => {
  expect(body.length).toBeLessThanOrEqual(1024);
  // Meta's own text for codes begins with the code.
  if (category === 'utility') expect(body).not.toMatch(/^\{\{/);
  expect(body).not.toMatch(/\}\}\W*$/);
  expect(body).not.toMatch(/\}\}\s*\{\{/);
  expect(body).not.toMatch(/\n|\t| {4}|\{\{0\}\}/);
});

test.each(rows.filter(([, { language }]) => language === 'en'))(
  '%s numbers its values in the order of the English text',
  (_name, { body, params }) => {
    const numbers = Array.from(body.matchAll(/\{\{(\d+)\}\}/g), (match) => Number(match[1]));
    expect(numbers).toEqual(params.map((_param, index) => index + 1));
  },
);

test('every template has its own name', () => {
  expect(new Set(whatsappTemplates.map(({ contentKey }) => contentKey)).size).toBe(whatsappTemplates.length);
});

test('values lose their line breaks, and an empty one is refused', () => {
  const template = whatsappTemplate('refund-started', 'sw');
  const values = {
    name: 'Amina\n Yusuf',
    amount: 'KSh 1,200',
    reference: 'NY7K2Q',
    clinic: 'Mwangaza Clinic',
  };
  expect(whatsappVariables(template, values)[1]).toBe('Amina Yusuf');
  expect(() => whatsappVariables(template, { ...values, clinic: ' ' })).toThrow(TypeError);
});
