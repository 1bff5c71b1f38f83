// Bad input at the API: refused clearly, field by field, with nothing lost and nothing leaked.
import { SignJWT, generateKeyPair } from 'jose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personRows } from '../../src/sandbox/sample/people.ts';
import {
  aForm,
  openProduct,
  submitted,
  type Caller,
  type ChangeView,
  type Problem,
  type TestProduct,
} from './product.ts';

let product: TestProduct;
let fsa: Caller;

beforeAll(async () => {
  product = await openProduct();
  fsa = await product.as('fsa-e-journal');
});
afterAll(() => product.close());

const personNamed = (id: string) => {
  const found = personRows('2026-11-20').find((person) => person.id === id);
  if (!found) throw new Error(`The sample has no ${id}`);
  return found;
};

describe('a token', () => {
  it('is needed: without one the answer is 401 and says how', async () => {
    const { status, body, headers } = await product.withToken(null).get<Problem>('/api/changes');
    expect({ status, type: body.type }).toEqual({ status: 401, type: '/problems/signed-out' });
    expect(headers.get('www-authenticate')).toBe('Bearer');
    expect(headers.get('content-type')).toContain('application/problem+json');
  });

  it('is taken however its scheme is written', async () => {
    const token = await product.sandbox.entra.userToken(personNamed('fsa-e-journal'));
    for (const scheme of ['Bearer', 'bearer', 'BEARER']) {
      const answer = await fetch(`${product.origin}/api/me`, { headers: { authorization: `${scheme} ${token}` } });
      expect(answer.status).toBe(200);
    }
  });

  it('that has expired, is for another audience, lacks the scope or names another issuer is refused', async () => {
    const person = personNamed('fsa-e-journal');
    const { entra } = product.sandbox;
    const tokens = [
      await entra.userToken(person, 'api', { expiresIn: -60 }),
      await entra.userToken(person, 'graph'),
      await entra.userToken(person, 'api', { scope: 'something.else' }),
      await entra.userToken(person, 'api', { issuer: 'https://login.example.test/v2.0' }),
      await entra.connectorToken(`${product.origin}/sandbox/connector`),
    ];
    for (const token of tokens) expect((await product.withToken(token).get('/api/me')).status).toBe(401);
  });

  it('of a tenant that is not let in, signed by ourselves, or not signed at all is refused', async () => {
    const person = personNamed('fsa-e-journal');
    const foreign = await product.sandbox.entra.userToken({
      ...person,
      tenantId: '99999999-9999-4999-8999-999999999999',
    });
    const { privateKey } = await generateKeyPair('RS256');
    const claims = { tid: person.tenantId, oid: person.objectId, scp: 'access_as_user' };
    const forged = await new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'ours' })
      .setIssuer(`${product.origin}/sandbox/entra/${person.tenantId}/v2.0`)
      .setAudience('5a5d0000-0000-4000-8000-000000000002')
      .setExpirationTime('1h')
      .sign(privateKey);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${forged.split('.')[1]}.`;
    for (const token of [foreign, forged, unsigned, 'not-a-token']) {
      expect((await product.withToken(token).get('/api/changes')).status).toBe(401);
    }
  });

  it('of a person nobody knows is trusted and gives no right', async () => {
    const stranger = { ...personNamed('fsa-e-journal'), objectId: '00000000-dead-4000-8000-000000000000' };
    const caller = product.withToken(await product.sandbox.entra.userToken(stranger));
    const { status, body } = await caller.get<Problem>('/api/changes');
    expect({ status, reason: body.reason }).toEqual({ status: 403, reason: 'unknown-person' });
  });
});

describe('an amount', () => {
  it.each([
    ['-1', 'not-whole-kroner'],
    ['1e9', 'not-whole-kroner'],
    ['250.000,50', 'not-whole-kroner'],
    ['abc', 'not-whole-kroner'],
    ['1234567890123', 'not-whole-kroner'],
    ['', 'required'],
  ])('of “%s” in the query is refused as %s', async (amount, code) => {
    const { status, body } = await fsa.get<Problem>(`/api/changes/route?oneOffCost=${encodeURIComponent(amount)}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/invalid', fields: [{ field: 'oneOffCost', code }] });
  });

  it.each([[-1], [250_000.5], ['250000'], ['abc'], [1e12], [{}]])(
    'of %j in a form is refused at its field, in Danish',
    async (oneOffCost) => {
      const { status, body } = await fsa.post<Problem>('/api/changes', aForm({ oneOffCost }));
      expect(status).toBe(400);
      expect(body.fields?.map(({ field }) => field)).toEqual(['oneOffCost']);
      expect(body.fields?.[0]?.message).toMatch(/hele kroner|Grænsen/);
    },
  );

  it.each(['9999-12-31', '1899-12-31'])('is routed on no day that SharePoint cannot keep: %s', async (day) => {
    const { status, body } = await fsa.get<Problem>(`/api/changes/route?oneOffCost=250000&submitted=${day}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ type: '/problems/invalid', fields: [{ field: 'submitted', code: 'out-of-range' }] });
  });

  it('of exactly twelve digits is taken', async () => {
    expect((await fsa.get('/api/changes/route?oneOffCost=999999999999')).status).toBe(200);
  });
});

describe('a day', () => {
  it.each([
    ['wantedBy', 'Vælg en dato mellem 1900 og 8899.'],
    ['deadline', 'Vælg en dato inden for det næste år.'],
  ])('that %s cannot be is told of as a day, not as a number', async (field, message) => {
    const change = await submitted(fsa, { oneOffCost: 180_000 });
    const day = '9000-01-01';
    const answer =
      field === 'wantedBy'
        ? await fsa.post<Problem>('/api/changes', aForm({ wantedBy: day }))
        : await (
            await product.as('rsi-sekretariatet')
          ).post<Problem>(`/api/changes/${change.id}/open-round`, {
            version: change.version,
            body: 'SYS',
            deadline: day,
          });
    expect(answer.body.fields).toMatchObject([{ field, code: 'out-of-range', message }]);
  });
});

describe('a method', () => {
  it.each([
    ['DELETE', '/api/changes/c1', 'GET, HEAD, PATCH'],
    ['PUT', '/api/changes', 'GET, HEAD, POST'],
    ['POST', '/api/changes/page', 'GET, HEAD'],
    ['GET', '/api/rounds/r1/approve', 'POST'],
    ['GET', '/api/messages', 'POST'],
    ['DELETE', '/api/openapi.json', 'GET, HEAD'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['PUT', '/changes', 'GET, HEAD'],
  ])('%s that %s does not answer to is refused with those that it does: %s', async (method, path, allow) => {
    const answer = await fetch(`${product.origin}${path}`, { method, headers: { 'accept-language': 'en' } });
    expect({ status: answer.status, allow: answer.headers.get('allow') }).toEqual({ status: 405, allow });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await answer.json()).toMatchObject({
      type: '/problems/method',
      title: 'That cannot be done at this address',
    });
  });
});

describe('a body', () => {
  it('with a title of 300 characters is refused with the limit', async () => {
    const { body } = await fsa.post<Problem>('/api/changes', aForm({ title: 'æ'.repeat(300) }));
    expect(body.fields).toMatchObject([{ field: 'title', code: 'too-long', limit: 255 }]);
  });

  it('with unknown fields, `__proto__` among them, is refused, each named', async () => {
    const { status, body } = await fsa.post<Problem>(
      '/api/changes',
      '{"title":"a","system":"e-journal","__proto__":{"isAdmin":true},"state":"approved","zzz":1}',
    );
    expect(status).toBe(400);
    expect(body.fields?.map(({ field, code }) => `${field} ${code}`).toSorted()).toEqual([
      '__proto__ unknown-field',
      'state unknown-field',
      'zzz unknown-field',
    ]);
  });

  it('of 10 MB is refused before it is read whole', async () => {
    const { status, body } = await fsa.post<Problem>(
      '/api/changes',
      aForm({ description: 'x'.repeat(10 * 1024 * 1024) }),
    );
    expect({ status, type: body.type }).toEqual({ status: 413, type: '/problems/too-large' });
  });

  it('that is no JSON object is refused', async () => {
    for (const body of ['', '[]', 'null', '{"title":', '"text"']) {
      expect((await fsa.post('/api/changes', body)).status).toBe(400);
    }
  });

  it('without an Idempotency-Key is refused', async () => {
    const { status, body } = await fsa.post<Problem>('/api/changes', aForm(), '');
    expect(status).toBe(400);
    expect(body.fields).toMatchObject([{ field: 'Idempotency-Key', code: 'required' }]);
  });

  it('that names a system nobody has is refused at the system', async () => {
    const { body } = await fsa.post<Problem>('/api/changes', aForm({ system: 'no-such-system' }));
    expect(body.fields).toMatchObject([{ field: 'system', code: 'unknown-reference' }]);
  });
});

describe('a title', () => {
  it.each([
    '**fed** [link](https://x.test) `kode`',
    '<at>Alle</at> <script>alert(1)</script>',
    '🚑 Ambulancer 👩‍⚕️',
    '=SUM(A1)',
  ])('of “%s” is kept as it was typed', async (title) => {
    const filed = await fsa.post<ChangeView>('/api/changes', aForm({ title }));
    expect(filed.status).toBe(201);
    expect((await fsa.get<ChangeView>(`/api/changes/${filed.body.id}`)).body.title).toBe(title);
  });
});

describe('the same key', () => {
  it('files one request however often it is sent, also at the same moment', async () => {
    const key = crypto.randomUUID();
    const sent = await Promise.all(
      [1, 2, 3].map(() => fsa.post<ChangeView>('/api/changes', aForm({ title: 'Kun én' }), key)),
    );
    expect(new Set(sent.map(({ body }) => body.id)).size).toBe(1);
    const all = await fsa.get<ChangeView[]>('/api/changes');
    expect(all.body.filter(({ title }) => title === 'Kun én')).toHaveLength(1);
  });

  it('with other content is refused', async () => {
    const key = crypto.randomUUID();
    await fsa.post('/api/changes', aForm({ title: 'Først' }), key);
    const { status, body } = await fsa.post<Problem>('/api/changes', aForm({ title: 'Noget andet' }), key);
    expect({ status, reason: body.reason }).toEqual({ status: 409, reason: 'action-reused' });
  });
});

describe('an old version', () => {
  it('is told which fields changed, from what to what, by whom', async () => {
    const change = await submitted(fsa, { oneOffCost: 180_000 });
    await fsa.patch(`/api/changes/${change.id}`, { version: change.version, oneOffCost: 185_000 });
    const { status, body } = await fsa.patch<Problem>(`/api/changes/${change.id}`, {
      version: change.version,
      title: 'Sent',
    });
    expect({ status, type: body.type }).toEqual({ status: 409, type: '/problems/stale' });
    expect(body.current).toBe(change.version + 1);
    expect(body.changed).toMatchObject([{ field: 'oneOffCost', was: 180_000, now: 185_000, by: 'FSA, E-journal' }]);
  });
});

describe('a record', () => {
  it('that is not there is 404, after the body has been checked', async () => {
    expect((await fsa.get('/api/changes/no-such-case')).status).toBe(404);
    expect((await fsa.post('/api/changes/no-such-case/submit', { version: 1 })).status).toBe(404);
    expect((await fsa.post('/api/changes/no-such-case/submit', { version: 'x' })).status).toBe(400);
    expect((await fsa.get('/api/no-such-route')).status).toBe(404);
  });
});
