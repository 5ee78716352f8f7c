/** Letters and figures in a text, of any script: what a person wrote, without the dots and blanks that fill a field up. */
export function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
