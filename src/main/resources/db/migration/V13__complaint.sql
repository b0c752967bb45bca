-- the law that lets the decisions of the call be complained of; null: they cannot be
alter table scheme_call add column complaint_basis varchar(250);
