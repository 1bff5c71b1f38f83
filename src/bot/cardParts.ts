// The few parts that our cards are made of, typed by Microsoft's own definitions.
import type {
  CardElementArray,
  IAdaptiveCard,
  IColumn,
  IColumnSet,
  IExecuteAction,
  IShowCardAction,
  ITextBlock,
} from '@microsoft/teams.cards';
import type { GreenPress } from './cardData.ts';

export type Card = IAdaptiveCard;
export type CardActions = (IExecuteAction | IShowCardAction)[];
export type TextLook = Partial<Omit<ITextBlock, 'type' | 'text'>>;

/** Ids and the action's name: what a card may carry. All else is read again on the server. */
export type CardData =
  | { readonly action: 'answer'; readonly round: string; readonly question: string; readonly answer: string }
  | { readonly action: 'comment'; readonly change: string }
  | { readonly action: 'acknowledge'; readonly escalation: string }
  | ({ readonly action: 'all-green' } & GreenPress)
  | ({ readonly action: 'publish'; readonly n: number } & GreenPress)
  | { readonly action: 'refresh'; readonly record: string };

/** A whole card. `record` is `<list>/<id>`: it asks for the card as it stands, and finds a card that was posted. */
export function wholeCard(body: CardElementArray, options: { record?: string; actions?: CardActions } = {}): Card {
  const { record, actions = [] } = options;
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    ...(record !== undefined && { refresh: { action: execute('', { action: 'refresh', record }) } }),
    body,
    ...(actions.length > 0 && { actions }),
    msteams: { width: 'full' },
  };
}

export const text = (words: string, look: TextLook = {}): ITextBlock => ({
  type: 'TextBlock',
  text: words,
  wrap: true,
  ...look,
});

export const quiet = (words: string, look: TextLook = {}): ITextBlock =>
  text(words, { size: 'Small', isSubtle: true, ...look });

export const column = (width: string, items: CardElementArray, more: Partial<IColumn> = {}): IColumn => ({
  type: 'Column',
  width,
  items,
  ...more,
});

export const columns = (parts: IColumn[], more: Partial<IColumnSet> = {}): IColumnSet => ({
  type: 'ColumnSet',
  columns: parts,
  ...more,
});

/** A label with its value below. */
export const figure = (label: string, value: string, width = 'auto'): IColumn =>
  column(width, [quiet(label), text(value, { spacing: 'None' })], { spacing: 'ExtraLarge' });

export const bold = (words: string): string => `**${words}**`;

/** `url` is one of our own; the words are escaped by who calls. */
export const link = (words: string, url: string): string => `[${words}](${url})`;

/** A button that asks the bot at once. Routed by `data.action`; the verb says the same. */
export const execute = (title: string, data: CardData): IExecuteAction => ({
  type: 'Action.Execute',
  ...(title !== '' && { title }),
  verb: data.action,
  data: { ...data },
});

export interface AskedText {
  readonly title: string;
  readonly label: string;
  /** Shown when nothing was typed. */
  readonly missing: string;
  readonly send: string;
  /** Unique in the card. */
  readonly input: string;
  readonly maxLength: number;
  readonly data: CardData;
}

/** A button that unfolds a text field with a button of its own. */
export const asking = (asked: AskedText): IShowCardAction => ({
  type: 'Action.ShowCard',
  title: asked.title,
  card: {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      {
        type: 'Input.Text',
        id: asked.input,
        label: asked.label,
        isMultiline: true,
        isRequired: true,
        errorMessage: asked.missing,
        maxLength: asked.maxLength,
      },
    ],
    actions: [{ ...execute(asked.send, asked.data), style: 'positive' }],
  },
});
