// Items and their fields behave as SharePoint's do through Graph: values, refusals, eTags, versions.
import type { ListItem } from '@microsoft/microsoft-graph-types';
import { describe, expect, it } from 'vitest';
import { addItem, BASE, call, clientOf, ITEMS, openWithList } from './sandbox.ts';

const NOW = new Date('2026-11-20T10:11:12.345Z');
const withClock = { now: () => NOW };

describe('creating an item', () => {
  it('answers 201 with the item and its fields in the observed shape', async () => {
    const graph = await openWithList(withClock);
    const { status, body } = await call(graph, 'POST', ITEMS, { fields: { Title: 'Første', Key: 'a' } });
    expect(status).toBe(201);
    const etag = body['@odata.etag'];
    expect(etag).toMatch(/^"[0-9a-f-]{36},1"$/);
    expect(body).toMatchObject({
      '@odata.context': expect.stringContaining(`${BASE}/$metadata#sites('root')/lists('`),
      eTag: etag,
      id: '1',
      createdDateTime: '2026-11-20T10:11:12Z',
      lastModifiedDateTime: '2026-11-20T10:11:12Z',
      contentType: { name: 'Item' },
      parentReference: { id: expect.any(String), siteId: expect.stringMatching(/^[^,]+,[^,]+,[^,]+$/) },
    });
    expect(body['fields']).toEqual({
      '@odata.etag': etag,
      Title: 'Første',
      Key: 'a',
      id: '1',
      ContentType: 'Item',
      Modified: '2026-11-20T10:11:12Z',
      Created: '2026-11-20T10:11:12Z',
      AuthorLookupId: '7',
      EditorLookupId: '7',
      _UIVersionString: '1.0',
      Attachments: false,
      Edit: '',
      LinkTitleNoMenu: 'Første',
      LinkTitle: 'Første',
      ItemChildCount: '0',
      FolderChildCount: '0',
      _ComplianceFlags: '',
      _ComplianceTag: '',
      _ComplianceTagWrittenTime: '',
      _ComplianceTagUserId: '',
      AppAuthorLookupId: '5',
      AppEditorLookupId: '5',
    });
  });

  it('reads back every kind of value as SharePoint does', async () => {
    const graph = await openWithList();
    const { fields } = await addItem(graph, {
      Title: 'æøå 😀',
      Amount: 250_000,
      Open: false,
      Due: '2026-11-20',
      At: '2026-11-20T12:00:00.789+01:00',
      Story: 'Linje 1\nLinje 2',
      State: 'Noget helt andet',
      OwnerLookupId: 10,
      'TeamLookupId@odata.type': 'Collection(Edm.Int32)',
      TeamLookupId: [10, 11],
    });
    expect(fields).toMatchObject({
      Title: 'æøå 😀',
      Amount: 250_000,
      Open: false,
      Due: '2026-11-20T00:00:00Z',
      At: '2026-11-20T11:00:00Z',
      Story: 'Linje 1\nLinje 2',
      State: 'Noget helt andet',
      OwnerLookupId: '10',
    });
    expect(fields['Team']).toMatchObject([{ LookupId: 10 }, { LookupId: 11 }]);
    expect(fields).not.toHaveProperty('Owner');
  });

  it.each([
    ['an unknown field', { Nope: 1 }, "Field 'Nope' is not recognized"],
    ['a leading underscore', { _fieldExample: 'aaa' }, "Field '_fieldExample' is not recognized"],
    ['__proto__', JSON.parse('{"__proto__":"x"}'), "Field '__proto__' is not recognized"],
    ['256 characters in a single line', { Title: 'x'.repeat(256) }, 'Invalid text value'],
    ['64.000 characters in a note', { Story: 'x'.repeat(64_000) }, 'Invalid text value'],
    ['an untyped array', { TeamLookupId: [1] }, 'A value without a type name was found'],
    ['an object', { Title: { a: 1 } }, 'A value without a type name was found'],
    ['a hyperlink value', { Link: { Url: 'https://x', Description: 'd' } }, 'Invalid request'],
    ['text in a number', { Amount: '12' }, 'does not fit'],
    ['a number in a text', { Title: 12 }, 'does not fit'],
    ['text in a boolean', { Open: 'ja' }, 'does not fit'],
    ['a day that does not exist', { Due: '2026-02-30' }, 'does not fit'],
    ['the plain name of a person column', { Owner: 'x' }, "Field 'Owner' is not recognized"],
    ['a field that the service writes', { Modified: '2026-01-01T00:00:00Z' }, 'read-only'],
  ])('refuses %s with 400', async (_, fields, message) => {
    const graph = await openWithList();
    const { status, body } = await call(graph, 'POST', ITEMS, { fields });
    expect(status).toBe(400);
    expect(body.error.code).toBe('invalidRequest');
    expect(body.error.message).toContain(message);
    expect(body.error.innerError).toHaveProperty('request-id');
    expect((await call(graph, 'GET', ITEMS)).body.value).toEqual([]);
  });

  it('takes exactly 255 characters in a line and 63.999 in a note', async () => {
    const graph = await openWithList();
    const { fields } = await addItem(graph, { Title: 'x'.repeat(255), Story: 'y'.repeat(63_999) });
    expect(String(fields['Story'])).toHaveLength(63_999);
  });

  it('refuses a duplicate in a unique column, in any case of letters, and writes nothing', async () => {
    const graph = await openWithList();
    await addItem(graph, { Key: 'runde-1' });
    const { status, body } = await call(graph, 'POST', ITEMS, { fields: { Key: 'Runde-1' } });
    expect(status).toBe(400);
    expect(body.error.message).toContain('duplicate values were found in the following field(s) in the list: [Key]');
    await addItem(graph, { Title: 'uden nøgle' });
    await addItem(graph, { Title: 'heller ingen' });
    expect((await call(graph, 'GET', ITEMS)).body.value).toHaveLength(3);
    expect((await call(graph, 'PATCH', `${ITEMS}/2/fields`, { Key: 'RUNDE-1' })).status).toBe(400);
    expect((await call(graph, 'PATCH', `${ITEMS}/1/fields`, { Key: 'Runde-1' })).status).toBe(200);
  });

  it('sends a lookup value astray when a text column XId stands beside X', async () => {
    const graph = await openWithList();
    await call(graph, 'POST', '/sites/root/lists/Sager/columns', { name: 'OwnerId', text: {} });
    expect((await addItem(graph, { OwnerLookupId: '6' })).fields['OwnerId']).toBe('6');
    expect((await call(graph, 'POST', ITEMS, { fields: { OwnerLookupId: 6 } })).status).toBe(500);
  });
});

