import { languages, type Language } from '@daktari/texts';
import fc from 'fast-check';
import { gzipSync } from 'node:zlib';
import path from 'node:path';
import { loadPageScripts, pagePolicy, renderLeaving } from './index';
import { stylesheet } from './stylesheet';
import { madeUpScripts, samples } from './testing/samples';

const all = samples(madeUpScripts());
const drawn = all.flatMap(({ name, draw }) =>
  languages.map((language) => [`${name} ${language}`, draw(language), language] as const),
);

/** What a server may send in the first round trip (ten packets), so that a page on 2G comes at once. */
const FIRST_FLIGHT_BYTES = 14_000;

const MARK = 'zq7';
const HOSTILE = [
  `<script>${MARK}</script>`,
  `"><img src=x onerror=${MARK}>`,
  `'><svg onload=${MARK}>`,
  `</style><b>${MARK}`,
  `--><i ${MARK}`,
  `" autofocus onfocus="${MARK}`,
];

test.each(all.map((sample) => [sample.name, sample] as const))(
  '%s sends no text from outside as markup',
  (_name, { draw }) => {
    for (const language of languages)
      for (const typed of HOSTILE)
        expect(shapeOf(draw(language, typed))).toEqual(shapeOf(draw(language, MARK)));
  },
);

test('no text from outside, of any letters, changes the tags of a page', () => {
  const letters = fc.string({
    unit: fc.constantFrom(...Array.from('<>"\'&/=!-` \nazAZ'), 'script', 'ß', '😀'),
    maxLength: 40,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...all),
      fc.constantFrom<Language>('en', 'sw'),
      letters,
      (sample, language, typed) => {
        expect(shapeOf(sample.draw(language, typed))).toEqual(shapeOf(sample.draw(language, 'a')));
      },
    ),
    { numRuns: 100 },
  );
});

test.each(drawn)('%s: every form posts, has an address and carries the csrf token', (_name, markup) => {
  for (const form of markup.match(/<form\b[\s\S]*?<\/form\s*>/g) ?? []) {
    expect(form).toMatch(/^<form [^>]*method="post"/);
    expect(form).toMatch(/^<form [^>]*action="\/[^"]*"/);
    expect(form.match(/<input type="hidden" name="csrf" value="[^"]+"/g)).toHaveLength(1);
  }
});

test.each(drawn)(
  '%s: every input that people see has a label, and every id is there once',
  (_name, markup) => {
    const inputs = markup.match(/<(?:input|select)\b[^>]*>/g) ?? [];
    for (const input of inputs.filter((each) => !/type="hidden"/.test(each))) {
      const id = /\sid="([^"]+)"/.exec(input)?.[1];
      const labelled =
        (id !== undefined && markup.includes(`<label for="${id}"`)) ||
        /aria-label="[^"]+"/.test(input) ||
        isInLabel(markup, input);
      expect([input, labelled]).toEqual([input, true]);
    }
    const ids = Array.from(markup.matchAll(/\sid="([^"]+)"/g), ([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  },
);

test.each(drawn)(
  '%s has one title, one h1, its language, and what aria points at',
  (_name, markup, language) => {
    expect(markup).toContain(`<html lang="${language}">`);
    expect(markup.match(/<h1\b/g)).toHaveLength(1);
    expect(markup.match(/<main\b/g)).toHaveLength(1);
    for (const [, ids] of markup.matchAll(/aria-describedby="([^"]+)"/g))
      for (const id of ids!.split(' ')) expect(markup).toContain(`id="${id}"`);
  },
);

test.each(drawn)('%s keeps to the policy: no style or script but those it names', (_name, markup) => {
  expect(markup).not.toMatch(/<[^>]*\s(?:style|on\w+)=/);
  expect(markup.match(/<style>([\s\S]*?)<\/style>/)?.[1]).toBe(stylesheet);
  for (const script of markup.match(/<script\b[^>]*>[\s\S]*?<\/script>/g) ?? [])
    expect(script).toMatch(
      /^<script type="module" src="\/sign-in\/[a-z]+\.js\?v=\w+" integrity="sha256-[^"]+"><\/script>$/,
    );
});

test.each(drawn)('%s comes in the first flight of packets, with its style sheet', (_name, markup) => {
  expect(gzipSync(markup).length).toBeLessThan(FIRST_FLIGHT_BYTES);
});

