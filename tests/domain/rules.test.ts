// Each rule that the domain cites is named in the title of a test that proves it.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const RULE = /\b(?:ORG|SYS|CR|DEC|GATE|ST|ESC|RISK|WHEEL|PUB)-\d+\b/g;
const textsOf = (folder: string, ends: string): string[] =>
  readdirSync(new URL(folder, import.meta.url), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ends))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, import.meta.url), 'utf8'));

it('every rule that the domain cites has a test with its id in the title', () => {
  const cited = new Set(textsOf('../../src/domain', '.ts').flatMap((text) => text.match(RULE) ?? []));
  const titles = textsOf('.', '.test.ts').flatMap(
    (text) => text.match(/^\s*(?:it(?:\.each.*)?\(|[)\]]+.*\)\(|'[A-Z]+-\d).*$/gm) ?? [],
  );
  const proved = new Set(titles.flatMap((title) => title.match(RULE) ?? []));
  expect(cited.size).toBeGreaterThan(30);
  expect([...cited].filter((id) => !proved.has(id)).toSorted()).toEqual([]);
});
