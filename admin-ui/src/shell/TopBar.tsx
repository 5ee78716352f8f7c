import { useEffect, useState } from 'react';
import { useConsole, useText } from '../console-context';
import { Icon } from '../parts/Icon';
import { CommandPalette } from './CommandPalette';
import { isPaletteKey } from './palette-key';

export function TopBar() {
  const { me, language, scheme, setLanguage, setScheme, signOut } = useConsole();
  const say = useText();
  const [open, setOpen] = useState(false);

  useEffect(() => {
    function onKey(event: KeyboardEvent): void {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      setOpen(true);
    }
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const other = language === 'en' ? 'sw' : 'en';
  const dark = scheme === 'dark';
  return (
    <header className="top">
      <button
        type="button"
        className="search"
        aria-keyshortcuts="/ Control+K Meta+K"
        onClick={() => setOpen(true)}
      >
        <Icon name="search" />
        <span className="search-words">{say('console.search')}</span>
        <kbd>/</kbd>
      </button>
      <span className="top-space" />
      {me.clinic && (
        <span className="chip chip-line top-clinic">
          <Icon name="place" />
          <span className="cut">{me.clinic.name}</span>
        </span>
      )}
      <button
        type="button"
        className="icon-button top-language"
        lang={other}
        title={say('console.language.other')}
        onClick={() => setLanguage(other)}
      >
        <span className="only-read">{say('console.language.other')}</span>
        <span aria-hidden="true">{other.toUpperCase()}</span>
      </button>
      <IconButton
        icon={dark ? 'sun' : 'moon'}
        label={say(dark ? 'console.scheme.light' : 'console.scheme.dark')}
        onClick={() => setScheme(dark ? 'light' : 'dark')}
      />
      <IconButton icon="sign-out" label={say('console.sign_out')} onClick={() => signOut('asked')} />
      {open && <CommandPalette onClose={() => setOpen(false)} />}
    </header>
  );
}

interface IconButtonProps {
  icon: 'sun' | 'moon' | 'sign-out';
  label: string;
  onClick(): void;
}

function IconButton({ icon, label, onClick }: IconButtonProps) {
  return (
    <button type="button" className="icon-button" aria-label={label} title={label} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
