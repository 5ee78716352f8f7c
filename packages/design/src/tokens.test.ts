import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { appTheme, APP_FONTS } from './app-theme';
import { contrastOf, contrastPairs, contrastRatio } from './contrast';
import { daktariMuiOptions } from './mui-theme';
import { tokens, type Scheme } from './tokens';
import { tokensCss, tokensFor } from './tokens-css';

const schemes: Scheme[] = ['light', 'dark'];
const cases = schemes.flatMap((scheme) =>
  contrastPairs.map((pair) => [scheme, pair.foreground, pair.background, pair.least, pair] as const),
);

test.each(cases)('%s: %s on %s is at least %d to 1', (scheme, _foreground, _background, least, pair) => {
  expect(contrastOf(scheme, pair)).toBeGreaterThanOrEqual(least);
});

test('contrast is counted as WCAG counts it', () => {
  expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
  expect(contrastRatio('#777777', '#FFFFFF')).toBeCloseTo(4.48, 2);
  expect(() => contrastRatio('white', '#000000')).toThrow(RangeError);
});

// Mend with: npm run build:server && node packages/design/scripts/write-tokens.mjs
test('tokens.css is up to date with tokens.json', () => {
  expect(readFileSync(resolve(__dirname, '../tokens.css'), 'utf8')).toBe(tokensCss());
});

test('both schemes name the same colours', () => {
  expect(Object.keys(tokens.color.dark)).toEqual(Object.keys(tokens.color.light));
});

test('base.css uses only values that tokens.css has', () => {
  const base = readFileSync(resolve(__dirname, '../base.css'), 'utf8');
  const used = new Set(Array.from(base.matchAll(/var\((--[\w-]+)\)/g), (match) => match[1] ?? ''));
  const css = tokensCss();
  expect([...used].filter((name) => !css.includes(`${name}: `))).toEqual([]);
});

test('the console theme keeps the mango as a fill with dark text on it', () => {
  const { palette } = daktariMuiOptions('light');
  expect(palette.secondary).toMatchObject({
    main: tokens.color.light.action,
    contrastText: tokens.color.light.onAction,
  });
});

test('the app loads no font under data saver, and has one for every style otherwise', () => {
  const [saving, usual] = [true, false].map((dataSaver) => appTheme({ scheme: 'light', dataSaver }));
  const familiesOf = (theme = usual) => Object.values(theme?.type ?? {}).map(({ fontFamily }) => fontFamily);
  expect(new Set(familiesOf(saving))).toEqual(new Set([undefined]));
  expect(new Set(familiesOf())).toEqual(new Set(Object.values(APP_FONTS)));
});

test('who reads at 200 % gets lines as much higher as letters', () => {
  const { type } = appTheme({ scheme: 'dark', dataSaver: false, textScale: 2 });
  expect(type.body).toMatchObject({ fontSize: 32, lineHeight: 48 });
});

test('a page with an inline style sheet carries the tokens that it uses, in both schemes, and no others', () => {
  const css = tokensFor('a{color:var(--primary);width:var(--own)}b{--own:1px}');
  expect(css).toMatch(/--primary: #0F5B69/);
  expect(css).toMatch(/@media \(prefers-color-scheme: dark\)[\s\S]*--primary: /);
  expect(css).not.toMatch(/--danger|@font-face|--own/);
  expect(() => tokensFor('a{color:var(--no-such-token)}')).toThrow('no-such-token');
});
