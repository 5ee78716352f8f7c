import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { SectionLink } from './SectionLink';
import type { Section } from './sections';

/** What the bar of a phone has no room for. */
export function MoreSections({ sections }: { sections: readonly Section[] }) {
  const say = useText();
  const { pathname } = useLocation();
  const [open, setOpen] = useState(false);
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => setOpen(false), [pathname]);
  useEffect(() => {
    if (!open) return undefined;
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && !place.current?.contains(target)) setOpen(false);
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);
  const inside = sections.some(({ path }) => path !== '/' && pathname.startsWith(path));
  return (
    <li
      ref={place}
      onKeyDown={({ key }) => {
        if (key === 'Escape') setOpen(false);
      }}
    >
      <button
        type="button"
        className={inside ? 'side-more active' : 'side-more'}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="more" />
        <span className="side-word">{say('console.nav.more')}</span>
      </button>
      {open && (
        <ul className="side-sheet field">
          {sections.map((section) => (
            <li key={section.name}>
              <SectionLink section={section} />
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
