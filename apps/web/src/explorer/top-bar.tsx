import {
  Bookmark,
  Camera,
  CircleHelp,
  Database,
  Images,
  Menu,
  Search,
  SlidersHorizontal,
} from 'lucide-react';
import type { ReactElement } from 'react';
import { openedSnapshot } from '../data/source.js';
import { keepSnapshot } from '../registry/actions.js';
import { filtersOn } from '../registry/filters.js';
import {
  DATASET_TITLE,
  KEEP_SNAPSHOT,
  SAVED_VIEWS_TITLE,
  SNAPSHOTS_TITLE,
} from '../texts/titles.js';
import { TEXTS } from '../texts.js';
import { IconButton } from '../ui/icon-button.js';
import { Logo } from '../ui/logo.js';
import { Name } from '../ui/name.js';
import { SiteNav } from '../ui/site-nav.js';
import { ThemeButton } from '../ui/theme-button.js';
import { isNarrowQuery, useMedia } from '../ui/use-media.js';
import { useExplorer } from './explorer-context.js';
import { savedTitle } from './saved-title.js';

export function TopBar(): ReactElement {
  const { setUi } = useExplorer();
  const isNarrow = useMedia(isNarrowQuery);
  return (
    <header className="top-bar">
      <Logo />
      <h1 className="product">{TEXTS.product}</h1>
      <SiteNav at="/" />
      <Title />
      <div className="top-actions">
        {isNarrow ? (
          <NarrowActions />
        ) : (
          <>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setUi({ dialog: 'views' });
              }}
            >
              <Bookmark size={16} strokeWidth={1.75} aria-hidden />
              {SAVED_VIEWS_TITLE}
            </button>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setUi({ dialog: 'snapshots' });
              }}
            >
              <Images size={16} strokeWidth={1.75} aria-hidden />
              {SNAPSHOTS_TITLE}
            </button>
            <button
              type="button"
              className="plain-button"
              onClick={() => {
                setUi({ dialog: 'datasets' });
              }}
            >
              <Database size={16} strokeWidth={1.75} aria-hidden />
              {DATASET_TITLE}
            </button>
            <button
              type="button"
              className="button"
              onClick={() => {
                keepSnapshot({ setUi });
              }}
            >
              <Camera size={16} strokeWidth={1.75} aria-hidden />
              {KEEP_SNAPSHOT}
            </button>
            <IconButton
              icon={CircleHelp}
              label={TEXTS.help.title}
              onClick={() => {
                setUi({ dialog: 'help' });
              }}
            />
            <ThemeButton />
          </>
        )}
      </div>
    </header>
  );
}

function NarrowActions(): ReactElement {
  const { setUi, view, ui } = useExplorer();
  const count = filtersOn(view).length;
  return (
    <>
      <IconButton
        icon={Search}
        label={TEXTS.search.label}
        onClick={() => {
          setUi({ dialog: 'search' });
        }}
      />
      <span className="counted-button">
        <IconButton
          icon={SlidersHorizontal}
          label={count === 0 ? TEXTS.rail.filters : `${TEXTS.rail.filters}, ${String(count)} on`}
          aria-expanded={ui.isRailOpen}
          onClick={() => {
            setUi({ isRailOpen: !ui.isRailOpen, sheet: 'half' });
          }}
        />
        {count > 0 && (
          <span className="count-disc" aria-hidden>
            {count}
          </span>
        )}
      </span>
      <IconButton
        icon={Menu}
        label={TEXTS.menu}
        onClick={() => {
          setUi({ dialog: 'appearance' });
        }}
      />
    </>
  );
}

/** The saved view while it is as it was saved, else the dataset. */
function Title(): ReactElement | null {
  const { catalogue, view } = useExplorer();
  const { datasets = [], views = [] } = catalogue.value ?? {};
  const viewed = datasets.filter(({ id }) => view.filter.datasets?.includes(id) ?? true);
  const saved = savedTitle(view, views);
  const title = saved ?? viewed[0]?.title;
  if (title === undefined) return null;
  const others = viewed.length - 1;
  return (
    <p className="view-title" title={title}>
      <Name>{title}</Name>
      {saved !== undefined && (
        <span className="meta">{openedSnapshot() === undefined ? 'saved view' : 'snapshot'}</span>
      )}
      {saved === undefined && others > 0 && <span className="meta">and {others} more</span>}
    </p>
  );
}
