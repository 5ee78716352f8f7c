/** Initials; the name stands beside it. */
export function Avatar({ name, tone = 'plain' }: { name: string; tone?: 'plain' | 'warm' }) {
  return (
    <span className={`avatar avatar-${tone}`} aria-hidden="true">
      {initialsOf(name)}
    </span>
  );
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  const [first = '', last = ''] = words.length > 1 ? [words[0], words.at(-1)] : [words[0]];
  return `${first.charAt(0)}${last.charAt(0)}`.toUpperCase();
}
