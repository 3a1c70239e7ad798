-- Filled workbooks that wait for somebody to confirm what they would change.
create table answer_upload (
    id             bigint generated always as identity primary key,
    step_id        bigint not null references step,
    participant_id bigint not null references participant,
    person_id      bigint not null,
    content        jsonb not null,
    uploaded_at    timestamptz not null,
    applied_at     timestamptz
);
create index answer_upload_place on answer_upload (step_id, participant_id, person_id);
