// Draws a card with Microsoft's renderer, and carries what a person had open and typed over to its next version.
import {
  AdaptiveCard,
  ChoiceSetInput,
  DateInput,
  ExecuteAction,
  GlobalSettings,
  NumberInput,
  OpenUrlAction,
  SerializationContext,
  ShowCardAction,
  Strings,
  SubmitAction,
  TextInput,
  TimeInput,
  ToggleInput,
} from 'adaptivecards';
import type { Action, Input } from 'adaptivecards';
import { teamsHostConfig } from './hostConfig.ts';
import { cardMarkdown } from './markdown.ts';

export type CardHandlers = {
  /** The action's data with the inputs' values merged in, as Teams sends it. */
  readonly onExecute: (data: object) => void;
  readonly onOpenLink: (href: string) => void;
  /** A button that asks the bot for a dialog, with the action's data. */
  readonly onTask: (data: object) => void;
};

export type DrawnCard = { readonly card: AdaptiveCard; readonly element: HTMLElement };

/**
 * The drawn card, or undefined when the content is no card that the renderer can show.
 * With `before`, what was typed and unfolded in the card's last version is so in this one too.
 */
export function drawCard(content: unknown, handlers: CardHandlers, before?: DrawnCard): DrawnCard | undefined {
  if (typeof content !== 'object' || content === null) return undefined;
  const card = new AdaptiveCard();
  card.hostConfig = teamsHostConfig();
  card.onExecuteAction = (action) => execute(action, handlers);
  card.onAnchorClicked = (_, anchor, event) => {
    if (event?.type === 'contextmenu') return false;
    handlers.onOpenLink(anchor.href);
    return true;
  };
  card.parse(content, new SerializationContext());
  if (before) keepTyped(before.card, card);
  const element = card.render();
  if (!element) return undefined;
  if (before) keepUnfolded(before.card, card);
  // Set last: what was open already stays where the eye is.
  card.onInlineCardExpanded = ({ card: unfolded }, isExpanded) => {
    if (isExpanded) requestAnimationFrame(() => unfolded.renderedElement?.scrollIntoView({ block: 'nearest' }));
  };
  return { card, element };
}

function execute(action: Action, handlers: CardHandlers): void {
  if (action instanceof OpenUrlAction && action.url) handlers.onOpenLink(action.url);
  if (!(action instanceof ExecuteAction || action instanceof SubmitAction)) return;
  const data: object = action.data ?? {};
  if (asksForDialog(data)) handlers.onTask(data);
  else handlers.onExecute(data);
}

/** Teams' own mark in the data of a button. */
function asksForDialog(data: object): boolean {
  const msteams: unknown = Reflect.get(data, 'msteams');
  return typeof msteams === 'object' && msteams !== null && Reflect.get(msteams, 'type') === 'task/fetch';
}

function keepTyped(before: AdaptiveCard, after: AdaptiveCard): void {
  const typed = new Map<string | undefined, unknown>();
  for (const input of before.getAllInputs())
    if (input.renderedElement && input.isDirty()) typed.set(input.id, input.value);
  for (const input of after.getAllInputs()) {
    const value = typed.get(input.id);
    if (typeof value === 'string') setInitial(input, value);
  }
}

function setInitial(input: Input, value: string): void {
  if (input instanceof NumberInput) input.defaultValue = Number(value);
  else if (
    input instanceof TextInput ||
    input instanceof ChoiceSetInput ||
    input instanceof DateInput ||
    input instanceof TimeInput ||
    input instanceof ToggleInput
  )
    input.defaultValue = value;
}

function keepUnfolded(before: AdaptiveCard, after: AdaptiveCard): void {
  const open = topActions(before).find((action) => action.renderedElement?.getAttribute('aria-expanded') === 'true');
  const same = open && topActions(after).find(({ title }) => title === open.title);
  if (same instanceof ShowCardAction) same.execute();
}

function topActions(card: AdaptiveCard): readonly Action[] {
  const actions = Array.from({ length: card.getActionCount() }, (_, index) => card.getActionAt(index));
  return actions.filter((action) => action !== undefined);
}

AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = cardMarkdown(text);
  result.didProcess = true;
};
// A card is read like any text; only its controls take the keyboard.
GlobalSettings.setTabIndexAtCardRoot = false;
GlobalSettings.allowMoreThanMaxActionsInOverflowMenu = true;
Strings.defaults.overflowButtonTooltip = () => 'Flere handlinger';
