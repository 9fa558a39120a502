import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '~/app/App';
import '~/app/i18n';
import '~/app/theme/theme.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element with the id root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  // Without it a browser shows a page of its own where there is no network; whoever forbids it misses nothing else.
  void navigator.serviceWorker.register('/offline.js').catch(() => undefined);
}
