create table form_version (
    id           bigint generated always as identity primary key,
    key          text not null check (length(key) between 1 and 100),
    version      integer not null check (version > 0),
    definition   jsonb not null,
    sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    published_at timestamptz not null default now(),
    unique (key, version),
    unique (key, sha256)
);

create function form_version_refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'A published form version never changes.';
end $$;
create trigger form_version_immutable before update or delete on form_version
    for each row execute function form_version_refuse_change();
