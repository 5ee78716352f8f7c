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
  while (level.length > 1) {
    const above: string[] = [];
    for (let i = 0; i < level.length; i += 2) {
      const [left = '', right] = level.slice(i, i + 2);
      above.push(right === undefined ? left : hash(NODE + left + right));
    }
    level = above;
  }
  const [root] = level;
  if (root === undefined) throw new Error('a batch without events has no root');
  return root;
}
