-- what messages are searched by, from its first letter
alter table message add column name_key varchar(200) generated always as (lower(name)) stored;
alter table message add column subject_key varchar(300) generated always as (lower(subject)) stored;
create index message_name on message (name_key varchar_pattern_ops);
create index message_subject on message (subject_key varchar_pattern_ops);
