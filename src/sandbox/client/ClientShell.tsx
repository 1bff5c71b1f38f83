// The client once the sandbox is loaded: who you are, where you stand, and what is unseen.
import { useCallback, useEffect, useState } from 'react';
import { AppRail } from './shell/AppRail.tsx';
import { ChannelList } from './shell/ChannelList.tsx';
import { PersonPicker } from './shell/PersonPicker.tsx';
import { LookPicker } from './shell/LookPicker.tsx';
import { TopBar } from './shell/TopBar.tsx';
import { PlaceView } from './places/PlaceView.tsx';
import { readLink } from './links.ts';
import { channelHits } from './search.ts';
import { usePhone } from './usePhone.ts';
import { useUnread } from './surfaces/unread.ts';
import type { Channel } from './surfaces/surfaces.ts';
import type { LiveSandbox, Sandbox } from './surfaces/useSandbox.ts';
import type { Places } from './place.ts';
import { texts } from './texts.ts';

type Props = { readonly places: Places; readonly live: LiveSandbox; readonly sandbox: Sandbox };

export function ClientShell({ places, live, sandbox }: Props) {
  const { place, visit, go, amend } = places;
  const { config, people, channels, messages } = sandbox;
  const [query, setQuery] = useState('');
  const isPhone = usePhone();
  const unread = useUnread();
  const person = people.find(({ id }) => id === place.person) ?? people[0];
  const teamChannels = channels.filter((channel) => channel.person === undefined);
  const named = teamChannels.find(({ id }) => id === place.channel);
  const channel = named ?? (isPhone ? undefined : teamChannels[0]);
  const { reloadChannel } = live;

  const openLink = useCallback(
    (href: string): boolean => {
      const target = readLink(href, config, location.href);
      if (target.kind === 'refused') return false;
      if (target.kind === 'outside') window.open(target.url, '_blank', 'noopener');
      else {
        const inChannel = channels.find(({ id }) => id === target.channel);
        const page = target.sub === undefined ? {} : { sub: target.sub };
        go(inChannel ? { area: 'teams', channel: inChannel.id, tab: 'app', ...page } : { area: 'app', ...page });
      }
      return true;
    },
    [config, channels, go],
  );

  const { markSeen } = unread;
  const open = place.area === 'chat' ? channels.find((chat) => chat.person === person?.id) : channel;
  const showsPosts = place.area === 'chat' || (place.area === 'teams' && place.tab === 'posts');
  const shown = showsPosts && query === '' ? open : undefined;
  const shownMessages = shown && messages.get(shown.id);
  useEffect(() => {
    if (person && shown && shownMessages) markSeen(person.id, shown.id, shownMessages);
  }, [person, shown, shownMessages, markSeen]);

  if (!person) return <p className="connecting">{texts.disconnected}</p>;

  const unreadIn = (id: string): number => unread.count(person.id, id, messages.get(id) ?? []);
  const isMine = ({ body, person: owner }: Channel): boolean =>
    owner === person.id || (owner === undefined && person.seats.some((seat) => seat.body === body));
  const listed = query === '' ? teamChannels : channelHits(teamChannels, query);
  const showsList = place.area === 'teams' && (!isPhone || !channel);

  return (
    <>
      <TopBar query={query} search={setQuery} clockOffset={live.clockOffset}>
        <LookPicker theme={place.theme} language={place.language} choose={amend} />
        <PersonPicker people={people} person={person} choose={(id) => go({ ...place, person: id })} />
      </TopBar>
      {live.connected ? null : (
        <p className="offline" role="alert">
          {texts.disconnected}
        </p>
      )}
      <div className={showsList ? 'body with-list' : 'body'} data-phone={isPhone}>
        <AppRail
          area={place.area}
          appName={config.appName}
          unread={channels.filter(isMine).reduce((sum, { id }) => sum + unreadIn(id), 0)}
          open={(area) => {
            setQuery('');
            go({ area });
          }}
        />
        {showsList ? (
          <ChannelList
            channels={listed}
            chosen={channel?.id}
            isUnread={(id) => unreadIn(id) > 0}
            open={(id) => {
              setQuery('');
              go({ area: 'teams', channel: id });
            }}
          />
        ) : null}
        {showsList && isPhone && query === '' ? null : (
          <main className="main" aria-label={texts.content}>
            <PlaceView
              places={{ place, visit, go, amend }}
              sandbox={sandbox}
              person={person}
              channel={channel}
              query={query}
              isPhone={isPhone}
              unreadSince={(id, message) => unread.count(person.id, id, [message]) > 0}
              openLink={openLink}
              onAnswered={(id) => void reloadChannel(id)}
              leaveSearch={() => setQuery('')}
            />
          </main>
        )}
      </div>
    </>
  );
}
