// Dialogs that a button on a card opens: the status report's form, which is the tab's own page.
import { projectList } from '../domain/project/project.list.ts';
import { statusKey } from '../domain/status/status.list.ts';
import { wordsFor, type Words } from '../text/words.ts';
import type { Ports } from '../usecases/ports.ts';
import { projectOfReport } from '../usecases/statusAccess.ts';
import { readDialog } from './cardData.ts';
import type { CardReply } from './cardReplies.ts';
import type { CardStyle } from './drawRecord.ts';
import { actorOfSender, type Sender } from './identity.ts';
import { whoseCard } from './reportActions.ts';

/** What the bot answers to `task/fetch` and `task/submit`, as Teams has it. */
export interface DialogReply {
  readonly task:
    | { readonly type: 'message'; readonly value: string }
    | {
        readonly type: 'continue';
        readonly value: {
          readonly title: string;
          readonly url: string;
          readonly fallbackUrl: string;
          /** Pixels. */
          readonly width: number;
          readonly height: number;
        };
      };
}

interface DialogOptions extends Pick<CardStyle, 'language'> {
  readonly ports: () => Ports;
  /** Where the tab's pages are served. */
  readonly baseUrl: string;
  readonly log: (message: string, error: unknown) => void;
}

interface Opening extends Sender {
  readonly value: { readonly data?: unknown };
}

/** Opens the form for who may read the report; what the form then does is the API's to allow. Never throws. */
export function createDialogs({ ports, language, baseUrl, log }: DialogOptions): (opening: Opening) => DialogReply {
  const words = wordsFor(language);
  return (opening) => {
    try {
      return opened(ports(), words, baseUrl, opening);
    } catch (thrown) {
      log('A dialog was not opened', thrown);
      return told(words.cards.reply.failed);
    }
  };
}

function opened(ports: Ports, words: Words, baseUrl: string, opening: Opening): DialogReply {
  const read = readDialog(opening.value.data);
  if (!read.ok) return told(words.cards.reply.badData);
  const actor = actorOfSender(ports, opening);
  if (!actor) return told(words.cards.reply.unknownPerson);
  if (actor.seats.length === 0) return told(words.reasons['no-seat']({}));
  const wrong = whoseCard(ports, words, actor, read.value);
  if (wrong) return told(wordsOf(wrong));
  const { report } = read.value;
  const key = statusKey(report);
  const project = key ? ports.store.get(projectList, key.project)?.record : undefined;
  if (!project || !projectOfReport(ports, actor, report)) return told(words.cards.reply.notFound);
  const url = new URL(`/status/${encodeURIComponent(report)}?dialog=1`, baseUrl).href;
  const title = words.cards.report.dialogTitle({ title: project.title });
  return { task: { type: 'continue', value: { title, url, fallbackUrl: url, width: 960, height: 720 } } };
}

const told = (value: string): DialogReply => ({ task: { type: 'message', value } });
const wordsOf = (reply: CardReply): string => (typeof reply.value === 'string' ? reply.value : '');
