/*
 * How te reo Māori is written here, and where.
 *
 * Macrons always: `keke` is cake and `kēkē` is armpit, and a screen reader says what is written.
 * Māori words that New Zealand English has taken in (whānau, kaupapa, te reo Māori) and names (Oranga Tamariki) stand in English
 * sentences unmarked: an English voice knows them or says them as it says any name. Anything more, a phrase or a sentence, goes in
 * a `mi` field of its own, which every screen shows with lang="mi".
 */

/** Words by the spelling without macrons, where that spelling is no word of its own. */
export const macrons: Readonly<Record<string, string>> = {
  maori: 'Māori', pakeha: 'Pākehā', whanau: 'whānau', korero: 'kōrero', hapu: 'hapū', awhina: 'āwhina', tupuna: 'tūpuna',
  tipuna: 'tīpuna', kaumatua: 'kaumātua', tane: 'tāne', pepi: 'pēpi', whangai: 'whāngai', ropu: 'rōpū', roopu: 'rōpū',
  kohanga: 'kōhanga', wananga: 'wānanga', matauranga: 'mātauranga', turangawaewae: 'tūrangawaewae', purakau: 'pūrākau', tena: 'tēnā',
  nga: 'ngā', otautahi: 'Ōtautahi', otepoti: 'Ōtepoti', tamaki: 'Tāmaki', kapiti: 'Kāpiti', manawatu: 'Manawatū',
  whangarei: 'Whangārei', taupo: 'Taupō', whakatane: 'Whakatāne', opotiki: 'Ōpōtiki',
}; // prettier-ignore

/** Words whose spelling without a macron is another word: wrong only beside these. */
const phrases: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/\bmanaaki tangata\b/i, 'Manaaki Tāngata'],
  [/\btangata whaiora\b(?= (?:are|who|have))/i, 'tāngata whaiora'],
  [/\b(?:nga|ngā) wahine\b/i, 'ngā wāhine'],
  [/\b(?:nga|ngā) tangata\b/i, 'ngā tāngata'],
  [/\b(?:nga|ngā) matua\b/i, 'ngā mātua'],
];

/** Names, and phrases New Zealand English has taken in: they stand in an English sentence as they are. */
const atHomeInEnglish = new RegExp(
  [
    'Aotearoa', 'Deaf Aotearoa', 'Manaaki Tāngata', 'Ngā Kaitiaki Mauri', 'Ngā Pirihimana', 'Oranga Tamariki',
    'Tāmaki Makaurau', 'Te Mana Whakaatu', 'Te Ohaakii a Hine', 'Te Puaruruhau', 'Te Rito', 'Te Tari Taiwhenua', 'Te Toka Tumai',
    'Te Waipounamu', 'Te Whare Hauora', 'Whakarongo Mai',
    'kia ora', 'tangata whenua', 'te ao Māori', 'te reo Māori', 'te reo', '(?:kaupapa|tikanga|whānau|rangatahi|tamariki) Māori',
  ].map((each) => `(?<!\\p{L})${each}(?!\\p{L})`).join('|'),
  'giu',
); // prettier-ignore

const syllables = '(?:(?:wh|ng|[hkmnprtw])?[aeiouāēīōū])+';
const word = new RegExp(`^${syllables}$`, 'iu');
/** Little words that an English sentence has no use for. */
const particle = /^(?:te|ngā|kia|mai|koe|kōrua|koutou|tātou|mātou|haere|tēnā|kei|ki|hei|nau|mō|nō|ō|ā)$/iu;

const wordsOf = (text: string) => text.match(/[\p{L}’'-]+/gu) ?? [];

/** A run of two words or more in te reo that is no name: it has a little word of te reo in it, or two words with macrons. */
function teReoIn(text: string): string | null {
  let run: string[] = [];
  for (const each of [...wordsOf(text.replace(atHomeInEnglish, ' x-x ')), 'end-x']) {
    if (word.test(each)) run.push(each);
    else {
      const macronned = run.filter((said) => /[āēīōū]/iu.test(said)).length;
      if (run.length >= 2 && (run.some((said) => particle.test(said)) || macronned >= 2)) return run.join(' ');
      run = [];
    }
  }
  return null;
}

/** @returns what is wrong with how te reo is written in a text, in words for the editor */
export function teReoFaults(text: string, language: 'en' | 'mi'): readonly string[] {
  const bare = wordsOf(text).flatMap((each) => {
    const right = macrons[each.toLowerCase()];
    return right && right.toLowerCase() !== each.toLowerCase() ? [`"${each}" (macrons): instead, write ${right}`] : [];
  });
  const beside = phrases.flatMap(([wrong, right]) => {
    const found = wrong.exec(text)?.[0];
    return found ? [`"${found}" (macrons): instead, write ${right}`] : [];
  });
  const stray = language === 'en' ? teReoIn(text) : null;
  const foreign = language === 'mi' ? wordsOf(text).find((each) => !word.test(each)) : undefined;
  return [
    ...bare,
    ...beside,
    ...(stray ? [`"${stray}" (lang): instead, put it in a "mi" field, so that it is read out in te reo Māori`] : []),
    ...(foreign ? [`"${foreign}" (lang): no word of te reo Māori: instead, put English in the "en" field`] : []),
  ];
}
