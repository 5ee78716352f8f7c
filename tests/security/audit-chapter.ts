import { namesOfChanges } from './audit/changes';
import { namesInCms } from './audit/cms';
import { auditOversight } from './audit/oversight';
import { auditOutage } from './audit/outage';
import { auditReaders } from './audit/readers';
import { namesOfReads } from './audit/reads';
import type { World } from './world';

/** Every look at personal data, every change and every refused attempt leaves an event that names the patients. */
export function auditChapter(world: () => World): void {
  describe('the audit trail', () => {
    namesOfReads(world);
    namesOfChanges(world);
    namesInCms(world);
    auditOutage(world);
    auditReaders(world);
    auditOversight(world);
  });
}
