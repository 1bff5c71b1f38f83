// Countable things in Danish, with their plurals.

const plural = (one: string, many: string) => (p: { count: number }) => `${p.count} ${p.count === 1 ? one : many}`;
const NUMBERS = ['nul', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'syv', 'otte', 'ni', 'ti', 'elleve', 'tolv'];

export const units = {
  workingDays: plural('arbejdsdag', 'arbejdsdage'),
  days: plural('dag', 'dage'),
  /** The age of a case in a table. */
  daysShort: (p: { count: number }) => `${p.count} d.`,
  regions: plural('region', 'regioner'),
  answers: plural('svar', 'svar'),
  fields: plural('felt', 'felter'),
  cases: plural('sag', 'sager'),
  changes: plural('ændringsønske', 'ændringsønsker'),
  comments: plural('kommentar', 'kommentarer'),
  charactersLeft: plural('tegn tilbage', 'tegn tilbage'),
  /** “4 af 5” */
  outOf: (p: { count: number; of: number }) => `${p.count} af ${p.of}`,
  /** Numbers up to twelve as words; beyond that as digits. Common gender. */
  inWords: (p: { count: number }) => NUMBERS[p.count] ?? String(p.count),
};
