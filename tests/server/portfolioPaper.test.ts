// The report's paper itself: that long texts flow, that nothing is lost or comes out wrong, that it can be read aloud.
import { describe, expect, it } from 'vitest';
import { drawReport } from '../../src/server/portfolioReport/drawReport.ts';
import { linesOf } from '../../src/server/portfolioReport/lines.ts';
import { printable } from '../../src/server/portfolioReport/printable.ts';
import { toldIn } from '../../src/server/portfolioReport/told.ts';
import { savedAs } from '../../src/server/savedAs.ts';
import { portfolioReport as da } from '../../src/text/da/portfolioReport.ts';
import { portfolioReport as en } from '../../src/text/en/portfolioReport.ts';
import { everyText } from '../text/everyText.ts';
import { pdfObjects, pdfPages, pdfText } from './pdfText.ts';
import { reportOf, type Made } from './reportOf.ts';

const DANISH = toldIn('da');
const draw = async (...made: readonly Made[]) => drawReport(reportOf(...made), DANISH);
const many = (count: number, text = 'Leverandøren er forsinket.'): Made[] =>
  Array.from({ length: count }, (_, index) => ({
    title: `Projekt nummer ${index + 1} i porteføljen`,
    light: index % 3 === 0 ? 'red' : index % 3 === 1 ? 'yellow' : 'green',
    text,
  }));
const timesIn = (text: string, part: string) => text.split(part).length - 1;

describe('a long text', () => {
  it('of 4.000 characters flows over the pages, with every word in its place', async () => {
    const words = Array.from({ length: 500 }, (_, index) => `ord${String(index).padStart(4, '0')}`);
    const text = words.join(' ');
    expect(text.length).toBeGreaterThanOrEqual(3_999);
    const bytes = await draw(...Array.from({ length: 4 }, () => ({ title: 'Langt', light: 'red' as const, text })));
    expect(pdfPages(bytes).length).toBeGreaterThan(3);
    // The foot and the page's beginning stand between two pages of a text.
    const told = pdfText(bytes).match(/ord\d{4}/g) ?? [];
    expect(told).toEqual([...words, ...words, ...words, ...words]);
  });

  it('never leaves the page, however long its words are', async () => {
    const title = `${'Sammenskrevet'.repeat(15)} og ${'mellemrum '.repeat(5)}`.slice(0, 255);
    const bytes = await draw({ title, light: 'red', text: 'x'.repeat(4_000) }, ...many(40));
    for (const { x, y } of pdfPages(bytes).flat()) {
      expect(x).toBeGreaterThanOrEqual(30);
      expect(x).toBeLessThan(565);
      expect(y).toBeGreaterThan(25);
      expect(y).toBeLessThan(815);
    }
    expect((pdfText(bytes).match(/x{9,}/g) ?? []).join('')).toBe('x'.repeat(4_000));
  });

  it('keeps its line breaks, and breaks no date and no amount', () => {
    const widthOf = (part: string) => part.length;
    expect(linesOf('Første linje.\n\nDen 2.\u00A0november', 10, widthOf)).toEqual([
      'Første ',
      'linje.',
      '',
      'Den ',
      '2.\u00A0november'.slice(0, 10),
      'r',
    ]);
    expect(linesOf('  to   ord ', 20, widthOf)).toEqual(['to ord']);
    expect(linesOf('', 20, widthOf)).toEqual(['']);
  });
});

describe('a letter that the fonts have not', () => {
  it('is replaced so that one sees it, and the paper says what the sign means', async () => {
    const bytes = await draw({ title: 'Akut 🚑👩‍⚕️ data → KIIT', light: 'red', text: 'Γειά σου 你好 ≥ 5' });
    const text = pdfText(bytes);
    expect(text).toContain('Akut [?] data -> KIIT');
    expect(text).toContain('[?] [?] [?] >= 5');
    expect(text).toContain('[?] står, hvor teksten har et tegn, som papiret ikke kan vise.');
    expect(pdfText(await draw(...many(2)))).not.toContain('[?]');
  });

  it('is taken for its nearest where there is one; Danish letters and signs stand as they are', async () => {
    const danish = 'Ærø, Ølgod, Århus: “æøå” – 1·2 … 50 % € ½ é';
    expect(printable(danish)).toBe(danish);
    expect(printable('A\u030Angstro\u0308m')).toBe('Ångström');
    expect(printable('E\u2011journal \u2212 Łódź č\u00AD\u200B\u0007')).toBe('E-journal – Lódz c');
    expect(pdfText(await draw({ title: danish, light: 'green' }))).toContain(danish);
  });
});

