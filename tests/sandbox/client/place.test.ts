// The address says where one stands, and links lead only where they should.
import { describe, expect, test } from 'vitest';
import { readLink } from '../../../src/sandbox/client/links.ts';
import { groupByBody, labelPerson, regionBeside } from '../../../src/sandbox/client/people.ts';
import { parsePlace, printPlace } from '../../../src/sandbox/client/place.ts';
import type { Place } from '../../../src/sandbox/client/place.ts';
import { deepLink, sampleConfig, samplePeople } from './sampleCards.ts';

const base = 'http://localhost:3978/sandbox/';

describe('The address', () => {
  test('gives back every place that it was given', () => {
    const place: Place = {
      area: 'teams',
      channel: '19:sys@thread.tacv2',
      tab: 'app',
      sub: '/changes/ae-118?vis=log',
      person: 'sys-1',
      theme: 'dark',
      language: 'en',
    };
    expect(parsePlace(printPlace(place))).toEqual(place);
  });

  test('opens the channels when it says nothing sensible', () => {
    for (const hash of ['', '#', '#/nowhere/%E0%A4%A', '#/?theme=pink'])
      expect(parsePlace(hash)).toMatchObject({ area: 'teams', tab: 'posts', theme: 'light', language: 'da' });
  });
});

describe('A link', () => {
  test('to the app opens its page inside the client', () => {
    expect(readLink(deepLink('/changes/ae-118'), sampleConfig, base)).toEqual({ kind: 'app', sub: '/changes/ae-118' });
  });

  test('to the tab’s own origin opens there too', () => {
    expect(readLink('/changes/ae-118?a=1', sampleConfig, base)).toEqual({ kind: 'app', sub: '/changes/ae-118?a=1' });
  });

  test('to another app or site leaves the client, and a script goes nowhere', () => {
    expect(readLink('https://teams.microsoft.com/l/entity/other/page', sampleConfig, base).kind).toBe('outside');
    expect(readLink('https://rsi.dk/', sampleConfig, base)).toEqual({ kind: 'outside', url: 'https://rsi.dk/' });
    expect(readLink('javascript:alert(1)', sampleConfig, base)).toEqual({ kind: 'refused' });
  });

  test('survives a context that is no JSON', () => {
    const link = deepLink('/x').replace(/context=.*/, 'context=%7Bnej');
    expect(readLink(link, sampleConfig, base)).toEqual({ kind: 'app' });
  });
});

describe('A person', () => {
  test('is named by seat and region', () => {
    const labels = samplePeople.map(labelPerson);
    expect(labels[0]).toEqual({ first: 'FSA, E-journal', second: 'Region Nordjylland', initials: 'FSA' });
    expect(labels[4]).toEqual({ first: 'SYS-medlem', second: 'Region Sjælland', initials: 'RS' });
  });

  test('has the region beside the name only where the name does not say it', () => {
    expect(samplePeople.slice(0, 1).map(regionBeside)).toEqual(['Region Nordjylland']);
    expect(samplePeople.slice(4, 5).map(regionBeside)).toEqual([undefined]);
  });

  test('stands once, under the body of the first seat', () => {
    const groups = groupByBody(samplePeople);
    expect(groups.map(({ body }) => body)).toEqual(['E-journal', 'SYS', 'RSI-sekretariatet', 'RSI-kredsen']);
    expect(groups.flatMap(({ people }) => people)).toHaveLength(samplePeople.length);
  });
});
