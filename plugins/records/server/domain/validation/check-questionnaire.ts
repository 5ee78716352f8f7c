import { type Finding, type JsonObject, objectsOf } from './finding';

/** que-12, whose published expression counts "more than two" where its text says "more than one". */
export function checkQuestionnaire(questionnaire: JsonObject, path: string): Finding[] {
  return objectsOf(questionnaire['item'], `${path}.item`).flatMap(({ value: item, path: at }) => {
    const conditions = objectsOf(item['enableWhen'], `${at}.enableWhen`);
    const nested = checkQuestionnaire(item, at);
    if (conditions.length < 2 || item['enableBehavior'] !== undefined) return nested;
    const text =
      'que-12: with more than one enableWhen, enableBehavior says whether all or any of them count';
    return [{ code: 'invariant', text, path: at }, ...nested];
  });
}
