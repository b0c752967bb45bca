-- what each version of a case document was composed of, to tell what the next one changes
create table case_document (
    case_number varchar(9) not null references political_case,
    version int not null,
    composed text not null,
    direction varchar(20) not null,
    primary key (case_number, version)
);
