// Deep links from cards and chats into the tab.

/** Where the tab is, as the Teams manifest has it. */
export interface TabPlace {
  readonly teamsAppId: string;
  readonly entityId: string;
}

/** Opens the case in the tab, inside Teams. */
export function caseLink({ teamsAppId, entityId }: TabPlace, change: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `/changes/${change}` }));
  const tab = [teamsAppId, entityId].map(encodeURIComponent).join('/');
  return `https://teams.microsoft.com/l/entity/${tab}?context=${context}`;
}
