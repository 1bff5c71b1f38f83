// Who sits where in the sample on the product's day: after a merger a region has another name, and two people in a body (PUB-1).
import { regionsOn } from '../../src/domain/region/regions.ts';
import { personRows, type PersonRow } from '../../src/sandbox/sample/people.ts';
import type { TestProduct } from './product.ts';

const todayOf = (product: TestProduct) => product.sandbox.product.ports.clock.today();

/** The first who has the role in the body, for the region where one is named. Throws where the sample has nobody. */
export function seatedIn(product: TestProduct, body: string, role: string, region?: string): PersonRow {
  const found = personRows(todayOf(product)).find(({ seats }) =>
    seats.some((seat) => seat.body === body && seat.role === role && (region === undefined || seat.region === region)),
  );
  if (!found) throw new Error(`The sample has no ${role} in ${body}${region === undefined ? '' : ` for ${region}`}`);
  return found;
}

/** Their key. */
export const personIn = (...who: Parameters<typeof seatedIn>): string => seatedIn(...who).id;

/** The names of the regions that there are, in the usual order. */
export const regionNames = (product: TestProduct): string[] => regionsOn(todayOf(product)).map(({ name }) => name);

/** One member of the body for each region that there is. */
export const membersOf = (product: TestProduct, body: string): string[] =>
  regionNames(product).map((region) => personIn(product, body, 'medlem', region));
