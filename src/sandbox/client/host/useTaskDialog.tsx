// Dialogs that a card's button opens: the bot is asked for a page, the page is shown, and what it hands back goes to the bot.
import { useCallback, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { TaskDialog } from './TaskDialog.tsx';
import type { TaskDialogHandle } from './TaskDialog.tsx';
import type { TabSetting } from './context.ts';
import type { DialogInfo } from './frameHost.ts';
import { dialogInfo } from './frameHost.ts';
import { surfaces } from '../surfaces/surfaces.ts';
import type { TaskCall } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

/** Answers when the dialog has closed: what went wrong, in the bot's words where it has some; nothing where nothing did. */
export type OpenTask = (channel: string, activity: string, data: unknown) => Promise<string | undefined>;

type Open = DialogInfo & { readonly channel: string; readonly activity: string; readonly closed: () => void };

type Options = {
  readonly setting: TabSetting;
  readonly openLink: (href: string) => boolean;
  readonly onDone: (channel: string) => void;
};

export function useTaskDialog({ setting, openLink, onDone }: Options): {
  readonly openTask: OpenTask;
  readonly dialog: ReactElement | null;
} {
  const [open, setOpen] = useState<Open>();
  const handle = useRef<TaskDialogHandle>(null);
  const person = setting.person.id;

  const openTask: OpenTask = useCallback(
    async (channel, activity, data) => {
      const { status, body } = await surfaces.task(channel, activity, { person, kind: 'fetch', data });
      const task = property(body, 'task');
      const value = property(task, 'value');
      if (status >= 200 && status < 300 && property(task, 'type') === 'continue') {
        return new Promise((resolve) => {
          setOpen({ ...dialogInfo(value), channel, activity, closed: () => resolve(undefined) });
        });
      }
      return typeof value === 'string' ? value : texts.refused(status);
    },
    [person],
  );

  const done = (error: string | undefined, result: unknown): void => {
    if (!open) return;
    setOpen(undefined);
    // A dialog that the person closed hands nothing back.
    void handBack(open, error === undefined ? { person, kind: 'submit', data: result } : undefined);
  };

  const handBack = async ({ channel, activity, closed }: Open, task: TaskCall | undefined): Promise<void> => {
    if (task) await surfaces.task(channel, activity, task).catch(() => undefined);
    onDone(channel);
    closed();
  };

  const dialog = open ? (
    <TaskDialog
      {...open}
      handle={handle}
      setting={() => ({ ...setting, frame: 'task' })}
      openLink={openLink}
      toParent={() => undefined}
      done={done}
    />
  ) : null;
  return { openTask, dialog };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}
