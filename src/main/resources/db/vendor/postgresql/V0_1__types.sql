-- PostgreSQL's name for what H2 calls blob
create domain blob as bytea;
