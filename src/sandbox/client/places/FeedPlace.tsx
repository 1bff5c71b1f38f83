// The newest cards over all channels, one line each: the activity feed, and the hits of a search.
import { AppIcon } from '../shell/AppIcon.tsx';
import { plainWords } from '../cards/markdown.ts';
import { EmptyState } from './EmptyState.tsx';
import type { Channel, Message } from '../surfaces/surfaces.ts';
import { shortMoment } from '../dates.ts';
import { texts } from '../texts.ts';

export type FeedEntry = { readonly channel: Channel; readonly message: Message; readonly unread: boolean };

type Props = {
  readonly title: string;
  readonly entries: readonly FeedEntry[];
  readonly empty: { readonly title: string; readonly hint: string };
  readonly open: (channel: Channel) => void;
};

export function FeedPlace({ title, entries, empty, open }: Props) {
  return (
    <section className="feed" aria-label={title}>
      <header className="feed-header">
        <h1>{title}</h1>
        <span className="quiet">{entries.length > 0 ? texts.hits(entries.length) : ''}</span>
      </header>
      {entries.length === 0 ? <EmptyState {...empty} /> : null}
      <ul>
        {entries.map(({ channel, message, unread }) => (
          <li key={`${channel.id} ${message.activityId}`}>
            <button type="button" className={unread ? 'feed-entry unread' : 'feed-entry'} onClick={() => open(channel)}>
              <AppIcon size={28} />
              <span className="feed-words">
                <span className="feed-summary">
                  {message.summary || plainWords(message.text ?? '') || channel.name}
                </span>
                <span className="quiet">
                  {channel.team ? `${channel.team} · ` : ''}
                  {channel.name}
                </span>
              </span>
              <span className="quiet feed-when">{shortMoment(new Date(message.updatedAt ?? message.at))}</span>
              {unread ? (
                <>
                  <span className="for-readers"> {texts.unread}</span>
                  <span className="dot" aria-hidden="true" />
                </>
              ) : null}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
