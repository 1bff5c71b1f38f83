// Deep links from cards and chats into the tab.

/** The tab's entity in the app's manifest. */
const ENTITY = 'styringsrum';

/** Opens the case in the tab, inside Teams. */
export function caseLink(teamsAppId: string, change: string): string {
  const context = encodeURIComponent(JSON.stringify({ subEntityId: `/changes/${change}` }));
  return `https://teams.microsoft.com/l/entity/${encodeURIComponent(teamsAppId)}/${ENTITY}?context=${context}`;
}
