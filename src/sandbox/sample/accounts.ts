// The accounts behind the sample's people, as the tenants' directories have them; and two that the product does not know.
import type { IsoDate } from '../../domain/calendar/dates.ts';
import { regionName, type RegionId } from '../../domain/region/regions.ts';
import type { SandboxAccount } from '../entra/accounts.ts';
import { personListRows, personRows, TENANTS } from './people.ts';

/** A tenant that the product does not let in. */
const STRANGERS = '7e4a0000-0000-4000-8000-000000000099';
const OUTSIDE = 'Uden adgang';
const DOMAIN = 'sandkasse.example';

/** Everybody's account at home, and a guest's in the host's tenant. `today` decides who has a seat. */
export function accountRows(today: IsoDate): SandboxAccount[] {
  const identities = new Map(personListRows().map(({ id, record }) => [id, record.identities]));
  const people = personRows(today).flatMap(({ id, name, tenantId, objectId, seats }) => {
    const account = {
      name,
      username: `${id}@${DOMAIN}`,
      organisation: organisationOf(tenantId),
      ...(seats.length === 0 && { note: 'Ingen plads i dag' }),
    };
    const elsewhere = (identities.get(id) ?? []).filter((identity) => identity.tenantId !== tenantId);
    return [
      { ...account, tenantId, objectId },
      ...elsewhere.map((guest) => ({ ...account, ...guest, home: { tenantId, objectId } })),
    ];
  });
  return [...people, ...strangers()];
}

function strangers(): SandboxAccount[] {
  return [
    {
      name: 'Medarbejder, Region Nordjylland',
      note: 'Kendes ikke af Styringsrum',
      username: `medarbejder@${DOMAIN}`,
      organisation: OUTSIDE,
      tenantId: TENANTS.nordjylland,
      objectId: '0b1ec700-0005-4000-8000-000000000901',
    },
    {
      name: 'Medarbejder, anden organisation',
      note: 'Organisationen har ikke adgang',
      username: `medarbejder@andre.${DOMAIN}`,
      organisation: OUTSIDE,
      tenantId: STRANGERS,
      objectId: '0b1ec700-0099-4000-8000-000000000902',
    },
  ];
}

function organisationOf(tenantId: string): string {
  const [key] = Object.entries(TENANTS).find(([, id]) => id === tenantId) ?? [];
  return key === undefined || key === 'host' ? 'Danske Regioner' : regionName(key as RegionId);
}
