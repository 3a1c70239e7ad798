-- One message to one person. What became of it follows from the instants; see Delivery.java.
create table message (
    id          bigint generated always as identity primary key,
    recipient   text not null check (length(recipient) between 3 and 254),
    subject     text not null check (length(subject) between 1 and 1000),
    body        text not null check (length(body) <= 100000),
    kind        text not null,
    about       text not null default '',
    dedupe_key  text not null unique,
    created_at  timestamptz not null,
    wanted_at   timestamptz not null,
    claimed_at  timestamptz,
    sent_at     timestamptz,
    given_up_at timestamptz,
    attempts    integer not null default 0,
    next_try    timestamptz,
    last_error  text
);
create index message_waiting on message (id) where sent_at is null and given_up_at is null and claimed_at is null;
create index message_by_time on message (created_at desc, id desc);
