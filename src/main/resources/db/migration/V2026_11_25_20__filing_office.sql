-- The calendar of the office that a filing waits for. Which calendars there are stands in the files of law, not here.

alter table filing
    add column office text check (office ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
