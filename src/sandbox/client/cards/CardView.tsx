// One card in a post: drawn by Microsoft's renderer, redrawn in one stroke when it changes, with the bot's answer below.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Spinner } from '@fluentui/react-components';
import { drawCard } from './drawCard.ts';
import type { DrawnCard } from './drawCard.ts';
import { readAnswer, readFailure } from './answer.ts';
import type { CardReply } from './answer.ts';
import { rememberFocus } from './focus.ts';
import { refreshData } from './refresh.ts';
import type { ActionAnswer, Person } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly content: unknown;
  readonly person: Person;
  readonly act: (data: unknown) => Promise<ActionAnswer>;
  readonly onOpenLink: (href: string) => void;
  /** Opens the dialog that the data asks the bot for; answers what went wrong, in the bot's words. */
  readonly onTask: (data: unknown) => Promise<string | undefined>;
};

export function CardView({ content, person, act, onOpenLink, onTask }: Props) {
  const [own, setOwn] = useState<{ readonly of: unknown; readonly content: unknown }>();
  const [reply, setReply] = useState<CardReply>();
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const again = useRef((): void => undefined);
  const answered = useRef(false);
  const host = useRef<HTMLDivElement>(null);
  const answer = useRef<HTMLOutputElement>(null);
  const drawn = useRef<DrawnCard>(undefined);
  // A person's own view lasts until the shared card changes, as in Teams.
  const shown = own && own.of === content ? own.content : content;

  const press = async (data: unknown): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setBusy(true);
    setReply(undefined);
    const outcome = await act(data).then(readAnswer, readFailure);
    underWay.current = false;
    setBusy(false);
    answered.current = outcome.kind !== 'error';
    if (outcome.kind === 'card') setOwn({ of: latest.current.content, content: outcome.content });
    else setReply(outcome);
  };

  const task = async (data: unknown): Promise<void> => {
    setReply(undefined);
    const problem = await onTask(data).catch(() => texts.unreachable);
    if (problem !== undefined) setReply({ kind: 'message', text: problem });
    // The dialog may have done what the card asks for.
    else again.current();
  };

  const latest = useRef({ content, act, press, task, onOpenLink });
  useLayoutEffect(() => {
    latest.current = { content, act, press, task, onOpenLink };
  });

  useLayoutEffect(() => {
    const element = host.current;
    if (!element) return;
    const focusAgain = rememberFocus(element);
    const next = drawCard(
      shown,
      {
        onExecute: (data) => void latest.current.press(data),
        onOpenLink: (href) => latest.current.onOpenLink(href),
        onTask: (data) => void latest.current.task(data),
      },
      answered.current ? undefined : drawn.current,
    );
    answered.current = false;
    drawn.current = next;
    element.replaceChildren(next?.element ?? texts.gone);
    focusAgain();
  }, [shown]);

  useEffect(() => {
    if (reply) answer.current?.scrollIntoView({ block: 'nearest' });
  }, [reply]);

  useEffect(() => {
    let stopped = false;
    const refresh = async (): Promise<void> => {
      const data = refreshData(content, person);
      if (data === undefined) return;
      const outcome = await latest.current.act(data).then(readAnswer, readFailure);
      if (!stopped && outcome.kind === 'card') setOwn({ of: content, content: outcome.content });
    };
    again.current = () => void refresh();
    void refresh();
    return () => {
      stopped = true;
    };
  }, [content, person]);

  return (
    <div className="card-with-reply">
      <div className={busy ? 'card busy' : 'card'} ref={host} aria-busy={busy} tabIndex={-1} />
      <output className="reply" ref={answer}>
        {busy ? <Spinner size="tiny" label={texts.sending} labelPosition="after" /> : null}
        {reply ? <ReplyText reply={reply} /> : null}
      </output>
    </div>
  );
}

function ReplyText({ reply }: { readonly reply: CardReply }) {
  if (reply.kind === 'error') return <p className="reply-error">{reply.text}</p>;
  return (
    <p>
      {reply.text} <span className="quiet">{texts.onlyYou}</span>
    </p>
  );
}
