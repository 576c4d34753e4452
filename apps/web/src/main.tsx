import './data/zod-setup.js';
import '@fontsource-variable/ibm-plex-sans/wght.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-400.css';
import '@fontsource/ibm-plex-sans-arabic/arabic-600.css';
import './styles/index.css';
import { StrictMode, type ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { createExplorerData } from './data/explorer-data.js';
import { openSource } from './data/source.js';
import { Explorer } from './explorer/explorer.js';
import { browserAddress } from './state/browser-address.js';
import { createStore } from './state/create-store.js';
import { FIRST_UI } from './state/ui-state.js';
import { createViewStore } from './state/view-store.js';
import { CrashBoundary } from './states/crash-boundary.js';
import { describeChange } from './registry/describe-change.js';
import { startAppearance } from './ui/appearance.js';

startAppearance();
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element with the id root');
const page = createRoot(root);
if (/^\/quer(y|ies)\b/.test(window.location.pathname)) {
  void import('./query/open-desk.js').then(({ openDesk }) => {
    show(openDesk());
  });
} else if (window.location.pathname === '/diff') {
  void import('./diff/open-diff.js').then(({ openDiff }) => {
    show(openDiff());
  });
} else show(openExplorer());

function openExplorer(): ReactElement {
  openSource(window.location.search);
  const views = createViewStore(browserAddress(), describeChange);
  const ui = createStore(FIRST_UI);
  const data = createExplorerData(views, (name, why) => {
    const text = why instanceof Error ? why.message : name;
    ui.update((before) => ({ ...before, notice: { text } }));
  });
  return <Explorer views={views} data={data} ui={ui} />;
}

function show(content: ReactElement): void {
  page.render(
    <StrictMode>
      <CrashBoundary>{content}</CrashBoundary>
    </StrictMode>,
  );
}
