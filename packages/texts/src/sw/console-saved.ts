import type { consoleSaved as english } from '../en/console-saved';

export const consoleSaved: Record<keyof typeof english, string> = {
  'console.saved.title': 'Vichujio vyangu',
  'console.saved.lead': 'Unaviona wewe tu, kwenye kila kifaa unachoingia nacho.',
  'console.saved.none': 'Bado hujahifadhi kichujio cha orodha hii.',
  'console.saved.name': 'Hifadhi unachokiona sasa kwa jina',
  'console.saved.save': 'Hifadhi',
  'console.saved.name_missing': 'Kwanza kipe jina.',
  'console.saved.rename': 'Badilisha jina la {name}',
  'console.saved.new_name': 'Jina jipya la {name}',
  'console.saved.delete': 'Futa {name}',
  'console.saved.delete_sure': 'Ufute “{name}”?',
  'console.saved.delete_yes': 'Futa',
  'console.saved.no_patient': 'Mgonjwa hahifadhiwi pamoja nacho.',
  'console.saved.no_approve': 'Yanayosubiri idhini yana kichupo chake siku zote: hayahifadhiwi.',
  'console.saved.saved': 'Kichujio kimehifadhiwa.',
  'console.saved.palette': 'Kichujio · {list}',
};
