-- Calls for staff as terminals' rows tell them, and who has taken them up. A call is its terminal's, by its own name.

create table staff_calls (
    terminal      varchar(32) not null,
    call_id       varchar(40) not null,
    office        varchar(32) not null,
    at            bigint      not null,
    taken_by      varchar(64),
    taken_at      bigint,
    confirmed_at  bigint,
    ended_at      bigint,
    ended_how     varchar(32),
    primary key (terminal, call_id)
);
create index staff_calls_at on staff_calls (at);

drop table handled_calls;
