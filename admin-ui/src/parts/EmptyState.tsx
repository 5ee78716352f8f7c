import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';

interface EmptyStateProps {
  icon: IconName;
  /** What there is none of, in a line. */
  title: string;
  /** Why, in a line. */
  text?: string;
  /** The one next step. */
  children?: ReactNode;
}

export function EmptyState({ icon, title, text, children }: EmptyStateProps) {
  return (
    <div className="empty">
      <Icon name={icon} className="empty-icon" />
      <p className="empty-title">{title}</p>
      {text && <p className="quiet">{text}</p>}
      {children}
    </div>
  );
}
