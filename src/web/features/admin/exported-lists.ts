import type { Language } from '#domain/appraisal/figure-text.ts';
import { actionWords, wordFor } from '#domain/wording/life-cycle-words.ts';
import { thingWords } from '#domain/wording/thing-words.ts';
import { type Answers, client } from '#web/api/client.ts';
import { accountWords } from '#web/text/admin/account-words.ts';
import { adminWords } from '#web/text/admin/admin-words.ts';
import { logWords } from '#web/text/admin/log-words.ts';
import { officialEntryWords } from '#web/text/admin/official-entry-words.ts';
import { unitWords } from '#web/text/admin/unit-words.ts';
import { loggedActWords } from '#web/text/logged-act-words.ts';
import { asHeading, blockTerms, powerTerms } from '#web/text/terms.ts';
import type { ExportedTable } from '#web/ui/export/exported-table.ts';
import { gatherRows, type Told } from '#web/ui/export/gather-rows.ts';
import { dateText } from '#web/ui/format-date.ts';
import { dateCell, figureCell, tableOf } from '#web/ui/export/table-of.ts';

/** The units there were on a day, each with the one above it. */
export async function exportedUnits(
  asOf: string | undefined,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = unitWords[language];
  type Row = Answers['organisation']['listUnits']['units'][number];
  const rows = await gatherRows<Row, { name: string; id: string }>(told, async (after) => {
    const page = await client.organisation.listUnits({
      limit: 200,
      ...(asOf === undefined ? {} : { asOf }),
      ...(after && { after }),
    });
    return { rows: page.units, next: page.next };
  });
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const about = asOf === undefined ? [] : [`${text.asOfDay}: ${dateText(asOf)}`];
  return tableOf({ name: adminWords[language].units, about }, rows, [
    [text.code, (row) => row.code],
    [text.unitName, (row) => row.name],
    [text.kind, (row) => row.kind],
    [text.block, (row) => (row.block === null ? null : asHeading(blockTerms[row.block][language]))],
    [text.above, (row) => (row.parentId === null ? null : (names.get(row.parentId) ?? null))],
    [text.validFrom, (row) => dateCell(row.validFrom)],
    [text.until, (row) => dateCell(row.validTo)],
  ]);
}

/** Accounts with whose they are and the powers in force. */
export async function exportedAccounts(
  search: string,
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = accountWords[language];
  const shared = adminWords[language];
  type Row = Answers['account']['list']['accounts'][number];
  const rows = await gatherRows<Row, { userName: string }>(told, async (after) => {
    const page = await client.account.list({
      limit: 200,
      ...(search === '' ? {} : { search }),
      ...(after && { after }),
    });
    return { rows: page.accounts, next: page.next };
  });
  return tableOf({ name: shared.accounts }, rows, [
    [shared.userName, (row) => row.userName],
    [officialEntryWords[language].fullName, (row) => row.fullName],
    [
      shared.state,
      ({ disabled, ofProgram, canSignIn }) =>
        disabled ? text.closed : ofProgram ? text.ofProgram : canSignIn ? text.active : text.noPassword,
    ],
    [text.secondFactor, (row) => (row.secondFactor ? text.secondFactor : null)],
    [
      text.powers,
      ({ powers }) =>
        powers
          .filter(({ to }) => to === null)
          .map((power) => `${powerTerms[power.kind][language]} (${text.reaches[power.reach]})`)
          .join('; ') || text.noPowers,
    ],
  ]);
}

/** What was done, the latest first, as the filter narrows it. */
export async function exportedLog(
  asked: Parameters<typeof client.account.listLog>[0],
  language: Language,
  told: Told,
): Promise<ExportedTable> {
  const text = logWords[language];
  type Page = Answers['account']['listLog'];
  const rows = await gatherRows<Page['entries'][number], NonNullable<Page['next']>>(told, async (after) => {
    const page = await client.account.listLog({ ...asked, limit: 200, ...(after && { after }) });
    return { rows: page.entries, next: page.next };
  });
  const said = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
  return tableOf({ name: adminWords[language].log }, rows, [
    [text.when, ({ at }) => ({ date: at })],
    [
      text.what,
      ({ action }) => asHeading((loggedActWords[action] ?? wordFor(actionWords, action))[language]),
    ],
    [text.who, ({ fullName, userName }) => fullName ?? userName ?? text.system],
    [asHeading(text.onBehalf), ({ onBehalfOf }) => onBehalfOf],
    [text.thing, ({ thing }) => asHeading(wordFor(thingWords, thing)[language])],
    [text.about, ({ name, thingId }) => name ?? thingId],
    [text.chain, ({ authorityName }) => authorityName ?? text.system],
    [text.number, ({ sequence }) => figureCell(sequence)],
    [text.before, ({ before }) => said(before)],
    [text.after, ({ after }) => said(after)],
  ]);
}

/** Who enters for whom, the latest first. */
export async function exportedDelegations(language: Language, told: Told): Promise<ExportedTable> {
  const text = officialEntryWords[language];
  const shared = adminWords[language];
  type Row = Answers['account']['listDelegations']['delegations'][number];
  const rows = await gatherRows<Row, { id: string }>(told, async (after) => {
    const page = await client.account.listDelegations({ limit: 200, ...(after && { after }) });
    return { rows: page.delegations, next: page.next };
  });
  return tableOf({ name: shared.delegations }, rows, [
    [text.delegator, ({ officialName }) => officialName],
    [text.assistant, ({ userName }) => userName],
    [text.scopes, ({ scopes }) => scopes.map((scope) => text.scopeNames[scope]).join('; ')],
    [shared.fromDay, ({ from }) => ({ date: from })],
    [shared.until, ({ to }) => ({ date: to })],
    [text.paperNumber, ({ paperNumber }) => paperNumber],
    [shared.ended, ({ endedAt }) => dateCell(endedAt)],
  ]);
}

/** Mails that could not be sent, and why. */
export async function exportedMails(language: Language, told: Told): Promise<ExportedTable> {
  const text = logWords[language];
  const shared = adminWords[language];
  type Row = Answers['notice']['listFailed']['notices'][number];
  const rows = await gatherRows<Row, string>(told, async (after) => {
    const page = await client.notice.listFailed({ limit: 200, ...(after && { after }) });
    return { rows: page.notices, next: page.next };
  });
  return tableOf({ name: shared.mails }, rows, [
    [shared.userName, ({ userName }) => userName],
    [text.when, ({ at }) => ({ date: at })],
    [text.attempts, ({ attempts }) => figureCell(attempts)],
    [text.lastError, ({ lastError }) => lastError],
  ]);
}

/** Who looked at what of others, on which grounds. */
export async function exportedAccessLog(language: Language, told: Told): Promise<ExportedTable> {
  const text = logWords[language];
  type Row = Answers['account']['listAccessLog']['reads'][number];
  const rows = await gatherRows<Row, { id: string }>(told, async (after) => {
    const page = await client.account.listAccessLog({ limit: 200, ...(after && { after }) });
    return { rows: page.reads, next: page.next };
  });
  return tableOf({ name: adminWords[language].accessLog }, rows, [
    [text.when, ({ at }) => ({ date: at })],
    [text.who, ({ fullName, userName }) => fullName ?? userName],
    [text.what, ({ action }) => text.readAction[action] ?? action],
    [text.thing, ({ thing }) => asHeading(wordFor(thingWords, thing)[language])],
    [text.about, ({ thingId }) => thingId],
    [
      text.grounds,
      ({ grounds }) => grounds.map((ground) => wordFor(powerTerms, ground)[language]).join('; '),
    ],
  ]);
}
