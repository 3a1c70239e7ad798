-- Organisations are never deleted: they end, and point to what took their place.
-- code: the BMA's unit code of 8 digits; a word of our own where there is none.
-- ended with valid_to empty: known to be over, the day is not known.
-- unconfirmed: names of the fields for which no official source was found, with semicolons.
create table organisation (
    id              bigint generated always as identity primary key,
    code            text not null unique check (code ~ '^([0-9]{8}|[a-z][a-z0-9-]{1,59})$'),
    civil_code      text unique check (civil_code ~ '^[0-9]{4}$'),
    name_th         text not null check (length(name_th) between 1 and 200),
    name_en         text not null default '' check (length(name_en) <= 200),
    short_th        text not null default '' check (length(short_th) <= 60),
    kind            text not null check (kind in (
                        'administration', 'office', 'department', 'ps_office', 'district_office', 'division', 'other',
                        'university', 'company', 'research_institute', 'civil_society')),
    parent_id       bigint references organisation,
    document_prefix text not null default '' check (length(document_prefix) <= 60),
    tile_col        integer check (tile_col between 0 and 30),
    tile_row        integer check (tile_row between 0 and 30),
    valid_from      date,
    valid_to        date,
    ended           boolean not null default false,
    successor_id    bigint references organisation,
    source          text not null default '' check (length(source) <= 500),
    unconfirmed     text not null default '' check (length(unconfirmed) <= 200),
    check (valid_to is null or valid_from is null or valid_to >= valid_from),
    check (parent_id <> id),
    check (successor_id <> id),
    check ((tile_col is null) = (tile_row is null))
);
create index organisation_parent on organisation (parent_id);
create index organisation_successor on organisation (successor_id);

create table organisation_group (
    id       bigint generated always as identity primary key,
    key      text not null unique check (key ~ '^[a-z][a-z0-9-]{1,59}$'),
    name_th  text not null check (length(name_th) between 1 and 200),
    name_en  text not null default '' check (length(name_en) <= 200),
    kind     text not null check (kind in ('addressee-class', 'district-group', 'other')),
    position integer not null default 0,
    source   text not null default '' check (length(source) <= 500)
);

create table organisation_group_member (
    id              bigint generated always as identity primary key,
    group_id        bigint not null references organisation_group,
    organisation_id bigint not null references organisation,
    valid_from      date not null,
    valid_to        date,
    source          text not null default '' check (length(source) <= 500),
    check (valid_to is null or valid_to >= valid_from),
    -- one organisation is not twice in a group at a time
    exclude using gist (
        group_id with =, organisation_id with =, daterange(valid_from, valid_to, '[]') with &&)
);
create index organisation_group_member_organisation on organisation_group_member (organisation_id);

create table holiday (
    id        bigint generated always as identity primary key,
    day       date not null unique,
    name_th   text not null check (length(name_th) between 1 and 200),
    name_en   text not null default '' check (length(name_en) <= 200),
    kind      text not null check (kind in ('fixed', 'substitution', 'movable', 'special')),
    confirmed boolean not null,
    source    text not null default '' check (length(source) <= 500)
);
