/**
 * Fields of medicine as people look for them in either language: "ngozi" finds whoever the CMS calls "Dermatology". Words
 * of one field mean the same doctor; a name is looked for as a whole, without case and accents.
 */
const FIELDS: readonly (readonly string[])[] = [
  ['family medicine', 'general practice', 'gp', 'daktari wa familia', 'magonjwa ya kawaida'],
  ['paediatrics', 'pediatrics', 'paediatrician', 'children', 'child health', 'watoto', 'mtoto'],
  ['skin', 'dermatology', 'dermatologist', 'ngozi'],
  ['dentistry', 'dental', 'dentist', 'teeth', 'tooth', 'meno', 'jino', 'kinywa'],
  ['eyes', 'eye', 'ophthalmology', 'optometry', 'macho', 'jicho'],
  ['internal medicine', 'physician', 'magonjwa ya ndani'],
  ['gynaecology', 'gynecology', 'obstetrics', 'women', 'pregnancy', 'wanawake', 'uzazi', 'ujauzito', 'mimba'],
  ['midwifery', 'midwife', 'ukunga', 'mkunga'],
  ['mental health', 'psychiatry', 'psychology', 'counselling', 'afya ya akili', 'akili', 'saikolojia'],
  ['heart', 'cardiology', 'moyo'],
  ['bones', 'orthopaedics', 'orthopedics', 'mifupa', 'mfupa'],
  ['ear nose and throat', 'ent', 'ears', 'masikio', 'sikio', 'pua', 'koo'],
  ['diabetes', 'endocrinology', 'kisukari'],
  ['nutrition', 'dietetics', 'lishe'],
  ['physiotherapy', 'tiba ya viungo', 'viungo'],
  ['surgery', 'surgeon', 'upasuaji'],
  ['urology', 'kidneys', 'nephrology', 'figo', 'mkojo'],
  ['lungs', 'chest', 'mapafu', 'kifua'],
  ['cancer', 'oncology', 'saratani'],
];

/** What else the fields that `text` names are called, in both languages; to be searched beside it. */
export function otherNamesOfFields(text: string): string {
  const plain = ` ${plainWords(text)} `;
  return FIELDS.filter((names) => names.some((name) => plain.includes(` ${name} `)))
    .flat()
    .join(' ');
}

function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')
    .trim();
}
