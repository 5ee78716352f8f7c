import { useEffect, useState, type ReactNode } from 'react';
import { useText } from '../console-context';
import { Button } from './Button';

const QUIET_MS = 300;
const LONG_MS = 8000;
const ROWS = 8;

/** Nothing for a moment, then the shape of what comes, and after eight seconds a word and a way on. */
export function Waiting({ children, onAgain }: { children: ReactNode; onAgain?: () => void }) {
  const say = useText();
  const shown = useAfter(QUIET_MS);
  const long = useAfter(LONG_MS);
  if (!shown) return null;
  return (
    <div aria-busy="true">
      {children}
      {long && (
        <p className="note" role="status">
          {say('console.loading.long')}
          {onAgain && (
            <Button look="text" small onClick={onAgain}>
              {say('console.again')}
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

export function PageSkeleton() {
  return (
    <Waiting>
      <div className="skeleton skeleton-title" />
      <RowsSkeleton />
    </Waiting>
  );
}

export function RowsSkeleton({ rows = ROWS }: { rows?: number }) {
  return (
    <div className="skeleton-rows" aria-hidden="true">
      {Array.from({ length: rows }, (_, index) => (
        <div key={index} className="skeleton skeleton-row" />
      ))}
    </div>
  );
}

function useAfter(ms: number): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setOver(true), ms);
    return () => window.clearTimeout(timer);
  }, [ms]);
  return over;
}
