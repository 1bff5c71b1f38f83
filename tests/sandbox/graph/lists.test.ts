// The site, its lists and their columns: what can be created, what is refused, and in which words.
import { describe, expect, it } from 'vitest';
import { addItem, call, ITEMS, openGraph, openWithList } from './sandbox.ts';

const LISTS = '/sites/root/lists';
const COLUMNS = '/sites/root/lists/Sager/columns';

describe('the site', () => {
  it('is found as root and by its three-part id', async () => {
    const graph = openGraph();
    const root = await call(graph, 'GET', '/sites/root');
    expect(root.body).toMatchObject({ root: {}, siteCollection: { hostname: expect.any(String) } });
    expect((await call(graph, 'GET', `/sites/${String(root.body['id'])}/lists`)).body.value).toEqual([]);
  });
});

describe('a list', () => {
  it('is created with its columns and found by id, name and display name', async () => {
    const graph = openGraph();
    const created = await call(graph, 'POST', LISTS, {
      displayName: 'Ændringsønsker',
      columns: [{ name: 'Key', displayName: 'Nøgle', text: {}, indexed: true, enforceUniqueValues: true }],
      list: { template: 'genericList' },
    });
    expect(created.status).toBe(201);
    expect(created.body).toMatchObject({ displayName: 'Ændringsønsker', list: { template: 'genericList' } });
    for (const key of [
      String(created.body['id']),
      'Ændringsønsker',
      encodeURIComponent('Ændringsønsker'),
      'ÆNDRINGSøNSKER',
    ]) {
      expect((await call(graph, 'GET', `${LISTS}/${key}`)).body['id']).toBe(created.body['id']);
    }
    const { body } = await call(
      graph,
      'GET',
      `${LISTS}/${String(created.body['id'])}?$expand=columns($select=name,displayName,indexed)`,
    );
    expect(body['columns']).toContainEqual({ name: 'Key', displayName: 'Nøgle', indexed: true });
    expect(body['columns']).toContainEqual({ name: 'Title', displayName: 'Title', indexed: false });
  });

  it('is filtered by displayName and by nothing else', async () => {
    const graph = await openWithList();
    const of = (filter: string) => call(graph, 'GET', `${LISTS}?$filter=${encodeURIComponent(filter)}`);
    expect((await of("displayName eq 'Sager'")).body.value).toHaveLength(1);
    expect((await of("displayName eq 'Andet'")).body.value).toEqual([]);
    const refused = await of("name eq 'Sager'");
    expect([refused.status, refused.body.error.message]).toEqual([
      400,
      'The provided filter statement is not supported',
    ]);
  });

  it('is refused when its name is taken, and then none of its columns is left behind', async () => {
    const graph = await openWithList();
    const again = await call(graph, 'POST', LISTS, { displayName: 'sager' });
    expect([again.status, again.body.error.code]).toEqual([409, 'nameAlreadyExists']);
    const bad = await call(graph, 'POST', LISTS, {
      displayName: 'Ny',
      columns: [{ name: 'A', text: {} }, { name: 'B' }],
    });
    expect(bad.status).toBe(400);
    expect((await call(graph, 'GET', LISTS)).body.value).toHaveLength(1);
  });
});

describe('a column', () => {
  it.each([
    [
      'a currency',
      { name: 'Cost', currency: { locale: 'da-DK' } },
      'Unable to determine type of provided column definition',
    ],
    ['no type', { name: 'Cost' }, 'Unable to determine type of provided column definition'],
    ['two types', { name: 'Cost', text: {}, number: {} }, 'Unable to determine type of provided column definition'],
    [
      'several choices at once',
      { name: 'Tags', choice: { displayAs: 'checkBoxes', choices: ['a'] } },
      'Invalid request',
    ],
    ['a leading underscore', { name: '_x', text: {} }, 'underscore'],
    ['a leading letter outside ASCII', { name: 'Økonomi', text: {} }, 'underscore'],
    ['more than 32 characters', { name: 'A'.repeat(33), text: {} }, '32'],
    ['unique values without an index', { name: 'K', text: {}, enforceUniqueValues: true }, 'must be indexed'],
    ['an index on a note', { name: 'N', text: { allowMultipleLines: true }, indexed: true }, 'cannot be indexed'],
  ])('with %s is refused with 400', async (_, definition, message) => {
    const graph = await openWithList();
    const { status, body } = await call(graph, 'POST', COLUMNS, definition);
    expect([status, body.error.code]).toEqual([400, 'invalidRequest']);
    expect(body.error.message).toContain(message);
  });

  it('gets an encoded internal name for letters outside ASCII', async () => {
    const graph = await openWithList();
    expect((await call(graph, 'POST', COLUMNS, { name: 'Beløb', number: {} })).body['name']).toBe('Bel_x00f8_b');
  });

  it('cannot take a name that is taken, nor be the 21st index or the 13th lookup', async () => {
    const graph = await openWithList();
    expect((await call(graph, 'POST', COLUMNS, { name: 'key', text: {} })).status).toBe(409);
    expect((await call(graph, 'POST', COLUMNS, { name: 'Modified', text: {} })).status).toBe(409);
    const columns = (kind: object, count: number) =>
      Array.from({ length: count }, (_, n) => ({ name: `C${n}`, ...kind }));
    const create = async (kind: object, count: number) =>
      (
        await call(graph, 'POST', LISTS, {
          displayName: `${Object.keys(kind)[0]}${count}`,
          columns: columns(kind, count),
        })
      ).status;
    expect([await create({ text: {}, indexed: true }, 20), await create({ text: {}, indexed: true }, 21)]).toEqual([
      201, 400,
    ]);
    expect([await create({ personOrGroup: {} }, 12), await create({ personOrGroup: {} }, 13)]).toEqual([201, 400]);
  });

  it('can be indexed and made unique later, unless values repeat', async () => {
    const graph = await openWithList();
    await addItem(graph, { Loose: 'x', Title: 'a' });
    await addItem(graph, { Loose: 'x', Title: 'b' });
    const loose = (await call(graph, 'GET', COLUMNS)).body.value.find((column) => column['name'] === 'Loose');
    const patch = (key: string, body: object) => call(graph, 'PATCH', `${COLUMNS}/${key}`, body);
    expect((await patch(String(loose?.id), { enforceUniqueValues: true })).status).toBe(400);
    expect((await patch('Loose', { indexed: true, enforceUniqueValues: true })).status).toBe(400);
    expect((await patch('Title', { indexed: true, enforceUniqueValues: true })).body).toMatchObject({ indexed: true });
    expect((await call(graph, 'POST', ITEMS, { fields: { Title: 'A' } })).status).toBe(400);
    expect((await patch('Title', { number: {} })).status).toBe(400);
    expect((await patch('State', { choice: { choices: ['Ny'] } })).body['choice']).toMatchObject({ choices: ['Ny'] });
    expect((await patch('Title', { indexed: false, enforceUniqueValues: false })).status).toBe(200);
    const filter = encodeURIComponent("fields/Title eq 'a'");
    expect((await call(graph, 'GET', `${ITEMS}?$filter=${filter}`)).status).toBe(400);
  });

  it('never shows the facet of a hyperlink', async () => {
    const graph = await openWithList();
    expect((await call(graph, 'GET', `${COLUMNS}/Link`)).body).not.toHaveProperty('hyperlinkOrPicture');
  });
});
