-- what messages are searched by, from its first letter
alter table message add column name_key varchar(200) generated always as (lower(name));
alter table message add column subject_key varchar(300) generated always as (lower(subject));
create index message_name on message (name_key);
create index message_subject on message (subject_key);
