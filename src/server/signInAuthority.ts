// Where people sign in who open the tab outside Teams: the address of an authority of Entra.

/**
 * The tenant itself while its people and guests are the only ones let in: an app that is registered for one tenant is refused
 * at `organizations`. With several tenants each account signs in at home. `cloud` is such as `https://login.microsoftonline.com`.
 */
export function signInAuthority(cloud: string, tenantId: string, allowedTenants: readonly string[]): string {
  const alone = allowedTenants.every((tenant) => tenant.toLowerCase() === tenantId.toLowerCase());
  return `${cloud}/${alone ? tenantId : 'organizations'}`;
}
