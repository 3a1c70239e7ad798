-- One submission per participant and step is a rule of the database. Where it stands is computed from the timestamps.
create table submission (
    id                    bigint generated always as identity primary key,
    step_id               bigint not null references step,
    participant_id        bigint not null references participant,
    organisation_id       bigint not null references organisation,
    form_version_id       bigint not null references form_version,
    created_at            timestamptz not null,
    touched_at            timestamptz not null,
    approval_requested_at timestamptz,
    approval_requested_by text,
    approved_at           timestamptz,
    approved_by           text,
    sent_back_at          timestamptz,
    sent_back_by          text,
    sent_back_note        text check (length(sent_back_note) <= 2000),
    submitted_at          timestamptz,
    received_at           timestamptz,
    returned_at           timestamptz,
    returned_by           text,
    return_note           text check (length(return_note) <= 2000),
    withdrawn_at          timestamptz,
    accepted_at           timestamptz,
    accepted_by           text,
    unique (step_id, participant_id)
);
create index submission_participant on submission (participant_id);

-- The draft: one row per answer, with its own version, so that two people never overwrite each other unseen.
create sequence answer_change;
create table answer (
    submission_id bigint not null references submission,
    path          text not null check (length(path) <= 130),
    value         jsonb not null,
    version       integer not null,
    change        bigint not null default nextval('answer_change'),
    saved_at      timestamptz not null,
    saved_by      text not null,
    primary key (submission_id, path)
);
create index answer_changes on answer (submission_id, change);

-- Rows of repeating lists. A removed row keeps its answers and can come back.
create table answer_row (
    submission_id bigint not null references submission,
    list          text not null,
    row_id        text not null check (row_id ~ '^[a-z0-9]{1,40}$'),
    position      bigint generated always as identity,
    removed_at    timestamptz,
    primary key (submission_id, list, row_id)
);

-- What was submitted: content is canonical JSON, the receipt's SHA-256 is over its UTF-8 bytes.
create table revision (
    id              bigint generated always as identity primary key,
    submission_id   bigint not null references submission,
    number          integer not null,
    receipt         text not null unique,
    form_version_id bigint not null references form_version,
    content         text not null,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    submitted_at    timestamptz not null,
    submitted_by    text not null,
    approved_at     timestamptz,
    approved_by     text,
    unique (submission_id, number)
);

-- The rows of the lists of a revision, for questions over all agencies.
create table revision_row (
    revision_id bigint not null references revision,
    list        text not null,
    position    integer not null,
    row_id      text not null,
    answers     jsonb not null,
    primary key (revision_id, list, position)
);

create function submissions_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'What was submitted never changes.';
end $$;
create trigger revision_immutable before update or delete on revision
    for each row execute function submissions_refuse_change();
create trigger revision_row_immutable before update or delete on revision_row
    for each row execute function submissions_refuse_change();

-- The fields that a return reopens, with the remark on each.
create table return_field (
    submission_id   bigint not null references submission,
    revision_number integer not null,
    path            text not null,
    remark          text not null default '' check (length(remark) <= 1000),
    primary key (submission_id, revision_number, path)
);

-- Receipt numbers run by calendar year (Bangkok) and have no holes: the counter moves with the submit or not at all.
create table receipt_counter (
    year integer primary key,
    last integer not null
);

create unlogged table presence (
    submission_id bigint not null,
    person_id     bigint not null,
    name          text not null,
    section       text not null default '',
    seen_at       timestamptz not null,
    primary key (submission_id, person_id)
);
