-- From plan to deed: how many actions the units below the chosen one planned in the period, and what became of them.
with seen as (
    select node, subject, measure, people, "count", "sum", shown, complete,
        substr('/' || path || '/', strpos('/' || path || '/', '/' || $unit || '/') + length($unit) + 2) as below
    from cells
    where quarter between $first and $last
        and subject_type = 'action'
        and level <= $deepest
        and part <> 'own'
        and strpos('/' || path || '/', '/' || $scope || '/') > 0
        and strpos('/' || path || '/', '/' || $unit || '/') > 0
)
select
    node,
    min(length(below) - length(replace(below, '/', ''))) as depth,
    max(people) as people,
    sum(case when subject = 'planned' then "sum" end) as planned,
    sum(case when subject = 'plan' then "sum" end) as chosen,
    sum(case when subject = 'done' then "sum" end) as done,
    sum(case when subject = 'dropped' then "sum" end) as dropped,
    sum(case when subject = 'changed' then "sum" end) as changed,
    cast(sum(case when subject = 'done' then "sum" end) as double)
        / nullif(sum(case when subject = 'planned' then "sum" end), 0) as share,
    sum(case when shown then 0 else 1 end) as hidden,
    sum(case when shown and not complete then 1 else 0 end) as partial
from seen
where length(below) - length(replace(below, '/', '')) <= $depth
group by node
order by depth, node
