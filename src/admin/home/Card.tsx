import { useEffect, useState } from 'react';
import { Widget, useFetchClient } from '@strapi/strapi/admin';
import { linesOf, type CardText, type HomeReply, type Line } from './cards';

type Seen = { state: 'asking' } | { state: 'failed' } | { state: 'here'; reply: HomeReply };

/** All cards of one look at the page share one reply. */
const SHARED_MS = 5_000;
let shared: { at: number; reply: Promise<HomeReply> } | null = null;

/** One card of the first page. */
export function Card({ text }: { text: CardText }) {
  const seen = useHome();
  if (seen.state === 'asking') return <Widget.Loading />;
  const found = seen.state === 'here' ? seen.reply.cards[text.name] : undefined;
  if (found === undefined)
    return <Widget.Error>This cannot be counted now. Open the page again.</Widget.Error>;
  const lines = linesOf(text, found);
  return (
    <div style={{ display: 'grid', gap: '0.8rem', width: '100%' }}>
      {lines.length === 0 ? (
        <p style={{ fontSize: '1.4rem' }}>{text.calm}</p>
      ) : (
        <ul style={{ display: 'grid', gap: '0.8rem' }}>
          {lines.map((line) => (
            <Counted key={line.name} line={line} />
          ))}
        </ul>
      )}
      {text.link && (
        <a href={text.link.to} style={{ fontSize: '1.4rem', color: 'inherit', textDecoration: 'underline' }}>
          {text.link.label}
        </a>
      )}
    </div>
  );
}

function Counted({ line: { count, words, alarm } }: { line: Line }) {
  // With a mark, since a colour alone is seen by not everybody.
  return (
    <li style={{ display: 'flex', alignItems: 'baseline', gap: '0.8rem', fontSize: '1.4rem' }}>
      {alarm && <strong aria-hidden>!</strong>}
      {count !== null && <strong style={{ fontSize: '2rem', minWidth: '2.4rem' }}>{count}</strong>}
      <span style={{ fontWeight: alarm ? 700 : 400 }}>{words}</span>
    </li>
  );
}

function useHome(): Seen {
  const { get } = useFetchClient();
  const [seen, setSeen] = useState<Seen>({ state: 'asking' });
  useEffect(() => {
    let left = false;
    const now = Date.now();
    if (shared === null || now - shared.at > SHARED_MS) {
      shared = { at: now, reply: get<HomeReply>('/cms-home').then(({ data }) => data) };
    }
    shared.reply.then(
      (reply) => !left && setSeen({ state: 'here', reply }),
      () => !left && setSeen({ state: 'failed' }),
    );
    return () => {
      left = true;
    };
  }, [get]);
  return seen;
}
