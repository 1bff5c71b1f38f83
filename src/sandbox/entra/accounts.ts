// The accounts that can sign in at the issuer, each in the directory of one tenant: a guest has one in each.

export interface SandboxAccount {
  name: string;
  tenantId: string;
  objectId: string;
  /** What `login_hint` and `preferred_username` say; a guest's is the same as at home. */
  username: string;
  /** The heading that the sign-in page lists the account under. */
  organisation: string;
  /** Said beside the name. */
  note?: string;
  /** For a guest: who they are at home. */
  home?: { tenantId: string; objectId: string };
}

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const tenantTemplates = ['common', 'organizations', 'consumers'];

/** The tenant that a path names by its id, in lower case; undefined for an alias such as `common`, or a domain. */
export function namedTenant(segment: string): string | undefined {
  return guid.test(segment) ? segment.toLowerCase() : undefined;
}

/** Whether a path names no tenant, but says that the account decides. */
export function isTemplate(segment: string): boolean {
  return tenantTemplates.includes(segment.toLowerCase());
}

/** Who can sign in there: all those of a tenant, its guests with them; at `organizations` everybody, with their home account. */
export function accountsAt<A extends SandboxAccount>(accounts: readonly A[], tenant: string | undefined): A[] {
  return accounts.filter((account) => (tenant === undefined ? !account.home : account.tenantId === tenant));
}

/** The account with this user name, which people may write in any case. */
export function accountNamed<A extends SandboxAccount>(accounts: readonly A[], username: string): A | undefined {
  return accounts.find((account) => account.username.toLowerCase() === username.toLowerCase());
}
