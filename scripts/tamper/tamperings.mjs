import { readFileSync, writeFileSync } from 'node:fs';
import Database from 'better-sqlite3';

/** Each: what is done to a copy, and what the verifier has to say, first bad place first. Clinic 1, batch 2 where not said. */
export const TAMPERINGS = [
  {
    name: 'edit: another actor on an event',
    tamper: sql((run, { ids }) => run("UPDATE audit_events SET actor_id = '99' WHERE id = ?", ids[1][6])),
    expected: ({ ids }) => [`1/2/${ids[1][6]} event_altered`],
  },
  {
    name: 'edit: another patient on an event',
    tamper: sql((run, { ids }) =>
      run('UPDATE audit_subjects SET patient_id = 999 WHERE event = ?', ids[1][7]),
    ),
    expected: ({ ids }) => [`1/2/${ids[1][7]} event_altered`],
  },
  {
    name: 'edit: a look hidden from its patient',
    tamper: sql((run, { ids }) => run('UPDATE audit_subjects SET own = 1 WHERE event = ?', ids[1][5])),
    expected: ({ ids }) => [`1/2/${ids[1][5]} event_altered`],
  },
  {
    name: 'edit: the header of a batch',
    tamper: sql((run) => run("UPDATE audit_batches SET sealed_at = '2020' WHERE chain = 1 AND number = 2")),
    expected: () => ['1/2 batch_altered'],
  },
  {
    name: 'delete: one event',
    tamper: sql((run, { ids }) => run('DELETE FROM audit_events WHERE id = ?', ids[1][8])),
    expected: ({ ids }) => [`1/2/${ids[1][8]} event_missing`],
  },
  {
    name: 'delete: a patient from an event',
    tamper: sql((run, { ids }) => run('DELETE FROM audit_subjects WHERE event = ?', ids[1][6])),
    expected: ({ ids }) => [`1/2/${ids[1][6]} event_altered`],
  },
  {
    name: 'delete: a batch out of the middle, with its events',
    tamper: sql((run) => {
      run('DELETE FROM audit_events WHERE chain = 1 AND batch = 2');
      run('DELETE FROM audit_batches WHERE chain = 1 AND number = 2');
    }),
    expected: () => ['1/2 batch_missing', '1/2 anchored_batch_missing'],
    expectedWithoutAnchors: () => ['1/2 batch_missing'],
  },
  {
    name: 'insert: an event that never was',
    tamper: sql((run, { ids }) => {
      run(
        `INSERT INTO audit_events SELECT ?, ${REST} FROM audit_events WHERE id = ?`,
        inserted(ids),
        ids[1][6],
      );
    }),
    expected: ({ ids }) => [`1/2/${inserted(ids)} event_added`],
  },
  {
    name: 'insert: an event into a batch that does not exist',
    tamper: sql((run, { ids }) => {
      run(
        `INSERT INTO audit_events SELECT ?, ${REST.replace('batch', '9')} FROM audit_events WHERE id = ?`,
        inserted(ids),
        ids[1][6],
      );
    }),
    expected: ({ ids }) => [`1/9/${inserted(ids)} batch_missing`],
  },
  {
    name: 'reorder: two events change places',
    tamper: sql((run, { ids }) => swapIds(run, ids[1][5], ids[1][6])),
    expected: ({ ids }) => [`1/2/${ids[1][5]} event_altered`],
  },
  {
    name: 'reorder: two batches change places, with their events',
    tamper: sql((run) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ]) {
        run('UPDATE audit_batches SET number = ? WHERE chain = 1 AND number = ?', to, from);
        run('UPDATE audit_events SET batch = ? WHERE chain = 1 AND batch = ?', to, from);
      }
    }),
    expected: () => ['1/2 batch_altered', '1/2 anchor_differs'],
  },
  {
    name: 'move: an event to another clinic',
    tamper: sql((run, { ids }) => run('UPDATE audit_events SET chain = 2 WHERE id = ?', ids[1][6])),
    expected: ({ ids }) => [`1/2/${ids[1][6]} event_missing`, `2/2/${ids[1][6]} event_added`],
  },
  {
    name: 'truncate: the newest batch, with its events',
    tamper: sql((run) => cut(run, 3)),
    expected: () => ['1/4 anchored_batch_missing'],
    // By itself such a chain is whole: that is why it is anchored outside.
    expectedWithoutAnchors: () => [],
  },
  {
    name: 'truncate: a whole clinic',
    tamper: sql((run) => cut(run, 0)),
    expected: () => ['1/1 anchored_batch_missing'],
    expectedWithoutAnchors: () => [],
  },
  {
    name: 'truncate: the anchors alone',
    tamper: (copy) => editAnchors(copy, (lines) => lines.filter(({ number }) => number < 3)),
    expected: () => ['1/4 anchor_missing', '2/4 anchor_missing'],
  },
  {
    name: 'rewrite: a whole chain anew under another hash',
    tamper: sql((run) => run("UPDATE audit_batches SET header = 'f' || substr(header, 2) WHERE chain = 1")),
    expected: () => ['1/1 batch_altered', '1/1 anchor_differs'],
  },
  {
    name: 'prune: a checkpoint that nobody anchored',
    tamper: sql((run) => {
      run(
        `INSERT INTO audit_checkpoints SELECT chain, number, header, '2001', 7, 'nobody', '2026-01-01T00:00:00.000Z'
         FROM audit_batches WHERE chain = 1 AND number = 2`,
      );
      run('DELETE FROM audit_events WHERE chain = 1 AND batch <= 2');
      run('DELETE FROM audit_batches WHERE chain = 1 AND number <= 2');
    }),
    expected: () => ['1/2 checkpoint_not_anchored'],
  },
];

const REST =
  'chain, at, recorded_at, actor_kind, actor_id, actor_role, operation, action, purpose, type, row_ids, outcome, request_id, client_id, batch';

/** Opens the copy without its guards, as somebody with the database's password could. */
function sql(work) {
  return ({ database }, trail) => {
    const db = new Database(database);
    try {
      for (const { name } of db.prepare("SELECT name FROM sqlite_master WHERE type = 'trigger'").all()) {
        db.exec(`DROP TRIGGER ${name}`);
      }
      work((statement, ...values) => db.prepare(statement).run(...values), trail);
    } finally {
      db.close();
    }
  };
}

/** Sorts right behind the seventh event of clinic 1. */
function inserted(ids) {
  return `${ids[1][6].slice(0, 25)}~`;
}

function swapIds(run, one, other) {
  for (const [from, to] of [
    [one, 'x'],
    [other, one],
    ['x', other],
  ]) {
    run('UPDATE audit_events SET id = ? WHERE id = ?', to, from);
    run('UPDATE audit_subjects SET event = ? WHERE event = ?', to, from);
  }
}

function cut(run, after) {
  run('DELETE FROM audit_events WHERE chain = 1 AND batch > ?', after);
  run('DELETE FROM audit_batches WHERE chain = 1 AND number > ?', after);
}

function editAnchors({ anchors }, change) {
  const lines = readFileSync(anchors, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  writeFileSync(
    anchors,
    change(lines)
      .map((line) => `${JSON.stringify(line)}\n`)
      .join(''),
  );
}
