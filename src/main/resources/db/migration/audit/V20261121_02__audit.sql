create table audit_entry (
    number        bigint primary key,
    at            timestamptz not null,
    person_id     bigint not null,
    actor         text not null,
    action        text not null,
    subject       text not null,
    detail        text not null,
    previous_hash bytea not null check (length(previous_hash) = 32),
    hash          bytea not null unique check (length(hash) = 32)
);
create index audit_entry_subject on audit_entry (subject, number);

create function audit_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'The audit log only grows.';
end $$;
create trigger audit_entry_append_only before update or delete on audit_entry
    for each row execute function audit_refuse_change();
create trigger audit_entry_no_truncate before truncate on audit_entry
    for each statement execute function audit_refuse_change();
