// Everything that one reader can be told: each GET route of the API with what there is to ask it, the bot's chats, the cards.
import { createCardActions } from '../../src/bot/cardActions.ts';
import { chatReply } from '../../src/bot/chatReply.ts';
import { drawRecord } from '../../src/bot/drawRecord.ts';
import type { Route } from '../../src/contract/route.ts';
import { ROUTES } from '../../src/contract/routes.ts';
import { bodyList } from '../../src/domain/people/body.list.ts';
import { personList } from '../../src/domain/people/person.list.ts';
import { createServer } from '../../src/server/createServer.ts';
import { pdfText } from './pdfText.ts';
import type { Hidden } from './hiddenCase.ts';

const CONFIG = {
  clientId: 'tab',
  authority: 'https://login.microsoftonline.com/organizations',
  scope: 'scope',
  appId: 'app',
};
const STYLE = { tab: { teamsAppId: 'app', entityId: 'styringsrum' }, language: 'da' } as const;

/** What was asked, and what came: status and body as they were sent. */
export async function everyAnswer(hidden: Hidden, reader: string): Promise<ReadonlyMap<string, string>> {
  const { ports } = hidden.house;
  const answers = new Map<string, string>();
  const server = createServer({
    ports,
    check: () => Promise.resolve(identityOf(hidden, reader)),
    config: { ...CONFIG, ...STYLE.tab, hostOrigins: [], sample: false },
    pages: 'dist/tab',
    frameAncestors: [],
    baseUrl: 'https://styringsrum.example.dk',
    mountBot: () => undefined,
    ready: () => true,
    log: (message, error) => {
      throw new Error(message, { cause: error });
    },
  });
  for (const path of ROUTES.filter(({ method }) => method === 'get').flatMap((route) => addresses(route, hidden))) {
    const answer = await server.request(path);
    answers.set(path, `${answer.status} ${await saidIn(answer)}`);
  }
  const sender = senderOf(hidden, reader);
  const channels = ports.store.all(bodyList).flatMap(({ record }) => record.channelId ?? []);
  for (const channelId of [null, ...channels]) {
    for (const text of ['overblik', 'sager', 'overview', 'cases']) {
      answers.set(`${text} in ${channelId}`, chatReply(ports, STYLE.tab, { text, sender, channelId }));
    }
  }
  const actions = createCardActions({ ...STYLE, ports: () => ports, log: () => undefined });
  for (const key of cardKeys(hidden)) {
    const [list = '', id = ''] = key.split('/');
    const value = { action: { data: { action: 'refresh', record: key } } };
    answers.set(`refresh ${key}`, JSON.stringify(await actions.refresh({ ...sender, value })));
    // The closed case's own card holds the mark of its question, which every answer names.
    const isItsOwn = id === hidden.id || id.startsWith(`${hidden.id}-`);
    if (!isItsOwn) answers.set(`card ${key}`, JSON.stringify(drawRecord(ports, { list, id }, STYLE)));
  }
  return answers;
}

/** The cards of the closed case itself; there is none for a round that it has not had. */
export const ownCards = ({ house, id }: Hidden): string[] =>
  cardKeys({ ids: [id] }).flatMap((key) => {
    const [list = '', record = ''] = key.split('/');
    const drawing = drawRecord(house.ports, { list, id: record }, STYLE);
    return drawing ? [JSON.stringify(drawing)] : [];
  });

/** The route's addresses for every record that can be named, for every way of filtering and sorting, and for what is not there. */
function addresses({ path, query = {} }: Route, { ids }: Hidden): string[] {
  const paths = path.includes('{id}')
    ? [...ids, ...roundsOf(ids), ...ids.map(projectOf), ...ids.map(reportOf), 'none'].map((id) =>
        path.replace('{id}', id),
      )
    : [path];
  const asked = Object.keys(query).flatMap((name) => valuesOf(name, ids).map((value) => `${name}=${value}`));
  const first = Object.keys(query).find((name) => query[name]?.required);
  if (first === undefined) return paths.flatMap((address) => [address, ...asked.map((one) => `${address}?${one}`)]);
  return paths.flatMap((address) => valuesOf(first, ids).map((value) => `${address}?${first}=${value}`));
}

/** What an answer says: a paper's text is packed in its file. */
async function saidIn(answer: Response): Promise<string> {
  if (answer.headers.get('content-type') !== 'application/pdf') return answer.text();
  return pdfText(new Uint8Array(await answer.arrayBuffer()));
}

const projectOf = (id: string) => `project-${id}`;
const reportOf = (id: string) => `status-project-${id}-2026-11-v1`;
const roundsOf = (ids: readonly string[]) => ids.flatMap((id) => [1, 2, 3].map((number) => `${id}-r${number}`));
const cardKeys = ({ ids }: Pick<Hidden, 'ids'>) => [
  ...ids.map((id) => `changes/${id}`),
  ...roundsOf(ids).map((id) => `rounds/${id}`),
];

/** A query that is not known here has not been thought of: it fails. */
function valuesOf(name: string, ids: readonly string[]): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = {
    view: ['open', 'mine', 'year', 'all'],
    q: ['lukkede', 'hemmelig', 'formand', 'nordjylland', 'e-journal'],
    system: ['e-journal', 'sundhedsjournal'],
    state: ['draft', 'submitted', 'approved,rejected,delivered', 'missing', 'due,published'],
    route: ['small', 'middle', 'top'],
    light: ['green', 'yellow,red', 'completed'],
    region: ['hovedstaden', 'sjaelland', 'syddanmark', 'midtjylland', 'nordjylland'],
    amount: ['0', '250000', '1000000', '2000000'],
    sort: ['number', 'title', 'system', 'amount', 'age', 'decides', 'next', 'due'],
    order: ['desc', 'desc&sort=amount', 'desc&sort=due', 'desc&sort=next', 'desc&sort=age&view=all'],
    limit: ['1', '2'],
    after: [...ids.slice(0, 1), 'none'],
    oneOffCost: ['100000', '250000', '3000000&system=e-journal'],
    submitted: ['2026-01-05'],
    month: ['2026-10', '2026-11'],
    body: ['sys', 'rsi'],
    portfolio: ['RSI', 'SYS,none'],
    phase: ['proposal,idea', 'execution'],
    change: [...ids, `${ids[0]}&limit=1`, 'none'],
    record: [
      ...ids,
      `${ids[0]}&limit=1&after=1`,
      ...ids.flatMap((id) => [
        `changes/${id}`,
        `businessCases/bc-${id}`,
        `projects/${projectOf(id)}`,
        `statusReports/${reportOf(id)}`,
      ]),
      ...roundsOf(ids).map((id) => `rounds/${id}`),
      'pools/pool-2026',
      'pools/pool-2027',
    ],
  };
  const values = known[name];
  if (!values) throw new Error(`What is there to ask of “${name}”?`);
  return values;
}

function identityOf({ house }: Hidden, reader: string) {
  const [identity] = house.ports.store.get(personList, reader)?.record.identities ?? [];
  if (!identity) throw new Error(`Nobody is called ${reader}`);
  return identity;
}

function senderOf(hidden: Hidden, reader: string) {
  const { tenantId, objectId } = identityOf(hidden, reader);
  return { from: { aadObjectId: objectId }, conversation: { tenantId } };
}
