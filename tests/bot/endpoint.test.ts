// The bot's door: who is let in before anything is read, and what it says in chats. Through the SDK over HTTP.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createBot } from '../../src/bot/teamsApp.ts';
import { BOT, file, GROUP, openStage, putToSys, SYS, TAB, type Stage } from './stage.ts';
import { TENANTS } from '../../src/sandbox/sample/people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await putToSys(stage, await file(stage));
  await file(stage, { title: 'Ny *ledetekst* [her]', oneOffCost: 180_000 });
});
afterAll(() => stage.close());

const activity = (more: object = {}) => {
  const { name, tenantId, objectId } = stage.person('sys-sjaelland');
  return {
    type: 'message',
    id: '1',
    channelId: 'msteams',
    text: 'overblik',
    serviceUrl: stage.serviceUrl,
    from: { id: '29:1', name, aadObjectId: objectId },
    recipient: { id: `28:${BOT}` },
    conversation: {
      id: stage.connector.personalChat(stage.person('sys-sjaelland')),
      conversationType: 'personal',
      tenantId,
    },
    channelData: { tenant: { id: tenantId } },
    ...more,
  };
};
const send = (body: unknown, authorization: string, headers: Record<string, string> = {}) =>
  stage.post('/api/messages', typeof body === 'string' ? body : JSON.stringify(body), { authorization, ...headers });
const genuine = async (serviceUrl = stage.serviceUrl) => `Bearer ${await stage.entra.connectorToken(serviceUrl)}`;

/** The token with one claim changed, and its signature as it was. */
const forged = (token: string, claims: object) => {
  const [head = '', payload = '', signature = ''] = token.replace('Bearer ', '').split('.');
  const read = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return `Bearer ${head}.${Buffer.from(JSON.stringify({ ...read, ...claims })).toString('base64url')}.${signature}`;
};
const unsigned = (token: string) => {
  const head = Buffer.from(JSON.stringify({ alg: 'none', typ: 'JWT' })).toString('base64url');
  return `Bearer ${head}.${token.split('.')[1] ?? ''}.x`;
};

describe('The bot’s endpoint', () => {
  it('lets in the Bot Framework’s own token', async () => {
    expect((await send(activity({ type: 'typing' }), await genuine())).status).toBe(200);
  });

  it('answers 401 to every other token', async () => {
    const person = stage.person('sys-sjaelland');
    const { issuer } = { issuer: stage.entra.cloud.tokenIssuer };
    const tokens = [
      '',
      'Bearer',
      'Bearer a.b.c',
      `Basic ${BOT}`,
      `Bearer ${await stage.entra.userToken(person)}`,
      `Bearer ${await stage.entra.userToken(person, 'api', { audience: BOT })}`,
      `Bearer ${await stage.entra.userToken(person, 'api', { audience: BOT, issuer })}`,
      `Bearer ${await stage.entra.appToken('https://api.botframework.com')}`,
      await genuine('https://elsewhere.test'),
      forged(await genuine(), { aud: 'another-bot' }),
      forged(await stage.entra.userToken(person), { iss: issuer, aud: BOT, serviceurl: stage.serviceUrl }),
      unsigned(await genuine()),
    ];
    for (const token of tokens) expect.soft((await send(activity(), token)).status, token.slice(0, 40)).toBe(401);
    expect(stage.connector.messages(stage.connector.personalChat(person))).toEqual([]);
  });

  it('answers 401 to a genuine token without a service URL, with an unknown one, or with what is no JSON', async () => {
    const bodies = [
      activity({ serviceUrl: undefined }),
      activity({ serviceUrl: '' }),
      activity({ serviceUrl: 'https://evil.test/' }),
      activity({ serviceUrl: `${stage.serviceUrl}.evil.test` }),
      activity({ serviceUrl: stage.serviceUrl.replace('http://', 'http://user@') }),
      activity({ serviceUrl: { toString: 'x' } }),
      '[]',
      '{"type":',
    ];
    for (const body of bodies) expect.soft((await send(body, await genuine())).status).toBe(401);
    const text = await send(activity(), await genuine(), { 'content-type': 'text/plain' });
    expect(text.status).toBe(401);
  });

  it('answers 413 to a body that no activity needs, and 401 first to a wrong token', async () => {
    const large = activity({ text: 'a'.repeat(10_000_000) });
    expect((await send(large, await genuine())).status).toBe(413);
    expect((await send(large, 'Bearer a.b.c')).status).toBe(401);
  });

  it('is not opened by an environment variable, nor by a configuration that trusts two issuers', async () => {
    process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'] = 'true';
    const other = await openStage();
    delete process.env['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS'];
    const unsignedToken = unsigned(await genuine());
    const body = JSON.stringify(activity({ serviceUrl: other.serviceUrl }));
    expect((await other.post('/api/messages', body, { authorization: unsignedToken })).status).toBe(401);
    other.close();
    const config = {
      baseUrl: 'https://styringsrum.example',
      ...TAB,
      appId: BOT,
      tenantId: TENANTS.host,
      issuer: 'https://sts.windows.net/x',
      serviceUrls: ['https://smba.trafficmanager.net/emea/'] as const,
      token: async () => '',
      readMessages: async () => null,
    };
    await expect(createBot({ ports: () => stage.ports, config, log: () => undefined })).rejects.toThrow('issuer');
  });
});

