// `npm run cost`: prints what each journey costs in requests to Graph and resource units.
import { measureJourneys, measureRounds, type Cost } from './journeys.ts';
import { measureStatusJourneys } from './statusJourneys.ts';

const table = (costs: readonly Cost[]): string[] => [
  '| journey | requests | resource units |',
  '|---|---:|---:|',
  ...costs.map(({ journey, requests, units }) => `| ${journey} | ${requests} | ${units} |`),
];

console.log(
  [
    ...table(await measureJourneys()),
    '',
    ...table(await measureStatusJourneys()),
    '',
    '| units per answered round | per answer |',
    '|---|---:|',
    ...(await measureRounds()).map(({ body, perAnswer }) => `| ${body} | ${perAnswer} |`),
  ].join('\n'),
);
