import { CircleHelp, PanelLeft } from 'lucide-react';
import type { ReactElement } from 'react';
import { TEXTS } from '../texts.js';
import { QUERY_TEXTS } from '../texts/query.js';
import { IconButton } from '../ui/icon-button.js';
import { Logo } from '../ui/logo.js';
import { SiteNav } from '../ui/site-nav.js';
import { ThemeButton } from '../ui/theme-button.js';
import { useDesk } from './desk-context.js';

export function DeskBar(): ReactElement {
  const { ui, setUi, question } = useDesk();
  return (
    <header className="top-bar">
      <Logo />
      <p className="product">
        <b>{TEXTS.product}</b>
      </p>
      <SiteNav at="/query" />
      <p className="view-title">
        {question !== undefined && (
          <>
            <bdi>{question.title}</bdi>
            <span className="meta">
              {question.saved === undefined
                ? QUERY_TEXTS.question.kind
                : QUERY_TEXTS.question.savedKind}
            </span>
          </>
        )}
      </p>
      <div className="top-actions">
        <IconButton
          icon={PanelLeft}
          label={ui.isCatalogueOpen ? QUERY_TEXTS.catalogue.hide : QUERY_TEXTS.catalogue.open}
          className="catalogue-button"
          aria-expanded={ui.isCatalogueOpen}
          onClick={() => {
            setUi({ isCatalogueOpen: !ui.isCatalogueOpen });
          }}
        />
        <IconButton
          icon={CircleHelp}
          label={QUERY_TEXTS.help.title}
          onClick={() => {
            setUi({ dialog: 'help' });
          }}
        />
        <ThemeButton />
      </div>
    </header>
  );
}
