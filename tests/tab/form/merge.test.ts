// Two people change one case: what is merged without asking, and what is asked about.
import { describe, expect, test } from 'vitest';
import {
  CHANGE_FORM,
  EMPTY_FORM,
  FORM_PATHS,
  bodyOf,
  typedOf,
  type FormPath,
  type TypedForm,
} from '../../../src/tab/pages/form/draft/formPaths.ts';
import { merge as mergeIn, settle, whoChanged } from '../../../src/tab/draft/merge.ts';
import { READING_ORDER } from '../../../src/tab/pages/form/formLayout.ts';
import { FILLED, caseWith } from './fakeForm.ts';

const merge = (base: TypedForm, mine: TypedForm, theirs: TypedForm) => mergeIn(CHANGE_FORM, { base, mine, theirs });
const form = (texts: Partial<TypedForm>): TypedForm => ({ ...EMPTY_FORM, ...texts });
const base = form({ title: 'Eksport', oneOffCost: '250.000', wantedBy: '03-05-2027' });

describe('merging', () => {
  test('what only I changed stays mine', () => {
    const mine = { ...base, title: 'Eksport af forløb' };
    expect(merge(base, mine, base)).toEqual({ typed: mine, clashes: [] });
  });

  test('what only they changed is taken without asking', () => {
    const theirs = { ...base, wantedBy: '01-06-2027' };
    expect(merge(base, base, theirs)).toEqual({ typed: theirs, clashes: [] });
  });

  test('what both changed to the same is no clash, however it is written', () => {
    const merged = merge(base, { ...base, oneOffCost: '275000' }, { ...base, oneOffCost: '275.000' });
    expect(merged.clashes).toEqual([]);
    expect(merged.typed.oneOffCost).toBe('275000');
  });

  test('what both changed differently is asked about, and mine stands until then', () => {
    const merged = merge(base, { ...base, oneOffCost: '260.000' }, { ...base, oneOffCost: '275.000', title: 'Ny' });
    expect(merged.clashes).toEqual([{ path: 'oneOffCost', theirs: '275.000', mine: '260.000' }]);
    expect(merged.typed).toMatchObject({ oneOffCost: '260.000', title: 'Ny' });
  });

  test('what I wrote that is no amount is a clash too, so that it is not lost', () => {
    expect(merge(base, { ...base, oneOffCost: 'ca. 3 mio.' }, { ...base, oneOffCost: '275.000' }).clashes).toHaveLength(
      1,
    );
  });

  test('the choices settle it field by field', () => {
    const theirs = { ...base, oneOffCost: '275.000', wantedBy: '01-06-2027' };
    const merged = merge(base, { ...base, oneOffCost: '260.000', wantedBy: '04-05-2027' }, theirs);
    expect(settle(merged, { oneOffCost: 'theirs', wantedBy: 'mine' })).toMatchObject({
      oneOffCost: '275.000',
      wantedBy: '04-05-2027',
    });
  });

  test('the last one who changed a clashing field is named', () => {
    const clashes = [{ path: 'oneOffCost' as const, theirs: '1', mine: '2' }];
    const row = { was: null, now: null };
    expect(
      whoChanged(clashes, [
        { ...row, field: 'oneOffCost', by: 'FSA', at: '2026-11-20T08:00:00Z' },
        { ...row, field: 'oneOffCost', by: 'Formanden', at: '2026-11-20T09:00:00Z' },
        { ...row, field: 'title', by: 'En anden', at: '2026-11-20T10:00:00Z' },
      ]),
    ).toEqual({ by: 'Formanden', at: '2026-11-20T09:00:00Z' });
  });
});

describe('paths', () => {
  test('every field of the form has one place on the page', () => {
    expect([...READING_ORDER].toSorted()).toEqual([...FORM_PATHS].toSorted());
  });

  test('a case is typed and sent as the same values, the business case under its own name', () => {
    const typed = typedOf(caseWith(FILLED));
    const filled = FORM_PATHS.filter((path) => typed[path] !== '');
    const { body, sent } = bodyOf(typed, filled);
    expect(body).toEqual(FILLED);
    expect(sent).toEqual(filled);
  });

  test('what is no value is not sent, and what is emptied is sent as empty', () => {
    const paths: FormPath[] = ['oneOffCost', 'yearlyCost', 'title'];
    const { body, sent } = bodyOf(form({ oneOffCost: 'abc', title: 'Titel' }), paths);
    expect(body).toEqual({ yearlyCost: null, title: 'Titel' });
    expect(sent).toEqual(['yearlyCost', 'title']);
  });
});
