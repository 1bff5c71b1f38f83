// Starts the sandbox's Teams client in the page.
import { createRoot } from 'react-dom/client';
import { ClientApp } from './ClientApp.tsx';
import './client.css';
import './shell/topBar.css';
import './shell/rail.css';
import './places/places.css';
import './cards/cards.css';
import './narrow.css';

const root = document.getElementById('root');
if (root) createRoot(root).render(<ClientApp />);
