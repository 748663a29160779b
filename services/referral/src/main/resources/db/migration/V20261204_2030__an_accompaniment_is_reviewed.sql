-- When to look through a case that goes on, next, and when somebody did last.
alter table accompaniments
    add column review_on   date,
    add column reviewed_on date;
