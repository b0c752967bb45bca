-- the numbered attachments (vedlegg) of a case document; those that are only named have no document
create table political_attachment (
    case_number varchar(9) not null references political_case,
    number int not null,
    title varchar(250) not null,
    -- the kind of the document in the case
    document varchar(60),
    primary key (case_number, number)
);

-- who has been asked to write what of a case document
create table political_contribution (
    case_number varchar(9) not null references political_case,
    number int not null,
    section varchar(30) not null,
    part varchar(30) not null,
    -- the group of a department, or a user name
    contributor varchar(64) not null,
    given_on date,
    primary key (case_number, number)
);

-- who has approved a case document as it now is; gone when it is written anew
create table political_approval (
    case_number varchar(9) not null references political_case,
    step varchar(30) not null,
    approved_by varchar(64) not null,
    approved_on date not null,
    primary key (case_number, step)
);
