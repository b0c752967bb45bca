-- words are found by how they begin, whatever language the database sorts in
alter table case_word alter column word type varchar(40) collate "C";
