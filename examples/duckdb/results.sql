-- Results of palier in DuckDB, as they are:
--
--     palier score answers --format ndjson --output results.ndjson
--     palier score answers --format csv --output results.csv
--     duckdb -f results.sql

-- The whole file is looked at for its columns: the first business that could not be scored may come late.
create or replace view results as from read_ndjson_auto('results.ndjson', sample_size = -1);

-- The same from CSV. An apostrophe in front keeps spreadsheets from taking a text for a formula; it goes.
create or replace view results_csv as
select * replace (regexp_replace(organization, '^''([=+@\t\r-])', '\1') as organization)
from read_csv('results.csv', sample_size = -1);

-- How many businesses of each sector have attained which level for certain, and how they score.
select sector, confirmed, count(*) as businesses, round(median(score), 1) as score
from results
where status = 'ok'
group by all
order by all;

-- The dimensions, weakest first: the middle score, and how far apart the businesses are.
select
  replace(dimension, '.score', '') as dimension,
  round(median(points), 1) as score,
  round(quantile_cont(points, 0.75) - quantile_cont(points, 0.25), 1) as spread
from (unpivot (select columns('\.score$') from results where status = 'ok') on * into name dimension value points)
group by dimension
order by score, dimension;

-- What could not be scored, and why.
select file, error from results where status = 'invalid' order by file;

-- Nothing is lost between the two formats.
select count(*) as differing
from results as a join results_csv as b using (file)
where (a.status, a.level, a.organization) is distinct from (b.status, b.level, b.organization)
  or abs(a.score - b.score) > 1e-9;
