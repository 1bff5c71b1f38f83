// Draws the place: activity, chat, a channel, the calendar or the app; or the hits while one searches.
import { ChannelPlace } from './ChannelPlace.tsx';
import { Composer } from './Composer.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FeedPlace } from './FeedPlace.tsx';
import type { FeedEntry } from './FeedPlace.tsx';
import { PostList } from './PostList.tsx';
import { TabFrame } from '../host/TabFrame.tsx';
import { useTaskDialog } from '../host/useTaskDialog.tsx';
import { membersOf } from '../people.ts';
import { isPostHit } from '../search.ts';
import { surfaces } from '../surfaces/surfaces.ts';
import type { Channel, Message, Person } from '../surfaces/surfaces.ts';
import type { Sandbox } from '../surfaces/useSandbox.ts';
import type { Places } from '../place.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly places: Places;
  readonly sandbox: Sandbox;
  readonly person: Person;
  readonly channel: Channel | undefined;
  readonly query: string;
  readonly isPhone: boolean;
  readonly unreadSince: (channel: string, message: Message) => boolean;
  readonly openLink: (href: string) => boolean;
  readonly onAnswered: (channel: string) => void;
  readonly leaveSearch: () => void;
};

export function PlaceView(props: Props) {
  const { query, places, sandbox, leaveSearch } = props;
  const openHit = ({ id, person }: Channel): void => {
    leaveSearch();
    places.go(person === undefined ? { area: 'teams', channel: id } : { area: 'chat' });
  };
  const { area, tab } = places.place;
  const searching = query.trim() !== '';
  const hits = searching ? entries(props).filter(({ message }) => isPostHit(message, query)) : [];
  // A tab in its frame would start over if it left the page, so it waits behind the hits.
  const keeps = area === 'app' || (area === 'teams' && tab === 'app');
  return (
    <>
      {searching ? (
        <FeedPlace
          title={texts.hitsTitle(query.trim())}
          entries={hits}
          empty={{ title: texts.noHits, hint: texts.noHitsHint(query.trim()) }}
          open={openHit}
        />
      ) : null}
      {searching && !keeps ? null : (
        <div className="place" hidden={searching}>
          {area === 'activity' ? (
            <FeedPlace
              title={texts.activity}
              entries={entries(props)}
              empty={{ title: texts.noActivity, hint: texts.noActivityHint }}
              open={openHit}
            />
          ) : null}
          {area === 'chat' ? <Chat {...props} /> : null}
          {area === 'calendar' ? (
            <section className="channel-place" aria-label={texts.calendar}>
              <PlaceHeader title={texts.calendar} />
              <EmptyState title={texts.noCalendar} hint={texts.noCalendarHint} />
            </section>
          ) : null}
          {area === 'app' ? (
            <>
              <h1 className="for-readers">{sandbox.config.appName}</h1>
              <AppTab {...props} channel={undefined} />
            </>
          ) : null}
          {area === 'teams' ? <Team {...props} /> : null}
        </div>
      )}
      <output className="for-readers">{searching ? texts.hits(hits.length) : ''}</output>
    </>
  );
}

function Team(props: Props) {
  const { channel, sandbox, places, isPhone } = props;
  if (!channel) return <EmptyState title={texts.noChannel} hint={texts.noChannelHint} />;
  const back = isPhone ? { back: () => places.go({ area: 'teams' }) } : {};
  return (
    <ChannelPlace
      channel={channel}
      appName={sandbox.config.appName}
      members={membersOf(channel, sandbox.people).length}
      tab={places.place.tab}
      choose={(tab) => places.go({ area: 'teams', channel: channel.id, tab })}
      {...back}
      posts={<Posts {...props} channel={channel} />}
      app={<AppTab {...props} />}
    />
  );
}

function Chat(props: Props) {
  const chat = props.sandbox.channels.find(({ person }) => person === props.person.id);
  const { appName } = props.sandbox.config;
  return (
    <section className="channel-place" aria-label={texts.chat}>
      <PlaceHeader title={appName} />
      {chat ? (
        <Posts {...props} channel={chat} />
      ) : (
        <EmptyState title={texts.noChat} hint={texts.noChatHint(appName)} />
      )}
      <Composer
        key={props.person.id}
        appName={appName}
        commands={props.sandbox.config.commands ?? []}
        send={async (text) => surfaces.say(props.person.id, text)}
      />
    </section>
  );
}

function PlaceHeader({ title }: { readonly title: string }) {
  return (
    <header className="feed-header">
      <h1>{title}</h1>
    </header>
  );
}

function Posts({ sandbox, person, channel, places, openLink, onAnswered }: Props & { readonly channel: Channel }) {
  const { theme, language } = places.place;
  const inChannel = channel.person === undefined ? { channel } : {};
  const { openTask, dialog } = useTaskDialog({
    setting: { config: sandbox.config, person, ...inChannel, theme, language, frame: 'task' },
    openLink,
    onDone: onAnswered,
  });
  return (
    <>
      <PostList
        key={channel.id}
        appName={sandbox.config.appName}
        channel={channel.id}
        messages={sandbox.messages.get(channel.id) ?? []}
        person={person}
        onOpenLink={openLink}
        onAnswered={onAnswered}
        onTask={openTask}
      />
      {dialog}
    </>
  );
}

function AppTab({ sandbox, person, channel, places, openLink }: Props) {
  const { place, visit, go, amend } = places;
  const page = (sub: string | undefined): object => (sub === undefined ? {} : { sub });
  return (
    <TabFrame
      key={`${visit} ${place.language}`}
      config={sandbox.config}
      person={person}
      {...(channel ? { channel } : {})}
      {...page(place.sub)}
      theme={place.theme}
      language={place.language}
      openLink={openLink}
      openPage={(sub) => go({ area: 'app', ...page(sub) })}
      showsPage={(sub) => amend({ sub })}
    />
  );
}

/** Every post of the person's channels, newest change first. */
function entries({ sandbox, person, unreadSince }: Props): readonly FeedEntry[] {
  return sandbox.channels
    .filter((channel) => channel.person === undefined || channel.person === person.id)
    .flatMap((channel) =>
      (sandbox.messages.get(channel.id) ?? [])
        .filter(({ from }) => from === undefined)
        .map((message) => ({
          channel,
          message,
          unread: unreadSince(channel.id, message),
        })),
    )
    .toSorted((one, other) => newest(other.message) - newest(one.message));
}

function newest({ at, updatedAt }: Message): number {
  return Date.parse(updatedAt ?? at);
}
