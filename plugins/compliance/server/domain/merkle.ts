/** SHA-256, as hex. An argument, since the domain does no cryptography of its own. */
export type Hash = (text: string) => string;

// Leaves and inner nodes are told apart by their first byte, so that no inner node passes for a leaf (RFC 6962, 2.1).
const LEAF = '\u0000';
const NODE = '\u0001';

export function leafHash(hash: Hash, content: string): string {
  return hash(LEAF + content);
}

/** The Merkle root of leaf hashes in their order; an odd one out goes up as it is. @throws Error without leaves */
export function merkleRoot(hash: Hash, leaves: readonly string[]): string {
  let level = leaves;
  while (level.length > 1) level = levelAbove(hash, level);
  const [root] = level;
  if (root === undefined) throw new Error('a batch without events has no root');
  return root;
}

/** What stands beside the way up, and on which side of it. */
export interface Step {
  side: 'left' | 'right';
  hash: string;
}

/** From the leaf at `index` to the root: who hashes them together in turn gets the root, and needs no other leaf. */
export function merklePath(hash: Hash, leaves: readonly string[], index: number): Step[] {
  const path: Step[] = [];
  let [level, at] = [leaves, index];
  while (level.length > 1) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1];
    if (beside !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside });
    level = levelAbove(hash, level);
    at = Math.floor(at / 2);
  }
  return path;
}

export function rootBy(hash: Hash, leaf: string, path: readonly Step[]): string {
  return path.reduce(
    (below, { side, hash: beside }) => hash(NODE + (side === 'left' ? beside + below : below + beside)),
    leaf,
  );
}

function levelAbove(hash: Hash, level: readonly string[]): string[] {
  const above: string[] = [];
  for (let i = 0; i < level.length; i += 2) {
    const [left = '', right] = level.slice(i, i + 2);
    above.push(right === undefined ? left : hash(NODE + left + right));
  }
  return above;
}
