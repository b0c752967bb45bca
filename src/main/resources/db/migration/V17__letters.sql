-- how far a document has come (Noark 5), and when what is sent left the county
alter table document add column state varchar(20) default 'REGISTERED' not null;
alter table document add column dispatched_on date;

-- a formal letter is a document of its own; the mail only tells that it is there
alter table message add column document_id bigint;
alter table message add constraint message_document foreign key (document_id) references document;
alter table message add column mail_subject varchar(300);
alter table message add column mail_body text;
