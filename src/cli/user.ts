import { randomBytes, randomUUID } from 'node:crypto';
import { Command } from 'commander';
import type { Kysely } from 'kysely';
import { dayInVietnam } from '#domain/base/dates.ts';
import { powerKinds } from '#domain/access/actor.ts';
import type { Database } from '#database/schema.ts';
import { createAccount } from '#use-cases/account/create-account.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform } from '#use-cases/base/perform.ts';
import {
  answerRefusal,
  answerCommand,
  type AnswerOptions,
  complain,
  type ExitCode,
  exitCodes,
  say,
  sayJson,
} from './answer.ts';
import { loadPackLibrary } from '#server/regulations/load-pack-library.ts';
import { packShelves } from './pack-shelves.ts';
import { runOnDatabase } from './on-database.ts';

interface AddOptions extends AnswerOptions {
  power: string[];
  official?: string;
}

/** `dotpha user …`: accounts, for whoever runs the machine; acts as the first administrator and is logged as such. */
export function userCommand(): Command {
  const user = new Command('user').description('accounts');
  user.addCommand(
    answerCommand('add', 'open an account and print its first password')
      .argument('<name>', 'user name: small letters, digits, dot, hyphen, underscore')
      .option('--official <id>', 'the official whose account it is')
      .option(
        '--power <kind[:unit[:subtree]]>',
        `what it may do and where, as often as needed: ${powerKinds.join(', ')}; without a unit everywhere`,
        (value: string, before: string[]) => [...before, value],
        [],
      )
      .action(async (name: string, options: AddOptions) => {
        process.exitCode = await runOnDatabase('dotpha user add', options, (db) =>
          addUser(db, name, options),
        );
      }),
  );
  return user;
}

async function addUser(db: Kysely<Database>, userName: string, options: AddOptions): Promise<ExitCode> {
  const powers = options.power.map(readPower);
  const wrong = options.power.find((_, position) => powers[position] === undefined);
  if (wrong !== undefined) {
    complain(`--power ${wrong}: ${powerKinds.join(' | ')}[:unit[:subtree]]`);
    return exitCodes.misuse;
  }
  const now = new Date().toISOString();
  const administrator = await db
    .selectFrom('power')
    .select('account_id')
    .where('kind', '=', 'administrator')
    .where('reach', '=', 'all')
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const actor = await findActorOf(db, administrator.account_id, dayInVietnam(now));
  if (actor === undefined) throw new Error('the first administrator is closed');
  const password = randomBytes(12).toString('base64url');
  const result = await perform(
    { db, packs: await loadPackLibrary({ folders: packShelves() }) },
    { actor, now, requestId: randomUUID() },
    createAccount,
    {
      userName,
      password,
      powers: powers.filter((power) => power !== undefined),
      ...(options.official === undefined ? {} : { officialId: options.official }),
    },
  );
  if (!result.ok) return answerRefusal(result.refusal, options);
  if (options.json) sayJson({ id: result.value.id, userName, password });
  else
    say(
      options.lang === 'vi'
        ? `Đã mở tài khoản ${userName}, mật khẩu ${password} (chỉ hiện một lần, hãy ghi lại).`
        : `Account ${userName} opened, password ${password} (shown only once, write it down).`,
    );
  return exitCodes.done;
}

/** `specialist:<unit id>:subtree`. */
function readPower(text: string) {
  const [kind, unitId, reach, ...more] = text.split(':');
  const known = powerKinds.find((candidate) => candidate === kind);
  if (known === undefined || more.length > 0 || (reach !== undefined && reach !== 'subtree'))
    return undefined;
  return {
    kind: known,
    ...(unitId ? { unitId } : {}),
    reach: reach === 'subtree' ? ('subtree' as const) : ('unit' as const),
  };
}
