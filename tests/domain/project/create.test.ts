// Entering a project that no change request led to: who may, in which phase, and what it owes from then on.
import { describe, expect, it } from 'vitest';
import { recordSchema } from '../../../src/domain/list/validator.ts';
import { PHASE_KEYS } from '../../../src/domain/project/phases.data.ts';
import { createProject, FIRST_PHASES, type NewProject } from '../../../src/domain/project/project.create.ts';
import { PROJECT_PARTS } from '../../../src/domain/project/project.rights.ts';
import { projectList } from '../../../src/domain/project/project.list.ts';
import { nextGate, phaseOn } from '../../../src/domain/project/project.rules.ts';
import { mayReport, monthCell, monthsFrom, owedReports, owes } from '../../../src/domain/status/month.rules.ts';
import { accepted, refusedFor } from '../decided.ts';
import { published, SETTINGS, STRANGER, TODAY, WHO } from '../status/builders.ts';

const create = (more: Partial<NewProject> = {}, actor = WHO.secretariat) =>
  createProject(
    { fields: { title: 'Fælles blodbank', portfolio: 'RSI' }, phase: 'execution', from: '2026-09-15', ...more },
    { actor, today: TODAY },
  );
const fieldsOf = (more: Partial<NewProject>) => {
  const answer = create(more);
  return !answer.ok && answer.error.kind === 'invalid'
    ? answer.error.fields.map(({ field, code }) => `${field} ${code}`)
    : [];
};

describe('a project that no change request led to', () => {
  it('is entered with its title, its phase and since when, and the fields of the form that are filled in', () => {
    const fields = { title: 'Fælles blodbank', portfolio: 'SYS', budget: 9_000_000, purpose: '', manager: null };
    const { record, entries, effects } = accepted(create({ fields }));
    expect(record).toEqual({
      title: 'Fælles blodbank',
      portfolio: 'SYS',
      budget: 9_000_000,
      state: 'execution',
      phases: [{ phase: 'execution', from: '2026-09-15' }],
      entered: TODAY,
    });
    expect(recordSchema(projectList).safeParse(record).success).toBe(true);
    expect(entries).toEqual([{ action: 'create', rule: 'GATE-1', data: { phase: 'execution', from: '2026-09-15' } }]);
    expect(effects).toEqual([]);
  });

  it('ST-1: owes reports from the month in which it is entered, in the phase that it is in, and for none of the months before', () => {
    const { record } = accepted(create());
    const months = monthsFrom('2026-09', '2026-12');
    expect(months.map((month) => owes(record, month))).toEqual([false, false, true, true]);
    expect(owes(accepted(create({ phase: 'analysis' })).record, '2026-11')).toBe(false);
    expect(phaseOn(record, '2026-09-14')).toBeNull();
    // Nothing is missing on the day it is entered; what was reported elsewhere can still be written.
    expect(owedReports(record, [], TODAY, SETTINGS).map(({ month }) => month)).toEqual(['2026-11']);
    expect(mayReport(record, '2026-10')).toBe(true);
    expect(monthCell(record, '2026-10', [], TODAY, SETTINGS)).toEqual({ is: 'not-owed' });
    expect(monthCell(record, '2026-10', [published('2026-10', 'yellow')], TODAY, SETTINGS)).toMatchObject({
      is: 'reported',
      light: 'yellow',
    });
  });

  it('GATE-1: can be in every phase but the last, and meets the gate of its phase next', () => {
    expect(FIRST_PHASES).toEqual(PHASE_KEYS.slice(0, -1));
    for (const phase of FIRST_PHASES) expect(nextGate(accepted(create({ phase })).record)?.gate.from).toBe(phase);
    expect(fieldsOf({ phase: 'closed' })).toEqual(['phase not-a-choice']);
  });

  it('is entered by the secretariat alone', () => {
    for (const part of PROJECT_PARTS.filter((one) => one !== 'secretariat'))
      expect(`${part} ${refusedFor(create({}, WHO[part]))}`).toBe(`${part} not-your-part`);
    expect(refusedFor(create({ phase: 'closed' }, STRANGER))).toBe('not-your-part');
  });

  it('names every field that does not fit, at once', () => {
    expect(fieldsOf({ from: TODAY })).toEqual([]);
    expect(fieldsOf({ from: '2026-11-21' })).toEqual(['from out-of-range']);
    expect(fieldsOf({ from: '0026-02-03' })).toEqual(['from out-of-range']);
    expect(fieldsOf({ from: '2026-02-30' })).toEqual(['from not-a-date']);
    expect(
      fieldsOf({ fields: { title: ' ', start: '2026-01-02', plannedEnd: '2026-01-01' }, from: '2027-01-01' }),
    ).toEqual(['title required', 'from out-of-range', 'plannedEnd out-of-range']);
    for (const title of [undefined, null, '']) expect(fieldsOf({ fields: { title } })).toEqual(['title required']);
  });
});
