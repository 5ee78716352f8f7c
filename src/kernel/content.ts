/** What clinic editors may do with a content type in the CMS. */
export type CmsRight = 'read' | 'create' | 'update' | 'delete';

/** What is wrong with a form and what to do about it, in English (the CMS has no other language), and in which field. */
export interface ContentProblem {
  field: string;
  message: string;
}

/** Looks at the values that a row would have after saving; null when nothing is wrong with them. */
export type ContentCheck = (data: Readonly<Record<string, unknown>>) => ContentProblem | null;

/** What only the database knows is wrong, said by whoever answers for a content type while a form is saved. */
export class ContentRefused extends Error {
  constructor(readonly problem: ContentProblem) {
    super(problem.message);
    this.name = 'ContentRefused';
  }
}