test.each(all.map((sample) => [sample.name, sample] as const))(
  '%s says other words in Swahili',
  (_name, { draw }) => {
    expect(titleOf(draw('sw'))).not.toBe(titleOf(draw('en')));
  },
);

test('what an app may see of others is worded as on the page where they were asked for it', () => {
  const chips = (name: string) => {
    const markup = all.find((sample) => sample.name === name)?.draw('en') ?? '';
    return Array.from(
      markup.matchAll(/<span class="chip">.*?<\/svg> ([^<]+)<\/span>/g),
      ([, words]) => words,
    );
  };
  expect(chips('apps')).toEqual([
    ...['Your medicines', 'Home readings', 'Who the person is', 'Medicines'],
    ...['Medicines', 'Home readings'],
  ]);
});

test('a look by an app leads to where it is stopped, and only when its patient can stop it', () => {
  const markup = all.find(({ name }) => name === 'looked-apps')?.draw('en') ?? '';
  expect(markup.match(/<b class="t">Sukari Diary</g)).toHaveLength(3);
  expect(markup.match(/href="\/account\/apps"/g)).toHaveLength(1);
});

test('a number that is to change is told on the account page, with the way to stop it and without the number', () => {
  const home = (name: string) => all.find((sample) => sample.name === name)?.draw('en') ?? '';
  expect(home('account-number-moves')).toContain('<a href="/phone">Look, or stop it</a>');
  expect(home('account')).not.toContain('Look, or stop it');
});

test('an alert takes the focus and is read out, and leads to the field', () => {
  const wrong = all.find(({ name }) => name === 'phone-invalid')?.draw('en') ?? '';
  expect(wrong).toMatch(/role="alert" tabindex="-1" autofocus/);
  expect(wrong).toContain('<a href="#phone">');
  expect(wrong).toMatch(/<input[^>]*id="phone"[^>]*aria-invalid="true"/);
});

test('codes and passwords are never sent back in a page', () => {
  for (const [, markup] of drawn) {
    for (const input of markup.match(/<input\b[^>]*>/g) ?? []) {
      if (/name="(?:code|password|new_password|recovery_code|proof)"/.test(input))
        expect(input).not.toMatch(/\svalue=/);
    }
  }
});

test.each(languages)(
  'on the way to a provider outside the page goes on by itself, and only there (%s)',
  (language) => {
    const frame = {
      clinic: { name: 'Mwangaza', phone: null },
      clock: { now: new Date(0), timeZone: 'Africa/Nairobi' },
      otherLanguageHref: '?',
      scripts: madeUpScripts(),
    };
    const href = 'https://login.example/auth?a=1&b="><script>';
    const markup = renderLeaving({ frame, name: '<b>Mwangaza</b>', href }, language);
    expect(markup).toContain(
      '<meta http-equiv="refresh" content="0; url=https://login.example/auth?a=1&amp;b=&quot;&gt;&lt;script&gt;" />',
    );
    expect(markup).not.toMatch(/<script>|<b>Mwangaza/);
    expect(() => renderLeaving({ frame, name: 'x', href: 'javascript:alert(1)' }, language)).toThrow(
      TypeError,
    );
    for (const [, other] of drawn) expect(other).not.toContain('http-equiv="refresh"');
  },
);

test('only an app that needs it may be redirected to from a form', () => {
  expect(pagePolicy()).toContain("form-action 'self';");
  expect(pagePolicy(['https://app.example'])).toContain("form-action 'self' https://app.example;");
  expect(pagePolicy()).not.toMatch(/unsafe|\*/);
});

test('the scripts that the pages name are there', () => {
  const { passkey, comfort } = loadPageScripts(path.resolve('public'));
  expect(passkey.src).toMatch(/^\/sign-in\/passkey\.js\?v=\w{10}$/);
  expect(comfort.integrity).toMatch(/^sha256-/);
  expect(() => loadPageScripts(path.resolve('no-such-folder'))).toThrow();
});

/** The tags of a page without the values of their attributes: what a text from outside must not change. */
function shapeOf(markup: string): string[] {
  return Array.from(markup.matchAll(/<[^>]+>/g), ([tag]) => tag.replace(/"[^"]*"/g, '""'));
}

function isInLabel(markup: string, input: string): boolean {
  return (markup.match(/<label\b[\s\S]*?<\/label\s*>/g) ?? []).some((label) => label.includes(input));
}

function titleOf(markup: string): string | undefined {
  return /<title>(.*?)<\/title>/.exec(markup)?.[1];
}
