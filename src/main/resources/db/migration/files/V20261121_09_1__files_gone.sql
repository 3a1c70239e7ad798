-- Pictures have a small one for lists.
alter table stored_file add column thumbnail_sha256 text check (thumbnail_sha256 ~ '^[0-9a-f]{64}$');
create index stored_file_sha256 on stored_file (sha256);
create index stored_file_thumbnail on stored_file (thumbnail_sha256) where thumbnail_sha256 is not null;

-- Files that are not kept any longer. Their rows stay, so that what the audit log tells of is still told.
create table stored_file_gone (
    file_id bigint primary key references stored_file,
    gone_at timestamptz not null
);

-- Contents in the store. Whoever needs one claims it before, so that a sweep at the same moment leaves it.
create table file_content (
    sha256     text primary key,
    claimed_at timestamptz not null
);
insert into file_content select distinct sha256, now() from stored_file;
