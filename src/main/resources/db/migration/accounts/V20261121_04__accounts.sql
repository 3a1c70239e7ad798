create table person (
    id            bigint generated always as identity primary key,
    username      text not null check (username = lower(username) and username ~ '^[a-z0-9][a-z0-9._@-]{1,99}$'),
    email         text check (length(email) <= 254),
    name_th       text not null check (length(name_th) between 1 and 200),
    name_en       text not null default '' check (length(name_en) <= 200),
    phone         text not null default '' check (length(phone) <= 50),
    password_hash text,
    demo          boolean not null default false,
    created_at    timestamptz not null default now(),
    disabled_at   timestamptz,
    unique (username)
);

create table office (
    id              bigint generated always as identity primary key,
    person_id       bigint not null references person,
    organisation_id bigint not null references organisation,
    role            text not null check (role in ('FOCAL_PERSON', 'HEAD', 'COORDINATOR', 'ADMINISTRATOR')),
    title_th        text not null default '' check (length(title_th) <= 200),
    title_en        text not null default '' check (length(title_en) <= 200),
    acting          text not null default '' check (acting in ('', 'acting', 'on-behalf')),
    valid_from      date not null,
    valid_to        date,
    check (valid_to is null or valid_to >= valid_from)
);
create index office_person on office (person_id);
create index office_organisation on office (organisation_id, role);

create table api_token (
    id           bigint generated always as identity primary key,
    person_id    bigint not null references person,
    label        text not null check (length(label) between 1 and 100),
    token_hash   bytea not null unique,
    created_at   timestamptz not null default now(),
    expires_at   timestamptz not null,
    revoked_at   timestamptz
);
create index api_token_person on api_token (person_id);

-- A one-time link: for the first administrator (no person yet), or for a person to choose a password.
create table invitation (
    token_hash bytea primary key,
    person_id  bigint references person,
    created_at timestamptz not null default now(),
    expires_at timestamptz not null,
    used_at    timestamptz
);
