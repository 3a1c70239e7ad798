-- Plans, their strategies and goals. Never deleted: they end. Answers are stored with the code, which never changes.
create table plan_node (
    id         bigint generated always as identity primary key,
    parent_id  bigint references plan_node,
    level      text not null check (level in ('plan', 'strategy', 'goal')),
    code       text not null unique check (code ~ '^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$'),
    name_th    text not null check (length(name_th) between 1 and 300),
    name_en    text not null default '' check (length(name_en) <= 300),
    position   integer not null,
    valid_from integer check (valid_from between 2484 and 2743),
    valid_to   integer check (valid_to between 2484 and 2743),
    source     text not null check (length(source) between 1 and 500),
    check ((level = 'plan') = (parent_id is null)),
    check (valid_to is null or valid_from is null or valid_to >= valid_from),
    check (parent_id <> id)
);
create index plan_node_parent on plan_node (parent_id, position);

create function plan_node_refuse_delete() returns trigger language plpgsql as $$
begin
    raise exception 'Plans are never deleted: they end.';
end $$;
create trigger plan_node_stays before delete on plan_node for each row execute function plan_node_refuse_delete();
