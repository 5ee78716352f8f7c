import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const PAGES = path.join(__dirname, 'pages');

test.each(readdirSync(PAGES))('%s changes how somebody signs in only while they are signed in', (file) => {
  // `noteChangeBy` asks for the browser's session in the transaction of the change, `desk.noteChange` does not.
  expect(readFileSync(path.join(PAGES, file), 'utf8')).not.toMatch(/\bdesk\.noteChange\b/);
});
