// A body's name inside a sentence: “forretningsstyregruppen for E-journal”, but SYS and RSI-kredsen as they are.

/** Groups are words and lose their capital; proper names keep theirs. */
export function inSentence(name: string): string {
  return name.replaceAll(/(?<!\p{L})(?:Forretningsstyregruppen|Brugergruppen)(?!\p{L})/gu, (word) =>
    word.toLowerCase(),
  );
}
