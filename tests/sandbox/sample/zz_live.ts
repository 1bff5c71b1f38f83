import { startSandbox } from '../../../src/sandbox/sandbox.ts';
const t = performance.now();
const box = await startSandbox({ port: 0, folder: process.argv[2] ?? '/tmp/sbx-sample', log: (m, e) => console.error(m, String(e).slice(0, 300)) });
console.log('started ms', performance.now() - t, box.origin);
const get = async (p: string, token?: string) => (await fetch(box.origin + p, token ? { headers: { authorization: `Bearer ${token}` } } : {})).json();
const people = await get('/sandbox/people');
console.log(people.length, JSON.stringify(people.slice(0, 3)));
for (const c of await get('/sandbox/channels')) {
  const ms = await get(`/sandbox/channels/${encodeURIComponent(c.id)}/messages`);
  console.log(c.team, c.name, '|', c.body, '|', ms.length, ms.map((m: any) => `${m.at} ${m.summary}`));
}
for (const p of ['fsa-e-journal', 'sys-sjaelland', 'sys-hovedstaden', 'rsi-sekretariatet', 'sys-tidligere']) {
  const { token } = await (await fetch(`${box.origin}/sandbox/token`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ person: p }) })).json();
  const o = await get('/api/overview', token);
  console.log(p, JSON.stringify(o).slice(0, 1500));
}
console.log((await fetch(box.origin + '/healthz')).status);
await box.close();
process.exit(0);
