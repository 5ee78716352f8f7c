import { useEffect, type ReactNode } from 'react';

interface PageProps {
  title: string;
  /** What the browser's history keeps of it: the section, never whose page it is. */
  tab: string;
  /** A line under the title. */
  lead?: ReactNode;
  /** What to do here, right of the title. */
  actions?: ReactNode;
  children?: ReactNode;
}

export function Page({ title, tab, lead, actions, children }: PageProps) {
  useEffect(() => {
    document.title = `${tab} · Daktari`;
  }, [tab]);
  return (
    <>
      <div className="page-head">
        <div className="page-words">
          <h1>{title}</h1>
          {lead && <div className="page-lead">{lead}</div>}
        </div>
        {actions && <div className="page-actions">{actions}</div>}
      </div>
      {children}
    </>
  );
}
