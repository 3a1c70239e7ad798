-- A template is kept as the YAML text that was imported; each import of a key is a new version.
create table template (
    id          bigint generated always as identity primary key,
    key         text not null check (key ~ '^[a-z][a-z0-9-]{1,59}$'),
    version     integer not null,
    yaml        text not null,
    imported_at timestamptz not null,
    imported_by text not null,
    unique (key, version)
);

create table round (
    id           bigint generated always as identity primary key,
    slug         text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,79}$'),
    template_id  bigint not null references template,
    programme    text not null,
    name_th      text not null check (length(name_th) between 1 and 300),
    name_en      text not null default '' check (length(name_en) <= 300),
    about_th     text not null default '' check (length(about_th) <= 2000),
    about_en     text not null default '' check (length(about_en) <= 2000),
    fiscal_year  integer not null check (fiscal_year between 2484 and 2700),
    owner_id     bigint not null references organisation,
    copied_from  bigint references round,
    created_at   timestamptz not null,
    issued_at    timestamptz,
    closed_at    timestamptz,
    check (closed_at is null or issued_at is not null)
);
create index round_owner on round (owner_id);

-- due: what the memo says; locks: the last day on which anything is taken without an extension.
create table step (
    id        bigint generated always as identity primary key,
    round_id  bigint not null references round,
    key       text not null,
    kind      text not null,
    position  integer not null,
    name_th   text not null,
    name_en   text not null default '',
    ask_th    text not null default '',
    ask_en    text not null default '',
    settings  jsonb not null,
    opens     date not null,
    due       date not null,
    locks     date not null,
    unique (round_id, key),
    check (opens <= due and due <= locks)
);

-- Whom a round in preparation addresses: groups, with single organisations added or left out.
create table round_group (
    round_id  bigint not null references round,
    group_key text not null,
    position  integer not null,
    primary key (round_id, group_key)
);
create table round_exception (
    round_id        bigint not null references round,
    organisation_id bigint not null references organisation,
    included        boolean not null,
    reason          text not null check (length(reason) between 1 and 500),
    primary key (round_id, organisation_id)
);

-- Frozen when the round is issued.
create table participant (
    id              bigint generated always as identity primary key,
    round_id        bigint not null references round,
    organisation_id bigint not null references organisation,
    reason_th       text not null,
    reason_en       text not null,
    frozen_at       timestamptz not null,
    waived_at       timestamptz,
    waived_by       text,
    waived_reason   text check (length(waived_reason) <= 500),
    unique (round_id, organisation_id)
);
create index participant_organisation on participant (organisation_id);

create table extension (
    id             bigint generated always as identity primary key,
    step_id        bigint not null references step,
    participant_id bigint not null references participant,
    due            date not null,
    reason         text not null check (length(reason) between 1 and 1000),
    granted_at     timestamptz not null,
    granted_by     text not null
);
create index extension_step on extension (step_id, participant_id, id desc);

create table reminder (
    id             bigint generated always as identity primary key,
    step_id        bigint not null references step,
    participant_id bigint not null references participant,
    sent_at        timestamptz not null,
    sent_by        text not null
);
create index reminder_step on reminder (step_id, participant_id, sent_at desc);
