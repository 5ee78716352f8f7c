import type { LiveTopic } from '../../../../src/access/console/live';
import type { Principal } from '../../../../src/access/principal';
import type { AccessTable } from '../../../../src/access/table';
import type { Change } from '../../../../src/kernel/change-feed';

export type Topics = readonly (readonly [name: string, topic: LiveTopic])[];

/** @throws Error for a topic that nobody's rule guards: the boot stops there */
export function checkTopics(access: AccessTable, topics: Topics): void {
  for (const [name, { operation }] of topics) {
    if (!access.isOperation(operation)) throw new Error(`live topic "${name}" has no access rule`);
  }
}

/** Which topics of their own clinic somebody may hear of, out of what changed anywhere. */
export function hearing(
  access: AccessTable,
  topics: Topics,
  { clinicId, role }: Pick<Principal, 'clinicId' | 'role'>,
): (changes: readonly Change[]) => string[] {
  const heard = topics.filter(([, { operation }]) => access.grantOf(operation, role) !== null);
  return (changes) => {
    const nouns = new Set(changes.filter((change) => change.clinicId === clinicId).map(({ noun }) => noun));
    return heard.filter(([, topic]) => topic.nouns.some((noun) => nouns.has(noun))).map(([name]) => name);
  };
}
