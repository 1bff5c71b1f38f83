// Where people sign in outside Teams.
import { expect, it } from 'vitest';
import { signInAuthority } from '../../src/server/signInAuthority.ts';

const CLOUD = 'https://login.microsoftonline.com';
const [own, other] = ['7E4A0000-0000-4000-8000-00000000000A', '7e4a0000-0000-4000-8000-00000000000b'];

it('is the tenant itself where nobody else is let in, and each account’s own where others are', () => {
  expect(signInAuthority(CLOUD, own, [own.toLowerCase()])).toBe(`${CLOUD}/${own}`);
  expect(signInAuthority(CLOUD, own, [own.toLowerCase(), other])).toBe(`${CLOUD}/organizations`);
});
