-- What happens again and again is one event with a count, open until it stops.
alter table events add column times bigint;
alter table events add column last_at bigint;
alter table events add column running integer;
create index events_running on events (running);

-- A journal that was copied goes on in two: the second is kept beside the first, from where they part.
alter table streams add column trunk varchar(64);
alter table streams add column parted_from varchar(64);
alter table streams add column parted_after bigint;
create index streams_trunk on streams (trunk);
