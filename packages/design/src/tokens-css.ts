import { tokens, type Scheme } from './tokens';

type Values = Readonly<Record<string, string | number>>;

/** The text of tokens.css: custom properties for both schemes, fonts and type classes, all from tokens.json. */
export function tokensCss(): string {
  return [
    '/* Generated from tokens.json by scripts/write-tokens.mjs. Do not edit. */',
    ...fontFaces(),
    rule(':root', ['color-scheme: light', ...paletteLines(), ...lines(tokens.color.light), ...sharedLines()]),
    rule('[data-theme="dark"]', darkLines()),
    `@media (prefers-color-scheme: dark) {\n${rule(':root:not([data-theme])', darkLines())}\n}`,
    rule('[data-lite]', [...SYSTEM_FONTS, ...STILL]),
    `@media (prefers-reduced-motion: reduce) {\n${rule(':root', STILL)}\n}`,
    ...typeClasses(),
    '',
  ].join('\n');
}

/**
 * Custom properties for both schemes, but only those that `css` uses: for a page that carries its style sheet inline.
 * No font faces: such a page shows the fonts that the phone has. Throws when `css` uses a name that neither a token nor itself has.
 */
export function tokensFor(css: string): string {
  const used = new Set(Array.from(css.matchAll(/var\(--([a-z0-9-]+)/g), ([, name]) => name ?? ''));
  const light = declared([...paletteLines(), ...lines(tokens.color.light), ...sharedLines()], used);
  const unknown = [...used].filter(
    (name) => !light.some((line) => line.startsWith(`--${name}:`)) && !css.includes(`--${name}:`),
  );
  if (unknown.length > 0) throw new Error(`no design token is called ${unknown.join(', ')}`);
  return [
    rule(':root', ['color-scheme: light dark', ...light]),
    `@media (prefers-color-scheme: dark) {\n${rule(':root', declared(darkLines(), used))}\n}`,
  ].join('\n');
}

function declared(all: readonly string[], used: ReadonlySet<string>): string[] {
  return all.filter((line) => used.has(/^--([a-z0-9-]+):/.exec(line)?.[1] ?? ''));
}

// Data saver loads no web font; layouts must hold with these.
const SYSTEM_FONTS = ['display', 'body'].map(
  (name) => `--font-${name}: Roboto, 'Noto Sans', system-ui, sans-serif`,
);
const STILL = ['--m-fast: 0ms', '--m-base: 0ms', '--m-slow: 0ms'];
const DARK_SHADOWS = [
  '--e1: 0 1px 2px rgba(0,0,0,.4)',
  '--e2: 0 6px 18px rgba(0,0,0,.35)',
  '--e3: 0 16px 40px rgba(0,0,0,.5)',
];

function darkLines(): string[] {
  const scheme: Scheme = 'dark';
  return [`color-scheme: ${scheme}`, ...lines(tokens.color[scheme]), ...DARK_SHADOWS];
}

function paletteLines(): string[] {
  return Object.entries(tokens.palette).flatMap(([name, shades]) => lines(shades, `${name}-`));
}

function sharedLines(): string[] {
  return [
    ...lines(tokens.font, 'font-'),
    ...lines(tokens.space, 's', 'px'),
    ...lines(tokens.radius, 'r-', 'px'),
    ...lines(tokens.elevation, 'e'),
    ...lines({ ...tokens.motion, rule: '' }, 'm-').filter((line) => !line.startsWith('--m-rule')),
    `--tap: ${tokens.size.tap}px`,
    `--tap-console: ${tokens.size.tapConsole}px`,
  ];
}

function typeClasses(): string[] {
  return Object.entries(tokens.type).map(([name, style]) =>
    rule(`.t-${kebab(name)}`, [
      `font: ${style.weight} ${style.size}px/${style.line}px var(--font-${style.family})`,
      `letter-spacing: ${style.tracking}em`,
    ]),
  );
}

function fontFaces(): string[] {
  return [
    fontFace('Bricolage Grotesque Variable', 'bricolage-grotesque-latin-wght-normal', '200 800'),
    fontFace(
      'Atkinson Hyperlegible Next Variable',
      'atkinson-hyperlegible-next-latin-wght-normal',
      '200 800',
    ),
    fontFace('Atkinson Hyperlegible Mono', 'atkinson-hyperlegible-mono-latin-400-normal', '400'),
    fontFace('Atkinson Hyperlegible Mono', 'atkinson-hyperlegible-mono-latin-700-normal', '700'),
  ];
}

function fontFace(family: string, file: string, weight: string): string {
  return rule('@font-face', [
    `font-family: '${family}'`,
    `src: url(fonts/${file}.woff2) format('woff2')`,
    `font-weight: ${weight}`,
    'font-display: swap',
  ]);
}

function lines(values: Values, prefix = '', unit = ''): string[] {
  return Object.entries(values).map(([name, value]) => `--${prefix}${kebab(name)}: ${value}${unit}`);
}

function rule(selector: string, declarations: readonly string[]): string {
  return `${selector} {\n${declarations.map((declaration) => `  ${declaration};`).join('\n')}\n}`;
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
