/** A link as text and page show it. */
interface MailLink {
  text: string;
  address: string;
}

/** A matter in a mail: its lines, the first stands out, and where to open it. */
export interface MailEntry {
  lines: string[];
  link?: MailLink;
}

export interface MailPart {
  heading?: string;
  entries: MailEntry[];
}

export interface MailContent {
  language: 'vi' | 'en';
  parts: MailPart[];
  /** Small, below everything. */
  foot: { text: string; links: MailLink[] };
}

const ink = 'color:#1f2933';
const quiet = 'color:#52606d';
const accent = 'color:#7a1f1f';

/** A mail as plain text and as a page: the same words in the same order; nothing is fetched to show it. */
export function mailBody({ language, parts, foot }: MailContent): { text: string; html: string } {
  return {
    text: [...parts.map(textOfPart), textOfFoot(foot)].join('\n\n') + '\n',
    html: `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px 16px;font:15px/1.5 'Segoe UI',Roboto,Arial,sans-serif;${ink}"><div style="max-width:620px;margin:0 auto">
${parts.map(pageOfPart).join('\n')}
<p style="margin:28px 0 0;padding-top:12px;border-top:1px solid #d9dee3;font-size:13px;${quiet}">${[escaped(foot.text), ...foot.links.map(pageOfLink)].join('<br>')}</p>
</div></body></html>
`,
  };
}

function textOfPart({ heading, entries }: MailPart): string {
  const blocks = entries.map(({ lines, link }) =>
    [...lines, ...(link === undefined ? [] : [`${link.text}: ${link.address}`])].join('\n'),
  );
  return [...(heading === undefined ? [] : [heading.toUpperCase()]), ...blocks].join('\n\n');
}

function textOfFoot({ text, links }: MailContent['foot']): string {
  return ['-- ', text, ...links.map((link) => `${link.text}: ${link.address}`)].join('\n');
}

function pageOfPart({ heading, entries }: MailPart): string {
  const blocks = entries.map(({ lines: [first = '', ...rest], link }) => {
    const title =
      link === undefined
        ? escaped(first)
        : `<a href="${escaped(link.address)}" style="${accent}">${escaped(first)}</a>`;
    const below = rest.map((line) => `<br><span style="${quiet}">${escaped(line)}</span>`).join('');
    return `<p style="margin:0 0 12px"><b>${title}</b>${below}</p>`;
  });
  const head =
    heading === undefined ? '' : `<h2 style="margin:20px 0 10px;font-size:16px">${escaped(heading)}</h2>`;
  return head + blocks.join('\n');
}

function pageOfLink({ text, address }: MailLink): string {
  return `<a href="${escaped(address)}" style="${quiet}">${escaped(text)}</a>`;
}

const entities: { [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
