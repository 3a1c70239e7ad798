-- Answers that somebody took over from what the agency submitted earlier, for undoing and for saying where they came from.
create table taking (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references submission,
    taken_at      timestamptz not null,
    taken_by      text not null,
    undone_at     timestamptz
);

-- The version that taking it made: once the answer has another, it is the agency's own again.
create table taken_answer (
    submission_id bigint not null references submission,
    path          text not null,
    version       integer not null,
    taking_id     bigint not null references taking,
    revision_id   bigint not null references revision,
    before        jsonb not null,
    primary key (submission_id, path, version)
);
create index taken_answer_taking on taken_answer (taking_id);

create table taken_row (
    submission_id bigint not null references submission,
    list          text not null,
    row_id        text not null,
    taking_id     bigint not null references taking,
    revision_id   bigint not null references revision,
    source_row    text not null,
    primary key (submission_id, list, row_id)
);
create index taken_row_taking on taken_row (taking_id);
create index submission_organisation on submission (organisation_id);
