// A channel with its tabs: posts, the app's tab, and files.
import { useId } from 'react';
import type { ReactNode } from 'react';
import { Button, Tab, TabList } from '@fluentui/react-components';
import { ArrowLeft20Regular } from '@fluentui/react-icons';
import { EmptyState } from './EmptyState.tsx';
import { TeamMark } from '../shell/ChannelList.tsx';
import type { Channel } from '../surfaces/surfaces.ts';
import type { ChannelTab } from '../place.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly channel: Channel;
  readonly appName: string;
  readonly members: number;
  readonly tab: ChannelTab;
  readonly choose: (tab: ChannelTab) => void;
  /** Only on a phone, where the list of channels is a page of its own. */
  readonly back?: () => void;
  readonly posts: ReactNode;
  readonly app: ReactNode;
};

export function ChannelPlace({ channel, appName, members, tab, choose, back, posts, app }: Props) {
  const id = useId();
  const tabs: readonly (readonly [ChannelTab, string])[] = [
    ['posts', texts.posts],
    ['app', appName],
    ['files', texts.files],
  ];
  return (
    <section className="channel-place" aria-labelledby={`${id}-name`}>
      <header className="channel-header">
        {back ? (
          <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={texts.back} onClick={back} />
        ) : null}
        <TeamMark name={channel.name} size={28} />
        <h1 id={`${id}-name`}>{channel.name}</h1>
        <TabList
          className="channel-tabs"
          size="small"
          selectedValue={tab}
          aria-label={texts.channelTabs(channel.name)}
          onTabSelect={(_, { value }) => {
            const chosen = tabs.find(([name]) => name === value);
            if (chosen && chosen[0] !== tab) choose(chosen[0]);
          }}
        >
          {tabs.map(([name, words]) => (
            <Tab key={name} id={`${id}-${name}`} value={name} aria-controls={`${id}-panel`}>
              {words}
            </Tab>
          ))}
        </TabList>
        {members > 0 ? <span className="members">{texts.members(members)}</span> : null}
      </header>
      <div className="channel-panel" id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${tab}`}>
        {tab === 'posts' ? posts : null}
        {tab === 'app' ? app : null}
        {tab === 'files' ? <EmptyState title={texts.noFiles} hint={texts.noFilesHint} /> : null}
      </div>
    </section>
  );
}
