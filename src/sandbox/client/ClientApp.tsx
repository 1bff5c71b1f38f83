// The whole client: loads what the sandbox holds, and draws the bar, the rail and the place where one stands.
import { useEffect, useState } from 'react';
import { FluentProvider, Spinner } from '@fluentui/react-components';
import { ClientShell } from './ClientShell.tsx';
import { usePlaces } from './place.ts';
import { useSandbox } from './surfaces/useSandbox.ts';
import { fluentThemes } from './theme.ts';
import { texts } from './texts.ts';

export function ClientApp() {
  const places = usePlaces();
  const live = useSandbox();
  const { theme } = places.place;

  useEffect(() => {
    document.documentElement.dataset['theme'] = theme;
  }, [theme]);

  return (
    <FluentProvider theme={fluentThemes[theme]} applyStylesToPortals>
      <div className="client" data-theme={theme}>
        {live.sandbox ? (
          <ClientShell places={places} live={live} sandbox={live.sandbox} />
        ) : (
          <Connecting isSilent={!live.connected} />
        )}
      </div>
    </FluentProvider>
  );
}

/** Shown after a moment only, so that a quick start does not flicker. */
function Connecting({ isSilent }: { readonly isSilent: boolean }) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const wait = setTimeout(() => setIsLong(true), 300);
    return () => clearTimeout(wait);
  }, []);
  return (
    <main className="connecting" aria-busy="true">
      {isSilent ? <p role="alert">{texts.disconnected}</p> : null}
      {isLong && !isSilent ? <Spinner label={texts.connecting} /> : null}
    </main>
  );
}
