import type { Knex } from 'knex';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { contributeJobFigures } from '../../src/kernel/job-figures';
import { contributeRequestFigures } from '../../src/kernel/request-figures';
import type { Selector } from '../../src/kernel/figures';
import { monitoringBench } from '../support/monitoring-bench';
import { temporarySqlite } from '../support/sqlite';
import { contributeFigures as contributeMessageFigures } from '../../plugins/reminders/server/figures';
import { contributeFigures as contributePaymentFigures } from '../../plugins/mpesa/server/figures';
import { processFigures } from '../../plugins/monitoring/server/adapters/process-figures';
import { selectorsOf } from '../../plugins/monitoring/server/domain/measure';

const root = path.resolve(__dirname, '../..');

/** Names that the code counts, times and samples, as they stand there or in a constant of the same file. */
function namesInCode(): { counted: Set<string>; timed: Set<string>; sampled: Set<string> } {
  const names = { counted: new Set<string>(), timed: new Set<string>(), sampled: new Set<string>() };
  for (const file of sources()) {
    const text = readFileSync(file, 'utf8');
    const collect = (into: Set<string>, call: RegExp): void => {
      for (const [, literal, constant = ''] of text.matchAll(call)) {
        const name = literal ?? new RegExp(`const ${constant} = '([a-z_]+)'`).exec(text)?.[1];
        if (name !== undefined) into.add(name);
      }
    };
    collect(names.counted, /counters\.count\(\s*(?:'([a-z_]+)'|([A-Z_]+))/g);
    collect(names.timed, /counters\.time\(\s*(?:'([a-z_]+)'|([A-Z_]+))/g);
    collect(names.sampled, /samples\.add\(\s*(?:'([a-z_]+)'|([A-Z_]+))/g);
  }
  return names;
}

function sources(): string[] {
  return ['src', 'plugins'].flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => path.join(root, folder, file)),
  );
}

/** What Prometheus knows them by. */
async function exposed(): Promise<Set<string>> {
  const { counted, timed, sampled } = namesInCode();
  const own = processFigures();
  const text = await own.text();
  own.stop();
  return new Set([
    ...[...counted].map((name) => `daktari_${name}_total`),
    ...[...timed].flatMap((name) => ['_bucket', '_sum', '_count'].map((part) => `daktari_${name}${part}`)),
    ...[...sampled].map((name) => `daktari_${name}`),
    ...[...text.matchAll(/^# TYPE (\w+) /gm)].map(([, name = '']) => name),
  ]);
}

/** Every name of ours or of the process in a text of PromQL; recording rules have colons and are not among them. */
function namesIn(text: string): string[] {
  return [...new Set(text.match(/(?<![\w:])(?:daktari|process|nodejs)_[a-z0-9_]+/g))];
}

describe('files for Prometheus and Grafana', () => {
  const read = (file: string): string => readFileSync(path.join(root, 'docs/monitoring', file), 'utf8');

  test.each(['alerts.yml', 'grafana-dashboard.json'])('%s asks only for what there is', async (file) => {
    const known = await exposed();
    const asked = namesIn(read(file));
    expect(asked.length).toBeGreaterThan(8);
    expect(asked.filter((name) => !known.has(name))).toEqual([]);
  });

  test('every alert says how urgent it is, what happened and what to do, in a chapter that there is', () => {
    const runbook = readFileSync(path.join(root, 'plugins/monitoring/README.md'), 'utf8');
    const alerts = read('alerts.yml')
      .split(/^ +- alert: /m)
      .slice(1);
    expect(alerts.length).toBeGreaterThan(8);
    for (const alert of alerts) {
      expect(alert).toMatch(/severity: (page|ticket)\n/);
      expect(alert).toMatch(/summary: \S/);
      const anchor = /runbook: plugins\/monitoring\/README\.md#([a-z-]+)\n/.exec(alert)?.[1] ?? 'nowhere';
      expect(runbook.toLowerCase().replaceAll(' ', '-')).toContain(`###-${anchor}\n`);
    }
  });

  test('panels have places of their own', () => {
    const { panels } = JSON.parse(read('grafana-dashboard.json')) as {
      panels: { id: number; gridPos: { x: number; y: number } }[];
    };
    expect(new Set(panels.map(({ gridPos }) => JSON.stringify(gridPos))).size).toBe(panels.length);
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
  });
});

describe('charts, objectives and connections', () => {
  let knex: Knex;
  let drop: () => Promise<void>;
  beforeEach(() => {
    ({ knex, drop } = temporarySqlite());
  });
  afterEach(() => drop());

  test('are made of what is counted, timed or sampled somewhere', async () => {
    const { figures } = (await monitoringBench(knex)).kernel;
    contributeRequestFigures(figures);
    contributeJobFigures(figures);
    contributePaymentFigures(figures);
    contributeMessageFigures(figures);
    const { counted, timed, sampled } = namesInCode();
    const own = processFigures();
    const known = new Set([...counted, ...timed, ...sampled, ...own.take().map(({ name }) => name)]);
    own.stop();
    const selectors: Selector[] = [
      ...figures.charts.entries().flatMap(([, { measure }]) => selectorsOf(measure)),
      ...figures.objectives
        .entries()
        .flatMap(([, { promise }]) =>
          promise.kind === 'share' ? [promise.bad, promise.among] : [promise.of],
        ),
      ...figures.connections.entries().map(([, { calls }]) => calls),
    ];
    expect(selectors.length).toBeGreaterThan(20);
    expect(selectors.filter(({ name }) => !known.has(name))).toEqual([]);
  });
});
