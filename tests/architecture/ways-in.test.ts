import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { WALKED_ELSEWHERE, WAYS } from '../security/ways-in/ways';

const root = path.resolve(__dirname, '../..');
const IDENTITY = 'plugins/identity/server/';
const CALLS =
  /\b(passkeys\s*\.\s*register|totp\s*\.\s*confirm|recoveryCodes\s*\.\s*(?:issue|drop)|factors\s*\.\s*remove|links\s*\.\s*(?:connect|disconnect)|outside\s*\.\s*endAll|resetFactors|hashPassword|watchUsers)\(/g;
/** Where the calls are declared and put together; nobody is let in by these. */
const NOBODYS =
  /\/(ports|compose|work)\.ts$|^src\/strapi\/(accounts|watch-users)\.ts$|interaction\/sign-in\.ts$|identity\/server\/factors\//;

function callsInCode(): string[] {
  const files = ['src', 'plugins'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => `${folder}/${file.split(path.sep).join('/')}`),
  );
  return files
    .filter((file) => !NOBODYS.test(file))
    .flatMap((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return Array.from(text.matchAll(CALLS), ([, call = '']) => `${file.replace(IDENTITY, '')} ${call}`);
    });
}

test('every place that gives a way to sign in, or takes one, is walked by a test of its trail and its notice', () => {
  const found = [...new Set(callsInCode().map((call) => call.replace(/\s*\.\s*/g, '.')))];
  const walked = [...Object.values(WAYS).map(({ at }) => at), ...Object.keys(WALKED_ELSEWHERE)];
  expect(found.sort()).toEqual([...new Set(walked)].sort());
});
