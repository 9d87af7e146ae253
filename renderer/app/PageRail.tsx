// The rail of pages at the left edge of a case.
import { PAGES } from './pages.ts';
import { goTo, useSession } from './session.ts';

export function PageRail() {
  const page = useSession((state) => state.page);
  return (
    <nav className="rail" aria-label="Pages">
      {PAGES.map(({ id, title, icon: Icon }, i) => (
        <button
          key={id}
          type="button"
          className="rail-item"
          aria-current={id === page ? 'page' : undefined}
          title={i < 9 ? `${title} (Alt+${i + 1})` : title}
          onClick={() => goTo(id)}
        >
          <Icon size={18} />
          <span>{title}</span>
        </button>
      ))}
    </nav>
  );
}
