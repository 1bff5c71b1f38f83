// A channel's posts, oldest first, opened at the newest as Teams does.
import { useCallback, useLayoutEffect, useRef } from 'react';
import { EmptyState } from './EmptyState.tsx';
import { Post } from './Post.tsx';
import type { OpenTask } from '../host/useTaskDialog.tsx';
import type { Message, Person } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

export type PostListProps = {
  readonly appName: string;
  readonly channel: string;
  readonly messages: readonly Message[];
  readonly person: Person;
  readonly onOpenLink: (href: string) => void;
  readonly onAnswered: (channel: string) => void;
  readonly onTask: OpenTask;
};

export function PostList({ appName, channel, messages, person, onOpenLink, onAnswered, onTask }: PostListProps) {
  const list = useRef<HTMLElement>(null);
  const newest = messages.at(-1)?.activityId;
  const answered = useCallback(() => onAnswered(channel), [onAnswered, channel]);

  // Only a new post moves the list; a card that changes stays where the eye is.
  useLayoutEffect(() => {
    const element = list.current;
    if (element && newest !== undefined) element.scrollTop = element.scrollHeight;
  }, [newest]);

  return (
    <section className="posts" ref={list} aria-label={texts.posts}>
      {newest === undefined ? <EmptyState title={texts.noPosts} hint={texts.noPostsHint(appName)} /> : null}
      {messages.map((message) => (
        <Post
          key={message.activityId}
          appName={appName}
          channel={channel}
          message={message}
          person={person}
          onOpenLink={onOpenLink}
          onAnswered={answered}
          onTask={onTask}
        />
      ))}
    </section>
  );
}
