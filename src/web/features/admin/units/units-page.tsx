import { useNavigate, useSearch } from '@tanstack/react-router';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { ExportButtons } from '#web/ui/export/export-buttons.tsx';
import { ImportLink } from '#web/ui/import-link.tsx';
import { PageLinkButton } from '#web/ui/page-link.tsx';
import { Section } from '#web/ui/section.tsx';
import { AdminFrame, useHasPower } from '../admin-frame.tsx';
import frame from '../admin-frame.module.css';
import { exportedUnits } from '../exported-lists.ts';
import { DayChooser } from './day-chooser.tsx';
import { NewUnitAct } from './new-unit-act.tsx';
import { UnitTree } from './unit-tree.tsx';
import { UnitView } from './unit-view.tsx';
import { readUnitSearch } from './unit-search.ts';
import classes from './units-page.module.css';

/** The tree of units as it stood on any day, and what one of them is, was and has. */
export function UnitsPage() {
  const text = useWords(unitWords);
  const { language } = useLanguage();
  const mayChange = useHasPower('administrator', 'specialist');
  const search = useSearch({ from: '/inside/admin' });
  const navigate = useNavigate({ from: '/admin' });
  const choose = (part: { asOf?: string | undefined; unit?: string | undefined }) =>
    void navigate({ search: readUnitSearch({ ...search, ...part }), replace: true });
  return (
    <AdminFrame
      at="units"
      acts={
        mayChange && (
          <>
            <NewUnitAct />
            <ImportLink kind="units" />
            <PageLinkButton to="/admin/succession" size="compact-md">
              {text.rearrange}
            </PageLinkButton>
          </>
        )
      }
    >
      <DayChooser asOf={search.asOf} onChange={(asOf) => choose({ asOf })} />
      <div className={classes.columns}>
        <Section
          title={text.tree}
          acts={<ExportButtons table={(told) => exportedUnits(search.asOf, language, told)} />}
        >
          <p className={frame.quiet}>{text.treeNote}</p>
          <UnitTree asOf={search.asOf} chosen={search.unit} onChoose={(unit) => choose({ unit })} />
        </Section>
        <div>
          {search.unit === undefined ? (
            <Section title={text.unit}>
              <p className={frame.quiet}>{text.chooseUnit}</p>
            </Section>
          ) : (
            <UnitView
              key={search.unit}
              unitId={search.unit}
              asOf={search.asOf}
              mayChange={mayChange}
              onChoose={(unit) => choose({ unit })}
            />
          )}
        </div>
      </div>
    </AdminFrame>
  );
}
