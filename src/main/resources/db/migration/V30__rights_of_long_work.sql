-- what whoever started it might see then; what was made of that is theirs only as long as it stays so
alter table long_work add column rights varchar(1000);
