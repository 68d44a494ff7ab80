/** Units, the dated tree they form, people, posts and who holds them when. */
export const organisationTables = [
  `create table unit (
     id uuid primary key,
     code text,
     name text not null,
     name_key text not null,
     kind text not null,
     tree text not null check (tree in ('party', 'government')),
     block text not null check (block in ('party', 'government', 'front', 'armedForces')),
     formed_from text,
     valid_from date not null,
     valid_to date,
     check (valid_to is null or valid_from < valid_to)
   )`,
  `create index unit_name_key on unit (name_key text_pattern_ops)`,
  `create unique index unit_code on unit (kind, code) where valid_to is null`,

  // The tree of units is dated: a commune can answer to another unit from a day on.
  `create table unit_placement (
     unit_id uuid not null references unit,
     parent_id uuid not null references unit,
     valid_from date not null,
     valid_to date,
     primary key (unit_id, valid_from),
     check (unit_id <> parent_id)
   )`,
  `create index unit_placement_parent on unit_placement (parent_id)`,

  `create table official (
     id uuid primary key,
     full_name text not null,
     name_key text not null,
     given_name_key text not null,
     made_up boolean not null default false
   )`,
  `create index official_name_key on official (name_key text_pattern_ops)`,

  `create table post (
     id uuid primary key,
     unit_id uuid not null references unit,
     title text not null,
     kind text not null,
     is_head boolean not null,
     valid_from date not null,
     valid_to date
   )`,
  `create index post_unit on post (unit_id)`,

  `create table tenure (
     id uuid primary key,
     official_id uuid not null references official,
     post_id uuid not null references post,
     acting boolean not null default false,
     valid_from date not null,
     valid_to date,
     check (valid_to is null or valid_from < valid_to)
   )`,
  `create index tenure_official on tenure (official_id)`,
  `create index tenure_post on tenure (post_id)`,

  // Who assigns and rates the holder of a post: a relation, not a level of the tree.
  `create table management (
     authority_id uuid not null references unit,
     post_id uuid not null references post,
     valid_from date not null,
     valid_to date,
     primary key (post_id, authority_id, valid_from)
   )`,
  `create index management_authority on management (authority_id)`,
];
