// The list of teams and their channels, with a dot where something is unseen.
import { Avatar } from '@fluentui/react-components';
import type { Channel } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly channels: readonly Channel[];
  readonly chosen: string | undefined;
  readonly isUnread: (channel: string) => boolean;
  readonly open: (channel: string) => void;
};

export function ChannelList({ channels, chosen, isUnread, open }: Props) {
  const teams = Map.groupBy(channels, ({ team }) => team);
  return (
    <nav className="channel-list" aria-label={texts.channels}>
      <h1>{texts.teams}</h1>
      {[...teams].map(([team, members]) => (
        <section key={team} aria-label={team}>
          <h2>
            <TeamMark name={team} size={20} />
            {team}
          </h2>
          <ul>
            {members.map(({ id, name }) => {
              const unread = isUnread(id);
              return (
                <li key={id}>
                  <button
                    type="button"
                    className={unread ? 'channel unread' : 'channel'}
                    aria-current={id === chosen ? 'page' : undefined}
                    onClick={() => open(id)}
                  >
                    <span className="channel-name">{name}</span>
                    {unread ? (
                      <>
                        <span className="for-readers"> {texts.unread}</span>
                        <span className="dot" aria-hidden="true" />
                      </>
                    ) : null}
                  </button>
                </li>
              );
            })}
          </ul>
        </section>
      ))}
    </nav>
  );
}

/** A team's square with its first letter. */
export function TeamMark({ name, size }: { readonly name: string; readonly size: 20 | 28 }) {
  return (
    <Avatar
      shape="square"
      size={size}
      name={name}
      initials={name.slice(0, 1).toUpperCase()}
      color="colorful"
      aria-hidden
    />
  );
}
