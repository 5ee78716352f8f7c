/** By card: lines in the manner of the panel's own icons. */
const PATHS: Record<string, string> = {
  visits: 'M3 5h14v12H3zM3 9h14M7 3v4M13 3v4',
  payments: 'M2 5h16v10H2zM10 12.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5M5 10h.01M15 10h.01',
  chain: 'M10 2.5 3.5 5v4.5c0 4 2.7 6.8 6.5 8 3.8-1.2 6.5-4 6.5-8V5zM7 10l2.2 2.2L13 8',
  messages: 'M3 4h14v9H9l-4 3.5V13H3zM10 6.5v2.5M10 11h.01',
};

export function iconOf(card: string) {
  return function CardIcon() {
    return (
      <svg
        width="20"
        height="20"
        viewBox="0 0 20 20"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.6"
        aria-hidden
      >
        <path d={PATHS[card]} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    );
  };
}
