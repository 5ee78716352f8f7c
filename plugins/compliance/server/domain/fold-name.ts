/** A whole name without what people leave out when they type it in a hurry: capitals, accents, spaces too many. */
export function foldName(name: string): string {
  const bare = name.normalize('NFKD').replace(/\p{M}/gu, '');
  return bare.toLowerCase().trim().replace(/\s+/g, ' ');
}
