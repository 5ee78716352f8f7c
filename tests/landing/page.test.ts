import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const FOLDER = resolve(__dirname, '../../public/landing');
const read = (name: string) => readFileSync(resolve(FOLDER, name), 'utf8');
const html = read('index.html');
const scripts = readdirSync(FOLDER).filter((name) => name.endsWith('.js'));
const catalogues: unknown = JSON.parse(read('texts.json'));
const keys = Object.keys((catalogues as { en: Record<string, string> }).en);

test('the page runs under a strict content security policy: no inline script, style or handler', () => {
  expect(html).not.toMatch(/<style|\sstyle=|\son\w+=|javascript:/i);
  expect(html.match(/<script/g)).toHaveLength(1);
  expect(html).toContain('<script type="module" src="/landing/landing.js"></script>');
});

test.each(scripts)('%s never makes markup from text', (name) => {
  expect(read(name)).not.toMatch(
    /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function/,
  );
});

test.each(scripts)('%s asks only for texts that exist', (name) => {
  const asked = Array.from(read(name).matchAll(/'((?:[a-z_]+\.)+[a-z_]+)'/g), (match) => match[1] ?? '');
  const texts = asked.filter((key) => /^(status|visit|race|sign_ins|failed|footer|page)\./.test(key));
  expect(texts.filter((key) => !keys.includes(key))).toEqual([]);
});

test('every id that a script asks for stands in the page', () => {
  const asked = scripts.flatMap((name) =>
    Array.from(read(name).matchAll(/byId\('([\w-]+)'\)/g), (match) => match[1]),
  );
  expect(asked.filter((id) => !html.includes(`id="${id}"`))).toEqual([]);
});

test('every icon that a script asks for stands in the sprite', () => {
  const sprite = readFileSync(resolve(__dirname, '../../packages/design/icons.svg'), 'utf8');
  const asked = scripts.flatMap((name) =>
    Array.from(read(name).matchAll(/'([a-z-]+-(?:bold|fill|duotone))'/g), (m) => m[1]),
  );
  expect(asked.length).toBeGreaterThan(4);
  expect(asked.filter((id) => !sprite.includes(`id="${id}"`))).toEqual([]);
});

test('nothing is loaded from another site', () => {
  const loaded = [html, read('landing.css')].flatMap(
    (text) => text.match(/(?:src|href|url\()=?["'(]?https?:[^"')]+/g) ?? [],
  );
  expect(loaded).toEqual([]);
});
