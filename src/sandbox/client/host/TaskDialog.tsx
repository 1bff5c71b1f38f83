// A dialog that a tab opened: another page of the app in a frame of its own, which hands a result back.
import { useImperativeHandle, useLayoutEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { Button, Dialog, DialogBody, DialogContent, DialogSurface, DialogTitle } from '@fluentui/react-components';
import { Dismiss20Regular } from '@fluentui/react-icons';
import { appSandbox } from './protocol.ts';
import { createFrameHost, ownPage } from './frameHost.ts';
import type { DialogInfo } from './frameHost.ts';
import type { TabSetting } from './context.ts';
import { surfaces } from '../surfaces/surfaces.ts';
import { texts } from '../texts.ts';

export type TaskDialogHandle = { readonly send: (message: unknown) => void };

type Props = DialogInfo & {
  readonly handle: RefObject<TaskDialogHandle | null>;
  readonly setting: () => TabSetting;
  readonly openLink: (href: string) => boolean;
  readonly toParent: (message: unknown) => void;
  readonly done: (error: string | undefined, result: unknown) => void;
};

export function TaskDialog(props: Props) {
  const { handle, title, done } = props;
  const tabUrl = new URL(props.setting().config.tabUrl, location.href);
  const src = ownPage(props.url, tabUrl);
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef(props);
  const [size, setSize] = useState({ width: props.width, height: props.height });

  useLayoutEffect(() => {
    latest.current = props;
  });

  const host = useRef<ReturnType<typeof createFrameHost>>(undefined);
  useLayoutEffect(() => {
    const nothing = (): void => undefined;
    const created = createFrameHost(() => frame.current?.contentWindow ?? null, tabUrl.origin, {
      setting: () => latest.current.setting(),
      token: async () => (await surfaces.token(latest.current.setting().person.id)).token,
      openLink: (href) => latest.current.openLink(href),
      openPage: nothing,
      showsPage: nothing,
      openDialog: () => Promise.resolve(['A dialog opens no dialog.', undefined]),
      completeDialog: (result) => latest.current.done(undefined, result),
      resizeDialog: setSize,
      toDialog: nothing,
      toParent: (message) => latest.current.toParent(message),
      goBack: nothing,
      loaded: nothing,
      failed: nothing,
    });
    host.current = created;
    const receive = (message: MessageEvent<unknown>): void => void created.receive(message);
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, [tabUrl.origin]);

  useImperativeHandle(handle, () => ({ send: (message) => host.current?.send('messageForChild', [message]) }), []);

  // Teams' own word for a dialog that the person closed.
  const cancel = (): void => done('User cancelled/closed the task module.', undefined);
  return (
    <Dialog open onOpenChange={(_, { open }) => (open ? undefined : cancel())}>
      <DialogSurface style={{ maxWidth: `min(${size.width + 48}px, 100vw)` }}>
        <DialogBody>
          <DialogTitle
            action={
              <Button appearance="subtle" aria-label={texts.close} icon={<Dismiss20Regular />} onClick={cancel} />
            }
          >
            {title}
          </DialogTitle>
          <DialogContent>
            <iframe
              sandbox={appSandbox}
              ref={frame}
              className="dialog-frame"
              src={src}
              title={title}
              style={{ height: size.height }}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
