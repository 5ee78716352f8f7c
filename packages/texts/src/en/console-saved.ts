/** Filters of lists that somebody keeps for themselves, and the proof beside an entry of the trail. */
export const consoleSaved = {
  'console.saved.title': 'Saved filters',
  'console.saved.lead': 'Only you see them, on every device that you sign in on.',
  'console.saved.none': 'You have not saved a filter of this list yet.',
  'console.saved.name': 'Save what you see now as',
  'console.saved.save': 'Save',
  'console.saved.name_missing': 'Give it a name first.',
  'console.saved.rename': 'Rename {name}',
  'console.saved.new_name': 'New name of {name}',
  'console.saved.delete': 'Delete {name}',
  'console.saved.delete_sure': 'Delete “{name}”?',
  'console.saved.delete_yes': 'Delete',
  'console.saved.no_patient': 'The patient is not saved with it.',
  'console.saved.no_approve': 'What waits for approval always has its own tab: it cannot be saved.',
  'console.saved.saved': 'Filter saved.',
  'console.saved.palette': 'Saved filter · {list}',
} as const;
