// The host's side of teams-js for one frame: answers its requests and sends it events.
import { legacyContext, themeWord } from './context.ts';
import type { TabSetting } from './context.ts';
import { event, initializeAnswer, readRequest, response } from './protocol.ts';
import type { HostRequest } from './protocol.ts';
import type { ThemeName } from '../place.ts';

export type DialogInfo = {
  readonly url: string;
  readonly title: string;
  readonly width: number;
  readonly height: number;
};

/** What the client does for a tab; the frame host itself knows no React. */
export type FrameHostPorts = {
  readonly setting: () => TabSetting;
  readonly token: () => Promise<string>;
  readonly openLink: (href: string) => boolean;
  readonly openPage: (sub: string | undefined) => void;
  /** The page that the tab says it shows, so that the address can be shared. */
  readonly showsPage: (sub: string) => void;
  readonly openDialog: (info: DialogInfo) => Promise<readonly [error: string | undefined, result: unknown]>;
  readonly completeDialog: (result: unknown) => void;
  readonly resizeDialog: (size: { readonly width: number; readonly height: number }) => void;
  readonly toDialog: (message: unknown) => void;
  readonly toParent: (message: unknown) => void;
  readonly goBack: () => void;
  readonly loaded: () => void;
  readonly failed: (reason: string) => void;
};

export type FrameHost = {
  /** Takes a window's message; true when it came from this frame and was a request. */
  readonly receive: (message: MessageEvent<unknown>) => boolean;
  readonly send: (name: string, args: readonly unknown[]) => void;
  /** Tells the tab of a new theme, if it asked to be told. */
  readonly changeTheme: (theme: ThemeName) => void;
};

/** `frame` gives the window to talk with, once there is one; `origin` is the only origin that is answered. */
export function createFrameHost(frame: () => Window | null, origin: string, ports: FrameHostPorts): FrameHost {
  const registered = new Set<string>();
  let settings: unknown;

  const post = (message: object): void => frame()?.postMessage(message, origin);
  const send = (name: string, args: readonly unknown[]): void => post(event(name, args));
  const answers: Readonly<Record<string, (request: HostRequest, reply: Reply) => void>> = {
    initialize: (_, reply) => {
      // A page that starts anew in the frame has to ask for its events again.
      registered.clear();
      reply(...initializeAnswer(ports.setting().frame));
    },
    getContext: (_, reply) => reply(legacyContext(ports.setting())),
    registerHandler: ({ args: [name] }) => void registered.add(String(name)),
    'appInitialization.appLoaded': () => ports.loaded(),
    'appInitialization.success': (_, reply) => {
      ports.loaded();
      reply();
    },
    'appInitialization.failure': ({ args: [reason, words] }) => ports.failed(textOf(words) ?? textOf(reason) ?? ''),
    'appInitialization.expectedFailure': () => ports.loaded(),
    'authentication.getAuthToken': (_, reply) => {
      ports.token().then(
        (token) => reply(true, token),
        () => reply(false, 'CancelledByUser'),
      );
    },
    'settings.getSettings': (_, reply) => reply(settings ?? defaultSettings(ports.setting())),
    'settings.setSettings': ({ args: [next] }, reply) => {
      settings = next;
      reply(true);
    },
    'settings.setValidityState': () => undefined,
    'settings.save.success': () => undefined,
    'settings.save.failure': () => undefined,
    'settings.remove.success': () => undefined,
    'settings.remove.failure': () => undefined,
    executeDeepLink: ({ args: [href] }, reply) => {
      const opened = ports.openLink(String(href));
      reply(...(opened ? [true] : [false, 'The link is not one that a host opens.']));
    },
    openLink: ({ args: [href] }, reply) => reply(ports.openLink(String(href))),
    'pages.currentApp.navigateTo': ({ args: [to] }, reply) => {
      reply(null);
      ports.openPage(textOf(property(to, 'subPageId')));
    },
    'pages.currentApp.navigateToDefaultPage': (_, reply) => {
      reply(null);
      ports.openPage(undefined);
    },
    'pages.navigateToApp': ({ args: [to] }, reply) => {
      const ours = property(to, 'appId') === ports.setting().config.teamsAppId;
      reply(...(ours ? [true] : [false, 'The app is not installed here.']));
      if (ours) ports.openPage(textOf(property(to, 'subPageId')));
    },
    navigateBack: (_, reply) => {
      reply(true);
      ports.goBack();
    },
    shareDeepLink: ({ args: [sub] }) => noteSub(textOf(sub), ports),
    setFrameContext: ({ args: [shown] }) => noteUrl(textOf(property(shown, 'contentUrl')), origin, ports),
    'tasks.startTask': ({ args: [info] }, reply) => {
      ports.openDialog(dialogInfo(info)).then(
        ([error, result]) => reply(error ?? null, result ?? null),
        () => reply('Failed', null),
      );
    },
    'tasks.completeTask': ({ args: [result] }) => ports.completeDialog(result),
    'tasks.updateTask': ({ args: [info] }) => ports.resizeDialog(dialogInfo(info)),
    messageForChild: ({ args: [words] }) => ports.toDialog(words),
    messageForParent: ({ args: [words] }) => ports.toParent(words),
  };

  return {
    receive: (message) => {
      if (message.source === null || message.source !== frame() || message.origin !== origin) return false;
      const request = readRequest(message.data);
      if (!request) return false;
      const answer = Object.hasOwn(answers, request.func) ? answers[request.func] : undefined;
      answer?.(request, (...args) => post(response(request, args)));
      return true;
    },
    send,
    changeTheme: (theme) => {
      if (registered.has('themeChange')) send('themeChange', [themeWord(theme)]);
    },
  };
}

type Reply = (...args: readonly unknown[]) => void;

const dialogSizes: Readonly<Record<string, number>> = { small: 360, medium: 560, large: 800 };

export function dialogInfo(info: unknown): DialogInfo {
  const size = (name: string): number => {
    const value = property(info, name);
    return typeof value === 'number' ? value : (dialogSizes[String(value)] ?? 360);
  };
  return {
    url: textOf(property(info, 'url')) ?? '',
    title: textOf(property(info, 'title')) ?? '',
    width: size('width'),
    height: size('height'),
  };
}

/**
 * The address of a page of the app, as this client reaches it: the bot says localhost, also to who came by 127.0.0.1. Undefined for
 * any other page: a foreign one would be handed the person's token.
 */
export function ownPage(href: string, tab: URL): string | undefined {
  const url = URL.parse(href, tab);
  if (!url) return undefined;
  if (LOOPBACK.has(url.hostname) && LOOPBACK.has(tab.hostname)) url.hostname = tab.hostname;
  return url.origin === tab.origin ? url.href : undefined;
}

const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1']);

function defaultSettings({ config }: TabSetting): object {
  const url = new URL(config.tabUrl, location.href).href;
  return { entityId: config.entityId, contentUrl: url, websiteUrl: url, suggestedDisplayName: config.appName };
}

function noteSub(sub: string | undefined, ports: FrameHostPorts): void {
  if (sub) ports.showsPage(sub);
}

function noteUrl(href: string | undefined, origin: string, ports: FrameHostPorts): void {
  const url = href === undefined ? undefined : URL.parse(href, origin);
  if (url?.origin === origin) ports.showsPage(`${url.pathname}${url.search}${url.hash}`);
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (Reflect.get(value, name) as unknown) : undefined;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
