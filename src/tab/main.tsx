// Starts the tab, or finishes a sign-in when the page was opened as its redirect address.
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Start } from './shell/Start.tsx';
import './tab.css';

const isSignInResponse = /[#?&](?:code|error)=/.test(location.href) && /[#?&]state=/.test(location.href);

if (isSignInResponse) {
  const { finishSignIn } = await import('./shell/redirect.ts');
  await finishSignIn();
} else {
  const root = document.getElementById('root');
  if (root)
    createRoot(root).render(
      <StrictMode>
        <Start />
      </StrictMode>,
    );
}
