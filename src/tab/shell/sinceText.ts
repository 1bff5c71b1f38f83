// What has changed about a project since the month before, in words.
import type { SinceLastMonth } from '../../contract/project.ts';
import { REGION_IDS, regionName } from '../../domain/region/regions.ts';
import { never } from '../../domain/result.ts';
import type { Words } from '../../text/words.ts';

export function sinceText({ kind, parameter, was, now }: SinceLastMonth, words: Words): string {
  const { portfolio, choices } = words;
  const told = portfolio.since;
  const light = (key: string | null) => wordIn(choices.statusReports.overall, key).toLocaleLowerCase('da');
  const phase = (key: string | null) => wordIn(choices.projects.state, key);
  switch (kind) {
    case 'light':
      return parameter === null || parameter === 'overall'
        ? told.overall({ was: light(was), now: light(now) })
        : told.light({ parameter: portfolio.measures[parameter], was: light(was), now: light(now) });
    case 'phase':
      return told.phase({ was: phase(was), now: phase(now) });
    case 'first-report':
      return told.firstReport({ now: light(now) });
    case 'participation': {
      const region = REGION_IDS.find((id) => id === was);
      const choice = now === 'staysOut' || now === 'waits' ? now : 'takesPart';
      return told.participation[choice]({ region: region ? regionName(region) : (was ?? '') });
    }
    case 'missing':
    case 'completed':
    case 'corrected':
    case 'escalated':
      return told[kind];
    default:
      return never(kind);
  }
}

const wordIn = (words: Readonly<Record<string, string>>, key: string | null): string =>
  key === null ? '' : (words[key] ?? key);
