-- A form through all its versions, and whose it is. One without an owner is kept by administrators.
create table form (
    id         bigint generated always as identity primary key,
    key        text not null unique check (length(key) between 1 and 100),
    owner_id   bigint references organisation,
    created_at timestamptz not null
);
create index form_owner on form (owner_id);
insert into form (key, created_at) select key, min(published_at) from form_version group by key;
alter table form_version add foreign key (key) references form (key);
alter table form_version add column published_by text not null default '';

-- The draft beside the published versions. Every edit keeps the whole form, so that it can be undone; the edit at
-- position is the one on screen, those after it were undone.
create table form_draft (
    form_id  bigint primary key references form,
    position integer not null
);
create table form_edit (
    form_id    bigint not null references form_draft on delete cascade,
    number     integer not null,
    definition jsonb not null,
    edit       text not null,
    subject    text not null,
    edited_at  timestamptz not null,
    edited_by  text not null,
    primary key (form_id, number)
);
