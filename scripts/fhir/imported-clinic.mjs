const now = new Date(0);

/** A row of `clinics` for a database that is there for an import only. */
export const IMPORTED_CLINIC = {
  document_id: 'importedimportedimported',
  name: 'Imported',
  slug: 'imported',
  time_zone: 'Africa/Nairobi',
  default_language: 'en',
  hold_minutes: 10,
  free_cancel_hours: 24,
  move_notice_hours: 2,
  active: true,
  created_at: now,
  updated_at: now,
  published_at: now,
};
