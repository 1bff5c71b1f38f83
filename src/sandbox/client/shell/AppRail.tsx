// Teams' rail of places at the left; on a phone it is the bar at the bottom.
import type { ReactNode } from 'react';
import {
  Alert20Filled,
  Alert20Regular,
  CalendarLtr20Filled,
  CalendarLtr20Regular,
  Chat20Filled,
  Chat20Regular,
  PeopleTeam20Filled,
  PeopleTeam20Regular,
} from '@fluentui/react-icons';
import { AppIcon } from './AppIcon.tsx';
import type { Area } from '../place.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly area: Area;
  readonly appName: string;
  readonly unread: number;
  readonly open: (area: Area) => void;
};

export function AppRail({ area, appName, unread, open }: Props) {
  const entries: readonly { area: Area; words: string; icon: ReactNode; chosen: ReactNode }[] = [
    { area: 'activity', words: texts.activity, icon: <Alert20Regular />, chosen: <Alert20Filled /> },
    { area: 'chat', words: texts.chat, icon: <Chat20Regular />, chosen: <Chat20Filled /> },
    { area: 'teams', words: texts.teams, icon: <PeopleTeam20Regular />, chosen: <PeopleTeam20Filled /> },
    { area: 'calendar', words: texts.calendar, icon: <CalendarLtr20Regular />, chosen: <CalendarLtr20Filled /> },
    { area: 'app', words: appName, icon: <AppIcon size={18} />, chosen: <AppIcon size={18} /> },
  ];
  return (
    <nav className="rail" aria-label={texts.places}>
      {entries.map((entry) => {
        const isHere = entry.area === area;
        const count = entry.area === 'activity' ? unread : 0;
        return (
          <button
            key={entry.area}
            type="button"
            className={`rail-entry ${entry.area}`}
            aria-current={isHere ? 'page' : undefined}
            onClick={() => open(entry.area)}
          >
            {isHere ? entry.chosen : entry.icon}
            <span className="rail-words">{entry.words}</span>
            {count > 0 ? (
              <>
                <span className="badge" aria-hidden="true">
                  {count > 99 ? '99+' : count}
                </span>
                <span className="for-readers"> {texts.unreadCount(count)}</span>
              </>
            ) : null}
          </button>
        );
      })}
    </nav>
  );
}
