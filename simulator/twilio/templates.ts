/** An approved content template as the simulator knows it; `{{1}}` marks the first variable. */
export type Template = { contentSid: string; language: string; body: string; buttons: string[] };

export type Templates = {
  put: (template: Template) => void;
  find: (contentSid: string) => Template | null;
  list: () => Template[];
};

export function createTemplates(): Templates {
  const templates = new Map<string, Template>();
  return {
    put: (template) => void templates.set(template.contentSid, template),
    find: (contentSid) => templates.get(contentSid) ?? null,
    list: () => [...templates.values()],
  };
}

/** The text with its variables filled in; a variable that was not given stays visible, as on a real phone. */
export function renderTemplate(body: string, variables: Record<string, string>): string {
  return body.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => variables[name] ?? whole);
}

/** ContentVariables: a JSON object of texts; null when it is anything else. */
export function parseVariables(text: string): Record<string, string> | null {
  if (text === '') return {};
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    const entries = Object.entries(value);
    if (!entries.every((entry): entry is [string, string] => typeof entry[1] === 'string')) return null;
    return Object.fromEntries(entries);
  } catch {
    return null;
  }
}
