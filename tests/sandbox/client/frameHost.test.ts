// Only the tab's own frame, at its own origin, is answered.
import { expect, test, vi } from 'vitest';
import { createFrameHost, ownPage } from '../../../src/sandbox/client/host/frameHost.ts';
import type { FrameHostPorts } from '../../../src/sandbox/client/host/frameHost.ts';

const request = { id: 1, uuidAsString: 'u', func: 'initialize', args: [] };

function hostOf(frame: { readonly postMessage: () => void }) {
  const ports = { setting: () => ({ frame: 'content' }) } as unknown as FrameHostPorts;
  const host = createFrameHost(() => frame as unknown as Window, 'https://tab.example', ports);
  return (source: unknown, origin: string, data: unknown) =>
    host.receive({ source, origin, data } as unknown as MessageEvent<unknown>);
}

test('A message from another window or another origin is not answered', () => {
  const frame = { postMessage: vi.fn<() => void>() };
  const receive = hostOf(frame);
  expect(receive({}, 'https://tab.example', request)).toBe(false);
  expect(receive(frame, 'https://other.example', request)).toBe(false);
  expect(receive(null, 'https://tab.example', request)).toBe(false);
  expect(frame.postMessage).not.toHaveBeenCalled();
});

test('The frame’s own request is answered to its origin, with both of its ids', () => {
  const frame = { postMessage: vi.fn<() => void>() };
  const receive = hostOf(frame);
  expect(receive(frame, 'https://tab.example', request)).toBe(true);
  expect(frame.postMessage).toHaveBeenCalledExactlyOnceWith(
    { id: 1, uuidAsString: 'u', args: ['content', 'web', '2.58.0', expect.stringContaining('"apiVersion":4')] },
    'https://tab.example',
  );
});

test('What is no request, or asks for something unknown, is left alone', () => {
  const frame = { postMessage: vi.fn<() => void>() };
  const receive = hostOf(frame);
  for (const data of [null, 'text', { func: 'initialize' }, { id: 1, func: 'constructor', args: [] }])
    receive(frame, 'https://tab.example', data);
  expect(frame.postMessage).not.toHaveBeenCalled();
});

test('A dialog’s page is reached by the name that the client itself is reached by, and is the app’s own', () => {
  const tab = new URL('http://127.0.0.1:3978/');
  expect(ownPage('http://localhost:3978/status/a?x=1', tab)).toBe('http://127.0.0.1:3978/status/a?x=1');
  expect(ownPage('/status/a', tab)).toBe('http://127.0.0.1:3978/status/a');
  for (const foreign of ['http://localhost:3979/', 'https://127.0.0.1:3978/', 'https://example.org/', 'http://:'])
    expect(ownPage(foreign, tab)).toBeUndefined();
  expect(ownPage('http://localhost:3978/', new URL('https://tab.example.org/'))).toBeUndefined();
});
