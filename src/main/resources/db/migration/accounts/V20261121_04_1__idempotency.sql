-- Answers of the API that are replayed when a caller repeats a request with the same Idempotency-Key. Kept for a day.
create table idempotency_key (
    person_id    bigint not null, -- 0 for the bootstrap token
    key_hash     bytea not null check (length(key_hash) = 32),
    request_hash bytea not null check (length(request_hash) = 32),
    started_at   timestamptz not null,
    status       int, -- null while the request runs
    content_type text,
    location     text,
    body         bytea,
    primary key (person_id, key_hash)
);
create index idempotency_key_started on idempotency_key (started_at);
