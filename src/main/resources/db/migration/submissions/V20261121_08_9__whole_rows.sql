-- Overviews also look at the answers outside lists, as one row for each revision.
insert into revision_row (revision_id, list, position, row_id, answers)
select id, '-', 0, '-', content::jsonb -> 'answers' from revision on conflict do nothing;
