import { type Kysely, sql } from 'kysely';

/**
 * Kept counts of tasks by campaign, unit of the lead and state, so that nobody's view has to scan all tasks; and the
 * indexes that pages of the task list walk, one for each order and frequent filter.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(db);
}

/** What has not come to an end: of old campaigns nearly nothing, so that nobody walks past their tasks to find it. */
const open = `state not in
  ('rejected', 'declined', 'finished', 'unfinished', 'carriedOver', 'transferred', 'withdrawn')`;

const statements = [
  // The count of a cell is the sum over its rows: writers that meet use different rows and never wait for each other.
  `create table task_count (
     campaign_id uuid not null references campaign,
     unit_id uuid not null references unit,
     state text not null,
     tasks integer not null
   ) with (fillfactor = 60)`,
  `create index task_count_cell on task_count (campaign_id, unit_id, state)`,
  `create index task_count_unit on task_count (unit_id)`,

  // A row of the cell that nobody holds takes the change, else a new row does: at most as many as ever wrote at once.
  // Two statements, so that the second sees what was committed while the first looked.
  `create function count_tasks(for_campaign uuid, for_unit uuid, in_state text, change bigint) returns void
   language plpgsql as $$
   declare place tid;
   begin
     select ctid into place from task_count
     where campaign_id = for_campaign and unit_id = for_unit and state = in_state
     limit 1 for no key update skip locked;
     if place is null then
       insert into task_count values (for_campaign, for_unit, in_state, change);
     else
       update task_count set tasks = tasks + change where ctid = place;
     end if;
   end $$`,

  // Of a task and its lead only one may change at a time: each side holds what it read, then sees what the other did.
  `create function count_leads() returns trigger language plpgsql as $$
   begin
     if tg_op <> 'INSERT' then
       perform count_tasks(campaign_id, unit_id, state, - count(*)) from (
         select task.campaign_id, subject.unit_id, task.state
         from was join task on task.id = was.task_id join subject on subject.id = was.subject_id
         where was.is_lead for share of task, subject) cell
       group by campaign_id, unit_id, state;
     end if;
     if tg_op <> 'DELETE' then
       perform count_tasks(campaign_id, unit_id, state, count(*)) from (
         select task.campaign_id, subject.unit_id, task.state
         from now_is join task on task.id = now_is.task_id join subject on subject.id = now_is.subject_id
         where now_is.is_lead for share of task, subject) cell
       group by campaign_id, unit_id, state;
     end if;
     return null;
   end $$`,
  `create trigger count_leads_added after insert on task_owner
   referencing new table as now_is for each statement execute function count_leads()`,
  `create trigger count_leads_changed after update on task_owner
   referencing old table as was new table as now_is for each statement execute function count_leads()`,
  `create trigger count_leads_removed after delete on task_owner
   referencing old table as was for each statement execute function count_leads()`,

  `create function count_moves() returns trigger language plpgsql as $$
   begin
     perform count_tasks(moved.campaign_id, subject.unit_id, moved.state, sum(moved.change))
     from (select was.id, cell.* from was join now_is on now_is.id = was.id
       cross join lateral (values (was.campaign_id, was.state, -1), (now_is.campaign_id, now_is.state, 1))
         cell (campaign_id, state, change)
       where (was.campaign_id, was.state) <> (now_is.campaign_id, now_is.state)) moved
     join task_owner on task_owner.task_id = moved.id and task_owner.is_lead
     join subject on subject.id = task_owner.subject_id
     group by moved.campaign_id, subject.unit_id, moved.state;
     return null;
   end $$`,
  `create trigger count_moves after update on task
   referencing old table as was new table as now_is for each statement execute function count_moves()`,

  `create function count_unit_changes() returns trigger language plpgsql as $$
   begin
     perform count_tasks(campaign_id, unit_id, state, sum(change)) from (
       select task.campaign_id, task.state, was.unit_id as was_in, now_is.unit_id as is_in
       from was join now_is on now_is.id = was.id and now_is.unit_id <> was.unit_id
       join task_owner on task_owner.subject_id = was.id and task_owner.is_lead
       join task on task.id = task_owner.task_id
       for share of task) led
     cross join lateral (values (was_in, -1), (is_in, 1)) cell (unit_id, change)
     group by campaign_id, unit_id, state;
     return null;
   end $$`,
  `create trigger count_unit_changes after update on subject
   referencing old table as was new table as now_is for each statement execute function count_unit_changes()`,

  `insert into task_count
   select task.campaign_id, subject.unit_id, task.state, count(*)
   from task join task_owner on task_owner.task_id = task.id and task_owner.is_lead
   join subject on subject.id = task_owner.subject_id
   group by task.campaign_id, subject.unit_id, task.state`,

  `create index task_due on task (due_on, id)`,
  `create index task_state_due on task (state, due_on, id)`,
  `create index task_open on task (due_on, id) where ${open}`,
  `create index task_campaign_open on task (campaign_id, due_on, id) where ${open}`,
  `create index task_created on task (created_at, id)`,
  `create index task_campaign_created on task (campaign_id, created_at, id)`,
];
