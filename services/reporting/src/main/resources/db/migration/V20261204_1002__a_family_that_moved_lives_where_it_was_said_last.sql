-- Under which version of the family it was told where it lives; 0 where nothing was. What was given stays counted by the territory
-- that stands with it.
alter table families add column territory_version bigint not null default 0;

update families set territory_version = 1 where territory is not null;