describe('changing an item', () => {
  it('answers the fields, raises the number of the eTag, and empties a field by null', async () => {
    const graph = await openWithList();
    const item = await addItem(graph, { Title: 'a', Amount: 1, Story: 'x' });
    const { status, body } = await call(graph, 'PATCH', `${ITEMS}/1/fields`, { Amount: null, Title: 'b', Story: '' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ Title: 'b', id: '1', _UIVersionString: '2.0' });
    expect(body).not.toHaveProperty('Amount');
    expect(body).not.toHaveProperty('Story');
    expect(body['@odata.etag']).toBe(String(item['eTag']).replace(',1"', ',2"'));
  });

  it('lets one of two writers with the same eTag through, and answers 412 to the other', async () => {
    const graph = await openWithList();
    const { eTag } = await addItem(graph, { Title: 'a' });
    const write = (path: string, body: object, match: string) =>
      call(graph, 'PATCH', path, body, { 'if-match': match });
    const results = await Promise.all([1, 2, 3].map((n) => write(`${ITEMS}/1/fields`, { Amount: n }, String(eTag))));
    expect(results.map((result) => result.status).toSorted((a, b) => a - b)).toEqual([200, 412, 412]);
    const stale = results.find((result) => result.status === 412);
    expect(stale?.body.error).toMatchObject({ code: 'notAllowed', innerError: { code: 'preconditionFailed' } });
    const onItem = await write(`${ITEMS}/1`, { fields: { Amount: 9 } }, String(eTag));
    expect([onItem.status, onItem.body.error.code]).toEqual([412, 'resourceModified']);
    expect((await write(`${ITEMS}/1/fields`, { Amount: 4 }, '*')).status).toBe(200);
    expect((await call(graph, 'DELETE', `${ITEMS}/1`, undefined, { 'if-match': String(eTag) })).status).toBe(412);
  });

  it('keeps every version, newest first, with its fields', async () => {
    const graph = await openWithList();
    await addItem(graph, { Title: 'a' });
    await call(graph, 'PATCH', `${ITEMS}/1/fields`, { Title: 'b' });
    await call(graph, 'PATCH', `${ITEMS}/1`, { fields: { Title: 'c' } });
    const { body } = await call(graph, 'GET', `${ITEMS}/1/versions?$expand=fields($select=Title)`);
    expect(body.value.map(({ id, fields }) => [id, fields['Title']])).toEqual([
      ['3.0', 'c'],
      ['2.0', 'b'],
      ['1.0', 'a'],
    ]);
    expect((await call(graph, 'GET', `${ITEMS}/1/versions/1.0`)).body).toMatchObject({
      id: '1.0',
      fields: { Title: 'a' },
    });
    expect((await call(graph, 'GET', `${ITEMS}/1/versions/2.0/fields`)).body).toMatchObject({ Title: 'b' });
    expect((await call(graph, 'GET', `${ITEMS}/1/versions/4.0`)).status).toBe(404);
  });
});

