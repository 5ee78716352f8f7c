import type { Db } from '../../../../src/kernel/db';
import { forbidden } from '../../../../src/kernel/errors';
import type { Kernel } from '../../../../src/kernel/kernel';

interface Page {
  before?: string | undefined;
  limit: number;
}
interface Look {
  id: string;
  name: string;
  reason: string;
  clinicId: number | null;
  openedAt: Date;
  until: Date;
  endedAt: Date | null;
}
/** Of src/access/cms, as far as this needs it. */
interface Looks {
  ofClinic(db: Db, clinicId: number, page: Page): Promise<Look[]>;
}

/** One page of why people looked at patients in the CMS. @throws AppError 403 for who belongs to no clinic */
export async function listCmsLooks(
  { kernel, looks }: { kernel: Kernel; looks: Looks },
  clinicId: number | null,
  page: Page,
) {
  if (clinicId === null) throw forbidden();
  const found = await looks.ofClinic(kernel.db(), clinicId, page);
  const next = found.length === page.limit ? (found.at(-1)?.id ?? null) : null;
  const shown = found.map(({ id, name, reason, clinicId: of, openedAt, until, endedAt }) => ({
    ...{ id, name, reason, operator: of === null },
    openedAt: openedAt.toISOString(),
    until: until.toISOString(),
    endedAt: endedAt?.toISOString() ?? null,
  }));
  return { looks: shown, next };
}
