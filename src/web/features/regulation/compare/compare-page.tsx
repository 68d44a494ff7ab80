import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type Answers, api } from '#web/api/client.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { regulationEditorWords } from '#web/text/regulation/regulation-editor-words.ts';
import { choiceKind } from '#web/ui/fields/choice-kind.tsx';
import { Loading } from '#web/ui/loading.tsx';
import { PageHead } from '#web/ui/page-head.tsx';
import { PageLink } from '#web/ui/page-link.tsx';
import { RefusalNote } from '#web/ui/refusal-note.tsx';
import { Section } from '#web/ui/section.tsx';
import { ChangesView } from './changes-view.tsx';
import classes from '../editor/draft-page.module.css';

/** Two regulations, or two versions of one, rule by rule. Which they are stands in the address. */
export function ComparePage() {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const { older, newer } = useSearch({ from: '/inside/regulations/compare' });
  const navigate = useNavigate({ from: '/regulations/compare' });
  const packs = useQuery(api.regulation.list.queryOptions({ input: {} }));
  const options = (packs.data?.packs ?? []).map(({ head }) => ({
    value: `${head.id} ${head.version}`,
    label: `${head.title[language]} (${head.id} ${head.version})`,
  }));
  const choose = (which: 'older' | 'newer') => (value: string | null | undefined) =>
    void navigate({ search: (now) => ({ ...now, [which]: value ?? undefined }), replace: true });
  return (
    <>
      <PageHead title={text.compareTitle} above={<PageLink to="/regulations">{text.regulations}</PageLink>} />
      <div className={classes.part}>
        <div className={classes.wideFields}>
          <choiceKind.Edit
            label={text.older}
            value={older ?? null}
            onChange={choose('older')}
            options={options}
            none={text.choose}
          />
          <choiceKind.Edit
            label={text.newer}
            value={newer ?? null}
            onChange={choose('newer')}
            options={options}
            none={text.choose}
          />
        </div>
      </div>
      {older !== undefined && newer !== undefined && <Compared older={older} newer={newer} />}
    </>
  );
}

function Compared({ older, newer }: { older: string; newer: string }) {
  const text = useWords(regulationEditorWords);
  const { language } = useLanguage();
  const titleOf = ({ pack: { head } }: Answers['regulation']['get']) =>
    `${head.title[language]} (${head.version})`;
  const inputOf = (name: string) => {
    const [id = '', version] = name.split(' ');
    return { input: { id, ...(version === undefined ? {} : { version }) } };
  };
  const before = useQuery(api.regulation.get.queryOptions(inputOf(older)));
  const after = useQuery(api.regulation.get.queryOptions(inputOf(newer)));
  const error = before.error ?? after.error;
  if (error !== null) return <RefusalNote error={error} />;
  if (before.data === undefined || after.data === undefined) return <Loading />;
  return (
    <Section title={text.compare}>
      <p className={classes.note}>
        {titleOf(before.data)} → {titleOf(after.data)}
      </p>
      <ChangesView before={before.data.pack} after={after.data.pack} />
    </Section>
  );
}
