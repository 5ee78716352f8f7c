import { Suspense, useEffect, useRef, type ReactNode } from 'react';
import { Notification } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { useText } from '../console-context';
import { LiveUpdates } from '../live/LiveUpdates';
import { PageSkeleton } from '../parts/Skeletons';
import { UndoProvider } from '../parts/Undo';
import { UndoBar } from '../parts/UndoBar';
import { IdleGuard } from './IdleGuard';
import { OfflineBar } from './OfflineBar';
import { PrintHead } from './PrintHead';
import { Sidebar } from './Sidebar';
import { TopBar } from './TopBar';

export function Layout({ children }: { children?: ReactNode }) {
  const say = useText();
  const main = useMainFocus();
  return (
    <UndoProvider>
      <div className="shell">
        <a className="skip" href="#main">
          {say('console.skip')}
        </a>
        <Sidebar />
        <div className="shell-main">
          <TopBar />
          <OfflineBar />
          <PrintHead />
          <main id="main" className="content" ref={main} tabIndex={-1}>
            <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
          </main>
        </div>
        <IdleGuard />
        <LiveUpdates />
        <UndoBar />
        <Notification anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }} />
      </div>
    </UndoProvider>
  );
}

/** Another page begins at its top, for eyes and for screen readers. */
function useMainFocus() {
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus({ preventScroll: true });
    window.scrollTo(0, 0);
  }, [pathname]);
  return main;
}
