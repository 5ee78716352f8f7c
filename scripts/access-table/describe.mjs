// The access table as Markdown. Nothing is explained here that the rules do not say themselves.
import { markdownTable } from './markdown-table.mjs';

const READS = ['find', 'findOne'];

export function describeAccess({ access, routes, purposes }) {
  const { types, operations } = access.rules();
  return [
    '# Who may do what',
    'Written by `npm run access:table -- --write` from the rules themselves; a test fails when it is out of date. What is not written here is refused. A role that is not named for an operation is let in where the public is; it reaches what the public reaches.',
    '## For what',
    markdownTable(['purpose', 'means'], Object.entries(purposes)),
    '## When a patient is in the care of a practitioner',
    access
      .careSources()
      .map(({ words, mayHandOver, purpose }) => {
        const more = [mayHandOver && 'may hand the patient over', purpose !== 'care' && `for ${purpose}`];
        return `- ${[words, ...more.filter(Boolean)].join('; ')}`;
      })
      .join('\n'),
    '## Whose patient somebody is',
    "A clinic's practitioners may open these in an emergency, and nobody else.",
    access
      .clinicTies()
      .map(({ words }) => `- ${words}`)
      .join('\n'),
    '## When a patient acts for another',
    access
      .dependantSources()
      .map(({ words }) => `- ${words}`)
      .join('\n'),
    '## Operations of our own routes',
    operationsTable([...operations].sort(byKey('operation')), routes),
    '## Content types over the generated REST',
    ...groupBy(types, ({ type }) => type).map(typeSection),
  ]
    .join('\n\n')
    .concat('\n');
}

function operationsTable(operations, routes) {
  const rows = operations.flatMap(({ operation, roles }) => {
    const route = routes.find((each) => each.operation === operation);
    const lines = Object.entries(roles).map(([role, { rows: reach, purposes }]) => ({
      role,
      reach,
      purposes,
    }));
    return groupBy(lines, ({ reach, purposes }) => `${reach} ${purposes}`).map((same, i) => [
      i === 0 ? operation : '',
      i === 0 && route ? `${route.method} ${route.path}` : '',
      same.map(({ role }) => role).join(', '),
      same[0].reach,
      same[0].purposes.join(', '),
    ]);
  });
  return markdownTable(['operation', 'route', 'roles', 'reach', 'for'], rows);
}

function typeSection(rules) {
  const rows = groupBy(rules, sameness).map((same) => [
    same.map(({ role }) => role).join(', '),
    actionsOf(same[0]),
    same[0].rows.words,
    same[0].purposes.join(', '),
    same[0].readable.join(', '),
    (same[0].writable ?? []).join(', '),
  ]);
  const columns = ['roles', 'may', 'reach', 'for', 'fields read', 'fields written'];
  return `### ${rules[0].type}\n\n${markdownTable(columns, rows)}`;
}

function actionsOf({ actions }) {
  const writes = actions.filter((action) => !READS.includes(action));
  return [...(READS.some((action) => actions.includes(action)) ? ['read'] : []), ...writes].join(', ');
}

function sameness({ actions, rows, purposes, readable, writable }) {
  return JSON.stringify([actions, rows.words, purposes, readable, writable ?? []]);
}

function groupBy(list, keyOf) {
  const groups = new Map();
  for (const one of list) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups.values()];
}

function byKey(name) {
  return (one, other) => (one[name] < other[name] ? -1 : 1);
}
