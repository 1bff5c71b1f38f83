// The sample's accounts: everybody can sign in at home, guests in the host's tenant too, and each token is the person's own.
import { describe, expect, it } from 'vitest';
import { accountNamed, accountsAt } from '../../../src/sandbox/entra/accounts.ts';
import { accountRows } from '../../../src/sandbox/sample/accounts.ts';
import { personListRows, personRows, TENANTS } from '../../../src/sandbox/sample/people.ts';

const DAY = '2026-11-20';
const accounts = accountRows(DAY);
const keyOf = ({ tenantId, objectId }: { tenantId: string; objectId: string }) => `${tenantId}/${objectId}`;

describe('the sample’s accounts', () => {
  it('are the identities of its people, and two that the product does not know', () => {
    const known = personListRows().flatMap(({ record }) => record.identities.map(keyOf));
    const all = accounts.map(keyOf);
    expect(new Set(all).size).toBe(all.length);
    expect(all.filter((key) => known.includes(key)).toSorted()).toEqual(known.toSorted());
    expect(accounts.filter((account) => !known.includes(keyOf(account))).map(({ note }) => note)).toEqual([
      'Kendes ikke af Styringsrum',
      'Organisationen har ikke adgang',
    ]);
  });

  it('are listed once where every organisation signs in, and in the host’s tenant with its guests', () => {
    const everybody = accountsAt(accounts, undefined);
    expect(everybody).toHaveLength(personRows(DAY).length + 2);
    const guest = accountNamed(accountsAt(accounts, TENANTS.host), 'SYS-sjaelland@sandkasse.example');
    const atHome = accountNamed(everybody, 'sys-sjaelland@sandkasse.example');
    expect(guest?.tenantId).toBe(TENANTS.host);
    expect(guest?.home).toEqual({ tenantId: TENANTS.sjaelland, objectId: atHome?.objectId });
    expect(accountNamed(accountsAt(accounts, TENANTS.midtjylland), 'sys-sjaelland@sandkasse.example')).toBeUndefined();
  });

  it('say who has no seat today', () => {
    const seatless = personRows(DAY).filter(({ seats }) => seats.length === 0);
    expect(seatless.map(({ name }) => name)).toContain('Tidligere SYS-medlem, Region Midtjylland');
    expect(accounts.filter(({ note, home }) => note === 'Ingen plads i dag' && !home).map(({ name }) => name)).toEqual(
      seatless.map(({ name }) => name),
    );
  });
});