describe('the paper', () => {
  it('is the same to the byte for the same report', async () => {
    expect(Buffer.from(await draw(...many(5))).equals(Buffer.from(await draw(...many(5))))).toBe(true);
  });

  it('is tagged: its language, its title, headings, and a table with heads of columns and rows', async () => {
    const objects = pdfObjects(await drawReport(reportOf(...many(3)), DANISH));
    for (const [part, times] of [
      ['/Lang (da)', 1],
      ['/DisplayDocTitle true', 1],
      ['/Marked true', 1],
      ['/S /H1\n', 1],
      ['/S /H2\n', 5],
      ['/S /H3\n', 2],
      ['/S /Table\n', 1],
      ['/S /TR\n', 4],
      ['/Scope /Column', 14],
      ['/Scope /Row', 3],
      ['/S /TD\n', 39],
    ] as const)
      expect([part, timesIn(objects, part)]).toEqual([part, times]);
  });

  it('repeats the head of the table on every page that the table reaches, and numbers all pages', async () => {
    const pages = pdfPages(await draw(...many(60))).map((pieces) => pieces.map(({ text }) => text));
    const withRows = pages.filter((texts) => texts.some((text) => /^P-\d+ · Gennemførelse · Region/.test(text)));
    expect(withRows.length).toBeGreaterThan(2);
    for (const texts of withRows) expect(texts.filter((text) => text === 'Tendens')).toHaveLength(1);
    pages.forEach((texts, index) => expect(texts).toContain(`Side ${index + 1} af ${pages.length}`));
  });

  it('is small for thirty projects, and grows no faster than they do', async () => {
    const [thirty, sixty] = [await draw(...many(30)), await draw(...many(60))];
    expect(thirty.length).toBeLessThan(250_000);
    expect(sixty.length).toBeLessThan(2.1 * thirty.length);
    const text = pdfText(thirty);
    for (const { title, light } of many(30)) {
      // In the matrix, and with its texts where it is yellow or red.
      expect([title, timesIn(text, title)]).toEqual([title, light === 'green' ? 1 : 2]);
    }
  });
});

describe('what is told of a project', () => {
  it('ST-8: that is red in the portfolio of SYS is that SYS sees it, since it is no item in RSI-kredsen', async () => {
    const report = reportOf({ title: 'Driftsplatform', light: 'red', text: 'Nedbrud.' });
    const rows = report.rows.map((row) => ({ ...row, portfolio: 'SYS' as const }));
    const attention = report.rows.map(({ id, title }) => ({
      kind: 'red' as const,
      project: id,
      title,
      month: report.month,
      due: '2026-11-02',
      workingDaysLate: 0,
      reminded: 0,
      item: null,
      remind: false,
    }));
    const text = pdfText(await drawReport({ ...report, rows, attention }, DANISH));
    expect(text).toContain('Driftsplatform er rød\nSYS ser projektets status på sit næste møde.');
  });

  it('DEC-8: that it has been escalated, by number and state alone, to who may not see the case behind it', async () => {
    const report = reportOf({ title: 'Lukket for læseren', light: 'red', text: 'Nedbrud.' });
    const level = { kind: 'FSG', id: null, name: 'Gruppen, som ikke nævnes' } as const;
    const escalation = {
      id: 'e',
      number: 'ESK-7',
      version: 1,
      state: 'confirmed' as const,
      title: 'Navnløs',
      restricted: true,
      triggers: [],
      from: level,
      to: level,
      proposed: '2026-11-02',
      confirmed: null,
      by: '2026-12-01',
      late: false,
      closed: null,
      outcome: null,
      project: null,
      change: null,
      mine: false,
    };
    const troubled = report.troubled.map((one) => ({
      ...one,
      project: { ...one.project, escalations: [escalation] },
    }));
    const text = pdfText(await drawReport({ ...report, troubled }, DANISH));
    expect(text).toContain('Eskaleringer\nESK-7: eskaleret.');
    expect(text).not.toContain('Gruppen, som ikke nævnes');
  });
});

describe('the words', () => {
  it('are there in both languages, say something, and are not Danish in English', () => {
    const [danish, english] = [everyText(da), everyText(en)];
    expect(english.map(({ path }) => path)).toEqual(danish.map(({ path }) => path));
    expect(danish.filter(({ text }) => text.trim() === '')).toEqual([]);
    const same = danish.filter(({ text, kind }, index) => kind === 'plain' && english[index]?.text === text);
    expect(same).toEqual([]);
  });
});

describe('the name of a file', () => {
  it('is told in plain letters and as it is', () => {
    expect(savedAs('Porteføljerapport maj 2026.pdf')).toBe(
      `attachment; filename="Portefoeljerapport maj 2026.pdf"; filename*=UTF-8''Portef%C3%B8ljerapport%20maj%202026.pdf`,
    );
  });

  it('cannot end the header or name a folder', () => {
    expect(savedAs('a"b\r\nSet-Cookie: x\\é(1)*.pdf')).toBe(
      `attachment; filename="a_b__Set-Cookie: x_e(1)*.pdf"; filename*=UTF-8''a%22b%0D%0ASet-Cookie%3A%20x%5C%C3%A9%281%29%2A.pdf`,
    );
  });
});
