/** What the first bytes of a file tell. */
export type Beginning =
  'pdf' | 'png' | 'jpeg' | 'gif' | 'webp' | 'zip' | 'compound' | 'rtf' | 'program' | 'closed';

/** How files of a kind begin, at byte 0 unless it says otherwise; from the registrations of the kinds themselves. */
const beginnings: { kind: Beginning; at?: number; bytes: string }[] = [
  { kind: 'pdf', bytes: '255044462d' },
  { kind: 'png', bytes: '89504e470d0a1a0a' },
  { kind: 'jpeg', bytes: 'ffd8ff' },
  { kind: 'gif', bytes: '47494638' },
  { kind: 'webp', at: 8, bytes: '57454250' },
  { kind: 'zip', bytes: '504b0304' },
  // An archive without anything in it.
  { kind: 'zip', bytes: '504b0506' },
  // Word, Excel and PowerPoint before 2007; also newer ones under a password.
  { kind: 'compound', bytes: 'd0cf11e0a1b11ae1' },
  { kind: 'rtf', bytes: '7b5c727466' },
  // Windows, Linux, macOS, scripts, shortcuts.
  { kind: 'program', bytes: '4d5a' },
  { kind: 'program', bytes: '7f454c46' },
  { kind: 'program', bytes: 'cffaedfe' },
  { kind: 'program', bytes: 'cafebabe' },
  { kind: 'program', bytes: '2321' },
  { kind: 'program', bytes: '4c0000000114020000000000c000000000000046' },
  // 7z, RAR, gzip, xz, bzip2, cabinet: nothing here looks into them.
  { kind: 'closed', bytes: '377abcaf271c' },
  { kind: 'closed', bytes: '526172211a07' },
  { kind: 'closed', bytes: '1f8b' },
  { kind: 'closed', bytes: 'fd377a585a00' },
  { kind: 'closed', bytes: '425a68' },
  { kind: 'closed', bytes: '4d534346' },
];

/** So many bytes of a file tell its kind. */
export const tellingBytes = 32;

/** What a file is by how it begins; nothing where that tells nothing, as of a text. */
export function beginningOf(head: Uint8Array): Beginning | undefined {
  const hex = Buffer.from(head).toString('hex');
  return beginnings.find(({ at = 0, bytes }) => hex.startsWith(bytes, at * 2))?.kind;
}

const office = 'application/vnd.openxmlformats-officedocument';
/** Kinds by the ending of a name: what the content must then be. */
export const kindsByEnding: Record<string, readonly string[]> = {
  pdf: ['application/pdf'],
  png: ['image/png'],
  jpg: ['image/jpeg'],
  jpeg: ['image/jpeg'],
  gif: ['image/gif'],
  webp: ['image/webp'],
  zip: ['application/zip'],
  docx: [`${office}.wordprocessingml.document`],
  xlsx: [`${office}.spreadsheetml.sheet`],
  pptx: [`${office}.presentationml.presentation`],
  odt: ['application/vnd.oasis.opendocument.text'],
  ods: ['application/vnd.oasis.opendocument.spreadsheet'],
  odp: ['application/vnd.oasis.opendocument.presentation'],
  doc: ['application/msword', 'application/rtf'],
  xls: ['application/vnd.ms-excel'],
  ppt: ['application/vnd.ms-powerpoint'],
  rtf: ['application/rtf'],
};

/** Endings by which a machine runs a file. */
export const programEndings =
  /\.(exe|com|bat|cmd|scr|pif|msi|msp|dll|cpl|jar|apk|js|jse|vbs|vbe|wsf|wsh|hta|ps1|lnk|reg|sh|desktop|iso|img)$/i;

/** Endings of files that are read as text, whatever they begin with. */
export const textEndings = /\.(txt|csv|tsv|md|json|xml|html?)$/i;

/** The ending of a name, small, without its point; empty where there is none. */
export function endingOf(name: string): string {
  return /\.([^./\\]{1,8})$/.exec(name)?.[1]?.toLowerCase() ?? '';
}
