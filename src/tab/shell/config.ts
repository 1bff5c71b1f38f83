// What the installation tells the tab before anyone has signed in.
export interface AppConfig {
  readonly clientId: string;
  readonly authority: string;
  /** For an authority that is not one of Microsoft's clouds: its host, and its OpenID configuration as JSON. */
  readonly knownAuthorities?: readonly string[];
  readonly authorityMetadata?: string;
  /** The API's scope, such as `api://…/access_as_user`. */
  readonly scope: string;
  /** Hosts beside Microsoft's own that may frame the tab. */
  readonly hostOrigins: readonly string[];
  /** The app's id in the Teams manifest, and the static tab's entity id: what deep links name. */
  readonly appId: string;
  readonly entityId: string;
  /** The data are sample data. */
  readonly sample: boolean;
  /** In the sandbox: the page that stands in for Teams. */
  readonly devSignIn?: string;
}

/** Throws when the server does not answer, or answers something else. */
export async function fetchConfig(): Promise<AppConfig> {
  const response = await fetch('/config.json');
  if (!response.ok) throw new Error(`config.json answered ${response.status}`);
  return (await response.json()) as AppConfig;
}
