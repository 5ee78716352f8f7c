import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../scripts/lib/stack.mjs';

const HEAD = [
  'Endpoint',
  'CPU ms',
  'req/s',
  'twin CPU ms',
  'twin req/s',
  'Strapi REST CPU ms',
  'Strapi REST req/s',
  'CPU / twin',
];
const BEGIN = '<!-- bench:begin -->';
const END = '<!-- bench:end -->';

export function machine() {
  const [cpu] = cpus();
  return `${cpu?.model.trim() ?? 'unknown CPU'}, ${cpus().length} cores, Node ${process.version}`;
}

export function row({ endpoint }, [product, twin, rest]) {
  const cells = [product, twin, rest].flatMap(({ cpuMs, perSecond }) => [
    cpuMs.toFixed(2),
    perSecond.toFixed(0),
  ]);
  return [endpoint, ...cells, `${(product.cpuMs / twin.cpuMs).toFixed(2)}x`];
}

export function print(rows, facts) {
  const widths = HEAD.map((head, column) =>
    Math.max(head.length, ...rows.map((cells) => cells[column].length)),
  );
  const line = (cells) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column])))
      .join('  ');
  if (rows.length > 0) console.log(['', line(HEAD), ...rows.map(line), ''].join('\n'));
  for (const [what, value] of facts) console.log(`${what.padEnd(46)} ${value}`);
}

/** Writes the tables between the marks of docs/BENCHMARKS.md and leaves its text alone. */
export function writeMarkdown(rows, facts) {
  const file = path.join(root, 'docs/BENCHMARKS.md');
  const text = readFileSync(file, 'utf8');
  const begin = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`${file} has no marks for the tables`);
  const table = [HEAD, HEAD.map((_, column) => (column === 0 ? '---' : '---:')), ...rows];
  const other = [['What', 'Value'], ['---', '---'], ...facts];
  const markdown = [table, other].map((lines) => lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n'));
  writeFileSync(file, `${text.slice(0, begin)}${BEGIN}\n\n${markdown.join('\n\n')}\n\n${text.slice(end)}`);
}
