import fc from 'fast-check';
import { html } from './html';

test('a value is text, whatever it holds', () => {
  expect(html`<b>${'<i>&"\''}</b>`.toString()).toBe('<b>&lt;i&gt;&amp;&quot;&#39;</b>');
});

test('nested markup passes, lists are joined, null and false are nothing', () => {
  const items = ['a', '<'].map((each) => html`<li>${each}</li>`);
  expect(html`${items}${null}${false}${0}`.toString()).toBe('<li>a</li><li>&lt;</li>0');
});

test('no value opens a tag or leaves its attribute', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...Array.from('<>"\'&/= ax')) }), (typed) => {
      const drawn = html`<p title="${typed}">${typed}</p>`.toString();
      expect(drawn).toMatch(/^<p title="[^"<>]*">[^"<>]*<\/p>$/);
    }),
  );
});

test.each([
  'javascript:alert(1)',
  'JavaScript:x',
  ' javascript:x',
  'data:text/html,x',
  '//elsewhere.example',
  '/\\elsewhere',
  'http://elsewhere.example',
  '',
])('the address %j is refused', (address) => {
  expect(() => html`<a href="${address}">x</a>`).toThrow(TypeError);
  expect(() => html`<form action="${address}"></form>`).toThrow(TypeError);
});

test.each(['/sign-in', 'https://app.example/back', 'tel:+254700000111', '?lang=sw', '#phone'])(
  'the address %j is taken',
  (address) => {
    expect(html`<a href="${address}">x</a>`.toString()).toContain(address);
  },
);

test('a value outside quotes in a tag is refused', () => {
  const value = 'x onclick';
  expect(() => html`<a id=${value}>x</a>`).toThrow(TypeError);
});
