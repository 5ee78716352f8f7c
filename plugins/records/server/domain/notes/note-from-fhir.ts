import { isObject, objectsOf, type JsonObject } from '../validation/finding';
import { addressOf, type Resource } from '../resource';
import { textOf } from './narrative';
import type { Addendum, Diagnosis, FollowUp, SignedNote } from './note';
import { ASSESSMENT, FOLLOW_UP_DAY, isLoinc, OBJECTIVE, PLAN, SUBJECTIVE, type NoteCode } from './note-codes';

/** A signed note as `noteToFhir` made it, for a screen. */
export function noteFromFhir(composition: Resource, conditions: readonly Resource[]): SignedNote {
  const sections = objectsOf(composition['section'], '').map(({ value }) => value);
  const find = (code: NoteCode) => sections.find((section) => isLoinc(section['code'], code));
  const assessment = find(ASSESSMENT);
  const plan = find(PLAN);
  const byAddress = new Map(conditions.map((condition) => [addressOf(condition), condition]));
  const entries = objectsOf(assessment?.['entry'], '').map(({ value }) => String(value['reference']));
  return {
    ...writing(composition),
    content: {
      subjective: wordsOf(find(SUBJECTIVE)),
      objective: wordsOf(find(OBJECTIVE)),
      assessment: wordsOf(assessment),
      diagnoses: entries.flatMap((address) => {
        const condition = byAddress.get(address);
        return condition ? [diagnosisOf(condition)] : [];
      }),
      plan: wordsOf(plan),
      followUp: followUpOf(objectsOf(plan?.['section'], '')[0]?.value),
    },
  };
}

export function addendumFromFhir(composition: Resource): Addendum {
  const { signedAt, by } = writing(composition);
  const text = wordsOf(objectsOf(composition['section'], '')[0]?.value);
  return { id: composition.id, text, addedAt: signedAt, by };
}

function writing(composition: Resource): { signedAt: string; by: string } {
  const author = objectsOf(composition['author'], '')[0]?.value;
  return { signedAt: String(composition['date']), by: wordOf(author?.['display']) };
}

function wordsOf(section: JsonObject | undefined): string {
  const text = section?.['text'];
  return isObject(text) ? (textOf(String(text['div'])) ?? '') : '';
}

function diagnosisOf({ code }: Resource): Diagnosis {
  const concept = isObject(code) ? code : {};
  const coding = objectsOf(concept['coding'], '')[0]?.value;
  return {
    text: wordOf(concept['text']),
    code: coding ? String(coding['code']) : null,
    system: coding ? String(coding['system']) : null,
  };
}

function followUpOf(section: JsonObject | undefined): FollowUp | null {
  if (!section) return null;
  const extension = objectsOf(section['extension'], '').find(({ value }) => value['url'] === FOLLOW_UP_DAY);
  return extension ? { kind: 'on', day: String(extension.value['valueDate']) } : { kind: 'none' };
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
