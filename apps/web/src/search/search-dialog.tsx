import { FileText, Newspaper, Quote, Search, Tag, User, type LucideIcon } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import {
  Autocomplete,
  Collection,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  SearchField,
} from 'react-aria-components';
import { useExplorer } from '../explorer/explorer-context.js';
import { formatDay } from '../format/dates.js';
import { matchParts } from '../format/matches.js';
import { commands } from '../registry/actions.js';
import { TEXTS } from '../texts.js';
import { SEARCH_TEXTS } from '../texts/search.js';
import { KeyCap } from '../ui/key-cap.js';
import { createLocalFinder, groupsOf, type Group } from './groups.js';
import { SearchFrame } from './search-frame.js';
import { useOpenHit } from './use-open-hit.js';
import { useSearch } from './use-search.js';

const ICONS: Readonly<Record<Group['id'], LucideIcon>> = {
  actor: User,
  statement: Quote,
  issue: Tag,
  document: Newspaper,
  command: FileText,
};

/** Finds actors, statements, issues, documents and commands while one types. */
export function SearchDialog(): ReactElement {
  const explorer = useExplorer();
  const { view, shown, ui, setUi } = explorer;
  const [query, setQuery] = useState(ui.typed?.text ?? '');
  const found = useSearch(query, view.filter.datasets);
  const open = useOpenHit();
  const network = shown?.view.network;
  const finder = useMemo(
    () => (network === undefined ? undefined : createLocalFinder(network)),
    [network],
  );
  const groups = useMemo(
    () =>
      groupsOf({
        query,
        finder,
        network,
        results: found.results,
        isAnswered: found.query === query.trim(),
        commands: commands(explorer),
      }),
    [query, finder, network, found, explorer],
  );
  const items = groups.map((group) => ({
    ...group,
    rows: [
      ...group.hits.map((hit) => ({
        id: `${hit.type} ${hit.id}`,
        title: hit.title,
        detail: withDates(hit.detail ?? ''),
        run: () => {
          open(hit);
        },
      })),
      ...group.commands.map((action) => ({
        id: `command ${action.id}`,
        title: action.label,
        detail: '',
        run: () => {
          setUi({ dialog: undefined });
          action.run(explorer);
        },
      })),
    ],
  }));
  const rows = items.flatMap((group) => group.rows);
  const isEntered = useRef(ui.typed?.isSubmitted === true);
  const [best] = rows;
  useEffect(() => {
    setUi({ typed: undefined });
  }, [setUi]);
  useEffect(() => {
    if (!isEntered.current || best === undefined) return;
    isEntered.current = false;
    best.run();
  }, [best]);
  return (
    <SearchFrame>
      <Autocomplete
        disableAutoFocusFirst
        inputValue={query}
        onInputChange={(text) => {
          isEntered.current = false;
          setQuery(text);
        }}
      >
        <SearchField
          className="search-field"
          aria-label={TEXTS.search.label}
          autoFocus
          onSubmit={() => {
            // Enter on a row is the list's own; without one it means the best, once there is one.
            if (document.querySelector('.search-list [data-focused]') !== null) return;
            isEntered.current = best === undefined;
            best?.run();
          }}
        >
          <Search size={16} strokeWidth={1.75} aria-hidden />
          <Input className="search-input" placeholder={TEXTS.search.open} />
          <KeyCap shortcut="Escape" />
        </SearchField>
        {/* What scrolls is reached by keyboard; the list itself must not be, or arrows in the field would not move in it. */}
        <div className="search-list" tabIndex={0}>
          <ListBox
            aria-label={TEXTS.search.label}
            items={items}
            dependencies={[found.query, best?.id]}
            selectionMode="none"
            onAction={(key) => {
              rows.find(({ id }) => id === key)?.run();
            }}
            renderEmptyState={() => (
              <p className="search-empty">
                {found.error ??
                  (found.query === '' ? SEARCH_TEXTS.hint : SEARCH_TEXTS.nothing(found.query))}
              </p>
            )}
          >
            {(group) => (
              <ListBoxSection id={group.id}>
                <Header className="search-group">
                  <span>{group.title}</span>
                  <span className="meta">{group.count}</span>
                </Header>
                <Collection items={group.rows} dependencies={[found.query, best?.id]}>
                  {(row) => (
                    <Row
                      {...row}
                      icon={ICONS[group.id]}
                      query={query}
                      isActor={group.id === 'actor'}
                      isBest={row.id === best?.id}
                    />
                  )}
                </Collection>
              </ListBoxSection>
            )}
          </ListBox>
        </div>
      </Autocomplete>
    </SearchFrame>
  );
}

/** Dates in a line of the server's, as the page writes them. */
function withDates(line: string): string {
  return line.replace(/\d{4}-\d{2}-\d{2}/g, formatDay);
}

interface RowProps {
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly icon: LucideIcon;
  readonly query: string;
  readonly isActor: boolean;
  /** Whether Enter in the field means it. */
  readonly isBest: boolean;
}

function Row(row: RowProps): ReactElement {
  const { id, title, detail, icon: Icon, query, isActor, isBest } = row;
  return (
    <ListBoxItem id={id} className={isBest ? 'search-row best' : 'search-row'} textValue={title}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className="search-title" dir="auto">
        {matchParts(title, query).map(({ text, isMatch }, at) =>
          isMatch ? <mark key={at}>{text}</mark> : text,
        )}
      </span>
      <span className="meta">
        <bdi>{detail}</bdi>
      </span>
      {isActor && <span className="meta flies">{SEARCH_TEXTS.flies}</span>}
    </ListBoxItem>
  );
}
