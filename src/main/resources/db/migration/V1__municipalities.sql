create table municipality (
    code                varchar(4)   not null primary key,
    name                varchar(100) not null,
    name_sami           varchar(100),
    county_code         varchar(2)   not null,
    county              varchar(100) not null,
    organisation_number varchar(9),
    -- null: not known
    sami_language_area  boolean
);

-- Statistics Norway's centrality index, 0 to 1000, and the class it gives; a version is the year it was made
create table centrality (
    code             varchar(4) not null references municipality (code),
    version          integer    not null,
    centrality_index integer,
    centrality_class integer    not null check (centrality_class between 1 and 6),
    primary key (code, version)
);

-- on 1 January
create table population (
    code            varchar(4) not null references municipality (code),
    population_year integer    not null,
    inhabitants     integer    not null,
    primary key (code, population_year)
);
