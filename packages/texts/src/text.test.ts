import { errorText, renderText, text } from './text';

test('a text is filled with its values', () => {
  expect(text('en', 'error.payment_too_soon', { seconds: 90 })).toBe(
    'Please wait 90 seconds before you ask again.',
  );
  expect(text('sw', 'payment.state.paid')).toBe('Umelipa. Miadi yako imethibitishwa.');
});

test('a missing value is an error, since a person must not read a placeholder', () => {
  expect(() => renderText('en', 'error.payment_too_soon')).toThrow(TypeError);
});

test('a value that looks like a placeholder is not filled again', () => {
  expect(errorText('en', 'unknown_field', { field: '{seconds}', seconds: 1 })).toContain('{seconds}');
});

test('an unknown error code gets the text of an internal error', () => {
  expect(errorText('sw', 'never_heard_of')).toBe(text('sw', 'error.internal'));
  expect(errorText('en', 'toString')).toBe(text('en', 'error.internal'));
});

test('an error text is made even when its values are missing or odd', () => {
  expect(errorText('en', 'payment_too_soon')).toBe('Please wait … seconds before you ask again.');
  expect(errorText('en', 'unknown_field', { field: ['a'] })).toBe(
    'We do not know the field …. Nothing was saved.',
  );
});

test('a wrong key or a forgotten value does not compile', () => {
  // @ts-expect-error: there is no such key
  expect(() => text('en', 'error.no_such_code')).toThrow();
  // @ts-expect-error: the text needs `seconds`
  expect(() => text('en', 'error.payment_too_soon')).toThrow();
});
