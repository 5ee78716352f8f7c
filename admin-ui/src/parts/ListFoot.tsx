import { useListContext } from 'react-admin';
import { useText } from '../console-context';
import { Button } from './Button';
import { useFormat } from './use-format';

/** The server counts no further than this (X-Total-Capped). */
const COUNTED = 10_000;

/** How much of the list is seen, and the next part of it. */
export function ListFoot() {
  const { data, page, perPage, total = 0, setPage, isPending } = useListContext();
  const say = useText();
  const format = useFormat();
  if (isPending || !data || data.length === 0) return null;
  const first = (page - 1) * perPage + 1;
  const last = first + data.length - 1;
  const key = total >= COUNTED ? 'console.list.shown_of_many' : 'console.list.shown';
  return (
    <div className="list-foot">
      <span className="number">{say(key, { first, last, total: format.count(total) })}</span>
      {(page > 1 || last < total) && (
        <span className="list-turn">
          <Button small icon="previous" disabled={page === 1} onClick={() => setPage(page - 1)}>
            {say('console.list.before')}
          </Button>
          <Button small icon="next" disabled={last >= total} onClick={() => setPage(page + 1)}>
            {say('console.list.after')}
          </Button>
        </span>
      )}
      <span className="quiet">{say('console.list.on_trail')}</span>
    </div>
  );
}
