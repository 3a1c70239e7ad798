-- Files that were sent for answers. One that neither an answer nor a revision needs goes after a time of grace.
create table attachment (
    file_id        bigint primary key references stored_file,
    step_id        bigint not null references step,
    participant_id bigint not null references participant,
    unused_since   timestamptz
);
create index attachment_participant on attachment (step_id, participant_id);
create index attachment_unused on attachment (unused_since) where unused_since is not null;

-- The files of a revision, kept for good.
create table revision_file (
    revision_id bigint not null references revision,
    file_id     bigint not null references stored_file,
    primary key (revision_id, file_id)
);
create index revision_file_file on revision_file (file_id);
create trigger revision_file_immutable before update or delete on revision_file
    for each row execute function submissions_refuse_change();
