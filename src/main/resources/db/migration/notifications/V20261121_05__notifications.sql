create table message (
    id         bigint generated always as identity primary key,
    recipient  text not null check (length(recipient) between 3 and 254),
    subject    text not null check (length(subject) between 1 and 1000),
    body       text not null,
    kind       text not null,
    about      text not null default '',
    dedupe_key text not null unique,
    created_at timestamptz not null,
    claimed_at timestamptz,
    sent_at    timestamptz,
    attempts   integer not null default 0,
    next_try   timestamptz,
    last_error text
);
create index message_waiting on message (next_try, id) where sent_at is null;
