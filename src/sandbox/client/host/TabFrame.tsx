// The app's tab in a frame, with this page as its Teams host.
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { TaskDialog } from './TaskDialog.tsx';
import type { TaskDialogHandle } from './TaskDialog.tsx';
import { appSandbox } from './protocol.ts';
import { createFrameHost } from './frameHost.ts';
import type { DialogInfo, FrameHost, FrameHostPorts } from './frameHost.ts';
import { surfaces } from '../surfaces/surfaces.ts';
import type { Channel, ClientConfig, Person } from '../surfaces/surfaces.ts';
import type { LanguageName, ThemeName } from '../place.ts';
import { texts } from '../texts.ts';

type Props = {
  readonly config: ClientConfig;
  readonly person: Person;
  readonly channel?: Channel;
  readonly sub?: string;
  readonly theme: ThemeName;
  readonly language: LanguageName;
  readonly openLink: (href: string) => boolean;
  readonly openPage: (sub: string | undefined) => void;
  readonly showsPage: (sub: string) => void;
};

type OpenDialog = DialogInfo & { readonly done: (error: string | undefined, result: unknown) => void };

export function TabFrame(props: Props) {
  const { config, channel, theme } = props;
  const frame = useRef<HTMLIFrameElement>(null);
  const host = useRef<FrameHost>(undefined);
  const inDialog = useRef<TaskDialogHandle>(null);
  const latest = useRef(props);
  const [start, setStart] = useState(0);
  const [failure, setFailure] = useState<string>();
  const [dialog, setDialog] = useState<OpenDialog>();

  useLayoutEffect(() => {
    latest.current = props;
  });

  // Before the first paint, so that the tab's `initialize` cannot come before there is someone to answer.
  useLayoutEffect(() => {
    const origin = new URL(config.tabUrl, location.href).origin;
    const ports: FrameHostPorts = {
      setting: () => ({ ...latest.current, frame: 'content' }),
      token: async () => (await surfaces.token(latest.current.person.id)).token,
      openLink: (href) => latest.current.openLink(href),
      openPage: (sub) => latest.current.openPage(sub),
      showsPage: (sub) => latest.current.showsPage(sub),
      openDialog: (info) =>
        new Promise((resolve) => {
          setDialog({
            ...info,
            done: (error, result) => {
              setDialog(undefined);
              resolve([error, result]);
            },
          });
        }),
      completeDialog: () => undefined,
      resizeDialog: () => undefined,
      toDialog: (message) => inDialog.current?.send(message),
      toParent: () => undefined,
      goBack: () => history.back(),
      loaded: () => setFailure(undefined),
      failed: (reason) => setFailure(reason),
    };
    const created = createFrameHost(() => frame.current?.contentWindow ?? null, origin, ports);
    host.current = created;
    const receive = (message: MessageEvent<unknown>): void => void created.receive(message);
    addEventListener('message', receive);
    return () => removeEventListener('message', receive);
  }, [config]);

  useEffect(() => host.current?.changeTheme(theme), [theme]);

  const title = channel ? texts.tabTitle(config.appName, channel.name) : texts.tabTitlePersonal(config.appName);
  return (
    <div className="tab-frame">
      {failure === undefined ? null : (
        <MessageBar intent="error">
          <MessageBarBody>
            {texts.tabFailed(config.appName)} {failure}
          </MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                setFailure(undefined);
                setStart(start + 1);
              }}
            >
              {texts.reload}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      <iframe sandbox={appSandbox} key={start} ref={frame} src={config.tabUrl} title={title} allow="clipboard-write" />
      {dialog ? (
        <TaskDialog
          {...dialog}
          handle={inDialog}
          setting={() => ({ ...latest.current, frame: 'task' })}
          openLink={props.openLink}
          toParent={(message) => host.current?.send('messageForParent', [message])}
        />
      ) : null}
    </div>
  );
}
