import { useEffect, useRef, useState, type RefObject } from 'react';

/** How wide an element is, as it changes: words in a drawing keep their size that way. */
export function useWidth<Element extends HTMLElement>(first: number): [RefObject<Element>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(first);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry && entry.contentRect.width > 0) setWidth(Math.round(entry.contentRect.width));
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, []);
  return [element, width];
}
