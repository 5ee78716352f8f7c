import { AppError } from '../../../kernel/errors';
import { checkPassword } from './password';

const MSISDN = '254712345678';

function verdict(password: string): string {
  try {
    checkPassword(password, MSISDN);
    return 'fine';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

test.each([
  ['seven77', 'password_too_short'],
  ['', 'password_too_short'],
  ['12345678', 'password_common'],
  ['PassWord1', 'password_common'],
  ['Kenya123', 'password_common'],
  ['0712345678', 'password_common'],
  ['+254712345678', 'password_common'],
  ['my712345678!', 'password_common'],
  ['x'.repeat(73), 'password_too_long'],
  ['é'.repeat(37), 'password_too_long'],
  ['x'.repeat(72), 'fine'],
  ['tano sita saba', 'fine'],
  ['mimi na wewe', 'fine'],
  ['ñandú-42', 'fine'],
])('%j is %s', (password, expected) => {
  expect(verdict(password)).toBe(expected);
});
