import { useState } from 'react';
import { useListContext } from 'react-admin';
import { useText } from '../console-context';
import { Button } from '../parts/Button';
import type { ListWish, SavedList, TrailWish } from './saved-wish';
import { SavedDialog } from './SavedDialog';

type SavedFiltersProps = {
  /** What of the screen is not kept, in words. */
  hint?: string | null;
} & ({ list: Exclude<SavedList, 'audit'>; wish: ListWish } | { list: 'audit'; wish: TrailWish });

/** The way to what the reader keeps of a list, and to keeping what it shows now. */
export function SavedFilters({ hint = null, ...now }: SavedFiltersProps) {
  const say = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon="bookmark" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {say('console.saved.title')}
      </Button>
      {open && <SavedDialog now={now} hint={hint} onClose={() => setOpen(false)} />}
    </>
  );
}

interface OfListProps {
  list: Exclude<SavedList, 'audit'>;
  tab?: string;
}

/** Of the list around it: its order is the one that stands there; words searched by may be a name, and are not kept. */
export function SavedFiltersOfList({ list, tab }: OfListProps) {
  const context = useListContext();
  const say = useText();
  const { q } = context.filterValues as { q?: string };
  const wish: ListWish = { ...(tab ? { tab } : {}), sort: context.sort };
  return <SavedFilters list={list} wish={wish} hint={q ? say('console.saved.no_words') : null} />;
}
