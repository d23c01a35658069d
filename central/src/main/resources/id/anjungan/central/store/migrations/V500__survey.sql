-- What citizens answered after a service: no visit, no person, no time but the day. One batch is one row of a
-- terminal's journal, so that a batch told twice counts once.

create table survey_faces (
    batch        varchar(32) primary key,
    office       varchar(64) not null,
    day          varchar(10) not null,
    service      varchar(32) not null,
    level1       integer     not null,
    level2       integer     not null,
    level3       integer     not null,
    level4       integer     not null
);
create index survey_faces_day on survey_faces (day);

-- answers: nine characters in the order of the nine elements, 1 to 4, or - where it was skipped.
create table survey_sheets (
    batch        varchar(32) not null,
    place        integer     not null,
    office       varchar(64) not null,
    day          varchar(10) not null,
    service      varchar(32) not null,
    answers      varchar(9)  not null,
    primary key (batch, place)
);
create index survey_sheets_day on survey_sheets (day);

create index tickets_day on tickets (day);
