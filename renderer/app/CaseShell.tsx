// An open case: the bar on top, the rail of pages, and the page; visited pages stay as they were left.
import { Suspense } from 'react';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { PageRail } from './PageRail.tsx';
import { PAGES } from './pages.ts';
import { useSession } from './session.ts';
import { TopBar } from './TopBar.tsx';
import { useShellKeys } from './useShellKeys.ts';

export function CaseShell() {
  const page = useSession((state) => state.page);
  const visited = useSession((state) => state.visited);
  useShellKeys();
  return (
    <div className="shell">
      <TopBar />
      <div className="shell-body">
        <PageRail />
        {PAGES.filter(({ id }) => visited.includes(id)).map(({ id, title, component: Content }) => (
          <main key={id} className="page" hidden={id !== page} aria-label={title} data-page={id}>
            <h1 className="only-heard">{title}</h1>
            <ErrorBoundary what={`The page ${title}`}>
              <Suspense fallback={null}>
                <Content />
              </Suspense>
            </ErrorBoundary>
          </main>
        ))}
      </div>
    </div>
  );
}
