// Deep links from cards and chats into the tab.

/** Where the tab is, as the Teams manifest has it. */
export interface TabPlace {
  readonly teamsAppId: string;
  readonly entityId: string;
}

/** Opens the case in the tab, inside Teams. */
export const caseLink = (tab: TabPlace, change: string): string => pageLink(tab, `/changes/${change}`);

/** Opens a page of the tab, inside Teams; `path` is the page's own. */
export function pageLink({ teamsAppId, entityId }: TabPlace, path: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: path }));
  const tab = [teamsAppId, entityId].map(encodeURIComponent).join('/');
  return `https://teams.microsoft.com/l/entity/${tab}?context=${context}`;
}