describe('reading an item', () => {
  it('shows a hidden column only when $select names it', async () => {
    const graph = await openWithList();
    await addItem(graph, { Title: 'a', Secret: '{}' });
    const read = async (query: string) => (await call(graph, 'GET', `${ITEMS}/1${query}`)).body;
    expect((await read('?$expand=fields'))['fields']).not.toHaveProperty('Secret');
    expect((await read('?expand=fields($select=Secret,Title)'))['fields']).toEqual({
      '@odata.etag': expect.any(String),
      Title: 'a',
      Secret: '{}',
    });
    expect(await read('/fields')).not.toHaveProperty('Secret');
    expect(await read('/fields?$select=Secret')).toHaveProperty('Secret', '{}');
    expect(await read('')).not.toHaveProperty('fields');
    expect(Object.keys(await read('?$select=id,eTag')).toSorted()).toEqual([
      '@odata.context',
      '@odata.etag',
      'eTag',
      'id',
    ]);
  });

  it('refuses inner options without a dollar sign in the observed words', async () => {
    const graph = await openWithList();
    const { status, body } = await call(graph, 'GET', `${ITEMS}?expand=fields(select=YesNo,Currency)`);
    expect(status).toBe(400);
    expect(body.error.code).toBe('-1, Microsoft.SharePoint.Client.InvalidClientQueryException');
    expect(body.error.message).toBe('The expression "fields(select" is not valid.');
  });

  it('answers 404 itemNotFound for what is not there or no longer there', async () => {
    const graph = await openWithList();
    await addItem(graph, { Title: 'a' });
    expect((await call(graph, 'DELETE', `${ITEMS}/1`)).status).toBe(204);
    for (const path of [
      `${ITEMS}/1`,
      `${ITEMS}/1/fields`,
      `${ITEMS}/x`,
      '/sites/root/lists/Nej/items',
      '/sites/other',
    ]) {
      const { status, body } = await call(graph, 'GET', path);
      expect([status, body.error.code]).toEqual([404, 'itemNotFound']);
    }
    expect((await addItem(graph, { Title: 'b' })).id).toBe('2');
  });

  it('gives the text of a row that a lookup points to when its plain name is selected', async () => {
    const graph = await openWithList();
    const list = await call(graph, 'GET', '/sites/root/lists/Sager');
    const lookup = { name: 'Parent', lookup: { listId: list.body['id'], columnName: 'Title' } };
    expect((await call(graph, 'POST', '/sites/root/lists/Sager/columns', lookup)).status).toBe(201);
    await addItem(graph, { Title: 'Mor' });
    await addItem(graph, { Title: 'Barn', ParentLookupId: 1 });
    const { body } = await call(graph, 'GET', `${ITEMS}/2/fields?$select=Parent,ParentLookupId`);
    expect(body).toMatchObject({ Parent: 'Mor', ParentLookupId: '1' });
  });
});

describe('the real Graph client', () => {
  it('creates, reads, changes and deletes through its own handlers', async () => {
    const graph = await openWithList();
    const client = clientOf(graph);
    const created: ListItem = await client.api(ITEMS).post({ fields: { Title: 'a', Key: 'k/1' } });
    const read: ListItem = await client.api(`${ITEMS}/${created.id}`).expand('fields($select=Title,Key)').get();
    expect(read.fields).toMatchObject({ Title: 'a', Key: 'k/1' });
    await client.api(`${ITEMS}/1/fields`).header('If-Match', String(read.eTag)).patch({ Title: 'b' });
    const again = client.api(`${ITEMS}/1/fields`).header('If-Match', String(read.eTag));
    await expect(again.patch({ Title: 'c' })).rejects.toMatchObject({ statusCode: 412, code: 'notAllowed' });
    const filter = encodeURIComponent("fields/Key eq 'k/1'");
    const found = await client.api(ITEMS).filter(filter).expand('fields').get();
    expect(found.value).toHaveLength(1);
    await client.api(`${ITEMS}/1`).delete();
    await expect(client.api(`${ITEMS}/1`).get()).rejects.toMatchObject({ statusCode: 404, code: 'itemNotFound' });
  });
});
