import type { AuditProof } from '../data/records';

/** What can be taken along: whoever has these lines computes the batch's root, and compares it with the outside. */
export function proofText({ id, at, entryHash, place, path, batch, anchor, result }: AuditProof): string {
  const lines = [
    `entry ${id}`,
    `at ${at}`,
    `entry-hash ${entryHash}`,
    ...(batch && place !== null ? [`place ${place} of ${batch.events}`] : []),
    ...path.map(({ side, hash }) => `${side} ${hash}`),
    ...(batch
      ? [
          `batch ${batch.number}`,
          `root ${batch.root}`,
          `previous ${batch.previous}`,
          `header ${batch.header}`,
        ]
      : []),
    `anchor ${anchor.state}${anchor.state === 'agrees' ? ` ${anchor.at}` : ''}`,
    `result ${result.state === 'broken' ? result.problem : result.state}`,
  ];
  return `${lines.join('\n')}\n`;
}
