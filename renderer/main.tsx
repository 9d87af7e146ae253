// Starts the window: theme, engine watch, and the page tree.
import '@blueprintjs/core/lib/css/blueprint.css';
import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { resumeCase } from './app/caseActions.ts';
import { ErrorBoundary } from './app/ErrorBoundary.tsx';
import { watchEngine } from './app/engine.ts';
import { startTheme } from './app/theme.ts';
import { watchChart } from './chart/keepChart.ts';

startTheme();
watchEngine();
watchChart();
void resumeCase();

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <ErrorBoundary what="The window">
      <App />
    </ErrorBoundary>
  </StrictMode>,
);
