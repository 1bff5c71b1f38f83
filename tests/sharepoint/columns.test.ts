// Columns keep to SharePoint's limits, and provisioning adds what is lacking: never more, never less, never twice.
import type { ColumnDefinition } from '@microsoft/microsoft-graph-types';
import { describe, expect, it } from 'vitest';
import { changeList } from '../../src/domain/change/change.list.ts';
import { choice, text } from '../../src/domain/list/field.ts';
import { defineList } from '../../src/domain/list/list.ts';
import { LISTS } from '../../src/domain/lists.ts';
import { applyPlan } from '../../src/sharepoint/applyPlan.ts';
import { columnsOf } from '../../src/sharepoint/columns.ts';
import { planProvisioning } from '../../src/sharepoint/provision.ts';
import { must, openBench, SITE } from './bench.ts';

describe('columns', () => {
  it.each(LISTS.map((list) => [list.title, list] as const))(
    'of %s keep to the limits of SharePoint',
    (_title, list) => {
      const columns = columnsOf(list);
      const names = columns.map(({ name }) => name.toLowerCase());
      const displayNames = columns.map(({ displayName }) => displayName.toLowerCase());
      expect(new Set(names).size).toBe(names.length);
      expect(new Set(displayNames).size).toBe(displayNames.length);
      expect(columns.filter(({ indexed }) => indexed === true).length).toBeLessThanOrEqual(20);
      for (const { name } of columns) expect(name).toMatch(/^[A-Za-z][A-Za-z0-9]{0,31}$/);
      for (const { name } of columns)
        expect(['ID', 'Attachments', 'Author', 'Editor', 'Created', 'Modified']).not.toContain(name);
    },
  );

  it('tells labels apart by which their keys are read', () => {
    for (const list of LISTS) {
      for (const field of Object.values(list.fields)) {
        if (field.kind !== 'choice') continue;
        const labels = Object.values(field.options);
        expect(new Set(labels).size, `${list.name}: ${field.label}`).toBe(labels.length);
      }
    }
  });

  it('gives two fields with one label two display names', () => {
    const twins = defineList({
      name: 'twins',
      title: 'Tvillinger',
      governed: false,
      fields: { one: text('Navn'), two: text('Navn') },
    });
    expect(columnsOf(twins).map(({ displayName }) => displayName)).toEqual(['Navn', 'Navn (2)', 'Nøgle']);
  });

  it('gives every list a unique, indexed key, and governed lists their log', () => {
    const byName = new Map(columnsOf(changeList).map((column) => [column.name, column]));
    expect(byName.get('Key')).toMatchObject({ indexed: true, enforceUniqueValues: true });
    expect(byName.get('LogNumber')?.number).toEqual({ decimalPlaces: 'none' });
    expect(byName.get('LogHead')).toMatchObject({ hidden: true });
    expect(byName.get('Ledger')).toMatchObject({ hidden: true, text: { allowMultipleLines: true } });
  });
});

describe('provisioning', () => {
  it('creates every list once, and plans nothing more', async () => {
    const { client } = await openBench({ provisioned: false });
    const first = must(await planProvisioning(client, SITE, LISTS));
    expect(first.steps.map((step) => step.do)).toEqual(LISTS.map(() => 'create-list'));
    must(await applyPlan(client, SITE, first));
    expect(must(await planProvisioning(client, SITE, LISTS))).toEqual({ steps: [], differences: [], problems: [] });
  });

  it('applies an old plan a second time without harm', async () => {
    const { client } = await openBench({ provisioned: false });
    const plan = must(await planProvisioning(client, SITE, LISTS));
    must(await applyPlan(client, SITE, plan));
    must(await applyPlan(client, SITE, plan));
    expect(must(await planProvisioning(client, SITE, LISTS)).steps).toEqual([]);
  });

  it('goes on where it was broken off', async () => {
    const { client, faults } = await openBench({ provisioned: false });
    const plan = must(await planProvisioning(client, SITE, LISTS));
    faults.set({ seed: 1, rules: [{ match: 'PATCH', status: 403, times: 1 }] });
    expect((await applyPlan(client, SITE, plan)).ok).toBe(false);
    const rest = must(await planProvisioning(client, SITE, LISTS));
    expect(rest.steps[0]).toMatchObject({ do: 'extend-column', column: 'Title' });
    must(await applyPlan(client, SITE, rest));
    expect(must(await planProvisioning(client, SITE, LISTS)).steps).toEqual([]);
  });

  it('two instances provision at once', async () => {
    const { client } = await openBench({ provisioned: false });
    const plan = must(await planProvisioning(client, SITE, LISTS));
    const both = await Promise.all([applyPlan(client, SITE, plan), applyPlan(client, SITE, plan)]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(must(await client.lists(SITE)).length).toBe(LISTS.length);
    expect(must(await planProvisioning(client, SITE, LISTS)).steps).toEqual([]);
  });

  it('adds columns, choices and indexes beside what people have, and reports what differs', async () => {
    const { client } = await openBench({ provisioned: false });
    const theirs: ColumnDefinition[] = [
      { name: 'State', displayName: 'Status', choice: { choices: ['Kladde', 'Parkeret'] } },
      { name: 'OneOffCost', displayName: 'Engangsudgift i alt', text: {} },
      { name: 'System', displayName: 'It-system', text: {} },
      { name: 'Eget', displayName: 'Vores eget felt', text: {} },
    ];
    must(await client.createList(SITE, 'Ændringsønsker', theirs));
    const plan = must(await planProvisioning(client, SITE, [changeList]));
    expect(plan.differences).toEqual([
      { list: 'changes', column: 'System', what: 'display-name', expected: 'System', found: 'It-system' },
      { list: 'changes', column: 'OneOffCost', what: 'kind', expected: 'number', found: 'text' },
    ]);
    must(await applyPlan(client, SITE, plan));
    const list = must(await client.getList(SITE, 'Ændringsønsker'));
    const column = (name: string) => list.columns?.find((one) => one.name === name);
    expect(column('State')).toMatchObject({ indexed: true });
    expect(column('State')?.choice?.choices?.slice(0, 4)).toEqual(['Kladde', 'Parkeret', 'Indsendt', 'Vurderes']);
    expect(column('System')).toMatchObject({ displayName: 'It-system', indexed: true });
    expect(column('Eget')).toMatchObject({ displayName: 'Vores eget felt' });
    expect(column('Title')).toMatchObject({ displayName: 'Titel' });
    expect(must(await planProvisioning(client, SITE, [changeList])).steps).toEqual([]);
  });

  it('adds a choice that a newer edition of a list has', async () => {
    const { client } = await openBench({ provisioned: false });
    const edition = (options: Record<string, string>) =>
      defineList({ name: 'log', title: 'Prøve', governed: false, fields: { state: choice('Status', options) } });
    must(await applyPlan(client, SITE, must(await planProvisioning(client, SITE, [edition({ a: 'Den ene' })]))));
    const plan = must(await planProvisioning(client, SITE, [edition({ a: 'Den ene', b: 'Den anden' })]));
    expect(plan.steps).toMatchObject([
      { do: 'extend-column', part: { choice: { choices: ['Den ene', 'Den anden'] } } },
    ]);
  });
});
