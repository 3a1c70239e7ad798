-- When the form of a step changed under a submission: from which version, so that the agency sees what is different.
alter table submission add column form_changed_at timestamptz;
alter table submission add column form_changed_from bigint references form_version;