describe('The bot in a chat', () => {
  const ask = async (person: string, text: string, channel?: string) => {
    const { name, tenantId, objectId } = stage.person(person);
    const personal = stage.connector.personalChat(stage.person(person));
    const place = channel ?? personal;
    if (!channel) await openChat(person);
    const before = stage.connector.messages(place).length;
    const sent = await send(
      activity({
        text,
        from: { id: '29:1', name, aadObjectId: objectId },
        conversation: { id: place, conversationType: channel ? 'channel' : 'personal', tenantId },
        channelData: { tenant: { id: tenantId }, ...(channel && { channel: { id: channel } }) },
      }),
      await genuine(),
    );
    expect(sent.status).toBe(200);
    return stage.connector.messages(place).slice(before).at(0)?.text ?? '';
  };

  /** As adding the app does. */
  const openChat = async (person: string) => {
    const { tenantId, objectId } = stage.person(person);
    const token = await stage.entra.appToken('https://api.botframework.com');
    await fetch(`${stage.serviceUrl}/v3/conversations`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ tenantId, members: [{ id: objectId, tenantId }] }),
    });
  };

  it('tells a person what waits for them, with links, and nothing else', async () => {
    const text = await ask('sys-nordjylland', 'Overblik');
    expect(text).toContain('**Det venter på dig: 2 sager**');
    expect(text).toMatch(
      /- \[ÆØ-\d+ Søgning på tværs af journalnotater\]\(https:\/\/teams\.microsoft\.com\/l\/entity\//,
    );
    expect(text).toContain('svar i SYS senest fredag 27. november');
    expect(text).toContain(String.raw`Ny \*ledetekst\* \[her\]`);
    expect(text).toContain('afgør ønsket for regionen');
    expect(await ask('rsi-sjaelland', 'overview')).toBe('Nothing waits for you right now.');
  });

  it('tells a channel the open cases of its body', async () => {
    const text = await ask('sys-sjaelland', '<at>Styringsrum</at> sager', SYS);
    expect(text).toContain('**Åbne i SYS: 1 sag**');
    expect(text).toContain('E-journal · svarfrist fredag 27. november, 0 af 5 har svaret');
    expect(await ask('fsg-e-journal-sjaelland', '<at>Styringsrum</at> cases', GROUP)).toContain(
      'can be commented on until',
    );
    expect(await ask('sys-sjaelland', 'sager', '19:generelt@thread.tacv2')).toContain('hører ikke til et organ');
  });

  it('answers anything else with help, and a person without a seat with why', async () => {
    expect(await ask('sys-sjaelland', 'hvad kan du?')).toContain('Skriv **overblik**');
    expect(await ask('sys-sjaelland', 'help', SYS)).toContain('Write **cases**');
    expect(await ask('sys-tidligere', 'overblik')).toContain('Du har ikke en plads');
  });

  it('greets a team that it is added to', async () => {
    const before = stage.connector.messages(SYS).length;
    const sent = await send(
      activity({
        type: 'installationUpdate',
        action: 'add',
        text: undefined,
        conversation: { id: SYS, conversationType: 'channel', tenantId: TENANTS.host },
        channelData: { tenant: { id: TENANTS.host }, team: { id: SYS } },
      }),
      await genuine(),
    );
    expect(sent.status).toBe(200);
    expect(stage.connector.messages(SYS).slice(before).at(0)?.text).toContain('Styringsrum er klar i dette team');
  });
});
