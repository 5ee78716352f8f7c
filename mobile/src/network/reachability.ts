import { onlineManager } from '@tanstack/react-query';

/** Queries that failed for want of a network are asked again when it is back. */
export function reachability(online: boolean): void {
  onlineManager.setOnline(online);
}
