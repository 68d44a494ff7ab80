import { Text } from '@mantine/core';
import { IconDownload, IconFile, IconFileTypePdf, IconPhoto } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { evidenceWords } from '#web/text/task/evidence-words.ts';
import { useLanguage, useWords } from '#web/text/language.tsx';
import { sizeText } from './attached.ts';
import { addressOf, type EvidenceFile, isPdf, isPicture, thumbnailOf } from './evidence-file.ts';
import classes from './evidence-list.module.css';

const EvidencePreview = lazy(async () => ({
  default: (await import('./evidence-preview.tsx')).EvidencePreview,
}));

/** Files with a small picture of what can be shown: looked at in the page, downloaded as they are. */
export function EvidenceList({ files }: { files: EvidenceFile[] }) {
  const text = useWords(evidenceWords);
  const { language } = useLanguage();
  const [opened, setOpened] = useState<EvidenceFile>();
  if (files.length === 0) return null;
  return (
    <>
      <ul className={classes.files} aria-label={text.title}>
        {files.map((file) => (
          <li key={file.id} className={classes.file}>
            {isPicture(file) || isPdf(file) ? (
              <button
                type="button"
                className={classes.look}
                aria-label={text.look(file.name)}
                onClick={() => setOpened(file)}
              >
                <SmallPicture file={file} />
              </button>
            ) : (
              <span className={classes.look}>
                <IconFile size={30} stroke={1.3} aria-hidden />
              </span>
            )}
            <div className={classes.what}>
              <div className={classes.name}>{file.name}</div>
              <Text size="xs" c="dimmed" title={`${text.fingerprint}: ${file.sha256}`}>
                {sizeText(Number(file.size), language)} · SHA-256 {file.sha256.slice(0, 12)}…
              </Text>
            </div>
            <a
              className={classes.download}
              href={addressOf(file.id)}
              download={file.name}
              aria-label={text.downloadOf(file.name)}
            >
              <IconDownload size={18} stroke={1.6} aria-hidden />
            </a>
          </li>
        ))}
      </ul>
      {opened !== undefined && (
        <Suspense>
          <EvidencePreview file={opened} onClose={() => setOpened(undefined)} />
        </Suspense>
      )}
    </>
  );
}

/** What the server made of it; where there is nothing, the sign of its kind. */
function SmallPicture({ file }: { file: EvidenceFile }) {
  const [missing, setMissing] = useState(false);
  if (!missing)
    return (
      <img
        src={thumbnailOf(file.id)}
        alt=""
        loading="lazy"
        decoding="async"
        onError={() => setMissing(true)}
      />
    );
  const Sign = isPdf(file) ? IconFileTypePdf : IconPhoto;
  return <Sign size={30} stroke={1.3} aria-hidden />;
}
