// One post of the app in a channel or chat: who, when, and its cards.
import { useCallback, useEffect, useRef } from 'react';
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { AppIcon } from '../shell/AppIcon.tsx';
import { CardView } from '../cards/CardView.tsx';
import { cardMarkdown } from '../cards/markdown.ts';
import { cardContentType, surfaces } from '../surfaces/surfaces.ts';
import type { ActionAnswer, Message, Person } from '../surfaces/surfaces.ts';
import type { OpenTask } from '../host/useTaskDialog.tsx';
import { shortMoment } from '../dates.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly appName: string;
  readonly channel: string;
  readonly message: Message;
  readonly person: Person;
  readonly onOpenLink: (href: string) => void;
  readonly onAnswered: () => void;
  /** Opens the dialog that a button asks the bot for; answers what went wrong. */
  readonly onTask: OpenTask;
};

export function Post({ appName, channel, message, person, onOpenLink, onAnswered, onTask }: Props) {
  const { activityId, at, updatedAt, attachments, from, summary, text, superseded } = message;
  const when = shortMoment(new Date(at));
  const changed = updatedAt !== undefined && updatedAt !== at ? shortMoment(new Date(updatedAt)) : undefined;
  const cards = attachments.filter(({ contentType }) => contentType === cardContentType);

  const act = useCallback(
    async (data: unknown): Promise<ActionAnswer> => {
      const answer = await surfaces.act(channel, activityId, person.id, data);
      onAnswered();
      return answer;
    },
    [channel, activityId, person.id, onAnswered],
  );

  const task = useCallback((data: unknown) => onTask(channel, activityId, data), [channel, activityId, onTask]);

  if (from !== undefined) {
    return (
      <article className="post own" aria-label={`${from}, ${when}`} data-activity={activityId}>
        <span className="post-when">
          <time dateTime={at}>{when}</time>
        </span>
        <p className="post-text">{text}</p>
      </article>
    );
  }
  return (
    <article
      className="post"
      aria-label={`${appName}, ${when}${summary ? `: ${summary}` : ''}`}
      data-activity={activityId}
    >
      <header className="post-header">
        <AppIcon size={18} />
        <strong className="post-author">{appName}</strong>
        <span className="chip">{texts.app}</span>
        <span className="post-when">
          <time dateTime={at}>{when}</time>
          {changed === undefined ? null : (
            <>
              {' · '}
              {texts.updated} <time dateTime={updatedAt}>{changed}</time>
            </>
          )}
        </span>
        <Menu inline positioning={{ position: 'below', align: 'end' }}>
          <MenuTrigger disableButtonEnhancement>
            <Button
              className="post-more"
              appearance="subtle"
              icon={<MoreHorizontal20Regular />}
              aria-label={texts.more(when)}
            />
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              <MenuItem onClick={() => void copy(location.href)}>{texts.copyLink}</MenuItem>
              <MenuItem disabled={!summary} onClick={() => void copy(summary ?? '')}>
                {texts.copyText}
              </MenuItem>
            </MenuList>
          </MenuPopover>
        </Menu>
      </header>
      <div className="post-body">
        {superseded ? <p className="quiet">{texts.superseded}</p> : null}
        {text ? <PostText text={text} onOpenLink={onOpenLink} /> : null}
        {cards.map(({ content }, index) => (
          <CardView
            key={`${person.id} ${index}`}
            content={content}
            person={person}
            act={act}
            onOpenLink={onOpenLink}
            onTask={task}
          />
        ))}
      </div>
    </article>
  );
}

/** What the app writes is markdown; a link opens where a card's link opens. */
function PostText({ text, onOpenLink }: { readonly text: string; readonly onOpenLink: (href: string) => void }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    const open = (event: MouseEvent): void => {
      const anchor = event.target instanceof Element ? event.target.closest('a') : null;
      if (!anchor) return;
      event.preventDefault();
      onOpenLink(anchor.href);
    };
    element?.addEventListener('click', open);
    return () => element?.removeEventListener('click', open);
  }, [onOpenLink]);
  return <div ref={box} className="post-text" dangerouslySetInnerHTML={{ __html: cardMarkdown(text) }} />;
}

async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text).catch(() => undefined);
}
