import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useRef,
  useState,
  type ReactNode,
  type RefObject,
} from 'react';
import { useText } from '../console-context';
import { answered, goesIn, held, offered, pressed, type UndoNote } from './undo-note';
import { useUndoKey } from './use-undo-key';
import { useUndoProblem } from './use-undo-problem';

/** Takes the change back on the server. What it throws is told, and nothing is said to be undone. */
type TakeBack = () => Promise<unknown>;

interface Undoing {
  note: UndoNote | null;
  offer(words: string, takeBack: TakeBack): void;
  press(): void;
  hold(is: boolean): void;
  close(): void;
}
const Context = createContext<Undoing | null>(null);

/** One note at a time: a new change takes the place of the one before. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const say = useText();
  const problem = useUndoProblem();
  const [note, setNote] = useState<UndoNote | null>(null);
  const last = useRef<{ id: number; takeBack: TakeBack }>({ id: 0, takeBack: () => Promise.resolve() });

  function offer(words: string, takeBack: TakeBack): void {
    last.current = { id: last.current.id + 1, takeBack };
    setNote(offered(last.current.id, words, Date.now()));
  }
  function press(): void {
    const working = pressed(note);
    if (working === null) return;
    setNote(working);
    const tell = (step: 'undone' | 'failed', words: string): void =>
      setNote((now) => answered(now, { id: working.id, step, words }, Date.now()));
    last.current.takeBack().then(
      () => tell('undone', say('console.undo.done')),
      (error: unknown) => tell('failed', problem(error)),
    );
  }
  const hold = useCallback((is: boolean) => setNote((now) => held(now, is, Date.now())), []);
  const close = useCallback(() => setNote(null), []);

  useEffect(() => {
    const ms = goesIn(note, Date.now());
    if (ms === null) return;
    const timer = setTimeout(close, ms);
    return () => clearTimeout(timer);
  }, [note, close]);
  useUndoKey(note?.step === 'offered', press);

  return <Context.Provider value={{ note, offer, press, hold, close }}>{children}</Context.Provider>;
}

/** Says what was done, and offers to take it back for a while. */
export function useOfferUndo(): Undoing['offer'] {
  return useUndoing().offer;
}

export function useUndoing(): Undoing {
  const undoing = useContext(Context);
  if (!undoing) throw new Error('Undo is used outside of its provider');
  return undoing;
}

/** Tells the note whether somebody points at it or has the focus in it, by the keyboard. */
export function useHolding(bar: RefObject<HTMLElement | null>): () => void {
  const { hold } = useUndoing();
  return () => {
    const { current } = bar;
    hold(current !== null && (current.matches(':hover') || current.querySelector(':focus-visible') !== null));
  };
}
