-- Participation: how many sessions each unit below the chosen one held in a quarter, who came, and who answered.
with seen as (
    select node, quarter, subject, measure, people, "count", "sum", shown, complete,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below
    from cells
    where quarter between $first and $last
        and subject_type = 'session'
        and level <= $deepest
        and part <> $without
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
)
select
    node,
    min(length(below) - length(replace(below, '/', ''))) as depth,
    quarter,
    max(people) as people,
    sum(case when measure = 'held' then "count" end) as sessions,
    sum(case when measure = 'held' then "sum" end) as joined,
    cast(sum(case when measure = 'came' then "sum" end) as double)
        / nullif(sum(case when measure = 'came' then "count" end), 0) as came,
    cast(sum(case when measure = 'answered' then "sum" end) as double)
        / nullif(sum(case when measure = 'answered' then "count" end), 0) as answered,
    sum(case when shown then 0 else 1 end) as hidden,
    sum(case when shown and not complete then 1 else 0 end) as partial
from seen
where length(below) - length(replace(below, '/', '')) <= $depth
group by node, quarter
order by depth, node, quarter
