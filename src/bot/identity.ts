// Who acts in a chat or on a card: read from the validated activity alone, never from what a card carries.
import type { Identity } from '../domain/people/person.list.ts';
import type { Actor } from '../domain/people/rights.ts';
import { actorOfIdentity } from '../usecases/actor.ts';
import type { Ports } from '../usecases/ports.ts';

/** The parts of an activity that say who and from which tenant. */
export interface Sender {
  readonly from: { readonly aadObjectId?: string | undefined };
  readonly conversation: { readonly tenantId?: string | undefined };
  readonly channelData?: { readonly tenant?: { readonly id?: string | undefined } | undefined } | undefined;
}

/** The person with the seats that hold today; null when nobody is known by the identity. */
export function actorOfSender(ports: Ports, sender: Sender): Actor | null {
  const identity = identityOf(sender);
  return identity && actorOfIdentity(ports, identity);
}

/** Object id and tenant; null when one is missing, or when the activity names two tenants. */
function identityOf({ from, conversation, channelData }: Sender): Identity | null {
  const objectId = from.aadObjectId;
  const tenants = new Set([conversation.tenantId, channelData?.tenant?.id].filter((id) => id !== undefined));
  const [tenantId] = tenants;
  if (objectId === undefined || tenantId === undefined || tenants.size > 1) return null;
  return { tenantId, objectId };
}
