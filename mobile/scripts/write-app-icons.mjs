#!/usr/bin/env node
// Draws the icons of assets/ from public/mark.svg: run it when the mark or its ground changes. Needs Chromium, as the browser
// tests do.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { chromium } = createRequire(path.join(root, '../package.json'))('@playwright/test');
const SIZE = 1024;
const { expo } = JSON.parse(readFileSync(path.join(root, 'app.json'), 'utf8'));
const GROUND = expo.backgroundColor;
const mark = readFileSync(path.join(root, 'public/mark.svg'), 'utf8');

/** One colour for launchers that tint: the cross is cut out of the bubble, as its own colour would vanish. */
const [, bubble] = /<path d="([^"]+)" fill/.exec(mark);
const single = (colour) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"><defs><mask id="cut">
  <rect width="40" height="40" fill="#fff"/><path d="M20 9.5v20M10 19.5h20" fill="none" stroke="#000" stroke-width="5.6"
  stroke-linecap="round"/><circle cx="20" cy="19.5" r="3.4" fill="#fff"/></mask></defs>
  <path d="${bubble}" fill="${colour}" mask="url(#cut)"/></svg>`;

/** `share` of the width that the mark takes: launchers cut an adaptive icon down to its middle 61 %. */
const ICONS = [
  { name: 'icon', svg: mark, share: 0.66, ground: GROUND },
  { name: 'icon-dark', svg: mark, share: 0.66, ground: 'transparent' },
  { name: 'icon-tinted', svg: single('#fff'), share: 0.66, ground: '#000' },
  { name: 'adaptive-foreground', svg: mark, share: 0.46, ground: 'transparent' },
  { name: 'adaptive-monochrome', svg: single('#fff'), share: 0.46, ground: 'transparent' },
];

mkdirSync(path.join(root, 'assets'), { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
for (const { name, svg, share, ground } of ICONS) {
  await page.setContent(`<style>body{margin:0;height:100vh;display:grid;place-items:center;background:${ground}}
    svg{width:${share * 100}vw;height:${share * 100}vw}</style>${svg}`);
  await page.screenshot({ path: path.join(root, 'assets', `${name}.png`), omitBackground: true });
}
await browser.close();
