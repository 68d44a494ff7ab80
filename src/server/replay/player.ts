import { v7 as newId } from 'uuid';
import type * as z from 'zod';
import type { Actor } from '#domain/access/actor.ts';
import type { Refusal } from '#domain/base/refusal.ts';
import { findActorOf } from '#use-cases/account/actor-of.ts';
import { perform, type Services } from '#use-cases/base/perform.ts';
import type { UseCase } from '#use-cases/base/use-case.ts';

/** A step of a replay was refused: the case and the rules do not fit together. */
export class StepRefused extends Error {
  readonly step: string;
  readonly refusal: Refusal;
  constructor(step: string, refusal: Refusal) {
    super(`${step}: ${JSON.stringify(refusal)}`);
    this.step = step;
    this.refusal = refusal;
  }
}

/** The ids that the keys of a case stand for, by table. */
class Keys {
  readonly #ids = new Map<string, string>();

  set(table: string, key: string | undefined, id: string): void {
    this.#ids.set(`${table} ${key}`, id);
  }

  get(table: string, key: string | undefined): string {
    const id = this.#ids.get(`${table} ${key}`);
    if (id === undefined) throw new Error(`the case has no ${table} '${key}'`);
    return id;
  }

  has(table: string, key: string | undefined): boolean {
    return this.#ids.has(`${table} ${key}`);
  }
}

/** Takes the steps of a case as the people in it, through the use cases they would call. */
export class Player {
  readonly services: Services;
  readonly keys = new Keys();
  readonly #actors = new Map<string, Promise<Actor>>();

  constructor(services: Services) {
    this.services = services;
  }

  /** Does one thing as the holder of an account, at eight in the morning of a day in Việt Nam. */
  async act<Schema extends z.ZodType, Output>(
    accountId: string,
    day: string,
    useCase: UseCase<Schema, Output>,
    input: z.input<Schema>,
    label: string,
  ): Promise<Output> {
    const call = { actor: await this.#actor(accountId), now: `${day}T01:00:00.000Z`, requestId: newId() };
    const result = await perform(this.services, call, useCase, input);
    if (!result.ok) throw new StepRefused(`${useCase.name} ${label}`, result.refusal);
    return result.value;
  }

  #actor(accountId: string): Promise<Actor> {
    let actor = this.#actors.get(accountId);
    if (actor === undefined) {
      actor = this.#loadActor(accountId);
      this.#actors.set(accountId, actor);
    }
    return actor;
  }

  async #loadActor(accountId: string): Promise<Actor> {
    // Later than any day of a case: whatever powers the account was ever given.
    const actor = await findActorOf(this.services.db, accountId, '9999-12-31');
    if (actor === undefined) throw new Error(`no account ${accountId}`);
    return actor;
  }
}
