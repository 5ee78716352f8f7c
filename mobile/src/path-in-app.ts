/** Where in the app a link leads: the clinic's address says `/app/visits`, the app `/visits`. @throws TypeError no address */
export function pathInApp(link: string): string {
  const path = /^https?:/.test(link) ? new URL(link).pathname : own(link);
  const inside = /^\/app(?:\/(.*))?$/.exec(path);
  return inside ? `/${inside[1] ?? ''}` : path;
}

/** `daktari://visits` has its first part where others have a host. */
function own(link: string): string {
  return `/${link.replace(/^[a-z]+:/, '').replace(/^\/+/, '')}`;
}
