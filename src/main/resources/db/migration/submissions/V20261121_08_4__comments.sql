-- What the people of one agency say to each other about an answer. Never leaves the agency and is no part of a revision.
create table answer_comment (
    id            bigint generated always as identity primary key,
    submission_id bigint not null references submission,
    path          text not null check (length(path) <= 130),
    person_id     bigint not null,
    name          text not null,
    words         text not null check (length(words) between 1 and 2000),
    said_at       timestamptz not null,
    told_at       timestamptz,
    resolved_at   timestamptz,
    resolved_by   text,
    removed_at    timestamptz
);
create index answer_comment_submission on answer_comment (submission_id, id);
create index answer_comment_untold on answer_comment (said_at) where told_at is null;
