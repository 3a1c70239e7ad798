-- A file that was accepted. The content lies by its SHA-256 on disk or in a bucket; equal contents lie there once.
create table stored_file (
    id              bigint generated always as identity primary key,
    sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    received_sha256 text not null check (received_sha256 ~ '^[0-9a-f]{64}$'),
    name            text not null check (length(name) between 1 and 240),
    type            text not null check (length(type) between 3 and 100),
    size            bigint not null check (size > 0),
    width           integer check (width > 0),
    height          integer check (height > 0),
    subject         text not null check (subject ~ '^[a-z][a-z-]*/.{1,150}$'),
    uploaded_by     bigint not null,
    uploaded_at     timestamptz not null,
    scanned_at      timestamptz,
    check ((width is null) = (height is null))
);
create index stored_file_subject on stored_file (subject, id);

create function stored_file_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'Files that were accepted are never changed or deleted.';
end $$;
create trigger stored_file_append_only before update or delete on stored_file
    for each row execute function stored_file_refuse_change();
create trigger stored_file_no_truncate before truncate on stored_file
    for each statement execute function stored_file_refuse_change();
